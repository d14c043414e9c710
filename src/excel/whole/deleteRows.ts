import type { RowRun } from './rowRuns';

/**
 * Queues that rows of a table go, one below the other; the first is counted from 0.
 *
 * The last one goes as a row of the table, which Excel refuses where a filter hides rows. The others go as cells, in
 * one action instead of a thousand. Of a filtered table cells would stay without a word
 * (github.com/OfficeDev/office-js/issues/994), which is why they do not come first.
 */
export function queueDeleteRows(table: Excel.Table, { first, count }: RowRun): void {
  table.rows.getItemAt(first + count - 1).delete();
  if (count === 1) return;
  table
    .getDataBodyRange()
    .getRow(first)
    .getResizedRange(count - 2, 0)
    .delete(Excel.DeleteShiftDirection.up);
}
