import { regionAddress } from '../../workbook/plan/address';
import type { AlignmentStep } from '../../workbook/plan/alignment';
import type { Redraw } from '../../workbook/plan/redraw';

/** Clearing leaves rows as high as they were: what was high for the one drawing is not for the other. */
export function clearCells(sheet: Excel.Worksheet, { clear }: Redraw): void {
  sheet.getRange(regionAddress({ row: 0, column: 0, ...clear })).clear(Excel.ClearApplyTo.all);
  sheet.getRange(`1:${clear.rows}`).format.autofitRows();
}

export function moveRows(sheet: Excel.Worksheet, { kind, at, count }: AlignmentStep): void {
  const rows = sheet.getRange(`${at + 1}:${at + count}`);
  if (kind === 'insert') rows.insert(Excel.InsertShiftDirection.down);
  else rows.delete(Excel.DeleteShiftDirection.up);
}

export function moveColumns(sheet: Excel.Worksheet, { kind, at, count }: AlignmentStep): void {
  const columns = sheet.getRangeByIndexes(0, at, 1, count).getEntireColumn();
  if (kind === 'insert') columns.insert(Excel.InsertShiftDirection.right);
  else columns.delete(Excel.DeleteShiftDirection.left);
}
