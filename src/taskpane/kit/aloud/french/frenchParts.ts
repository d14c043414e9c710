/** Which parts of a sentence of another language are French: what it quotes, and names of the workbook. */

export interface Part {
  readonly text: string;
  readonly isFrench: boolean;
}

/** Names by the word that they begin with, the longest first. */
export type NameIndex = ReadonlyMap<string, readonly string[]>;

const WORD = /[\p{L}\p{N}]+/gu;
const firstWord = (name: string): string => name.match(WORD)?.[0] ?? '';

/** A name is known by its letters: figures are read in the language of their sentence. */
const isName = (name: string): boolean => name.length > 1 && /\p{L}/u.test(name);

export function indexNames(names: Iterable<string>): NameIndex {
  const index = new Map<string, string[]>();
  for (const name of new Set(names)) {
    if (!isName(name)) continue;
    const word = firstWord(name);
    const same = index.get(word);
    if (same === undefined) index.set(word, [name]);
    else same.push(name);
  }
  for (const same of index.values()) same.sort((a, b) => b.length - a.length);
  return index;
}

/** The sentence in its parts, one after the other, all of it. A name counts where it stands as whole words. */
export function partsOf(sentence: string, names: NameIndex): readonly Part[] {
  const parts: Part[] = [];
  let taken = 0;
  const take = (from: number, to: number): void => {
    if (from < taken || !isName(sentence.slice(from, to))) return;
    if (from > taken) parts.push({ text: sentence.slice(taken, from), isFrench: false });
    parts.push({ text: sentence.slice(from, to), isFrench: true });
    taken = to;
  };
  for (const { index, 0: found } of sentence.matchAll(QUOTED_OR_WORD)) {
    if (found.startsWith('“')) take(index + 1, index + found.length - 1);
    else {
      const name = nameAt(sentence, index, names.get(found) ?? []);
      if (name !== null) take(name.from, name.to);
    }
  }
  if (taken < sentence.length || parts.length === 0)
    parts.push({ text: sentence.slice(taken), isFrench: false });
  return parts;
}

/** English quotes what stands in the workbook; its own words it does not quote. */
const QUOTED_OR_WORD = /“[^“”]*”|[\p{L}\p{N}]+/gu;

function nameAt(
  sentence: string,
  word: number,
  names: readonly string[],
): { readonly from: number; readonly to: number } | null {
  for (const name of names) {
    // What a name begins with may be no letter: a bracket, say.
    const from = word - name.indexOf(firstWord(name));
    const to = from + name.length;
    const isWhole = !/^[\p{L}\p{N}]/u.test(sentence.slice(to));
    if (from >= 0 && isWhole && sentence.startsWith(name, from)) return { from, to };
  }
  return null;
}
