import { isInseeCode } from '../read/checkDigits';
import { nameKey } from '../read/names';
import type { RawCell } from '../read/rawTables';
import { readText } from '../read/readValues';
import { columnsOf, type TableRole } from '../schema/tables';
import { MEMBER_KIND_WORDS } from '../schema/words';
import type { ColumnMatching } from '../tables/matchColumns';

/** Columns of a list of communes, by their roles. */
export type MemberColumns = Readonly<
  Partial<Record<'name' | 'inseeCode' | 'siret' | 'kind' | 'population', number>>
>;

const KINDS: ReadonlySet<string> = new Set(Object.values(MEMBER_KIND_WORDS).map(nameKey));

/**
 * The columns of a list of communes that has no titles, by what stands in them: words, kinds of members, fourteen
 * digits, codes of communes, and the last numbers.
 */
export function guessMemberColumns(
  rows: readonly (readonly RawCell[])[],
): MemberColumns & { readonly name: number } {
  const width = rows.reduce((widest, cells) => Math.max(widest, cells.length), 0);
  const all = Array.from({ length: width }, (_, index) => index);
  const texts = all.map((index) =>
    rows.map((cells) => shortText(cells[index])).filter((cell) => cell !== ''),
  );
  const filled = (index: number): readonly string[] => texts[index] ?? [];
  const every = (index: number, fits: (cell: string) => boolean) =>
    filled(index).length > 0 && filled(index).every(fits);
  const isNumeric = (cell: string): boolean => !/\p{L}/u.test(cell) && /\d/.test(cell);

  const kind = all.find((index) => every(index, (cell) => KINDS.has(nameKey(cell))));
  const siret = all.find((index) => every(index, (cell) => /^\d{14}$/.test(cell.replace(/\s/g, ''))));
  const left = all.filter((index) => index !== kind && index !== siret);
  const codes = left.filter((index) => every(index, isInseeCode));
  const numeric = left.filter((index) => filled(index).filter(isNumeric).length * 2 > filled(index).length);
  const name = left.find(
    (index) =>
      !codes.includes(index) && filled(index).some((cell) => /\p{L}/u.test(cell)) && !numeric.includes(index),
  );
  // Five digits may be a code or a large population: a code has a number beside it, or a zero or a letter in it.
  const inseeCode = codes.find(
    (index) => numeric.some((other) => other !== index) || filled(index).some((cell) => /^0|[AB]/.test(cell)),
  );
  const population =
    numeric.findLast((index) => index !== inseeCode) ??
    left.find((index) => index !== inseeCode && index > (name ?? 0));
  const found = Object.entries({ kind, siret, inseeCode, population }).filter(
    ([, index]) => index !== undefined,
  );
  return { ...Object.fromEntries(found), name: name ?? 0 };
}

/** Longer texts are neither names nor codes. */
const LONGEST_TEXT = 200;

function shortText(cell: RawCell | undefined): string {
  return readText(typeof cell === 'string' ? cell.slice(0, LONGEST_TEXT) : cell);
}

/** The same as a matching, for the person to look at: nothing in it is sure. */
export function guessedMatching(rows: readonly (readonly RawCell[])[], role: TableRole): ColumnMatching {
  const guessed: Readonly<Record<string, number>> = role === 'communes' ? guessMemberColumns(rows) : {};
  return {
    matches: columnsOf(role).map(([column]) => ({
      column,
      index: guessed[column] ?? null,
      certainty: guessed[column] === undefined ? 'none' : 'synonym',
    })),
    unused: [],
    missing: [],
  };
}
