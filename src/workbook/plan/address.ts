import { cellAddress, type Lock } from '../schema/address';
import type { Region } from './sheetPlan';

export { cellAddress, columnLetters, type Lock } from '../schema/address';

/** `D8:F8`; a single cell without a colon. */
export function regionAddress({ row, column, rows, columns }: Region, lock: Lock = ''): string {
  const first = cellAddress(row, column, lock);
  const last = cellAddress(row + rows - 1, column + columns - 1, lock);
  return first === last ? first : `${first}:${last}`;
}

/** A sheet's name as formulas write it. */
export function quotedSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
