import type { IndexLine } from './searchIndex';

/** Without accents or capitals: « Écart » is found by « ecart ». */
const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/’/g, "'").toLowerCase();

/** Words that a question is full of, and every section too. */
const LITTLE = new Set(
  (
    'a au aux avec ce ces comment d dans de des du en et est faire il je l la le les ma mes mon n ne on ou par pas ' +
    'pour pourquoi qu quand que quel quelle qui quoi s sa se ses si son sur un une'
  ).split(' '),
);

/** « arrondis » is found by « arrondi », and the other way round, since a word is looked for by its beginning. */
const singular = (word: string): string => (word.length > 4 && /[sx]$/.test(word) ? word.slice(0, -1) : word);

/** What is meant by what is asked: `l’arrondi des lignes` is `arrondi` and `ligne`. */
function wordsOf(asked: string): string[] {
  const all = plain(asked)
    .split(/[\s']+/)
    .filter(Boolean);
  const meant = all.filter((word) => !LITTLE.has(word));
  return (meant.length > 0 ? meant : all).map(singular);
}

/** Whether a word of the text begins so; « facture » is not asked for by who reads « refacturé ». */
function holds(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return true;
  return false;
}

/**
 * The sections that hold every word: those that say more of them in their title first, a page's own beginning after its
 * sections, then in the order of the guide.
 */
export function find(index: readonly IndexLine[], asked: string): IndexLine[] {
  const words = wordsOf(asked);
  if (words.length === 0) return [];
  return index
    .map((line) => ({ line, title: plain(line.title), all: plain(`${line.title} ${line.text}`) }))
    .filter(({ all }) => words.every((word) => holds(all, word)))
    .map(({ line, title }) => ({
      line,
      inTitle: words.filter((word) => holds(title, word)).length,
      isPage: line.title === line.pageTitle,
    }))
    .sort((a, b) => b.inTitle - a.inTitle || Number(a.isPage) - Number(b.isPage))
    .map(({ line }) => line);
}
