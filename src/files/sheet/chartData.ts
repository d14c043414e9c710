import type { PlanChart, Region } from '../../workbook/plan/sheetPlan';
import type { FileSheet } from './fileSheet';

/** What a chart shows, as the cells hold it: programs draw it before they have read or computed anything. */
export interface ChartData {
  readonly names: readonly string[];
  /** null: an empty cell. */
  readonly values: readonly (number | null)[];
}

export function chartsOf(sheet: FileSheet): readonly PlanChart[] {
  return sheet.plan.look.charts ?? [];
}

export function chartData({ cells }: FileSheet, { categories, values }: PlanChart): ChartData {
  return {
    names: cellsOf(categories, (row, column) => {
      const cell = cells[row]?.[column];
      if (cell === undefined || cell.kind === 'empty') return '';
      if (cell.kind === 'text') return cell.text;
      return String((cell.kind === 'number' ? cell.value : cell.cached) ?? '');
    }),
    values: cellsOf(values, (row, column) => {
      const cell = cells[row]?.[column];
      const value = cell?.kind === 'number' ? cell.value : cell?.kind === 'formula' ? cell.cached : null;
      return typeof value === 'number' ? value + 0 : null;
    }),
  };
}

function cellsOf<T>(region: Region, at: (row: number, column: number) => T): T[] {
  return Array.from({ length: region.rows * region.columns }, (_, index) =>
    at(region.row + Math.floor(index / region.columns), region.column + (index % region.columns)),
  );
}
