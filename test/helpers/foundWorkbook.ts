import { DEFAULT_BINDING } from '../../src/workbook/schema/binding';
import type { FoundTable, FoundWorkbook } from '../../src/workbook/tables/foundTables';
import type { RawCell } from '../../src/workbook/read/rawTables';

/** A table as it is found in a workbook, on a sheet of its own. */
export const aTable = (
  name: string,
  headers: readonly string[],
  ...rows: readonly (readonly RawCell[])[]
): FoundTable => ({ name, sheet: `Feuille ${name}`, headers, rows, rowCount: rows.length, whole: true });

/** A workbook that was never bound, with some tables; `others`: what else it holds. */
export const foundWorkbook = (
  tables: readonly FoundTable[],
  others: Partial<Omit<FoundWorkbook, 'tables'>> = {},
): FoundWorkbook => ({
  tables,
  sheetNames: tables.map(({ sheet }) => sheet),
  names: [],
  binding: DEFAULT_BINDING,
  storedBinding: null,
  ...others,
});
