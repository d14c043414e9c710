import type { Place } from '../../core/holidays';
import { namedHolidays } from '../../core/holidays';
import { serialDate } from '../../core/dates';
import { toDecimal } from '../../core/money';
import { KNOWN_RATES, RATE_SOURCES } from '../../data/lateInterestRates';
import { columnHeader, NO_COLUMN, tableName, type Binding, type TableBinding } from '../schema/binding';
import { BILLING_ROLES, columnsOf, type TableRole } from '../schema/tables';
import { HOLIDAY_WORDS, INTEREST_WORDS, PLACE_WORDS } from '../schema/words';
import { sameName } from '../read/names';
import { TakenNames } from './bindTables';
import { findTable, type FoundTable, type FoundWorkbook } from './foundTables';
import { planNames } from './nameBlock';
import { columnLook, tablePlan, type RowValues } from './newTables';
import type { RepairPlan } from './repair';

/** What the tables of the billing year begin with. */
export interface BillingStart {
  /** Whose public holidays count. */
  readonly place: Place;
  /** Of the convention. */
  readonly firstYear: number;
}

/** The first half-year whose rates are known. */
const FIRST_KNOWN = 2019;
/** So far holidays are filled in beforehand; later ones are the person's to add. */
const LAST_HOLIDAYS = 2035;

/**
 * The tables that revenue orders need, as far as they are not there: orders, payments, rates as they are known,
 * holidays of the place; and the columns that a former table of orders lacks. A name that belongs to something else is
 * left to it. null: all is there.
 */
export function planBilling(found: FoundWorkbook, start: BillingStart): RepairPlan | null {
  const taken = new TakenNames(found);
  const tables: Partial<Record<TableRole, TableBinding>> = { ...found.binding.tables };
  const created: TableRole[] = [];
  for (const role of BILLING_ROLES) {
    const table = findTable(found, tableName(found.binding, role));
    if (table !== null && isOurs(table, role, found.binding)) continue;
    created.push(role);
    const wanted = tableName(found.binding, role);
    const name = taken.take(wanted);
    if (name !== wanted) tables[role] = { ...tables[role], name };
  }
  const orders = findTable(found, tableName(found.binding, 'revenueOrders'));
  const missing =
    orders === null || created.includes('revenueOrders') ? [] : lackingColumns(orders, found.binding);
  if (missing.length > 0) tables.revenueOrders = withOwnColumns(tables.revenueOrders, missing);
  const binding: Binding = { ...found.binding, tables };
  const contents = { settings: {}, rows: { rates: knownRates(), holidays: holidays(start) } };
  const plans = created.map((role) => tablePlan(role, contents, binding));
  const names = planNames(
    binding,
    found,
    [],
    ['missing', 'lost'],
    ['DateDeCalcul', 'DelaiContestation', 'DelaiPaiement'],
  );
  if (plans.length + missing.length + names.roles.length === 0) return null;
  return {
    binding,
    created: plans,
    columns: missing.map((column) => ({
      table: tableName(binding, 'revenueOrders'),
      header: columnHeader(binding, 'revenueOrders', column),
      ...columnLook('revenueOrders', column, binding),
    })),
    settings: [],
    names,
  };
}

/** A table of one of our names that has none of what it needs is somebody else's. */
function isOurs(table: FoundTable, role: TableRole, binding: Binding): boolean {
  return columnsOf(role).every(
    ([column, spec]) =>
      !spec.required || table.headers.some((header) => sameName(header, columnHeader(binding, role, column))),
  );
}

/** Columns that formulas and edits need, whether or not somebody did without them before. */
function lackingColumns(table: FoundTable, binding: Binding): string[] {
  return columnsOf('revenueOrders').flatMap(([column]) => {
    const header = columnHeader(binding, 'revenueOrders', column);
    const isThere = header !== NO_COLUMN && table.headers.some((each) => sameName(each, header));
    return isThere ? [] : [column];
  });
}

function withOwnColumns(bound: TableBinding | undefined, columns: readonly string[]): TableBinding {
  const kept = Object.entries(bound?.columns ?? {}).filter(([column]) => !columns.includes(column));
  return { ...bound, columns: Object.fromEntries(kept) };
}

function knownRates(): RowValues[] {
  return KNOWN_RATES.map(({ regime, year, half, percent }) => ({
    regime: INTEREST_WORDS[regime],
    from: serialDate(year, half === 1 ? 1 : 7, 1),
    rate: toDecimal(percent).div(100).toNumber(),
    source: RATE_SOURCES[regime],
  })).sort((a, b) => a.regime.localeCompare(b.regime) || a.from - b.from);
}

function holidays({ place, firstYear }: BillingStart): RowValues[] {
  const first = Math.min(FIRST_KNOWN, firstYear);
  return Array.from({ length: LAST_HOLIDAYS - first + 1 }, (_, index) => first + index).flatMap((year) =>
    namedHolidays(year, place).map(({ on, name }) => ({
      date: on,
      label: HOLIDAY_WORDS[name],
      place: PLACE_WORDS[place],
    })),
  );
}
