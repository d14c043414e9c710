import { tableName, type Binding } from '../../workbook/schema/binding';
import type { RawCell, RawTable, TableCorner } from '../../workbook/read/rawTables';
import type { TableRole } from '../../workbook/schema/tables';
import { queueDaysAhead, withOurDates } from '../dateSystem';
import { queueSharedFormulas, sharesFormulas, type SharedFormulas } from './sharedFormulas';

/** A table as it stood at one moment, with what is needed to put it back; rows from 0 below the header. */
export interface TableLook {
  readonly name: string;
  readonly headers: readonly string[];
  readonly rowCount: number;
  /** The first row of those below; 0 but for the Journal, which grows without end: of that the last rows are enough. */
  readonly first: number;
  /** Days to add to a serial date that stands in it: see `dateSystem`. */
  readonly daysAhead: number;
  /** Dates of our columns in the 1900 system. */
  readonly values: readonly (readonly RawCell[])[];
  /** As typed, in English, formulas with their `=`. */
  readonly formulas: readonly (readonly RawCell[])[];
  /** How it was looked at for them; null: cell by cell. */
  readonly shared: SharedFormulas | null;
  /** Number formats; null: not looked at. */
  readonly formats: readonly (readonly string[])[] | null;
  readonly corner: TableCorner;
  readonly hindrance: Hindrance | null;
}

/** What keeps Excel from writing into a table: known before anything is written. */
export type Hindrance = 'sheetProtected' | 'tableFiltered';

/** null: no table of that name. */
export type Looks = Readonly<Partial<Record<TableRole, TableLook | null>>>;

/** What a change rests on, at one moment. */
export interface Moment {
  readonly looks: Looks;
  /** What stands in the cells that defined names point at, as typed; null: there is no such cell. */
  readonly names: Readonly<Record<string, string | number | null>>;
}

/**
 * Queues the looking; the function that comes back gives the moment once the request was made. `since`: how the tables
 * were looked at before. `logged`: so many rows have just been added to the Journal.
 */
export function queueMoment(
  context: Excel.RequestContext,
  binding: Binding,
  roles: readonly TableRole[],
  names: readonly string[],
  since: Looks,
  logged = 0,
): () => Moment {
  const looks = queueLooks(context, binding, roles, since, logged);
  const items = names.map((name) => {
    const cell = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject().getCell(0, 0);
    cell.load('formulas');
    return [name, cell] as const;
  });
  return () => ({
    looks: looks(),
    names: Object.fromEntries(items.map(([name, cell]) => [name, cell.isNullObject ? null : typedIn(cell)])),
  });
}

/** What was typed into a single cell. */
export function typedIn(cell: Excel.Range): string | number {
  const input = (cell.formulas as RawCell[][])[0]?.[0] ?? '';
  return typeof input === 'boolean' ? String(input) : input;
}

/**
 * Tables whose rows differ by more than their contents: number formats of single cells, digits that are text; and whose
 * amounts, rates and dates would come back as bare numbers in a last row that goes and is put back. Not the subscriptions,
 * of which there are thousands.
 */
const WITH_FORMATS: readonly TableRole[] = [
  'settings',
  'communes',
  'applications',
  'priceSchedule',
  'interventions',
  'interventionLines',
  'revenueOrders',
  'requests',
  'costs',
  'amendments',
];

/**
 * Queues the looking; the function that comes back gives the looks once the request was made. `cellwise`: each formula of
 * each table is looked at.
 */
export function queueLooks(
  context: Excel.RequestContext,
  binding: Binding,
  roles: readonly TableRole[],
  since: Looks = {},
  logged = 0,
  cellwise = false,
): () => Looks {
  const looks = roles.map((role) => {
    const name = tableName(binding, role);
    const former = since[role] ?? null;
    const look =
      role === 'journal'
        ? queueLastRows(context, name, former?.first ?? null, logged)
        : queueLook(context, name, role, binding, former, cellwise);
    return [role, look] as const;
  });
  const daysAhead = queueDaysAhead(context);
  return () =>
    Object.fromEntries(looks.map(([role, look]) => [role, inOurDays(look(), role, binding, daysAhead())]));
}

/** How many rows a table has: where nothing limits them, each of the rows comes along with their number. */
export const COUNT_ALONE: OfficeExtension.LoadOption = { select: 'count', top: 1 };

function inOurDays(
  look: StandingLook | null,
  role: TableRole,
  binding: Binding,
  daysAhead: number,
): TableLook | null {
  if (look === null) return null;
  const values = withOurDates(look.values, look.headers, role, binding, daysAhead);
  return { ...look, values, daysAhead };
}

/** A table as Excel gives it. */
type StandingLook = Omit<TableLook, 'daysAhead'>;

/** What is looked at of every table, besides its cells. */
function queueState(
  table: Excel.Table,
): () => { rowCount: number; sheet: string; hindrance: Hindrance | null } {
  table.load('showTotals');
  const { rows, worksheet } = table;
  rows.load(COUNT_ALONE);
  worksheet.load('name,protection/protected');
  const { protection } = table.getRange().format;
  protection.load('locked');
  const filter = Office.context.requirements.isSetSupported('ExcelApi', '1.9') ? table.autoFilter : null;
  filter?.load('isDataFiltered');
  return () => {
    // Cells that are not locked may be typed into all the same.
    const isProtected = worksheet.protection.protected && (protection.locked as boolean | null) !== false;
    return {
      rowCount: rows.count,
      sheet: worksheet.name,
      hindrance: isProtected ? 'sheetProtected' : filter?.isDataFiltered === true ? 'tableFiltered' : null,
    };
  };
}

/** All of a table. */
function queueLook(
  context: Excel.RequestContext,
  name: string,
  role: TableRole,
  binding: Binding,
  former: TableLook | null,
  cellwise: boolean,
): () => StandingLook | null {
  const table = context.workbook.tables.getItemOrNullObject(name);
  const state = queueState(table);
  const range = table.getRange();
  const isShared = sharesFormulas(role) && !cellwise && (former === null || former.shared !== null);
  const readShared = isShared ? queueSharedFormulas(table, role, binding, former?.shared ?? null) : null;
  const withFormulas = !isShared && (former === null || role !== 'subscriptions' || holdsFormulas(former));
  const withFormats = WITH_FORMATS.includes(role);
  range.load([
    'values',
    'rowIndex',
    'columnIndex',
    ...(withFormulas ? ['formulas'] : []),
    ...(withFormats ? ['numberFormat'] : []),
  ]);
  return () => {
    if (table.isNullObject || range.isNullObject) return null;
    const { rowCount, sheet, hindrance } = state();
    // A row of totals is no commune, and neither is the blank place below the headers of a table without a row: the
    // first row that is added stands in it.
    const rowsOf = <T>(cells: readonly T[]): T[] =>
      rowCount === 0 ? [] : cells.slice(1, table.showTotals ? -1 : undefined);
    const cells = range.values as RawCell[][];
    const values = rowsOf(cells);
    const headers = (cells[0] ?? []).map(String);
    const { rowIndex: row, columnIndex: column } = range;
    const read = readShared?.({ headers, values, row: row + 1, column });
    return {
      hindrance,
      corner: { sheet, row, column },
      name,
      headers,
      rowCount: values.length,
      first: 0,
      values,
      formulas: read?.formulas ?? (withFormulas ? rowsOf(range.formulas as RawCell[][]) : values),
      shared: read?.shared ?? null,
      formats: withFormats ? rowsOf(range.numberFormat as string[][]) : null,
    };
  };
}

/**
 * The last rows of the Journal, which holds no formula of ours: those from `from` on, at least the last one (null: that
 * alone), and the last `logged` ones.
 */
function queueLastRows(
  context: Excel.RequestContext,
  name: string,
  from: number | null,
  logged: number,
): () => StandingLook | null {
  const table = context.workbook.tables.getItemOrNullObject(name);
  const state = queueState(table);
  const headers = table.getHeaderRowRange();
  headers.load('values,rowIndex,columnIndex');
  const body = table.getDataBodyRange();
  const last = body.getLastRow();
  let range = from === null ? last : body.getCell(from, 0).getBoundingRect(last);
  // As many as were added are there.
  if (logged > 1) range = range.getBoundingRect(last.getOffsetRange(1 - logged, 0));
  range.load('values');
  return () => {
    if (table.isNullObject || range.isNullObject) return null;
    const { rowCount, sheet, hindrance } = state();
    const first = Math.max(0, Math.min(from ?? rowCount, rowCount - Math.max(1, logged)));
    // Where the table has become shorter, the range reaches below it.
    const values = (range.values as RawCell[][]).slice(0, rowCount - first);
    return {
      hindrance,
      corner: { sheet, row: headers.rowIndex, column: headers.columnIndex },
      name,
      headers: (headers.values[0] ?? []).map(String),
      rowCount,
      first,
      values,
      formulas: values,
      shared: null,
      formats: null,
    };
  };
}

/** A cell as it was looked at; rows from 0 in the table. */
export function valueAt({ values, first }: TableLook, row: number, column: number): RawCell {
  return values[row - first]?.[column] ?? '';
}

export function formulaAt({ formulas, first }: TableLook, row: number, column: number): RawCell {
  return formulas[row - first]?.[column] ?? '';
}

function holdsFormulas({ values, formulas }: TableLook): boolean {
  return formulas.some((row, at) =>
    row.some((formula, column) => isFormula(formula, values[at]?.[column] ?? '')),
  );
}

/**
 * Tables that are read with what their cells are computed from: an edit that is taken back puts a cost's formula there
 * again, and what is wrong with a formula is not mended by typing over it. Not the subscriptions, which are many.
 */
export function hasFormulas(role: TableRole): boolean {
  return role === 'settings' || role === 'communes' || role === 'applications';
}

/**
 * As the planners read it. Rows that are not the first ones of their table are left out: they are those of the Journal, of
 * which nobody asks.
 */
export function rawTableOf(look: TableLook | null, role: TableRole): RawTable | null {
  if (look === null) return null;
  const { headers, formulas, first, corner } = look;
  const rows = first === 0 ? look.values : [];
  return { headers, rows, corner, ...(hasFormulas(role) ? { formulas } : {}) };
}

/** Text that looks like a formula is its own value. */
export function isFormula(formula: RawCell, value: RawCell): formula is string {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value;
}
