import { dayOf, isSerialDate } from '../../../core/dates';
import type { HalfYearRate } from '../../../core/lateInterest';
import type { Payment } from '../../../core/revenueOrders/order';
import type { Binding } from '../../schema/binding';
import { BILLING_ROLES, columnsOf, type TableRole } from '../../schema/tables';
import { INTEREST_WORDS } from '../../schema/words';
import {
  collectFindings,
  type Report,
  type TablePlace,
  type WorkbookFinding,
} from '../../read/findings/findings';
import { namesIn } from '../../read/knownNames';
import { nameKey, type NameIndex } from '../../read/names';
import { oncePerReading, type RawWorkbook } from '../../read/rawTables';
import { viewTable, type RowView, type TableView } from '../../read/tableView';
import type { BilledOrder, Billing, RatedRegime, Rates } from './billing';
import { cellsOf } from './cells';
import { orderFindings } from './orderFindings';
import { readOrder } from './readOrder';

export interface BillingReading {
  readonly billing: Billing;
  readonly findings: readonly WorkbookFinding[];
}

/** Whether the tables of the billing year are there with all columns that we compute with: from then on they are read. */
export function hasBilling(raw: RawWorkbook, binding: Binding): boolean {
  return BILLING_ROLES.every((role) => {
    const view = viewTable(raw, binding, role);
    return (
      view !== null && columnsOf(role).every(([column]) => view.columns.has(column) || UNREAD.has(column))
    );
  });
}

/** Columns that no formula reads, in any of the tables. */
const UNREAD: ReadonlySet<string> = new Set(['siret', 'reference', 'source', 'label', 'place']);

/** All that the billing year is read from. */
interface BillingSource {
  readonly tables: Readonly<Record<(typeof BILLING_ROLES)[number], TableView | null>>;
  readonly binding: Binding;
  /** The names of the table of communes. */
  readonly communes: NameIndex;
  /** The day of calculation, Excel serial date; null: none is said. */
  readonly day: number | null;
}

/** Of a table of orders, what was read of it last. */
const lastReadings = new WeakMap<
  TableView,
  { readonly source: BillingSource; readonly reading: BillingReading }
>();

/**
 * The tables of the billing year. What can be read in one way only is read, whatever way it was typed; everything else is
 * a finding, and left out. Amounts EUR, dates Excel serials. Where nothing of it has changed, the same reading as before:
 * thousands of orders are not looked at again because a population was typed.
 */
export const readBilling = oncePerReading((raw, binding): BillingReading => {
  const source = sourceOf(raw, binding);
  const { revenueOrders: orders } = source.tables;
  const before = orders && lastReadings.get(orders);
  if (before && isSameSource(before.source, source)) return before.reading;
  const reading = billingIn(source);
  if (orders) lastReadings.set(orders, { source, reading });
  return reading;
});

function sourceOf(raw: RawWorkbook, binding: Binding): BillingSource {
  const view = (role: TableRole): TableView | null => viewTable(raw, binding, role);
  return {
    tables: {
      revenueOrders: view('revenueOrders'),
      payments: view('payments'),
      rates: view('rates'),
      holidays: view('holidays'),
    },
    binding,
    communes: namesIn(view('communes'), 'name'),
    day: dayIn(raw),
  };
}

function isSameSource(before: BillingSource, now: BillingSource): boolean {
  return (
    BILLING_ROLES.every((role) => before.tables[role] === now.tables[role]) &&
    before.binding === now.binding &&
    before.day === now.day &&
    before.communes.isLike(now.communes)
  );
}

function billingIn({ tables, binding, communes, day }: BillingSource): BillingReading {
  const { findings, report } = collectFindings();
  const rowsOf = (role: (typeof BILLING_ROLES)[number]): readonly RowView[] => tables[role]?.rows ?? [];
  const holidays = rowsOf('holidays').flatMap((row) => {
    const cells = cellsOf(row, binding, report);
    cells.needs('date');
    return cells.date('date') ?? [];
  });
  const rates = readRates(rowsOf('rates'), binding, report);

  const read = new Map<string, Omit<BilledOrder, 'payments' | 'correctedBy'>>();
  for (const row of rowsOf('revenueOrders')) {
    const cells = cellsOf(row, binding, report);
    const order = readOrder(row, cells, holidays, (each) => communes.known(each.cell('commune')));
    if (cells.text('ref') === '') report('orderKeyMissing', row.place('ref'));
    else cells.needs('amount', 'year');
    if (order === null) continue;
    const key = nameKey(order.ref);
    if (read.has(key)) report('duplicateOrderKey', row.place('ref'), { value: order.ref });
    else read.set(key, { row: row.index, order });
  }
  const payments = readPayments(rowsOf('payments'), new Set(read.keys()), binding, report);
  const correctedBy = new Map(
    [...read.values()].flatMap(({ order }) =>
      order.replaces === null ? [] : [[nameKey(order.replaces), order.ref] as const],
    ),
  );
  const billing: Billing = {
    day,
    orders: [...read].map(([key, order]) => ({
      ...order,
      payments: payments.get(key) ?? [],
      correctedBy: correctedBy.get(key) ?? null,
    })),
    rates,
    holidays,
  };
  const orderRows = new Map(rowsOf('revenueOrders').map((row) => [row.index, row]));
  const unread = findings.filter(
    ({ code }) =>
      code === 'dateStoredAsText' || code === 'accountCellInvalid' || code === 'duplicateOrderKey',
  );
  const causeOf = (row: number): WorkbookFinding | null =>
    unread.find(({ place }) => isIn(place, 'revenueOrders') && place.row === row) ??
    unread.find(({ place }) => isIn(place, 'payments')) ??
    null;
  orderFindings(billing, orderRows, binding, report, causeOf);
  return { billing, findings };
}

const isIn = (place: WorkbookFinding['place'], table: TableRole): place is TablePlace =>
  place !== null && 'table' in place && place.table === table;

function dayIn({ calculationDate = null }: RawWorkbook): number | null {
  return typeof calculationDate === 'number' && isSerialDate(calculationDate)
    ? Math.floor(calculationDate)
    : null;
}

const RATED: Readonly<Record<RatedRegime, string>> = {
  publicContracts: INTEREST_WORDS.publicContracts,
  legalRate: INTEREST_WORDS.legalRate,
};

function readRates(rows: readonly RowView[], binding: Binding, report: Report): Rates {
  const rates: Record<RatedRegime, HalfYearRate[]> = { publicContracts: [], legalRate: [] };
  for (const row of rows) {
    const cells = cellsOf(row, binding, report);
    cells.needs('regime', 'from', 'rate');
    const regime = cells.choice('regime', RATED);
    const from = cells.date('from');
    const rate = cells.rate('rate');
    if (regime === null || from === null || rate === null) continue;
    const { month, day } = dayOf(from);
    if (day !== 1 || (month !== 1 && month !== 7)) {
      report('rateNotOfHalfYear', row.place('from'), { date: from });
      continue;
    }
    if (rates[regime].some((each) => each.from === Math.floor(from)))
      report('duplicateRate', row.place('from'), { regime: RATED[regime], date: from });
    else rates[regime].push({ from: Math.floor(from), rate });
  }
  return rates;
}

/** By the `nameKey` of their order. */
function readPayments(
  rows: readonly RowView[],
  known: ReadonlySet<string>,
  binding: Binding,
  report: Report,
): ReadonlyMap<string, Payment[]> {
  const payments = new Map<string, Payment[]>();
  for (const row of rows) {
    const cells = cellsOf(row, binding, report);
    const order = cells.text('order');
    const on = cells.date('date');
    const amount = cells.euros('amount');
    if (!known.has(nameKey(order))) {
      report('paymentWithoutOrder', row.place('order'), { value: order });
      continue;
    }
    cells.needs('date', 'amount');
    if (on === null || amount === null) continue;
    const payment = { on: Math.floor(on), amount, reference: cells.text('reference') };
    const others = payments.get(nameKey(order));
    if (others) others.push(payment);
    else payments.set(nameKey(order), [payment]);
  }
  return payments;
}
