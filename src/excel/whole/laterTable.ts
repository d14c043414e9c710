import { columnHeader, tableName, type Binding } from '../../workbook/schema/binding';
import { columnsOf, type TableRole } from '../../workbook/schema/tables';
import { TakenNames } from '../../workbook/tables/bindTables';
import { sameName } from '../../workbook/read/names';
import { tablePlan } from '../../workbook/tables/newTables';
import { storedText } from '../bindTables';
import { addTable, addValidations } from '../makeTables';
import type { Outcome } from '../outcome';
import { bindingOf, headersIn, readStructure } from './structure';
import { queueLooks, type Looks } from './tableLook';
import { makeWhole, storeBinding, type TakeAway } from './wholeMaking';

export interface LaterTable {
  readonly takeAway: TakeAway;
  /** As it stands now, by the binding that names it; null: it was there already. */
  readonly made: { readonly binding: Binding; readonly looks: Looks } | null;
}

/**
 * Makes a table that a convention does without until it is first used, on a sheet of its own and without rows: whole, or
 * not at all. Where a table or a sheet of that name belongs to something else, it gets another one, which the binding
 * keeps.
 */
export async function makeLaterTable(role: Exclude<TableRole, 'settings'>): Promise<Outcome<LaterTable>> {
  let made: LaterTable['made'] = null;
  const making = await makeWhole(async (context, way) => {
    const before = await readStructure(context);
    const found = bindingOf(before);
    const there = headersIn(before, tableName(found, role));
    if (there !== null && isOurs(there, role, found)) return;
    const taken = new TakenNames({ ...before, sheetNames: before.sheets.map((sheet) => sheet.name) });
    const binding = named(found, role, taken.take(tableName(found, role)));
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
    const looks = queueLooks(context, binding, [role]);
    await context.sync();
    made = { binding, looks: looks() };
  });
  return making.ok ? { ok: true, value: { takeAway: making.value, made } } : making;
}

/** A table of our name that has none of what it needs is somebody else's. */
function isOurs(headers: readonly string[], role: TableRole, binding: Binding): boolean {
  return columnsOf(role).every(
    ([column, { required }]) =>
      !required || headers.some((header) => sameName(header, columnHeader(binding, role, column))),
  );
}

function named(binding: Binding, role: TableRole, name: string): Binding {
  if (name === tableName(binding, role)) return binding;
  return { ...binding, tables: { ...binding.tables, [role]: { ...binding.tables[role], name } } };
}
