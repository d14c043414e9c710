import { cellAddress } from './address';
import { align, movedIndex, type AlignmentStep } from './alignment';
import type { RawCell } from '../read/rawTables';
import { keysAfterRenaming } from './renamedRows';
import type { SheetLabel, SheetMark } from './sheetMark';
import type { SheetPlan } from './sheetPlan';

/**
 * How a sheet that stands becomes the one that is planned: which rows and columns come and go, how far our cells
 * reached, and whether something of the person's is in the way. Rows and columns count from 0 on the sheet.
 */
export interface Redraw {
  /** Rows first, then columns. */
  readonly rowSteps: readonly AlignmentStep[];
  readonly columnSteps: readonly AlignmentStep[];
  /** Cells from A1 that must be cleared once the rows and columns are in place. */
  readonly clear: { readonly rows: number; readonly columns: number };
  /** A cell, on the sheet as it stands, that is not ours and that the plan would cover. */
  readonly inTheWay: string | null;
  /** What is in the way stands beside a row, or below a column, that goes: its key, such as the name of a commune. */
  readonly goesWith: string | null;
}

/** `mark` null: the drawing is incomplete, its keys say nothing, and rows stay where they are. */
export function planRedraw(
  label: SheetLabel,
  mark: SheetMark | null,
  contents: readonly (readonly RawCell[])[],
  plan: SheetPlan,
): Redraw {
  const keys = mark === null ? null : { rows: rowKeys(mark, contents), columns: columnKeys(mark, contents) };
  const rowSteps =
    mark === null || keys === null
      ? []
      : shifted(mark.body.row, align(keysAfterRenaming(keys.rows, mark, contents, plan), plan.body.rowKeys));
  const columnSteps =
    mark === null || keys === null
      ? []
      : shifted(mark.body.column, align(keys.columns, plan.body.columnKeys));
  const rows = plan.cells.length;
  const columns = plan.look.columnWidths.length;
  const obstacle = firstInTheWay(label, contents, rowSteps, columnSteps, rows, columns);
  return {
    rowSteps,
    columnSteps,
    clear: {
      rows: Math.max(rows, label.rows + growth(rowSteps)),
      columns: Math.max(columns, label.columns + growth(columnSteps)),
    },
    inTheWay: obstacle === null ? null : cellAddress(obstacle.row, obstacle.column),
    goesWith:
      mark === null || keys === null || obstacle === null
        ? null
        : goesWith(obstacle, mark, keys, rowSteps, columnSteps),
  };
}

function rowKeys({ body }: SheetMark, contents: readonly (readonly RawCell[])[]): string[] {
  return Array.from({ length: body.rows }, (_, i) => String(contents[body.row + i]?.[body.keyColumn] ?? ''));
}

function columnKeys({ body }: SheetMark, contents: readonly (readonly RawCell[])[]): string[] {
  return Array.from({ length: body.columns }, (_, i) =>
    String(contents[body.keyRow]?.[body.column + i] ?? ''),
  );
}

function shifted(by: number, steps: readonly AlignmentStep[]): AlignmentStep[] {
  return steps.map((step) => ({ ...step, at: step.at + by }));
}

function growth(steps: readonly AlignmentStep[]): number {
  return steps.reduce((total, step) => total + (step.kind === 'insert' ? step.count : -step.count), 0);
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** The key of the row or column that goes with a place; null: neither does. */
function goesWith(
  { row, column }: Place,
  { body }: SheetMark,
  keys: { readonly rows: readonly string[]; readonly columns: readonly string[] },
  rowSteps: readonly AlignmentStep[],
  columnSteps: readonly AlignmentStep[],
): string | null {
  if (movedIndex(rowSteps, row) === null) return keys.rows[row - body.row] ?? null;
  if (movedIndex(columnSteps, column) === null) return keys.columns[column - body.column] ?? null;
  return null;
}

function firstInTheWay(
  label: SheetLabel,
  contents: readonly (readonly RawCell[])[],
  rowSteps: readonly AlignmentStep[],
  columnSteps: readonly AlignmentStep[],
  rows: number,
  columns: number,
): Place | null {
  const covers = (row: number, column: number): boolean => {
    const newRow = movedIndex(rowSteps, row);
    const newColumn = movedIndex(columnSteps, column);
    // What stands in a deleted row beside our cells would be lost with it.
    if (newRow === null || newColumn === null) return true;
    return newRow < rows && newColumn < columns;
  };
  for (const [row, cells] of contents.entries())
    for (const [column, cell] of cells.entries()) {
      const ours = row < label.rows && column < label.columns;
      if (!ours && cell !== '' && covers(row, column)) return { row, column };
    }
  return null;
}
