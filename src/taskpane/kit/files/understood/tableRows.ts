import { charactersOf, type Grid } from '../../../../workbook/intake/grid';
import type { RawCell } from '../../../../workbook/read/rawTables';
import { INTAKE_WARNINGS, type IntakeWarningCode } from '../../../../workbook/intake/warnings';
import type { TableChoices } from './tableSession';

/** More at a time would be more than one request to Excel takes. */
export const MOST_ROWS = 5000;
/** Of a sheet that is understood, with what stands above and below its rows; more would hold the pane. */
const MOST_UNDERSTOOD_ROWS = MOST_ROWS + 500;
const MOST_UNDERSTOOD_CELLS = 80_000;
const MOST_UNDERSTOOD_CHARACTERS = 4_000_000;

/** Rows and cells that tell what a sheet is, and characters of a text. */
const SAMPLE = 200;
const SAMPLED_CELLS = 5_000;
const SAMPLED_TEXT = 1_000;

/** As much of a sheet as tells what it is. */
export function sampleOf(grid: Grid): Grid {
  const { rows, ...sample } = firstRows(grid, SAMPLE, SAMPLED_CELLS);
  const isLong = (cell: RawCell): boolean => typeof cell === 'string' && cell.length > SAMPLED_TEXT;
  const inShort = (cell: RawCell): RawCell => (typeof cell === 'string' ? cell.slice(0, SAMPLED_TEXT) : cell);
  return { ...sample, rows: rows.map((row) => (row.some(isLong) ? row.map(inShort) : row)) };
}

/** What of a sheet is understood, and how many rows are not, or not to their end; of one that is too large only what tells what it is. */
export function lookedAt(grid: Grid): { readonly grid: Grid; readonly rowsLeft: number } {
  const whole =
    firstRows(grid, MOST_UNDERSTOOD_ROWS, MOST_UNDERSTOOD_CELLS) === grid &&
    isShorter(grid, MOST_UNDERSTOOD_CHARACTERS);
  if (whole) return { grid, rowsLeft: 0 };
  const looked = sampleOf(grid);
  // Of few rows of endless texts all are looked at, none of them to its end.
  return { grid: looked, rowsLeft: Math.max(1, grid.rows.length - looked.rows.length) };
}

/** The rows at the top, as many as both numbers allow. */
function firstRows(grid: Grid, mostRows: number, mostCells: number): Grid {
  let cells = 0;
  const over = grid.rows.findIndex(
    (row, index) => index >= mostRows || (cells += Math.max(1, row.length)) > mostCells,
  );
  if (over < 0) return grid;
  return { ...grid, rows: grid.rows.slice(0, over), rowNumbers: grid.rowNumbers.slice(0, over) };
}

function isShorter({ rows }: Grid, characters: number): boolean {
  let left = characters;
  return rows.every((row) => (left -= charactersOf(row)) >= 0);
}

/** Rows that would be taken in, and whether they are more than can be at once. */
export function rowCount({ understanding, rowsLeft }: TableChoices): {
  readonly rows: number;
  readonly tooMany: boolean;
} {
  const rows = understanding.rows.filter(({ apart }) => apart === null).length + rowsLeft;
  return { rows, tooMany: rows > MOST_ROWS || rowsLeft > 0 };
}

/** Questions of the file that wait for an answer, in their order. */
export function unanswered({ understanding, answered, asked }: TableChoices): IntakeWarningCode[] {
  const isAnswered = (code: IntakeWarningCode): boolean =>
    answered.includes(code) || (code === 'hiddenRows' && asked.hiddenRows !== undefined);
  return understanding.warnings
    .map(({ code }) => code)
    .filter((code) => INTAKE_WARNINGS[code] === 'question' && !isAnswered(code));
}
