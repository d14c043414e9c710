import { BINDING_KEY, bindingIn, type Binding } from '../../workbook/schema/binding';
import type { RawCell } from '../../workbook/read/rawTables';
import { nameKey } from '../../workbook/read/names';
import { readText } from '../../workbook/read/readValues';
import type { PointedName, WrittenCells } from '../../workbook/tables/nameBlock';
import { COUNT_ALONE } from './tableLook';

/** What making, binding and repairing do to a workbook: plain data, in the order in which it is written. */
export interface Making {
  /** Tables on sheets of their own, of the same name. */
  readonly tables: readonly { readonly name: string; readonly headers: readonly string[] }[];
  /** New rows at the end of a table that is there and has so many rows. */
  readonly rows: { readonly table: string; readonly from: number; readonly count: number } | null;
  readonly columns: readonly { readonly table: string; readonly header: string }[];
  readonly names: readonly Pick<PointedName, 'name' | 'former'>[];
  /** Cells that are written into sheets that are there, and what stood in them. */
  readonly cells: readonly WrittenCells[];
  /** What the workbook's settings hold as binding; null: nothing. */
  readonly binding: string | null;
}

export interface StandingSheet {
  readonly id: string;
  readonly name: string;
  readonly isVeryHidden: boolean;
}

/** The parts of a workbook that are not cells, at one moment. */
export interface Structure {
  readonly sheets: readonly StandingSheet[];
  readonly tables: readonly { readonly name: string; readonly headers: readonly string[] }[];
  /** What a name refers to is compared with itself only: Excel spells it in its own language. */
  readonly names: readonly {
    readonly name: string;
    readonly formula: string;
    readonly comment: string;
  }[];
  readonly binding: string | null;
  /** Of the table that gets new rows; null: not looked at. */
  readonly rowCount: number | null;
  /** The first cells of some sheets, by name; '' where all are empty. */
  readonly firstCells: Readonly<Record<string, string>>;
  /** What stands in the cells of a making, in its order, as typed; null: their sheet has gone. */
  readonly cells: readonly (readonly (readonly RawCell[])[] | null)[];
}

/** One request; `making`: the parts that are wanted besides. */
export async function readStructure(context: Excel.RequestContext, making?: Making): Promise<Structure> {
  const { worksheets, tables, names, settings } = context.workbook;
  worksheets.load(OF_SHEETS);
  tables.load('items/name,items/columns/items/name');
  names.load('items/name,items/formula,items/comment');
  const setting = settings.getItemOrNullObject(BINDING_KEY);
  setting.load('value');
  const { rows } = tables.getItemOrNullObject(making?.rows?.table ?? '');
  if (making?.rows) rows.load(COUNT_ALONE);
  const corners = (making?.tables ?? []).map(({ name }) => {
    const used = worksheets.getItemOrNullObject(name).getUsedRangeOrNullObject(true);
    const corner = used.getRow(0);
    corner.load('values');
    return [name, corner] as const;
  });
  const written = (making?.cells ?? []).map(({ sheet, row, column, cells }) => {
    const range = worksheets
      .getItemOrNullObject(sheet)
      .getRangeByIndexes(row, column, cells.length, cells[0]?.length ?? 1);
    range.load('formulas');
    return range;
  });
  await context.sync();
  return {
    sheets: worksheets.items.map(standingSheet),
    tables: tables.items.map((table) => ({
      name: table.name,
      headers: table.columns.items.map((column) => column.name),
    })),
    names: names.items.map(({ name, formula, comment }) => ({ name, formula: String(formula), comment })),
    binding: setting.isNullObject ? null : String(setting.value),
    rowCount: making?.rows && !rows.isNullObject ? rows.count : null,
    firstCells: Object.fromEntries(
      corners.map(([name, corner]) => [
        name,
        corner.isNullObject ? '' : ((corner.values as RawCell[][])[0] ?? []).map(readText).join('\n').trim(),
      ]),
    ),
    cells: written.map((range) => (range.isNullObject ? null : (range.formulas as RawCell[][]))),
  };
}

/** By which the tables are called. */
export function bindingOf({ binding, names }: Structure): Binding {
  return bindingIn(
    binding,
    names.map(({ name }) => name),
  );
}

/** Table names are compared as Excel does: without case. */
export function headersIn({ tables }: Structure, name: string): readonly string[] | null {
  return tables.find((table) => nameKey(table.name) === nameKey(name))?.headers ?? null;
}

export const OF_SHEETS = 'items/id,items/name,items/visibility';

export function standingSheet({ id, name, visibility }: Excel.Worksheet): StandingSheet {
  return { id, name, isVeryHidden: visibility === Excel.SheetVisibility.veryHidden };
}

/** Queues the removal of a sheet that was just seen: Excel deletes none that is hidden for good. */
export function queueRemoveSheet(
  { workbook: { worksheets } }: Excel.RequestContext,
  { id, isVeryHidden }: StandingSheet,
): void {
  if (isVeryHidden) worksheets.getItem(id).visibility = Excel.SheetVisibility.hidden;
  worksheets.getItemOrNullObject(id).delete();
}

/** The parts of a making that stand in a workbook. */
export interface Made {
  /** Ids of sheets that hold what we make, or nothing yet, and were not there before. */
  readonly sheets: readonly StandingSheet[];
  /** Made names, and the former formulas of those that were changed. */
  readonly names: readonly { readonly name: string; readonly former: string | null }[];
  readonly cells: readonly WrittenCells[];
  readonly columns: readonly { readonly table: string; readonly header: string }[];
  /** The first `count` rows from there on; 0: there are some, but not ours alone, so that none can be taken away. */
  readonly rows: Making['rows'];
  readonly binding: boolean;
}

export function madeOf(before: Structure, making: Making, now: Structure): Made {
  const formulaIn = ({ names }: Structure, name: string): string | null =>
    names.find((item) => nameKey(item.name) === nameKey(name))?.formula ?? null;
  return {
    sheets: now.sheets.filter(({ id, name }) => {
      const table = making.tables.find((each) => nameKey(each.name) === nameKey(name));
      if (table === undefined || before.sheets.some((sheet) => sheet.id === id)) return false;
      // Somebody else may have made a sheet of that name meanwhile.
      const cells = now.firstCells[table.name] ?? '';
      const headers = table.headers.join('\n');
      // The cells that names point at stand beside the headers of the settings.
      return cells === '' || cells === headers || cells.startsWith(`${headers}\n`);
    }),
    names: making.names.flatMap(({ name }) => {
      const former = formulaIn(before, name);
      return formulaIn(now, name) === former ? [] : [{ name, former }];
    }),
    cells: making.cells.filter((written, index) => isWritten(written, now.cells[index] ?? null)),
    columns: making.columns.filter(
      ({ table, header }) =>
        headersIn(now, table)?.includes(header) === true && !headersIn(before, table)?.includes(header),
    ),
    rows: rowsLeft(making.rows, now.rowCount),
    binding: now.binding !== before.binding,
  };
}

/** Where taking away failed midway, the last of them are gone; where there are more, somebody has added to them. */
function rowsLeft(rows: Making['rows'], rowCount: number | null): Making['rows'] {
  if (rows === null || rowCount === null || rowCount <= rows.from) return null;
  const left = rowCount - rows.from;
  return { ...rows, count: left <= rows.count ? left : 0 };
}

/** Whether some of the cells are no longer as they were. */
function isWritten({ former }: WrittenCells, now: readonly (readonly RawCell[])[] | null): boolean {
  return now !== null && former.some((row, at) => row.some((cell, column) => now[at]?.[column] !== cell));
}

export function isNothing({ sheets, names, cells, columns, rows, binding }: Made): boolean {
  return sheets.length + names.length + cells.length + columns.length === 0 && rows === null && !binding;
}

/** Nothing is missing; tables have their names last of all. */
export function isAll(before: Structure, making: Making, now: Structure): boolean {
  const made = madeOf(before, making, now);
  const isThere = (name: string): boolean =>
    now.tables.some((table) => nameKey(table.name) === nameKey(name));
  return (
    made.sheets.length === making.tables.length &&
    making.tables.every(({ name }) => isThere(name)) &&
    made.columns.length === making.columns.length &&
    (making.rows === null || made.rows?.count === making.rows.count) &&
    made.names.length === making.names.length &&
    made.cells.length === making.cells.length &&
    now.binding === making.binding
  );
}
