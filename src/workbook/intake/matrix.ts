import { foldedName } from '../read/names';
import type { RawCell } from '../read/rawTables';
import { isEmpty, readFlag, readText } from '../read/readValues';
import { isTotalName } from '../read/totalRows';
import { isHeaderWord } from '../tables/matchColumns';
import { isYear, looksNumeric } from './cells';
import type { CellPlace } from './grid';

/** A matrix of subscriptions: who stands in a column, what is used in the titles of others, a cross where they meet. */
export interface Matrix {
  /** Column of the communes. */
  readonly communes: number;
  /** Columns whose titles are applications. */
  readonly applications: readonly number[];
  /** Cells that are neither yes, no nor a year: they are not taken. */
  readonly unread: readonly CellPlace[];
}

/** yes; no, or nothing said; a year: since then; null: neither. */
export type Cross = { readonly uses: boolean; readonly firstYear: number | null };

const MORE_YES = new Set(['✓', '✔', '☑', '☒', '●', '•', '*', 'xx', 'ok', 'yes', 'y']);
const MORE_NO = new Set(['-', '–', '—', '/', '☐', '0', 'no', 'neant', 'nc', 'so']);

const LONGEST_CROSS = 30;

export function readCross(cell: RawCell): Cross | null {
  if (isEmpty(cell)) return { uses: false, firstYear: null };
  if (isYear(cell)) return { uses: true, firstYear: Number(cell) };
  if (typeof cell === 'number' && cell !== 0 && cell !== 1) return null;
  if (typeof cell === 'string' && cell.length > LONGEST_CROSS) return null;
  const word = readText(cell).toLowerCase();
  if (MORE_YES.has(word)) return { uses: true, firstYear: null };
  if (MORE_NO.has(word) || MORE_NO.has(foldedName(word))) return { uses: false, firstYear: null };
  const flag = readFlag(cell);
  return flag.ok ? { uses: flag.value, firstYear: null } : null;
}

/** Rows that tell what a column holds. */
const SAMPLE = 200;

interface MatrixRow {
  readonly row: number;
  readonly cells: readonly RawCell[];
}

/**
 * Two columns or more of crosses under titles that are none of ours, behind a column of names. Most of what stands in
 * them is a cross, and one at least is a yes; years alone make none: they are another table's.
 */
export function findMatrix(headers: readonly string[], all: readonly MatrixRow[]): Matrix | null {
  if (headers.every((header) => header === '')) return null;
  const rows = all.slice(0, SAMPLE);
  const communes = headers.findIndex((_header, column) => isOfNames(rows, column));
  if (communes < 0) return null;
  const applications = headers.flatMap((header, column) =>
    column !== communes &&
    header !== '' &&
    !isHeaderWord(header) &&
    !isTotalName(header) &&
    !isYear(header) &&
    isOfCrosses(rows, column)
      ? [column]
      : [],
  );
  const hasCross = applications.some((column) =>
    rows.some(({ cells }) => !isYear(cells[column] ?? '') && readCross(cells[column] ?? '')?.uses === true),
  );
  if (applications.length < 2 || !hasCross) return null;
  const unread = all.flatMap(({ row, cells }) =>
    applications.flatMap((column) => (readCross(cells[column] ?? '') === null ? [{ row, column }] : [])),
  );
  return { communes, applications, unread };
}

function isOfNames(rows: readonly MatrixRow[], column: number): boolean {
  const cells = rows.flatMap(({ cells: each }) => (isEmpty(each[column] ?? '') ? [] : [each[column] ?? '']));
  const words = cells.filter(
    (cell) => typeof cell === 'string' && cell.trim().length > 1 && !looksNumeric(cell),
  );
  return (
    cells.length > 0 && words.length * 2 > cells.length && words.some((cell) => readCross(cell) === null)
  );
}

function isOfCrosses(rows: readonly MatrixRow[], column: number): boolean {
  const cells = rows.flatMap(({ cells: each }) => (isEmpty(each[column] ?? '') ? [] : [each[column] ?? '']));
  const crosses = cells.filter((cell) => readCross(cell) !== null);
  // An application that nobody uses has a column too.
  return crosses.length * 5 >= cells.length * 4;
}
