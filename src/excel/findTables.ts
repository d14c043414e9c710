import { BINDING_KEY, DEFAULT_BINDING, parseBinding } from '../workbook/schema/binding';
import type { FoundTable, FoundWorkbook } from '../workbook/tables/foundTables';
import type { RawCell } from '../workbook/read/rawTables';
import type { Outcome } from './outcome';
import { nameValue } from './readWorkbook';
import { run } from './run';

/** A table with more cells than this is looked at by its first rows only. */
const CELLS_A_TABLE = 60_000;
/** All tables together. */
const CELLS_IN_ALL = 150_000;
/** Of tables that are asked for at once: one answer of Excel on the web holds 5 MB, and a cell may hold lines of text. */
const CELLS_AN_ANSWER = 60_000;
const SAMPLE_ROWS = 20;

/** Every table of the workbook with its rows, and every name that is taken, in three requests, more where rows are many. */
export async function findTables(): Promise<Outcome<FoundWorkbook>> {
  return run(findTablesIn);
}

export async function findTablesIn(context: Excel.RequestContext): Promise<FoundWorkbook> {
  const { workbook } = context;
  const { worksheets, tables, names } = workbook;
  const setting = workbook.settings.getItemOrNullObject(BINDING_KEY);
  setting.load('value');
  worksheets.load('items/name');
  tables.load('items/name,items/showHeaders,items/showTotals');
  names.load('items/name,items/formula,items/comment,items/value');
  await context.sync();

  // Where the headers are hidden, nothing tells the columns apart.
  const shapes = tables.items
    .filter((table) => table.showHeaders)
    .map((table) => {
      const whole = table.getRange();
      whole.load('rowCount,columnCount');
      table.worksheet.load('name');
      return { table, whole };
    });
  const cells = names.items.map((item) => {
    // Of what may be a whole sheet, the first cell.
    const cell = item.getRangeOrNullObject().getCell(0, 0);
    cell.load('values');
    return cell;
  });
  await context.sync();

  let room = CELLS_IN_ALL;
  let asked = 0;
  const parts = [];
  for (const { table, whole } of shapes) {
    const rowCount = whole.rowCount - (table.showTotals ? 2 : 1);
    const size = (rowCount + 1) * whole.columnCount;
    const fits = size <= Math.min(CELLS_A_TABLE, room);
    const rows = fits ? rowCount : Math.min(rowCount, SAMPLE_ROWS);
    if (fits) room -= size;
    const range = whole.getCell(0, 0).getResizedRange(rows, whole.columnCount - 1);
    const cellCount = (rows + 1) * whole.columnCount;
    if (asked > 0 && asked + cellCount > CELLS_AN_ANSWER) {
      await context.sync();
      asked = 0;
    }
    asked += cellCount;
    range.load('values');
    parts.push({ table, range, rowCount, whole: rows === rowCount });
  }
  await context.sync();

  const storedBinding = setting.isNullObject ? null : String(setting.value);
  return {
    binding: (storedBinding === null ? null : parseBinding(storedBinding)) ?? DEFAULT_BINDING,
    storedBinding,
    sheetNames: worksheets.items.map(({ name }) => name),
    names: names.items.map((item, index) => ({
      name: item.name,
      formula: String(item.formula),
      comment: item.comment,
      value: nameValue(item, cells[index]) ?? '',
    })),
    tables: parts.map(({ table, range, rowCount, whole }): FoundTable => {
      const [headers = [], ...rows] = range.values as RawCell[][];
      return {
        name: table.name,
        sheet: table.worksheet.name,
        headers: headers.map(String),
        rows,
        rowCount,
        whole,
      };
    }),
  };
}
