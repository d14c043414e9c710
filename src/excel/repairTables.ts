import { columnHeader, tableName, type Binding } from '../workbook/schema/binding';
import type { NameChange } from '../workbook/tables/bindTables';
import { findTable, type FoundTable, type FoundWorkbook } from '../workbook/tables/foundTables';
import { settingLook } from '../workbook/tables/newTables';
import { sameName } from '../workbook/read/names';
import {
  missingParts,
  planRepair,
  type AddedColumn,
  type RepairChoice,
  type RepairPlan,
} from '../workbook/tables/repair';
import { SETTINGS, type SettingRole } from '../workbook/schema/settings';
import { putBack, writeBinding, writeNames } from './bindTables';
import { findTablesIn } from './findTables';
import { addTable, addValidations, setList, takeAway } from './makeTables';
import type { Outcome } from './outcome';
import { run } from './run';
import { pointsOf } from './writePlan';

/**
 * Puts back what the binding names and the workbook lacks, and nothing else: tables with their sheets, columns,
 * rows of the settings, names. Looks at the workbook afresh; on any error what was put back is taken away again.
 *
 * `onProgress` counts tables.
 */
export async function repairTables(
  choice: RepairChoice,
  onProgress: (done: number, total: number) => void,
): Promise<Outcome<void>> {
  return carryOut((workbook) => planRepair(workbook, missingParts(workbook), choice), onProgress);
}

/** What `planOf` says of the workbook as it is found, whole or not at all; null: nothing is to be done. */
export async function carryOut(
  planOf: (found: FoundWorkbook) => RepairPlan | null,
  onProgress: (done: number, total: number) => void,
): Promise<Outcome<void>> {
  const made: Excel.Worksheet[] = [];
  const madeNames: Excel.NamedItem[] = [];
  let found: FoundWorkbook | null = null;
  let changes: readonly NameChange[] = [];
  let columns: readonly AddedColumn[] = [];
  let settings: FoundTable | null = null;
  return run(
    async (context) => {
      const workbook = await findTablesIn(context);
      const plan = planOf(workbook);
      if (plan === null) return;
      found = workbook;
      onProgress(0, plan.created.length);
      for (const [index, table] of plan.created.entries()) {
        made.push(await addTable(context, table));
        onProgress(index + 1, plan.created.length);
      }
      for (const table of plan.created) addValidations(context, table);
      // Rows before columns: they are as wide as the table was found.
      settings = plan.settings.length > 0 ? findTable(workbook, tableName(plan.binding, 'settings')) : null;
      if (settings !== null) addSettings(context, settings, plan.binding, plan.settings);
      columns = plan.columns;
      for (const column of columns) addColumn(context, column);
      changes = plan.names;
      madeNames.push(...writeNames(context, plan.names));
      writeBinding(context, plan.binding);
      await context.sync();
    },
    {
      undoGroup: true,
      undo: async () => {
        const away = await takeAway(made, madeNames);
        const out = await takeOut(columns, settings);
        return (await putBack(found, changes)) && away && out;
      },
    },
  );
}

function addColumn(context: Excel.RequestContext, { table, header, ...look }: AddedColumn): void {
  const column = context.workbook.tables.getItem(table).columns.add(undefined, undefined, header);
  const body = column.getDataBodyRange();
  body.numberFormat = look.numberFormat as unknown as string[][];
  body.format.columnWidth = pointsOf(look.width);
  if (look.validation !== null) setList(body, look.validation);
}

function addSettings(
  context: Excel.RequestContext,
  { name, headers, rowCount }: FoundTable,
  binding: Binding,
  roles: readonly SettingRole[],
): void {
  const at = (column: string): number =>
    headers.findIndex((header) => sameName(header, columnHeader(binding, 'settings', column)));
  const table = context.workbook.tables.getItem(name);
  table.rows.add(
    undefined,
    roles.map((role) =>
      headers.map((_, index) => {
        if (index === at('key')) return SETTINGS[role].key;
        return index === at('explanation') ? SETTINGS[role].explanation : '';
      }),
    ),
  );
  const value = at('value');
  if (value < 0) return;
  roles.forEach((role, index) => {
    const cell = table.getDataBodyRange().getCell(rowCount + index, value);
    const { numberFormat, validation } = settingLook(role);
    cell.numberFormat = [[numberFormat]];
    if (validation !== null) setList(cell, validation);
  });
}

async function takeOut(columns: readonly AddedColumn[], settings: FoundTable | null): Promise<boolean> {
  const outcome = await run(async (context) => {
    const { tables } = context.workbook;
    if (settings !== null) {
      const { rows } = tables.getItem(settings.name);
      rows.load('count');
      await context.sync();
      for (let row = rows.count - 1; row >= settings.rowCount; row--) rows.getItemAt(row).delete();
    }
    for (const { table, header } of columns)
      tables.getItem(table).columns.getItemOrNullObject(header).delete();
    await context.sync();
  });
  return outcome.ok;
}
