import { columnHeader, tableName, type Binding } from '../../workbook/schema/binding';
import { columnsOf, type TableRole } from '../../workbook/schema/tables';
import { TakenNames } from '../../workbook/tables/bindTables';
import { findTable, type FoundTable } from '../../workbook/tables/foundTables';
import { sameName } from '../../workbook/read/names';
import { tablePlan } from '../../workbook/tables/newTables';
import { storedText } from '../bindTables';
import { findTablesIn } from '../findTables';
import { addTable, addValidations } from '../makeTables';
import type { Outcome } from '../outcome';
import { readStructure } from './structure';
import { makeWhole, storeBinding, type TakeAway } from './wholeMaking';

/**
 * Makes a table that a convention does without until it is first used, on a sheet of its own and without rows: whole, or
 * not at all. Where a table or a sheet of that name belongs to something else, it gets another one, which the binding
 * keeps.
 */
export async function makeLaterTable(role: Exclude<TableRole, 'settings'>): Promise<Outcome<TakeAway>> {
  return makeWhole(async (context, way) => {
    const before = await readStructure(context);
    const found = await findTablesIn(context);
    const there = findTable(found, tableName(found.binding, role));
    if (there !== null && isOurs(there, role, found.binding)) return;
    const name = new TakenNames(found).take(tableName(found.binding, role));
    const binding = named(found.binding, role, name);
    const plan = tablePlan(role, { settings: {}, rows: {} }, binding);
    way.before = before;
    way.making = {
      tables: [plan],
      rows: null,
      columns: [],
      names: [],
      cells: [],
      binding: storedText(binding),
    };
    await addTable(context, plan);
    addValidations(context, plan);
    storeBinding(context, storedText(binding));
    await context.sync();
  });
}

/** A table of our name that has none of what it needs is somebody else's. */
function isOurs({ headers }: FoundTable, role: TableRole, binding: Binding): boolean {
  return columnsOf(role).every(
    ([column, { required }]) =>
      !required || headers.some((header) => sameName(header, columnHeader(binding, role, column))),
  );
}

function named(binding: Binding, role: TableRole, name: string): Binding {
  if (name === tableName(binding, role)) return binding;
  return { ...binding, tables: { ...binding.tables, [role]: { ...binding.tables[role], name } } };
}
