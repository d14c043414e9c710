import { BINDING_KEY, DEFAULT_BINDING } from '../workbook/binding';
import {
  namePlans,
  tablePlans,
  type NamePlan,
  type NewTables,
  type TablePlan,
  type Validation,
} from '../workbook/newTables';
import { isTaken } from '../workbook/sheetNames';
import { cellInput } from './cellInput';
import type { Outcome } from './outcome';
import { ProblemFound, run } from './run';
import { pointsOf, writeCells } from './writePlan';

/**
 * Makes the tables of a new convention, each on a sheet of its own, with formats, drop-down lists, frozen headers and
 * the defined names. One request looks whether every name is free, one makes everything; on any error what was made
 * is taken away again. A name that belongs to something else is never touched: the outcome says which.
 *
 * `onProgress` counts tables.
 */
export async function createTables(
  tables: NewTables,
  onProgress: (done: number, total: number) => void,
): Promise<Outcome<void>> {
  const plans = tablePlans(tables, DEFAULT_BINDING);
  const names = namePlans(DEFAULT_BINDING);
  onProgress(0, plans.length);
  const made: Excel.Worksheet[] = [];
  const madeNames: Excel.NamedItem[] = [];
  const outcome = await run(
    async (context) => {
      await refuseTakenNames(context, plans, names);
      for (const [index, plan] of plans.entries()) {
        made.push(await addTable(context, plan));
        onProgress(index + 1, plans.length);
      }
      for (const plan of plans) addValidations(context, plan);
      for (const { name, formula, comment } of names) {
        const item = context.workbook.names.add(name, formula, comment);
        item.load('name');
        madeNames.push(item);
      }
      // A binding of former tables would hide the new ones.
      context.workbook.settings.getItemOrNullObject(BINDING_KEY).delete();
      await context.sync();
    },
    { undoGroup: true, undo: () => takeAway(made, madeNames) },
  );
  return outcome;
}

async function refuseTakenNames(
  context: Excel.RequestContext,
  plans: readonly TablePlan[],
  names: readonly NamePlan[],
): Promise<void> {
  const { worksheets, tables, names: definedNames } = context.workbook;
  worksheets.load('items/name');
  tables.load('items/name');
  definedNames.load('items/name');
  await context.sync();
  const sheetNames = worksheets.items.map((item) => item.name);
  // Tables and defined names share one list of names.
  const otherNames = [...tables.items, ...definedNames.items].map((item) => item.name);
  for (const { name } of plans)
    if (isTaken(name, sheetNames) || isTaken(name, otherNames))
      throw new ProblemFound({ code: 'nameTaken', name, free: null });
  for (const { name } of names)
    if (isTaken(name, otherNames)) throw new ProblemFound({ code: 'nameTaken', name, free: null });
}

async function addTable(context: Excel.RequestContext, plan: TablePlan): Promise<Excel.Worksheet> {
  const sheet = context.workbook.worksheets.add(plan.name);
  sheet.load('id');
  const headers = plan.headers.map((text) => cellInput({ kind: 'text', text }));
  await writeCells(context, sheet, [headers, ...plan.cells.map((row) => row.map(cellInput))]);
  const whole = sheet.getRangeByIndexes(0, 0, plan.cells.length + 1, plan.headers.length);
  const table = sheet.tables.add(whole, true);
  table.name = plan.name;
  table.style = 'TableStyleMedium2';

  plan.columns.forEach((column, index) => {
    const format = sheet.getRangeByIndexes(0, index, 1, 1).getEntireColumn().format;
    format.columnWidth = pointsOf(column.width);
    const body = sheet.getRangeByIndexes(1, index, plan.cells.length, 1);
    body.numberFormat = column.numberFormat as unknown as string[][];
  });
  for (const { row, column, numberFormat } of plan.cellFormats)
    sheet.getRangeByIndexes(row + 1, column, 1, 1).numberFormat = [[numberFormat]];
  sheet.freezePanes.freezeRows(1);
  return sheet;
}

/** After all tables: a list may take its words from a table that comes later. */
function addValidations(context: Excel.RequestContext, plan: TablePlan): void {
  const sheet = context.workbook.worksheets.getItem(plan.name);
  plan.columns.forEach(({ validation }, index) => {
    if (validation !== null) setList(sheet.getRangeByIndexes(1, index, plan.cells.length, 1), validation);
  });
  for (const { row, column, validation } of plan.cellValidations)
    setList(sheet.getRangeByIndexes(row + 1, column, 1, 1), validation);
}

/** A list that warns and lets pass: people paste, and the checks say what does not fit. */
function setList(range: Excel.Range, validation: Validation): void {
  const source =
    validation.kind === 'words'
      ? validation.words.join(',')
      : // A list takes no structured reference; INDIRECT follows the table as it grows.
        `=INDIRECT("${validation.reference}")`;
  range.dataValidation.rule = { list: { inCellDropDown: true, source } };
  range.dataValidation.ignoreBlanks = true;
  range.dataValidation.errorAlert = {
    showAlert: true,
    style: 'Warning',
    title: 'Valeur inattendue',
    message: 'Cette valeur n’est pas dans la liste. Voulez-vous la garder ?',
  };
}

async function takeAway(
  sheets: readonly Excel.Worksheet[],
  names: readonly Excel.NamedItem[],
): Promise<boolean> {
  const ids = sheets.flatMap((sheet) => (sheet.toJSON() as { id?: string }).id ?? []);
  const madeNames = names.flatMap((item) => (item.toJSON() as { name?: string }).name ?? []);
  const outcome = await run(async (context) => {
    for (const name of madeNames) context.workbook.names.getItemOrNullObject(name).delete();
    for (const id of ids) context.workbook.worksheets.getItemOrNullObject(id).delete();
    await context.sync();
  });
  return outcome.ok;
}
