import { readText } from './readValues';

/**
 * Names of communes, applications and profiles, as other tables and files refer to them. Two strengths of "the same":
 * `nameKey`, what Excel itself takes as equal, and `foldedName`, what a person does. Whoever looks a name up asks a
 * `NameIndex`, which lets the first go before the second. The custom functions know the first alone: a formula of ours
 * finds what MATCH finds, and says #N/A where MATCH does.
 */

/** What two names are compared by. As in Excel's own MATCH, case is not significant and accents are. */
export function nameKey(cell: unknown): string {
  return readText(cell).toLowerCase();
}

export function sameName(a: unknown, b: unknown): boolean {
  return nameKey(a) === nameKey(b);
}

/** For a search, where people type what is quick: neither accents nor ligatures nor case count. */
export function withoutAccents(name: unknown): string {
  return keyWithoutAccents(nameKey(name));
}

function keyWithoutAccents(key: string): string {
  return key.normalize('NFD').replace(/\p{M}/gu, '').replace(/œ/g, 'oe').replace(/æ/g, 'ae');
}

/** Where INSEE sorts its lists by name, the article stands behind: `GRANDE-MOTTE (LA)`, `Haÿ-les-Roses (L’)`. */
const ARTICLE_BEHIND = /^(.+?) ?\((le|la|les|l['’]?|aux|las|los)\)$/;

const IN_FULL: ReadonlyMap<string, string> = new Map([
  ['st', 'saint'],
  ['ste', 'sainte'],
  ['sts', 'saints'],
  ['stes', 'saintes'],
]);

/**
 * The words of a name as any list may spell it: `ST JEAN DE VEDAS` is `Saint-Jean-de-Védas`. Folded: case, accents,
 * ligatures, every sign between words (spaces, hyphens, apostrophes, dots, brackets), `St`, `Ste`, `Sts`, `Stes` for
 * their words in full, an article in brackets behind the name. Not folded: letters, digits, `+` and `#` (as of `C++`),
 * the order of words, words that are run together (`La Garde` is not `Lagarde`). '' for a name of signs only.
 */
export function foldedName(name: unknown): string {
  if (name !== last.name) last = { name, folded: foldedKey(nameKey(name)) };
  return last.folded;
}

/** Who looks a name up goes on to compare it, thousands of them one after the other: once is enough for both. */
let last: { readonly name: unknown; readonly folded: string } = { name: '', folded: '' };

function foldedKey(key: string): string {
  return keyWithoutAccents(key)
    .replace(ARTICLE_BEHIND, '$2 $1')
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim()
    .split(' ')
    .map((word) => IN_FULL.get(word) ?? word)
    .join(' ');
}

/**
 * Finds one of ours by its name: as it stands, else as it is spelt elsewhere, where only one of ours can be meant. Of
 * names that Excel takes as equal the first one counts. All names of a table belong in it, also those of rows that
 * cannot be used: a name must not be taken for another one because its own row is bad.
 */
export class NameIndex {
  private readonly exact = new Map<string, number>();
  /** null: of several. */
  private readonly folded = new Map<string, number | null>();

  constructor(private readonly names: readonly string[]) {
    names.forEach((name, index) => {
      const key = nameKey(name);
      if (key === '' || this.exact.has(key)) return;
      this.exact.set(key, index);
      const folded = foldedName(name);
      if (folded !== '') this.folded.set(folded, this.folded.has(folded) ? null : index);
    });
  }

  /** Whether the same names stand in both, in the same order. */
  isLike({ names }: NameIndex): boolean {
    return this.names.length === names.length && this.names.every((name, at) => name === names[at]);
  }

  /** Its place among the names; null: none, or more than one may be meant. */
  indexOf(name: unknown): number | null {
    const key = nameKey(name);
    const exact = this.exact.get(key);
    if (exact !== undefined) return exact;
    if (name !== last.name) last = { name, folded: foldedKey(key) };
    return this.folded.get(last.folded) ?? null;
  }

  /** As we write it. */
  find(name: unknown): string | null {
    const index = this.indexOf(name);
    return index === null ? null : (this.names[index] ?? null);
  }

  /** As we write it, or as it is written where none of ours is meant. */
  known(name: unknown): string {
    return this.find(name) ?? readText(name);
  }

  /** Whether it stands there as it is written, so that a formula of Excel finds it too. */
  has(name: unknown): boolean {
    return this.exact.has(nameKey(name));
  }
}
