import type { PlanCell } from '../workbook/plan/sheetPlan';
import { COLUMN_KINDS } from '../workbook/read/columnKinds';
import { LIST_ALERT, listSource, TABLE_STYLE } from '../workbook/tables/dropDownLists';
import type { ColumnLook, TablePlan, Validation } from '../workbook/tables/newTables';
import { columnLetters } from '../workbook/plan/address';
import { PORTRAIT_WIDTH } from '../workbook/plan/sheetRows';
import { cellInput } from './cellInput';
import { run } from './run';
import { pointsOf, writeCells } from './writePlan';

/**
 * Makes a table on a sheet of its own; its drop-down lists come afterwards, with those of all others. `daysAhead`: see
 * `dateSystem`; left out where none of its columns holds a date.
 */
export async function addTable(context: Excel.RequestContext, plan: TablePlan, daysAhead = 0): Promise<void> {
  const sheet = context.workbook.worksheets.add(plan.name);
  const headers = plan.headers.map((text) => cellInput({ kind: 'text', text }));
  await writeCells(context, sheet, [
    headers,
    ...plan.cells.map((row) => row.map((cell, column) => inputOf(cell, plan.columns[column], daysAhead))),
  ]);
  const whole = sheet.getRangeByIndexes(0, 0, plan.cells.length + 1, plan.headers.length);
  const table = sheet.tables.add(whole, true);
  table.name = plan.name;
  table.style = TABLE_STYLE;

  plan.columns.forEach((column, index) => {
    const format = sheet.getRangeByIndexes(0, index, 1, 1).getEntireColumn().format;
    format.columnWidth = pointsOf(column.width);
    const body = sheet.getRangeByIndexes(1, index, plan.cells.length, 1);
    body.numberFormat = column.numberFormat as unknown as string[][];
    if (column.wrap === true) body.format.wrapText = true;
  });
  for (const { row, column, numberFormat } of plan.cellFormats)
    sheet.getRangeByIndexes(row + 1, column, 1, 1).numberFormat = [[numberFormat]];
  if (plan.columns.some(({ wrap }) => wrap)) whole.getEntireRow().format.autofitRows();
  sheet.freezePanes.freezeRows(1);
}

function inputOf(cell: PlanCell, look: ColumnLook | undefined, daysAhead: number): string | number {
  const isDate = cell.kind === 'number' && look?.numberFormat === COLUMN_KINDS.date.numberFormat;
  return isDate ? cell.value - daysAhead : cellInput(cell);
}

/**
 * How the sheets of the tables are printed: as wide as a page, their headers on each; of the settings the table alone,
 * however long it gets, without what stands beside it. In a request of its own: where no printer is installed Excel may
 * refuse it, and nothing is lost.
 */
export async function setPrint(plans: readonly TablePlan[]): Promise<void> {
  await run(async (context) => {
    for (const { name, role, headers, columns } of plans) {
      const { pageLayout } = context.workbook.worksheets.getItem(name);
      const width = columns.reduce((sum, column) => sum + column.width, 0);
      const { landscape, portrait } = Excel.PageOrientation;
      pageLayout.orientation = width > PORTRAIT_WIDTH ? landscape : portrait;
      pageLayout.paperSize = Excel.PaperType.a4;
      pageLayout.zoom = { horizontalFitToPages: 1 };
      if (role === 'settings') pageLayout.setPrintArea(`A:${columnLetters(headers.length - 1)}`);
      pageLayout.setPrintTitleRows('$1:$1');
    }
    await context.sync();
  });
}

/** After all tables: a list may take its words from a table that comes later. */
export function addValidations(context: Excel.RequestContext, plan: TablePlan): void {
  const sheet = context.workbook.worksheets.getItem(plan.name);
  plan.columns.forEach(({ validation }, index) => {
    if (validation !== null) setList(sheet.getRangeByIndexes(1, index, plan.cells.length, 1), validation);
  });
  for (const { row, column, validation } of plan.cellValidations)
    setList(sheet.getRangeByIndexes(row + 1, column, 1, 1), validation);
}

/** A list that warns and lets pass: people paste, and the checks say what does not fit. */
export function setList(range: Excel.Range, validation: Validation): void {
  range.dataValidation.rule = { list: { inCellDropDown: true, source: listSource(validation) } };
  range.dataValidation.ignoreBlanks = true;
  range.dataValidation.errorAlert = { showAlert: true, style: 'Warning', ...LIST_ALERT };
}
