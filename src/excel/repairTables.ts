import { columnHeader, tableName, type Binding } from '../workbook/schema/binding';
import { findTable, type FoundTable, type FoundWorkbook } from '../workbook/tables/foundTables';
import { settingLook, type TablePlan } from '../workbook/tables/newTables';
import { sameName } from '../workbook/read/names';
import type { ColumnToMake } from '../workbook/edits/columnsToMake';
import {
  addedColumn,
  missingParts,
  planRepair,
  type AddedColumn,
  type AddedSetting,
  type RepairChoice,
  type RepairPlan,
} from '../workbook/tables/repair';
import { SETTING_GROUPS } from '../workbook/schema/settingSpec';
import { SETTINGS } from '../workbook/schema/settings';
import { cellsThere, storedText } from './bindTables';
import { cellInput, textInput } from './cellInput';
import { queueDaysAhead } from './dateSystem';
import { findTablesIn } from './findTables';
import { addTable, addValidations, setList, setPrint } from './makeTables';
import type { Outcome } from './outcome';
import { bindingOf, headersIn, readStructure } from './whole/structure';
import { makeWhole, storeBinding, type TakeAway } from './whole/wholeMaking';
import { queueCells, queueNames, refuseProtected } from './whole/writeNames';
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

/** Puts empty columns into tables that lack them, whole or not at all; one that came meanwhile is left alone. */
export async function makeColumns(columns: readonly ColumnToMake[]): Promise<Outcome<TakeAway>> {
  return makeWhole(async (context, way) => {
    const before = await readStructure(context);
    const binding = bindingOf(before);
    const missing = columns.filter(({ table, column }) => {
      const headers = headersIn(before, tableName(binding, table)) ?? [];
      return !headers.some((header) => sameName(header, columnHeader(binding, table, column)));
    });
    if (missing.length === 0) return;
    const added = missing.map(({ table, column }) => addedColumn(binding, table, column));
    way.before = before;
    way.making = {
      tables: [],
      rows: null,
      columns: added,
      names: [],
      cells: [],
      binding: storedText(binding),
    };
    for (const column of added) addColumn(context, column);
    storeBinding(context, storedText(binding));
    await context.sync();
  });
}

/** What `planOf` says of the workbook as it is found, whole or not at all; null: nothing is to be done. */
export async function carryOut(
  planOf: (found: FoundWorkbook) => RepairPlan | null,
  onProgress: (done: number, total: number) => void,
): Promise<Outcome<void>> {
  const made = await makeParts(planOf, onProgress);
  return made.ok ? { ok: true, value: undefined } : made;
}

/** The same, for something that may come to nothing yet. */
export async function makeParts(
  planOf: (found: FoundWorkbook) => RepairPlan | null,
  onProgress: (done: number, total: number) => void,
): Promise<Outcome<TakeAway>> {
  const making: { created: readonly TablePlan[] } = { created: [] };
  const made = await makeWhole(async (context, way) => {
    const daysAhead = queueDaysAhead(context);
    const before = await readStructure(context);
    const workbook = await findTablesIn(context);
    const plan = planOf(workbook);
    if (plan === null) return;
    const { binding, created, columns, names } = plan;
    const settings = plan.settings.length > 0 ? findTable(workbook, tableName(binding, 'settings')) : null;
    refuseProtected(names, workbook);
    making.created = created;
    way.before = before;
    way.making = {
      tables: created,
      rows: settings && { table: settings.name, from: settings.rowCount, count: plan.settings.length },
      columns,
      names: names.pointed,
      cells: cellsThere(names, created),
      binding: storedText(binding),
    };
    onProgress(0, created.length);
    for (const [index, table] of created.entries()) {
      await addTable(context, table, daysAhead());
      onProgress(index + 1, created.length);
    }
    for (const table of created) addValidations(context, table);
    // Rows before columns: they are as wide as the table was found.
    if (settings !== null) addSettings(context, settings, binding, plan.settings);
    for (const column of columns) addColumn(context, column);
    queueCells(context, names);
    storeBinding(context, storedText(binding));
    queueNames(context, names);
    await context.sync();
  });
  if (made.ok) await setPrint(making.created);
  return made;
}

function addColumn(context: Excel.RequestContext, { table, header, cells, ...look }: AddedColumn): void {
  const column = context.workbook.tables.getItem(table).columns.add(undefined, undefined, header);
  const body = column.getDataBodyRange();
  body.numberFormat = look.numberFormat as unknown as string[][];
  if (cells !== undefined) body.values = cells.map((cell) => [cellInput(cell)]);
  body.format.columnWidth = pointsOf(look.width);
  if (look.validation !== null) setList(body, look.validation);
}

function addSettings(
  context: Excel.RequestContext,
  { name, headers }: FoundTable,
  binding: Binding,
  added: readonly AddedSetting[],
): void {
  const at = (column: string): number =>
    headers.findIndex((header) => sameName(header, columnHeader(binding, 'settings', column)));
  const table = context.workbook.tables.getItem(name);
  table.rows.add(
    undefined,
    added.map(({ role, value }) =>
      headers.map((_, index) => {
        if (index === at('key')) return SETTINGS[role].key;
        if (index === at('value') && value !== '')
          return typeof value === 'string' ? textInput(value) : value;
        // What is null Excel leaves alone: people's own columns fill themselves.
        if (index === at('group')) return SETTING_GROUPS[SETTINGS[role].group];
        return index === at('explanation') ? SETTINGS[role].explanation : null;
      }),
    ) as string[][],
  );
  const valueColumn = at('value');
  if (valueColumn < 0) return;
  added.forEach(({ role }, index) => {
    const cell = table
      .getDataBodyRange()
      .getLastRow()
      .getCell(0, valueColumn)
      .getOffsetRange(index + 1 - added.length, 0);
    const { numberFormat, validation } = settingLook(role);
    cell.numberFormat = [[numberFormat]];
    if (validation !== null) setList(cell, validation);
  });
}
