import { tableName, type Binding } from '../../workbook/schema/binding';
import type { RawCell, RawTable, TableCorner } from '../../workbook/read/rawTables';
import type { TableRole } from '../../workbook/schema/tables';

/** A table as it stood at one moment, with what is needed to put it back; rows from 0 below the header. */
export interface TableLook {
  readonly name: string;
  readonly headers: readonly string[];
  readonly values: readonly (readonly RawCell[])[];
  /** As typed, in English, formulas with their `=`. */
  readonly formulas: readonly (readonly RawCell[])[];
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
  /** What defined names refer to, as Excel spells it; null: no such name. */
  readonly names: Readonly<Record<string, string | null>>;
}

/** Queues the looking; the function that comes back gives the moment once the request was made. */
export function queueMoment(
  context: Excel.RequestContext,
  binding: Binding,
  roles: readonly TableRole[],
  names: readonly string[],
): () => Moment {
  const looks = queueLooks(context, binding, roles);
  const items = names.map((name) => {
    const item = context.workbook.names.getItemOrNullObject(name);
    item.load('formula');
    return [name, item] as const;
  });
  return () => ({
    looks: looks(),
    names: Object.fromEntries(
      items.map(([name, item]) => [name, item.isNullObject ? null : String(item.formula)]),
    ),
  });
}

/**
 * Tables whose rows differ by more than their contents: number formats of single cells, digits that are text. Not the
 * subscriptions, of which there are thousands.
 */
const WITH_FORMATS: readonly TableRole[] = [
  'settings',
  'communes',
  'applications',
  'priceSchedule',
  'interventions',
  'revenueOrders',
];

/** Queues the looking; the function that comes back gives the looks once the request was made. */
export function queueLooks(
  context: Excel.RequestContext,
  binding: Binding,
  roles: readonly TableRole[],
): () => Looks {
  const looks = roles.map((role) => [role, queueLook(context, tableName(binding, role), role)] as const);
  return () => Object.fromEntries(looks.map(([role, look]) => [role, look()]));
}

function queueLook(context: Excel.RequestContext, name: string, role: TableRole): () => TableLook | null {
  const table = context.workbook.tables.getItemOrNullObject(name);
  table.load('showTotals');
  const { rows } = table;
  rows.load('count');
  const range = table.getRange();
  // The Journal grows without end, and holds no formula of ours.
  const withFormulas = role !== 'journal';
  const withFormats = WITH_FORMATS.includes(role);
  range.load([
    'values',
    'rowIndex',
    'columnIndex',
    ...(withFormulas ? ['formulas'] : []),
    ...(withFormats ? ['numberFormat'] : []),
  ]);
  const { worksheet } = table;
  worksheet.load('name,protection/protected');
  const { protection } = range.format;
  protection.load('locked');
  const filter = Office.context.requirements.isSetSupported('ExcelApi', '1.9') ? table.autoFilter : null;
  filter?.load('isDataFiltered');
  return () => {
    if (table.isNullObject || range.isNullObject) return null;
    // A row of totals is no commune, and neither is the blank place below the headers of a table without a row: the
    // first row that is added stands in it.
    const rowsOf = <T>(cells: readonly T[]): T[] =>
      rows.count === 0 ? [] : cells.slice(1, table.showTotals ? -1 : undefined);
    const values = range.values as RawCell[][];
    // Cells that are not locked may be typed into all the same.
    const isProtected = worksheet.protection.protected && (protection.locked as boolean | null) !== false;
    return {
      name,
      headers: (values[0] ?? []).map(String),
      values: rowsOf(values),
      formulas: rowsOf(withFormulas ? (range.formulas as RawCell[][]) : values),
      formats: withFormats ? rowsOf(range.numberFormat as string[][]) : null,
      corner: { sheet: worksheet.name, row: range.rowIndex, column: range.columnIndex },
      hindrance: isProtected ? 'sheetProtected' : filter?.isDataFiltered === true ? 'tableFiltered' : null,
    };
  };
}

/**
 * Tables that are read with what their cells are computed from: an edit that is taken back puts a cost's formula there
 * again, and what is wrong with a formula is not mended by typing over it. Not the subscriptions, which are many.
 */
export function hasFormulas(role: TableRole): boolean {
  return role === 'settings' || role === 'communes' || role === 'applications';
}

/** As the planners read it. */
export function rawTableOf(look: TableLook | null, role: TableRole): RawTable | null {
  if (look === null) return null;
  const { headers, values: rows, formulas, corner } = look;
  return { headers, rows, corner, ...(hasFormulas(role) ? { formulas } : {}) };
}

/** Text that looks like a formula is its own value. */
export function isFormula(formula: RawCell, value: RawCell): formula is string {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value;
}
