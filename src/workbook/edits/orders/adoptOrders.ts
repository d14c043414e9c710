import { isSerialDate } from '../../../core/dates';
import { isInCents, toDecimal } from '../../../core/money';
import { NOTHING_HAPPENED, type RevenueOrder } from '../../../core/revenueOrders/order';
import type { Billing } from '../../accounts/billing/billing';
import { computedCells } from '../../accounts/billing/computed';
import { readOrder, termsOf } from '../../accounts/billing/readOrder';
import { cellsOf as readerOf } from '../../accounts/billing/cells';
import { orderFormulas } from '../../accounts/formulas/orderFormulas';
import { readAgreed } from '../../read/amendments/readAgreed';
import { collectFindings } from '../../read/findings/findings';
import { clausesIn } from '../../read/byYear/readingIn';
import { isEmpty, readNumber, readText, readYear } from '../../read/readValues';
import type { RowView } from '../../read/tableView';
import type { EditPlan, TableOperation } from '../edit';
import type { Tables } from '../editableTables';
import { entry } from '../journalWords';
import { refuse } from '../refused';
import type { RowContents } from './orderEdit';
import { orderKeys } from './orderKeys';
import { cellsOf, contentsOf, formulaCell, orderContents, paymentContents, writeRows } from './orderRows';
import { NO_ORDER_ROWS } from './orderEdit';

/** What a payment says that was only a date in its order. */
const FROM_COLUMN = 'Repris de la colonne « Payé le »';

/**
 * Brings orders of an earlier version over, or rows that somebody typed: a key, the rules of its year where a row says none,
 * formulas where nothing stands or what they give; a day of payment becomes a payment of the whole amount. Whatever else
 * was typed into a computed column stays there, and is a finding.
 */
export function adoptOrders(tables: Tables, billing: Billing): EditPlan {
  const agreed = readAgreed(tables.raw, tables.binding);
  const keyOf = orderKeys(billing.orders.map(({ order }) => order.ref));
  const formulas = Object.entries(orderFormulas(tables.binding));
  const orders = tables.revenueOrders;
  const operations: TableOperation[] = [];
  const changed: { ref: string; before: RowContents; after: RowContents }[] = [];
  const addedPayments: RowContents[] = [];
  for (const row of orders.view.rows) {
    const year = readYear(row.cell('year'));
    if (!isEmpty(row.cell('ref')) || !year.ok) continue;
    const ref = keyOf(year.value);
    const terms = termsOf(clausesIn(agreed, year.value), billing.holidays);
    const former = contentsOf(row);
    const defaults = orderContents({ ...blankOrder(ref, year.value), terms }, '');
    const given = Object.fromEntries(
      ADOPTED.filter((column) => former[column] === '').map((column) => [column, defaults[column] ?? '']),
    );
    const paidOn = row.cell('paidOn');
    const amount = readNumber(row.cell('amount'));
    const payment =
      typeof paidOn === 'number' &&
      isSerialDate(paidOn) &&
      amount.ok &&
      amount.value.gt(0) &&
      isInCents(amount.value.toNumber())
        ? { on: Math.floor(paidOn), amount: amount.value, reference: FROM_COLUMN }
        : null;
    if (payment !== null) addedPayments.push(paymentContents(ref, payment));
    const expected = expectedCells(tables, billing, row, { ...given, ref }, payment);
    const computed = formulas.filter(([column]) => {
      const cell = row.cell(column);
      return isEmpty(cell) || (column === 'paidOn' && payment !== null) || cell === expected?.[column];
    });
    operations.push(orders.set(row, { ...cellsOf(given), ...Object.fromEntries(computed.map(formulaCell)) }));
    changed.push({
      ref,
      before: given,
      after: {
        ...Object.fromEntries(Object.keys(given).map((column) => [column, ''])),
        ...Object.fromEntries(computed.map(([column]) => [column, plainCell(row, column)])),
      },
    });
  }
  if (changed.length === 0) refuse({ code: 'nothingChanged' });
  const journal = changed.map(({ ref, before }) =>
    entry('Titre repris', ref, '', readText(before['interestRegime'] ?? '')),
  );
  const payments =
    addedPayments.length === 0 ? null : writeRows(tables, { ...NO_ORDER_ROWS, addedPayments }, []);
  return {
    operations: [...operations, ...(payments?.operations ?? [])],
    removedSubscriptions: 0,
    journal,
    undo: { kind: 'changeOrders', ...NO_ORDER_ROWS, changed, removedPayments: addedPayments },
  };
}

/** What a row gets where it has nothing. */
const ADOPTED = ['ref', 'nature', 'contestDays', 'contestCount', 'paymentDays', 'interestRegime'] as const;

function blankOrder(ref: string, year: number): Omit<RevenueOrder, 'terms'> {
  return {
    ...NOTHING_HAPPENED,
    ref,
    nature: 'share',
    number: null,
    year,
    debtor: '',
    amount: toDecimal(0),
    replaces: null,
  };
}

const plainCell = (row: RowView, column: string): string | number => {
  const cell = row.cell(column);
  return typeof cell === 'number' ? cell : readText(cell);
};

/** What the computed columns will say once the row is brought over; null: nothing can be told. */
function expectedCells(
  { binding }: Tables,
  { holidays, rates, day }: Billing,
  row: RowView,
  given: RowContents,
  payment: {
    readonly on: number;
    readonly amount: RevenueOrder['amount'];
    readonly reference: string;
  } | null,
): Readonly<Record<string, unknown>> | null {
  if (day === null) return null;
  const filled: RowView = {
    index: row.index,
    sheetRow: row.sheetRow,
    cell: (column) => given[column] ?? row.cell(column),
    formula: (column) => row.formula(column),
    place: (column) => row.place(column),
    address: (column) => row.address(column),
  };
  const cells = readerOf(filled, binding, collectFindings().report);
  const order = readOrder(filled, cells, holidays, (each) => readText(each.cell('commune')));
  if (order === null) return null;
  const facts = { row: row.index, order, payments: payment === null ? [] : [payment], correctedBy: null };
  return computedCells(facts, rates, day);
}
