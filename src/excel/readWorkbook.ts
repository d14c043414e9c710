import { LOGO_KEY } from '../workbook/plan/logo';
import {
  BINDING_KEY,
  bindingIn,
  DEFAULT_BINDING,
  definedName,
  findsTheSame,
  parseBinding,
  tableName,
  type Binding,
} from '../workbook/schema/binding';
import { withUnread, type RawCell, type RawTable, type RawWorkbook } from '../workbook/read/rawTables';
import { sameTables } from '../workbook/read/sameTables';
import { TABLE_ROLES, type TableRole } from '../workbook/schema/tables';
import { CALCULATION_DATE_NAME, TOTAL_POPULATION_NAME } from '../workbook/schema/definedNames';
import type { NewerLabel, SheetLabel, SheetMark } from '../workbook/plan/sheetMark';
import { queueDaysAhead, withOurDates } from './dateSystem';
import type { Outcome } from './outcome';
import { queueListSeparator } from './listSeparator';
import { run } from './run';
import { queueContents, type SheetContents } from './drawn/sheetContents';
import { foundMarks, MARKS_OF_SHEETS, storedMarks, type StoredMarks } from './drawn/sheetMarks';
import { hasFormulas, queueLooks, rawTableOf, typedIn, type Looks } from './whole/tableLook';

/** A sheet that we drew. */
export interface DrawnSheet {
  readonly id: string;
  readonly name: string;
  readonly label: SheetLabel;
  /** null: the drawing is incomplete. */
  readonly mark: SheetMark | null;
  /** The same as it stands in the workbook. */
  readonly stored: StoredMarks;
  readonly isProtected: boolean;
  /** Out of sight, for good or not. */
  readonly isHidden: boolean;
}

/** A sheet that a version of the add-in to come drew: it is known, and left alone. */
export interface NewerSheet {
  readonly id: string;
  readonly name: string;
  readonly label: NewerLabel;
}

export interface WorkbookState {
  readonly binding: Binding;
  /** The workbook holds a binding that cannot be read; the default names were taken. */
  readonly bindingDamaged: boolean;
  readonly raw: RawWorkbook;
  readonly drawnSheets: readonly DrawnSheet[];
  readonly newerSheets: readonly NewerSheet[];
  /** Sheets without a mark. */
  readonly otherSheets: readonly { readonly id: string; readonly name: string }[];
  /** Every table, ours or not. */
  readonly tableNames: readonly string[];
  readonly sheetNames: readonly string[];
  /** Of the sheet that was asked for; null when there is no such sheet. */
  readonly contents: SheetContents | null;
  /** The creditor's logo as the workbook keeps it, where contents of a sheet were asked for; null: none. */
  readonly keptLogo?: string | null;
}

/** Tables that are read to be written into, with what it takes to put them back. */
export interface WorkbookMoment extends WorkbookState {
  readonly looks: Looks;
}

/**
 * The binding stands in the workbook, so that the names of the tables are known only once it is read. One request
 * does it all the same: the binding of the last reading is taken for granted, and only when it turns out to be
 * another is a second request made.
 */
let lastBinding: Binding = DEFAULT_BINDING;

/**
 * Reads all our tables, the names and the sheets that we drew, in one request.
 * `contentsOf` names a sheet (by id or name) whose contents come along.
 */
export async function readWorkbook(contentsOf?: string): Promise<Outcome<WorkbookState>> {
  const read = await readWanted({ contentsOf, looked: [] });
  if (!read.ok) return read;
  const state = asBefore(read.value);
  last = state;
  return { ok: true, value: state };
}

/** What the last reading of all tables gave. */
let last: Pick<WorkbookState, 'binding' | 'raw'> | null = null;

/** The same, and where the binding or a table is as it was, the same object as then. */
function asBefore(state: WorkbookMoment): WorkbookState {
  if (last === null) return state;
  const isSameBinding = JSON.stringify(last.binding) === JSON.stringify(state.binding);
  return {
    ...state,
    binding: isSameBinding ? last.binding : state.binding,
    raw: { ...state.raw, tables: sameTables(last.raw.tables, state.raw.tables) },
  };
}

/**
 * The same, with looks at some tables that are about to be written into, and without those of `unneeded`. A second
 * request is made where a column of somebody's own holds formulas beside computed columns, or where Excel does not say
 * which cells of a protected sheet hold one.
 */
export async function readMoment(
  looked: readonly TableRole[],
  unneeded: readonly TableRole[] = [],
): Promise<Outcome<WorkbookMoment>> {
  const wanted = { looked, unneeded };
  const moment = await readWanted(wanted);
  if (!moment.ok)
    return moment.problem.code === 'sheetProtected' ? readWanted({ ...wanted, cellwise: true }) : moment;
  const { looks } = moment.value;
  const isUnread = Object.values(looks).some((look) => (look?.shared?.unread ?? []).length > 0);
  return isUnread ? readWanted({ ...wanted, since: looks }) : moment;
}

interface Wanted {
  readonly contentsOf?: string | undefined;
  readonly looked: readonly TableRole[];
  /** What is left unread: see `withUnread`. */
  readonly unneeded?: readonly TableRole[];
  /** How they were looked at just before. */
  readonly since?: Looks;
  /** Each formula is looked at. */
  readonly cellwise?: boolean;
}

async function readWanted(wanted: Wanted): Promise<Outcome<WorkbookMoment>> {
  return run(async (context) => {
    const first = await readWith(context, lastBinding, wanted);
    const isAsAssumed = findsTheSame(first.binding, lastBinding);
    lastBinding = first.binding;
    if (isAsAssumed) return first;
    return readWith(context, lastBinding, wanted);
  });
}

async function readWith(
  context: Excel.RequestContext,
  assumed: Binding,
  { contentsOf, looked, unneeded = [], since, cellwise }: Wanted,
): Promise<WorkbookMoment> {
  const { workbook } = context;
  const setting = workbook.settings.getItemOrNullObject(BINDING_KEY);
  setting.load('value');
  const names = workbook.names;
  names.load('items/name');
  const totalPopulation = names.getItemOrNullObject(definedName(assumed, TOTAL_POPULATION_NAME));
  totalPopulation.load('value,formula');
  // A name that was fixed by pointing it at a cell gives its address as value: the cell's own value is wanted.
  const totalPopulationCell = totalPopulation.getRangeOrNullObject();
  totalPopulationCell.load('values,formulas');
  totalPopulationCell.worksheet.load('id');
  const calculationDate = names
    .getItemOrNullObject(definedName(assumed, CALCULATION_DATE_NAME))
    .getRangeOrNullObject();
  calculationDate.load('values');
  const settingsSheet = workbook.tables.getItemOrNullObject(tableName(assumed, 'settings')).worksheet;
  settingsSheet.load('id');
  const everyTable = workbook.tables;
  everyTable.load('items/name');
  const sheets = workbook.worksheets;
  sheets.load(`items/id,items/name,items/visibility,items/protection/protected,${MARKS_OF_SHEETS}`);
  const queued = queueLooks(context, assumed, looked, since, 0, cellwise);
  const daysAhead = queueDaysAhead(context);
  const others = TABLE_ROLES.filter((role) => !looked.includes(role) && !unneeded.includes(role));
  const tables = others.map((role) => {
    const table = workbook.tables.getItemOrNullObject(tableName(assumed, role));
    table.load('showTotals,worksheet/name');
    // The Journal grows without end, and no page shows it: that it is there, and its columns, is enough.
    const range = role === 'journal' ? table.getHeaderRowRange() : table.getRange();
    range.load(`values,rowIndex,columnIndex${hasFormulas(role) ? ',formulas' : ''}`);
    return [role, table, range] as const;
  });
  const readContents = contentsOf === undefined ? null : queueContents(context, contentsOf);
  const logo = contentsOf === undefined ? null : workbook.settings.getItemOrNullObject(LOGO_KEY);
  logo?.load('value');
  const learnSeparator = queueListSeparator(context);
  await context.sync();

  learnSeparator();
  const stored = setting.isNullObject ? null : String(setting.value);
  const looks = queued();
  const definedNames = names.items.map((item) => item.name);
  return {
    looks,
    binding: bindingIn(stored, definedNames),
    bindingDamaged: stored !== null && parseBinding(stored) === null,
    raw: {
      tables: withUnread(
        Object.fromEntries<RawTable | null>([
          ...tables.map(
            ([role, table, range]) => [role, rawTable(table, range, role, assumed, daysAhead())] as const,
          ),
          ...looked.map((role) => [role, rawTableOf(looks[role] ?? null, role)] as const),
        ]),
        unneeded,
      ),
      totalPopulation: nameValue(totalPopulation, totalPopulationCell),
      totalPopulationIsTyped: isTyped(totalPopulation, totalPopulationCell),
      ...(isBeside(totalPopulationCell, settingsSheet)
        ? { totalPopulationInput: typedIn(totalPopulationCell) }
        : {}),
      calculationDate: dateIn(calculationDate, daysAhead()),
      definedNames,
    },
    ...markedSheets(sheets.items),
    tableNames: everyTable.items.map((table) => table.name),
    sheetNames: sheets.items.map((sheet) => sheet.name),
    contents: readContents?.() ?? null,
    keptLogo: logo === null || logo.isNullObject ? null : String(logo.value),
  };
}

function rawTable(
  table: Excel.Table,
  range: Excel.Range,
  role: TableRole,
  binding: Binding,
  daysAhead: number,
): RawTable | null {
  if (range.isNullObject) return null;
  // A row of totals is no commune.
  const rowsOf = (cells: unknown[][]): RawCell[][] =>
    cells.slice(1, table.showTotals ? -1 : undefined) as RawCell[][];
  const headers = (range.values[0] ?? []).map(String);
  const raw = {
    headers,
    rows: withOurDates(rowsOf(range.values), headers, role, binding, daysAhead),
    corner: { sheet: table.worksheet.name, row: range.rowIndex, column: range.columnIndex },
  };
  return hasFormulas(role) ? { ...raw, formulas: rowsOf(range.formulas) } : raw;
}

/** A name's value; of one that points at a cell, the cell's. */
export function nameValue(item: Excel.NamedItem, cell: Excel.Range | undefined): RawCell | null {
  if (item.isNullObject) return null;
  return cell === undefined || cell.isNullObject
    ? (item.value as RawCell)
    : ((cell.values as RawCell[][])[0]?.[0] ?? '');
}

/** What stands in the cell of a date, in the 1900 system; null: there is no such cell. */
function dateIn(cell: Excel.Range, daysAhead: number): RawCell | null {
  if (cell.isNullObject) return null;
  const value = (cell.values as RawCell[][])[0]?.[0] ?? '';
  return typeof value === 'number' ? value + daysAhead : value;
}

/** A name holds a number, or points at a cell that does: neither follows anything. */
function isTyped(item: Excel.NamedItem, cell: Excel.Range): boolean {
  if (item.isNullObject) return false;
  const formula = cell.isNullObject
    ? String(item.formula).replace(/^=/, '')
    : String((cell.formulas as RawCell[][])[0]?.[0] ?? '');
  return /^\s*\d[\d.]*\s*$/.test(formula);
}

/** A cell on the sheet of the settings: not one that somebody has of their own. */
function isBeside(cell: Excel.Range, sheet: Excel.Worksheet): boolean {
  return !cell.isNullObject && !sheet.isNullObject && cell.worksheet.id === sheet.id;
}

function markedSheets(
  sheets: readonly Excel.Worksheet[],
): Pick<WorkbookState, 'drawnSheets' | 'newerSheets' | 'otherSheets'> {
  const drawnSheets: DrawnSheet[] = [];
  const newerSheets: NewerSheet[] = [];
  const otherSheets: { id: string; name: string }[] = [];
  for (const sheet of sheets) {
    const { id, name, protection } = sheet;
    const stored = storedMarks(sheet);
    const found = foundMarks(stored);
    if (found === null) otherSheets.push({ id, name });
    else if (found.kind === 'newer') newerSheets.push({ id, name, label: found.newer });
    else
      drawnSheets.push({
        id,
        name,
        label: found.label,
        mark: found.mark,
        stored,
        isProtected: protection.protected,
        isHidden: sheet.visibility !== Excel.SheetVisibility.visible,
      });
  }
  return { drawnSheets, newerSheets, otherSheets };
}
