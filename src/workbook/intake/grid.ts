import type { RawCell } from '../read/rawTables';

/** A cell of a sheet: row as people count them, from 1; column from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Cells that the file shows as one; both ends belong to it. */
export interface MergedCells {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What a file says of its cells besides what stands in them. Lists of places hold the first of them only. */
export interface GridMarks {
  /** Numbers of rows that hold something and are not shown, by a filter or by hand. */
  readonly hiddenRows: readonly number[];
  readonly merges: readonly MergedCells[];
  /** Formulas that no program has computed: the cells hold NOT_COMPUTED. */
  readonly notComputed: readonly CellPlace[];
  /** Numbers that are shown in percent: 50 % is 0.5. */
  readonly percents: readonly CellPlace[];
  /** Texts with a byte that the encoding of the file does not have. */
  readonly doubtful: readonly CellPlace[];
  /** Texts of which only the beginning was taken. */
  readonly cut: readonly CellPlace[];
  /** The rows of totals that Excel's own tables have. */
  readonly totalsRows: readonly number[];
}

export const NO_MARKS: GridMarks = {
  hiddenRows: [],
  merges: [],
  notComputed: [],
  percents: [],
  doubtful: [],
  cut: [],
  totalsRows: [],
};

/** How a file shows a sheet, as far as it may hide something: read only where it is asked for. */
export interface GridLooks {
  /** As the file writes them. */
  readonly formulas: readonly (CellPlace & { readonly formula: string })[];
  /** Of the cells that hold a number, in the syntax of Excel; `General` is left out. */
  readonly formats: readonly (CellPlace & { readonly format: string })[];
  /** From 0; both ends belong to it. */
  readonly hiddenColumns: readonly { readonly first: number; readonly last: number }[];
}

/** A sheet as it was read: its rows that hold something, with their numbers as people see them (from 1). */
export interface Grid {
  readonly name: string;
  readonly hidden: boolean;
  /** Numbers as they were saved; dates as Excel serials; a CSV as text. */
  readonly rows: readonly (readonly RawCell[])[];
  readonly rowNumbers: readonly number[];
  readonly marks: GridMarks;
  readonly looks?: GridLooks;
}

/** Of a row, in all of its texts. */
export function charactersOf(row: readonly RawCell[]): number {
  let characters = 0;
  for (const cell of row) if (typeof cell === 'string') characters += cell.length;
  return characters;
}

/** In place of what a formula would say: an error, as every reader of cells takes it. */
export const NOT_COMPUTED = '#NON_CALCULÉ!';

/** `BC12`, as a spreadsheet shows it. */
export function addressOf({ row, column }: CellPlace): string {
  return `${columnLetters(column)}${row}`;
}

/** 0 -> A, 26 -> AA. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}
