import type { IndexLine } from './searchIndex';

/** Without accents or capitals: « Écart » is found by « ecart ». */
const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/’/g, "'").toLowerCase();

/** The sections that hold every word; those that say more of them in their title first, then in the order of the guide. */
export function find(index: readonly IndexLine[], asked: string): IndexLine[] {
  const words = plain(asked).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return index
    .map((line) => ({ line, title: plain(line.title), all: plain(`${line.title} ${line.text}`) }))
    .filter(({ all }) => words.every((word) => all.includes(word)))
    .map(({ line, title }) => ({ line, inTitle: words.filter((word) => title.includes(word)).length }))
    .sort((a, b) => b.inTitle - a.inTitle)
    .map(({ line }) => line);
}
