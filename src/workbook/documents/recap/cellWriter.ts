import { toNumber, type Decimal } from '../../../core/money';
import type { Filling, PlanCell } from '../../plan/sheetPlan';
import { EMPTY, number } from '../../plan/sheetRows';
import type { RecapLayout } from './layout';

export interface CellWriter {
  readonly filling: Filling;
  readonly cells: PlanCell[][];
  put(row: number, column: number, cell: PlanCell): void;
  /** A value that a live or a portable formula computes; without a formula for the filling, the value itself. */
  computed(
    row: number,
    column: number,
    value: Decimal | number,
    formulas: { live?: string; portable?: string },
  ): void;
}

export function cellWriter(layout: RecapLayout, filling: Filling): CellWriter {
  const cells = Array.from({ length: layout.rows }, () => Array<PlanCell>(layout.columns).fill(EMPTY));
  const put = (row: number, column: number, cell: PlanCell): void => {
    const line = cells[row];
    if (line) line[column] = cell;
  };
  return {
    filling,
    cells,
    put,
    computed(row, column, value, formulas) {
      const formula = filling === 'frozen' ? undefined : formulas[filling];
      const cached = typeof value === 'number' ? value : toNumber(value);
      put(
        row,
        column,
        formula === undefined ? number(value) : { kind: 'formula', formula: `=${formula}`, cached },
      );
    },
  };
}

/** The same native formula, whether the workbook has the add-in or not. */
export const both = (formula: string): { live: string; portable: string } => ({
  live: formula,
  portable: formula,
});
