import { Model } from '@odoo/o-spreadsheet';
import type { PlanCell, SheetPlan } from '../../src/workbook/plan/sheetPlan';

type Value = string | number | boolean | null;

/** What stands in a cell, without computing: a formula's own cached value. */
export function shown(cell: PlanCell | undefined): string | number | null {
  if (cell === undefined || cell.kind === 'empty') return null;
  if (cell.kind === 'text') return cell.text;
  return cell.kind === 'number' ? cell.value : cell.cached;
}

export function formulasOf(plan: SheetPlan): string[] {
  return plan.cells.flat().flatMap((cell) => (cell.kind === 'formula' ? [cell.formula] : []));
}

export function textsOf(plan: SheetPlan): string[] {
  return plan.cells.flat().flatMap((cell) => (cell.kind === 'text' ? [cell.text] : []));
}

/** Row of the first cell of a column that holds a text. */
export function rowOf(plan: SheetPlan, text: string, column = 0): number {
  const row = plan.cells.findIndex((cells) => shown(cells[column]) === text);
  if (row < 0) throw new Error(`No row says ${text}`);
  return row;
}

/** The plan's values as a spreadsheet computes them, after `changes` of some cells into numbers; A1 addresses. */
export function evaluated(plan: SheetPlan, changes: Readonly<Record<string, number>> = {}): Value[][] {
  const cells: Record<string, string> = {};
  plan.cells.forEach((row, y) =>
    row.forEach((cell, x) => {
      if (x > 25) throw new Error('Wider than this helper');
      const at = `${String.fromCharCode(65 + x)}${y + 1}`;
      if (cell.kind === 'number') cells[at] = String(changes[at] ?? cell.value);
      else if (cell.kind === 'formula') cells[at] = cell.formula;
      // An apostrophe keeps a text a text.
      else if (cell.kind === 'text') cells[at] = String(changes[at] ?? `'${cell.text}`);
      else if (changes[at] !== undefined) cells[at] = String(changes[at]);
    }),
  );
  const sheet = { id: 's', name: 'S', colNumber: 26, rowNumber: plan.cells.length, cells };
  // The engine tells the console each step of a start.
  const quiet = jest.spyOn(console, 'debug').mockImplementation(() => undefined);
  const model = new Model({ version: '18.5.1', sheets: [sheet] });
  quiet.mockRestore();
  return plan.cells.map((row, y) =>
    row.map((cell, x) => {
      if (cell.kind === 'empty') return null;
      if (cell.kind === 'text') return cell.text;
      return model.getters.getEvaluatedCell({ sheetId: 's', row: y, col: x }).value;
    }),
  );
}
