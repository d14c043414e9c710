import { cellAddress, quotedSheetName } from './address';
import type { PlanCell, SheetPlan } from './sheetPlan';

/**
 * The sheets of one file with each shared figure standing once, on the first sheet that has it: the others point at it,
 * so that who changes it changes all amounts. Frozen sheets hold values and stay as they are.
 */
export function withSharedFigures(plans: readonly SheetPlan[]): SheetPlan[] {
  const places = new Map<string, string>();
  return plans.map((plan) => {
    if (plan.filling === 'frozen') return plan;
    let { cells } = plan;
    for (const { of, row, column } of plan.shared ?? []) {
      const cell = cells[row]?.[column];
      if (cell?.kind !== 'number') throw new Error(`${plan.sheetName}: no figure where ${of} should stand.`);
      const place = places.get(of);
      if (place === undefined)
        places.set(of, `${quotedSheetName(plan.sheetName)}!${cellAddress(row, column, 'both')}`);
      else
        cells = withCell(cells, row, column, { kind: 'formula', formula: `=${place}`, cached: cell.value });
    }
    return cells === plan.cells ? plan : { ...plan, cells };
  });
}

function withCell(
  cells: SheetPlan['cells'],
  row: number,
  column: number,
  cell: PlanCell,
): SheetPlan['cells'] {
  return cells.map((line, y) => (y === row ? line.map((each, x) => (x === column ? cell : each)) : line));
}
