import type { RawCell } from '../read/rawTables';
import { cellAddress } from './address';
import { codeOf, codesOn, EMPTY_CODE, FORMULA_CODE, type StandingCells } from './cellDigest';
import { codeAt, matchedColumns, matchedRows, rowsOfOneLength, type CodeRows } from './matchCells';

export interface DrawnCells {
  readonly codes: CodeRows;
  /** How many are ours, from A. */
  readonly columns: number;
  /** The formula of a cell and what it gives; null: that is not known. */
  readonly formulaOf: (row: number, column: number) => DrawnFormula | null;
}

export interface DrawnFormula {
  readonly formula: string;
  readonly result: RawCell;
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
 * the end of a document are for people to fill in. A formula that gives something else is named where nothing that it
 * may follow is changed.
 */
export function compareCells(drawn: DrawnCells, standing: StandingCells): HandChanges {
  const { changed, gone } = cellDifferences(drawn, standing);
  return {
    cells: changed.map(({ at: [row, column] }) => cellAddress(row, column)),
    elsewhere: gone.length > 0,
  };
}

/** Row and column, from 0. */
export type Place = readonly [row: number, column: number];

export interface CellDifferences {
  /** Of what stands, row by row, with the place where it was drawn; null: nothing of ours stood there. */
  readonly changed: readonly { readonly at: Place; readonly drawn: Place | null }[];
  /** What was drawn and stands nowhere: the places where it was. */
  readonly gone: readonly Place[];
  /** Where a cell that was drawn stands now; null: it is gone. */
  readonly standingAt: (drawn: Place) => Place | null;
}

/** The same as {@link compareCells}, with the places on both sides. */
export function cellDifferences(drawn: DrawnCells, standing: StandingCells): CellDifferences {
  const before = rowsOfOneLength(drawn.codes, drawn.columns);
  const now = codesOn(standing);
  const columns = matchedColumns(before, now);
  const rows = matchedRows(before, now, columns);
  const standingAt = ([y, x]: Place): Place | null => {
    const [row, column] = [rows.get(y), columns.get(x)];
    return row === undefined || column === undefined ? null : [row, column];
  };

  const changed: { at: Place; drawn: Place | null }[] = [];
  const gone: Place[] = [];
  const otherResults: OtherResult[] = [];
  for (const [y, codes] of before.entries())
    for (const [x, code] of codes.entries()) {
      const at = standingAt([y, x]);
      if (at === null) {
        if (code !== EMPTY_CODE) gone.push([y, x]);
        continue;
      }
      if (code === EMPTY_CODE && y === before.length - 1) continue;
      const [row, column] = at;
      const formula = code === FORMULA_CODE ? drawn.formulaOf(y, x) : null;
      if (codeAt(now, row, column) !== code) changed.push({ at, drawn: [y, x] });
      else if (formula !== null && !isResult(standing.values[row]?.[column] ?? '', formula.result))
        otherResults.push({ at, drawn: [y, x], formula });
    }
  for (const at of writtenBetween(now, [...rows.values()], [...columns.values()]))
    changed.push({ at, drawn: null });
  if (changed.length === 0 && gone.length === 0) changed.push(...changedFormulas(otherResults, standing));
  changed.sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1]);
  return { changed, gone, standingAt };
}

interface OtherResult {
  readonly at: Place;
  readonly drawn: Place;
  readonly formula: DrawnFormula;
}

/** Of formulas that give something else, those that are no longer the same: the others follow them. */
function changedFormulas(
  other: readonly OtherResult[],
  { formulas }: StandingCells,
): readonly { readonly at: Place; readonly drawn: Place }[] {
  const rewritten = other.filter(
    ({ at: [row, column], formula: { formula } }) =>
      plainFormula(String(formulas[row]?.[column])) !== plainFormula(formula),
  );
  // Where another program wrote all of them anew, nothing tells which one it was.
  return rewritten.length > 0 ? rewritten : other;
}

const plainFormula = (formula: string): string => formula.replace(/\s+|_xlfn\./gi, '').toUpperCase();

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
