import type { RawCell } from '../read/rawTables';
import { cellAddress } from './address';
import { codeOf, EMPTY_CODE, FORMULA_CODE, type CellCode } from './cellDigest';
import { codeAt, isBlank, matchedColumns, matchedRows, type CodeRows } from './matchCells';

/** What stands on a sheet, from A1 as far as it is used; text is text, whatever it looks like. */
export interface StandingCells {
  readonly formulas: readonly (readonly RawCell[])[];
  readonly values: readonly (readonly RawCell[])[];
  readonly isText: readonly (readonly boolean[])[];
}

export interface DrawnCells {
  readonly codes: CodeRows;
  /** How many are ours, from A. */
  readonly columns: number;
  /** What the formula of a cell gives; null: it is not known. */
  readonly resultOf: (row: number, column: number) => RawCell | null;
}

/** What somebody changed on a drawn sheet: what a redraw would take away. */
export interface HandChanges {
  /** Addresses on the sheet as it stands, row by row. */
  readonly cells: readonly string[];
  /** Something is changed that no cell can be named for, such as a row of ours that is gone. */
  readonly elsewhere: boolean;
}

export const NO_CHANGES: HandChanges = { cells: [], elsewhere: false };

export function isChanged({ cells, elsewhere }: HandChanges): boolean {
  return cells.length > 0 || elsewhere;
}

/**
 * Compares what was drawn with what stands. Rows and columns that people move, sort or insert, and what they write
 * beside or below, change nothing; what they write between our cells does, since a redraw takes it away. Empty cells at
 * the end of a document are for people to fill in.
 */
export function compareCells(drawn: DrawnCells, standing: StandingCells): HandChanges {
  const before = trimmed(drawn.codes, drawn.columns);
  const now = codesOn(standing);
  const columns = matchedColumns(before, now);
  const rows = matchedRows(before, now, columns);

  const changed: Place[] = [];
  let elsewhere = false;
  for (const [y, codes] of before.entries())
    for (const [x, code] of codes.entries()) {
      const [row, column] = [rows.get(y), columns.get(x)];
      if (row === undefined || column === undefined) {
        elsewhere ||= code !== EMPTY_CODE;
        continue;
      }
      if (code === EMPTY_CODE && y === before.length - 1) continue;
      const result = code === FORMULA_CODE ? drawn.resultOf(y, x) : null;
      const holds =
        codeAt(now, row, column) === code &&
        (result === null || isResult(standing.values[row]?.[column] ?? '', result));
      if (!holds) changed.push([row, column]);
    }
  changed.push(...writtenBetween(now, [...rows.values()], [...columns.values()]));
  changed.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return { cells: changed.map(([row, column]) => cellAddress(row, column)), elsewhere };
}

type Place = readonly [row: number, column: number];

/** All rows of one length, as far as something was drawn. */
function trimmed(codes: CodeRows, columns: number): CellCode[][] {
  const rows = codes.map((_, row) => Array.from({ length: columns }, (__, x) => codeAt(codes, row, x)));
  return rows.slice(0, rows.findLastIndex((row) => !isBlank(row)) + 1);
}

function codesOn({ formulas, values, isText }: StandingCells): CellCode[][] {
  return formulas.map((row, y) =>
    row.map((cell, x) => {
      const isFormula = typeof cell === 'string' && cell.startsWith('=') && isText[y]?.[x] !== true;
      return codeOf(values[y]?.[x] ?? '', isFormula);
    }),
  );
}

function isResult(stands: RawCell, drawn: RawCell): boolean {
  // An error says that a program cannot compute, not that somebody changed something.
  if (typeof stands === 'string' && stands.startsWith('#')) return true;
  // Programs compute in binary fractions, and no cell shows more than six decimals.
  if (typeof drawn === 'number' && typeof stands === 'number')
    return Math.abs(drawn - stands) <= 1e-6 * Math.max(1, Math.abs(drawn));
  return codeOf(drawn, false) === codeOf(stands, false);
}

/** Cells that hold something in rows and columns that came between ours. */
function writtenBetween(now: CodeRows, rows: readonly number[], columns: readonly number[]): Place[] {
  const [lastRow, lastColumn] = [Math.max(-1, ...rows), Math.max(-1, ...columns)];
  const [ourRows, ourColumns] = [new Set(rows), new Set(columns)];
  const found: Place[] = [];
  for (let row = 0; row <= lastRow; row++)
    for (let column = 0; column <= lastColumn; column++) {
      const isOurs = ourRows.has(row) && ourColumns.has(column);
      if (!isOurs && codeAt(now, row, column) !== EMPTY_CODE) found.push([row, column]);
    }
  return found;
}
