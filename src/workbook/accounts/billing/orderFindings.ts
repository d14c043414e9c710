import { dayOf } from '../../../core/dates';
import { contestBefore, positionOn, type RevenueOrder } from '../../../core/revenueOrders/order';
import { orderProblems, type OrderProblem } from '../../../core/revenueOrders/problems';
import { orderInterest, orderState } from '../../../core/revenueOrders/state';
import type { Report, WorkbookFinding } from '../../read/findings/findings';
import { sameName } from '../../read/names';
import { isEmpty, readText } from '../../read/readValues';
import type { RowView } from '../../read/tableView';
import { columnHeader, type Binding } from '../../schema/binding';
import { computedCells } from './computed';
import { regimeWord } from './readOrder';
import { ratesFor, type BilledOrder, type Billing } from './billing';

/** Where the date of an event stands. */
const COLUMNS = {
  issue: 'issuedOn',
  receive: 'receivedOn',
  contest: 'contestedOn',
  rejectContest: 'contestRejectedOn',
  accept: 'acceptedOn',
  demand: 'demandReceivedOn',
  pay: 'paid',
  cancel: 'cancelledAmount',
  correct: 'cancelledOn',
} as const satisfies Record<OrderProblem['event']['kind'], string>;

/**
 * Dates and amounts that cannot have been, and what an order lacks to be computed with. `causeOf`: what was found about the
 * cells of a row that formulas do not read as we do.
 */
export function orderFindings(
  billing: Billing,
  rows: ReadonlyMap<number, RowView>,
  binding: Binding,
  report: Report,
  causeOf: (row: number) => WorkbookFinding | null,
): void {
  const covered = new Set(billing.holidays.map((day) => dayOf(day).year));
  const holidaysLacking = new Set<number>();
  const ratesLacking = new Set<string>();
  for (const billed of billing.orders) {
    const row = rows.get(billed.row);
    if (row === undefined) continue;
    // Each day counts as past: a day of calculation may have been typed over with an earlier one.
    for (const problem of orderProblems(billed, LAST_DAY)) reportProblem(problem, row, binding, report);
    const last = contestBefore(billed.order);
    const year = last === null || !billed.order.terms.contest?.clear ? null : dayOf(last).year;
    if (year !== null && !covered.has(year) && !holidaysLacking.has(year)) {
      holidaysLacking.add(year);
      report('holidaysMissing', { table: 'holidays', row: null, column: null }, { year });
    }
    if (billing.day === null) continue;
    reportInterest(billed, billing, billing.day, row, ratesLacking, report);
    reportTyped(billed, billing, billing.day, row, binding, report.because(causeOf(billed.row)));
  }
}

/** 31 December 9999. */
const LAST_DAY = 2_958_465;

function reportProblem(
  { event, refusal }: OrderProblem,
  row: RowView,
  binding: Binding,
  report: Report,
): void {
  const column = COLUMNS[event.kind];
  const place = row.place(column);
  const header = (role: string): string => columnHeader(binding, 'revenueOrders', role);
  switch (refusal.reason) {
    case 'before':
      report('orderDateBefore', place, { column: header(column), other: header(refusal.what) });
      return;
    case 'notIssued':
      report('orderDateWithout', place, { column: header(column), other: header('issuedOn') });
      return;
    case 'notReceived':
      report('orderDateWithout', place, { column: header(column), other: header('receivedOn') });
      return;
    case 'notContested':
      report('orderDateWithout', place, { column: header(column), other: header('contestedOn') });
      return;
    case 'contestTooLate':
      report('contestTooLate', place, { date: refusal.on });
      return;
    case 'moreThanOpen':
      report('moreThanOpen', place, { column: header(column), open: refusal.amount.toNumber() });
      return;
    default:
      report('orderEventIdle', place, { column: header(column) });
  }
}

/** Interest that cannot be said: a rate is missing, or the demand for payment is awaited. */
function reportInterest(
  billed: BilledOrder,
  { rates }: Billing,
  day: number,
  row: RowView,
  lacking: Set<string>,
  report: Report,
): void {
  const interest = orderInterest(billed, day, ratesFor(rates, billed));
  if (interest?.ok === false) {
    const regime = regimeWord({ ...billed.order.terms, interestByItself: false });
    const key = `${regime} ${interest.missingFrom}`;
    if (lacking.has(key)) return;
    lacking.add(key);
    report(
      'rateMissing',
      { table: 'rates', row: null, column: null },
      { regime, date: interest.missingFrom },
    );
  } else if (interest === null && awaitsDemand(billed.order) && orderState(billed, day) === 'late')
    report('interestAwaitsDemand', row.place('demandReceivedOn'), {
      commune: billed.order.debtor,
      total: positionOn(billed.order, billed.payments, day).open.toNumber(),
    });
}

/** Cells that somebody typed over, or that stand without their formula. */
function reportTyped(
  billed: BilledOrder,
  { rates }: Billing,
  day: number,
  row: RowView,
  binding: Binding,
  report: Report,
): void {
  const computed = computedCells(billed, rates, day);
  for (const [column, expected] of Object.entries(computed)) {
    const cell = row.cell(column);
    const same =
      typeof cell === 'number' && typeof expected === 'number'
        ? Math.abs(cell - expected) < HALF_A_CENT
        : cell === expected || sameName(cell, expected);
    if (!same && !isEmpty(cell))
      report('computedCellTyped', row.place(column), {
        column: columnHeader(binding, 'revenueOrders', column),
        value: readText(cell),
      });
  }
}

/** Formulas compute in doubles. */
const HALF_A_CENT = 0.005;

const awaitsDemand = ({ terms, demandReceivedOn }: RevenueOrder): boolean =>
  terms.regime === 'legalRate' && !terms.interestByItself && demandReceivedOn === null;
