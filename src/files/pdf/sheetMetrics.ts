import type { Region } from '../../workbook/plan/sheetPlan';
import type { FileSheet } from '../sheet/fileSheet';
import { columnPoints, ROW } from '../sheet/measures';

/** Where the cells of a sheet stand, in points from its upper left corner, as Excel measures them. */

export interface Metrics {
  /** Left edge of each column, and the right edge of the last. */
  readonly columns: readonly number[];
  /** Height of each row. */
  readonly rows: readonly number[];
}

/** For all columns and rows that are printed; `heights`: what the text of each row needs. */
export function metricsOf(sheet: FileSheet, heights: readonly number[]): Metrics {
  const { print } = sheet.plan.look;
  const { columnWidths, rowHeights = [] } = sheet.plan.look;
  const regions = [print.area, ...(print.ownPage === undefined ? [] : [print.ownPage])];
  const reach = (last: (region: Region) => number): number => Math.max(0, ...regions.map(last));
  const columns = [0];
  for (let column = 0; column < reach((region) => region.column + region.columns); column += 1)
    columns.push((columns[column] ?? 0) + columnPoints(columnWidths[column]));
  const rows = Array.from(
    { length: reach((region) => region.row + region.rows) },
    (_, row) => heights[row] ?? ROW,
  );
  for (const { row, points } of rowHeights)
    if (row < rows.length) rows[row] = Math.max(points, heights[row] ?? 0);
  return { columns, rows };
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function sumOf(values: readonly number[], from: number, count: number): number {
  return values.slice(from, from + count).reduce((total, value) => total + value, 0);
}
