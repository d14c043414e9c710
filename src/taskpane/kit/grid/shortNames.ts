import { withoutAccents } from '../../../workbook/read/names';

/** Letters at the beginning of a name that are seen in the narrowest place; so short a name is whole there. */
const SEEN = 8;
/** The last word where it is short, else its last letters. */
const LAST_WORD = /([\s'’-])[^\s'’-]{1,5}$/u;
const LAST_LETTERS = /.{6}$/u;

/**
 * For each name, how many of its letters come before the end that is kept where the name is cut; all of them: it is cut
 * at its end. Only names that begin as another one keep their end: the others are known by their beginning.
 */
export function lettersBeforeEnd(names: readonly string[]): readonly number[] {
  const beginnings = names.map((name) => withoutAccents(name).slice(0, SEEN));
  const count = new Map<string, number>();
  for (const beginning of beginnings) count.set(beginning, (count.get(beginning) ?? 0) + 1);
  return names.map((name, index) =>
    name.length > SEEN && (count.get(beginnings[index] ?? '') ?? 0) > 1 ? endOf(name) : name.length,
  );
}

function endOf(name: string): number {
  const word = LAST_WORD.exec(name);
  if (word === null) return LAST_LETTERS.exec(name)?.index ?? name.length;
  // A space parts them as well; a hyphen would stand there like a minus.
  return word.index + (word[1]?.trim() === '' ? 0 : 1);
}
