import type { RawCell } from '../read/rawTables';
import { isEmpty, readText } from '../read/readValues';
import { isHeaderWord } from '../tables/matchColumns';
import { isYear, looksNumeric } from './cells';
import type { Grid, MergedCells } from './grid';

/** The rows of a grid that give the titles of its columns, by their places among its rows; both ends belong to them. */
export interface HeaderRows {
  readonly first: number;
  readonly last: number;
}

/** A title: in one line, and what each of its lines says by itself, where each says all of it. */
export interface Header {
  readonly text: string;
  readonly others: readonly string[];
  /** Lines that it is made of. */
  readonly lines: number;
}

/** Rows at the top among which the headers are looked for: people put titles and dates above their tables. */
const TOP_ROWS = 60;
/** Rows below them that tell what stands in a column. */
const SAMPLE = 30;
/** Lines that a header has at most. */
const MOST_LINES = 3;
const LONGEST_HEADER = 200;

type Row = readonly RawCell[];

/**
 * Finds the first row that holds titles only, and is nearly as wide as those below it or has two that we know: one of
 * them is a header that we know, or stands above numbers. Years may be titles where another one is known. Lines of a header of several are those
 * next to it that are titles too. null: no row gives titles.
 */
export function findHeaderRows(grid: Grid): HeaderRows | null {
  const { rows } = grid;
  const spread = (index: number): Row => spreadRow(grid, index);
  for (let index = 0; index < Math.min(rows.length, TOP_ROWS); index += 1) {
    const row = spread(index);
    if (!row.every(isTitleOrEmpty)) continue;
    const known = row.filter(isHeaderWord).length;
    if (known < 2 && !isWide(row, rows, index)) continue;
    const hasYears = row.some(isYear);
    if (known === 0 && (hasYears || contrasts(row, rows, index) === 0)) continue;
    let first = index;
    let last = index;
    while (first > 0 && last - first + 1 < MOST_LINES && isLineAbove(grid, first - 1)) first -= 1;
    while (last - first + 1 < MOST_LINES && isLineBelow(grid, last)) last += 1;
    return { first, last };
  }
  return null;
}

const isFilled = (cell: RawCell | undefined): boolean => cell !== undefined && !isEmpty(cell);

function isTitleOrEmpty(cell: RawCell): boolean {
  if (isEmpty(cell) || isYear(cell)) return true;
  return typeof cell === 'string' && cell.length <= LONGEST_HEADER && !looksNumeric(cell);
}

function isWide(row: Row, rows: readonly Row[], index: number): boolean {
  const widths = rows
    .slice(index + 1, index + 1 + SAMPLE)
    .map((each) => each.filter(isFilled).length)
    .sort((a, b) => a - b);
  const typical = widths[Math.floor(widths.length / 2)] ?? 0;
  return row.filter(isFilled).length >= Math.max(1, Math.ceil(typical * 0.6));
}

/** Titles above numbers. */
function contrasts(row: Row, rows: readonly Row[], index: number): number {
  return row.filter(
    (cell, column) => isFilled(cell) && !looksNumeric(cell) && isNumericBelow(rows, index, column),
  ).length;
}

function isNumericBelow(rows: readonly Row[], index: number, column: number): boolean {
  const below = rows
    .slice(index + 1, index + 1 + SAMPLE)
    .map((row) => row[column])
    .filter((cell) => cell !== undefined && isFilled(cell)) as RawCell[];
  return below.length > 0 && below.filter(looksNumeric).length * 2 > below.length;
}

/** Above: titles of groups, of which one at least names a column that has no other title. */
function isLineAbove(grid: Grid, index: number): boolean {
  const { rows, rowNumbers } = grid;
  const [row, below] = [rows[index] ?? [], rows[index + 1] ?? []];
  if ((rowNumbers[index + 1] ?? 0) - (rowNumbers[index] ?? 0) !== 1) return false;
  return (
    row.filter(isFilled).length >= 2 &&
    row.every(isTitleOrEmpty) &&
    row.some(
      (cell, column) => isFilled(cell) && !isFilled(below[column]) && hasCells(rows, index + 2, column),
    )
  );
}

function hasCells(rows: readonly Row[], from: number, column: number): boolean {
  return rows.slice(from, from + SAMPLE).some((row) => isFilled(row[column]));
}

/** Below: titles over numbers; over words only what is known as a title, or a name beside one as programs write it. */
function isLineBelow(grid: Grid, last: number): boolean {
  const { rows, rowNumbers } = grid;
  const row = rows[last + 1];
  if (row === undefined || (rowNumbers[last + 1] ?? 0) - (rowNumbers[last] ?? 0) !== 1) return false;
  if (row.filter(isFilled).length < 2 || !row.every(isTitleOrEmpty)) return false;
  if (contrasts(row, rows, last + 1) === 0) return false;
  const hasKnown = row.some(isHeaderWord);
  return row.every(
    (cell, column) =>
      isEmpty(cell) ||
      isHeaderWord(cell) ||
      (hasKnown && PROGRAM_NAME.test(String(cell))) ||
      isNumericBelow(rows, last + 1, column),
  );
}

/** `LIBEPCI`, as beside `CODGEO`. */
const PROGRAM_NAME = /^[A-Z][A-Z0-9_]{1,15}$/;

/** A row with what stands in its merged cells in each of them, and of those that come down from above. */
function spreadRow(grid: Grid, index: number): Row {
  const number = grid.rowNumbers[index] ?? 0;
  const covering = grid.marks.merges.filter(
    ({ top, bottom, left, right }) => top <= number && number <= bottom && right > left,
  );
  if (covering.length === 0) return grid.rows[index] ?? [];
  const cells = [...(grid.rows[index] ?? [])];
  for (const merged of covering.slice(0, MOST_SPREAD)) spreadInto(cells, merged);
  return Array.from(cells, (cell: RawCell | undefined) => cell ?? '');
}

/** Wider than that, a merged cell is a title of the page; more of them are no titles. */
const WIDEST_MERGE = 200;
const MOST_SPREAD = 200;

function spreadInto(cells: RawCell[], { left, right }: MergedCells): void {
  const value = cells[left] ?? '';
  for (let column = left + 1; column <= Math.min(right, left + WIDEST_MERGE); column += 1)
    if (!isFilled(cells[column])) cells[column] = value;
}

/** The titles of the columns, as many as `width`. */
export function headersOf(grid: Grid, at: HeaderRows | null, width: number): Header[] {
  if (at === null) return Array.from({ length: width }, () => ({ text: '', others: [], lines: 0 }));
  const lines = Array.from({ length: at.last - at.first + 1 }, (_, line) => spreadRow(grid, at.first + line));
  const isOwn = lines.map((line) => line.map(isFilled));
  const titled = lines.map((line, index) => titlesOver(line, lines.slice(index + 1)));
  return Array.from({ length: width }, (_, column): Header => {
    const said = titled.map((line) => readText(line[column])).filter((text) => text !== '');
    const parts = said.filter((text, index) => said.indexOf(text) === index);
    const all = lines.every((_line, index) => isOwn[index]?.[column] === true);
    const isSpread = titled.some((line) => isShared(line, column));
    return {
      text: parts.join(' '),
      others: all && parts.length > 1 && !isSpread ? parts : [],
      lines: parts.length,
    };
  });
}

const isShared = (line: Row, column: number): boolean =>
  isFilled(line[column]) && (line[column] === line[column - 1] || line[column] === line[column + 1]);

/** Titles of groups stand over the columns on their right that have a title of their own below and none here. */
function titlesOver(line: Row, below: readonly Row[]): Row {
  if (below.length === 0) return line;
  const cells = [...line];
  const width = Math.max(line.length, ...below.map((row) => row.length));
  for (let column = 1; column < width; column += 1) {
    if (isFilled(cells[column])) continue;
    const isUnder = (at: number): boolean => below.some((row) => isFilled(row[at]));
    if (isFilled(cells[column - 1]) && isUnder(column) && isUnder(column - 1))
      cells[column] = cells[column - 1] ?? '';
  }
  return Array.from(cells, (cell: RawCell | undefined) => cell ?? '');
}
