import type { StandingCells } from '../../workbook/plan/cellDigest';
import type { SheetLabel, SheetMark } from '../../workbook/plan/sheetMark';
import type { Outcome } from '../outcome';
import { run } from '../run';
import { queueCells } from './sheetContents';
import { foundMarks, MARKS_OF_SHEET, storedMarks } from './sheetMarks';

/** The cell that a person is in, on a sheet that we drew. */
export interface SelectedCell {
  readonly sheet: string;
  /** `F12`. */
  readonly address: string;
  /** From 0. */
  readonly row: number;
  readonly column: number;
  readonly label: SheetLabel;
  readonly mark: SheetMark | null;
  /** All that stands on the sheet, from A1. */
  readonly cells: StandingCells;
}

/** People insert a few rows and columns of their own; what they keep further away is not read. */
const MORE = { rows: 200, columns: 20 };

/** null: the sheet is none of ours. One request, and one more for the cells of a sheet of ours. */
export async function selectedCell(): Promise<Outcome<SelectedCell | null>> {
  return run(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load('address,rowIndex,columnIndex');
    const sheet = cell.worksheet;
    sheet.load(`id,name,${MARKS_OF_SHEET}`);
    await context.sync();
    const found = foundMarks(storedMarks(sheet));
    if (found === null || found.kind === 'newer') return null;
    const { label, mark } = found;
    const cells = queueCells(context, sheet.id, {
      rows: label.rows + MORE.rows,
      columns: label.columns + MORE.columns,
    });
    await context.sync();
    const standing = cells();
    if (standing === null) return null;
    return {
      sheet: sheet.name,
      address: cell.address.slice(cell.address.lastIndexOf('!') + 1),
      row: cell.rowIndex,
      column: cell.columnIndex,
      label,
      mark,
      cells: standing,
    };
  });
}

/** One look for a burst of moves: who holds an arrow key down passes many cells. */
const GATHER_MS = 150;

/** Calls back when a person has gone to another cell, of any sheet. What comes back stops the watch. */
export async function watchSelection(onChange: () => void): Promise<() => Promise<void>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const moved = async (): Promise<void> => {
    clearTimeout(timer);
    timer = setTimeout(onChange, GATHER_MS);
    return Promise.resolve();
  };
  const handlers = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const added = [worksheets.onSelectionChanged.add(moved), worksheets.onActivated.add(moved)];
    await context.sync();
    return added;
  });
  return async () => {
    clearTimeout(timer);
    const context = handlers[0]?.context;
    if (context === undefined) return;
    await Excel.run(context, async () => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
  };
}
