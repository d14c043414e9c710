import { BINDING_KEY, bindingIn, tableName } from '../workbook/schema/binding';
import type { FoundCell, FoundName, FoundTable, FoundWorkbook } from '../workbook/tables/foundTables';
import type { RawCell } from '../workbook/read/rawTables';
import { sameName } from '../workbook/read/names';
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
  worksheets.load('items/name,items/protection/protected');
  tables.load('items/name,items/showHeaders,items/showTotals');
  names.load('items/name,items/formula,items/comment,items/value');
  await context.sync();

  const storedBinding = setting.isNullObject ? null : String(setting.value);
  const binding = bindingIn(
    storedBinding,
    names.items.map(({ name }) => name),
  );
  // Where the headers are hidden, nothing tells the columns apart.
  const shapes = tables.items
    .filter((table) => table.showHeaders)
    .map((table) => {
      const whole = table.getRange();
      whole.load('rowIndex,rowCount,columnCount');
      table.worksheet.load('name');
      const used = table.worksheet.getUsedRange();
      used.load('columnIndex,rowIndex,rowCount,columnCount');
      return { table, whole, used };
    });
  const pointed = names.items.map(queueNamedCell);
  await context.sync();

  let room = CELLS_IN_ALL;
  let asked = 0;
  const parts = [];
  for (const { table, whole, used } of shapes) {
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
    parts.push({ table, range, rowCount, whole: rows === rowCount, headerRow: whole.rowIndex, used });
  }
  const settings = shapes.find(({ table }) => sameName(table.name, tableName(binding, 'settings')));
  const sheet = settings === undefined ? null : queueSheet(settings.table.worksheet, settings.used);
  await context.sync();

  return {
    binding,
    storedBinding,
    sheetNames: worksheets.items.map(({ name }) => name),
    protectedSheets: worksheets.items.flatMap(({ name, protection }) => (protection.protected ? [name] : [])),
    settingsSheet: sheet?.() ?? null,
    names: names.items.map((item, index) => foundName(item, pointed[index])),
    tables: parts.map(({ table, range, rowCount, whole, headerRow, used }): FoundTable => {
      const [headers = [], ...rows] = range.values as RawCell[][];
      return {
        name: table.name,
        sheet: table.worksheet.name,
        headerRow,
        freeColumn: used.columnIndex + used.columnCount,
        headers: headers.map(String),
        rows,
        rowCount,
        whole,
      };
    }),
  };
}

interface NamedCell {
  readonly range: Excel.Range;
  /** Of what may be a whole sheet, the first cell. */
  readonly cell: Excel.Range;
}

function queueNamedCell(item: Excel.NamedItem): NamedCell {
  const range = item.getRangeOrNullObject();
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  range.worksheet.load('name');
  const cell = range.getCell(0, 0);
  cell.load('values,formulas');
  return { range, cell };
}

/** The address of one cell: spelled alike in every language. */
const ADDRESS = /^=(?:'(?:[^']|'')+'|[^'!()[\]",;]+)!\$?[A-Z]{1,3}\$?\d+$/i;

function foundName(item: Excel.NamedItem, pointed: NamedCell | undefined): FoundName {
  const text = String(item.formula);
  return {
    name: item.name,
    text,
    comment: item.comment,
    value: nameValue(item, pointed?.cell) ?? '',
    // A formula that gives a cell is a formula.
    cell: pointed !== undefined && ADDRESS.test(text) ? foundCell(pointed) : null,
  };
}

function foundCell({ range, cell }: NamedCell): FoundCell | null {
  if (range.isNullObject || range.rowCount !== 1 || range.columnCount !== 1) return null;
  return {
    sheet: range.worksheet.name,
    row: range.rowIndex,
    column: range.columnIndex,
    input: (cell.formulas as RawCell[][])[0]?.[0] ?? '',
  };
}

/** What stands on a sheet from A1, unless it is too large. */
function queueSheet(sheet: Excel.Worksheet, used: Excel.Range): () => FoundWorkbook['settingsSheet'] {
  const rows = used.rowIndex + used.rowCount;
  const columns = used.columnIndex + used.columnCount;
  if (rows * columns > CELLS_A_TABLE) return () => null;
  const cells = sheet.getRangeByIndexes(0, 0, rows, columns);
  cells.load('formulas');
  return () => ({ name: sheet.name, cells: cells.formulas as RawCell[][] });
}
