import { planLetters } from '../../workbook/tables/letterTable';
import type { TableRole } from '../../workbook/schema/tables';
import type { Outcome } from '../outcome';
import { makeParts } from '../repairTables';
import type { TakeAway } from '../whole/wholeMaking';

/** Makes the table that documents read their text from, where one of them does and it is not there; whole or not at all. */
export async function makeTextTable(tables: readonly (TableRole | undefined)[]): Promise<Outcome<TakeAway>> {
  if (!tables.includes('letters')) return NOTHING_MADE;
  return makeParts(planLetters, () => undefined);
}

const NOTHING_MADE: Outcome<TakeAway> = {
  ok: true,
  value: () => Promise.resolve({ ok: true, value: undefined }),
};
