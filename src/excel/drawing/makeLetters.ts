import { planLetters } from '../../workbook/tables/letterTable';
import type { TableRole } from '../../workbook/schema/tables';
import type { Outcome } from '../outcome';
import { carryOut } from '../repairTables';

/** Makes the table that documents read their text from, where one of them does and it is not there; whole or not at all. */
export function makeTextTable(tables: readonly (TableRole | undefined)[]): Promise<Outcome<void>> {
  if (!tables.includes('letters')) return Promise.resolve({ ok: true, value: undefined });
  return carryOut(planLetters, () => undefined);
}
