import { addDays } from '../dates';
import { interestRunsAfter, lateInterest, type HalfYearRate, type InterestReading } from '../lateInterest';
import { contestBefore, happened, orderDueOn, positionOn, type Payment, type RevenueOrder } from './order';

/**
 * Where an order stands on a day. Nothing of it is typed: it follows from dates and amounts.
 *
 * corrected: another order took its place; contestRejected: refused, and the first due date stands; deemedAccepted: the
 * delay to contest has run out (article 5).
 */
export const ORDER_STATES = [
  'toIssue',
  'issued',
  'received',
  'contested',
  'contestRejected',
  'corrected',
  'deemedAccepted',
  'accepted',
  'partlyPaid',
  'paid',
  'late',
  'cancelled',
] as const;
export type OrderState = (typeof ORDER_STATES)[number];

/** What an order is seen with: its payments, and whether another one corrects it. */
export interface OrderFacts {
  readonly order: RevenueOrder;
  readonly payments: readonly Payment[];
  readonly correctedBy: string | null;
}

/** The state of an order on a day. */
export function orderState({ order, payments, correctedBy }: OrderFacts, today: number): OrderState {
  const position = positionOn(order, payments, today);
  if (position.cancelled.gt(0) && position.open.isZero())
    return correctedBy === null ? (position.paid.gt(0) ? 'paid' : 'cancelled') : 'corrected';
  if (!happened(order.issuedOn, today)) return 'toIssue';
  if (position.open.isZero()) return 'paid';
  if (isContested(order, today)) return 'contested';
  if (!happened(order.receivedOn, today)) return position.paid.gt(0) ? 'partlyPaid' : 'issued';
  const dueOn = orderDueOn(order);
  if (dueOn !== null && addDays(today, 0) > dueOn) return 'late';
  if (position.paid.gt(0)) return 'partlyPaid';
  if (happened(order.acceptedOn, today)) return 'accepted';
  if (happened(order.contestRejectedOn, today)) return 'contestRejected';
  const last = contestBefore(order);
  return last !== null && addDays(today, 0) > last ? 'deemedAccepted' : 'received';
}

/** Whether a contest goes on: neither rejected nor ended by acceptance. Enforcement waits (CGCT L1617-5, 1°). */
export function isContested(order: RevenueOrder, today: number): boolean {
  return (
    happened(order.contestedOn, today) &&
    !happened(order.contestRejectedOn, today) &&
    !(happened(order.acceptedOn, today) && order.acceptedOn >= order.contestedOn)
  );
}

/** The next day that counts for an order that is open; null where nothing is awaited, or it is late already. */
export function nextDate(
  facts: OrderFacts,
  today: number,
): { readonly what: 'contestBefore' | 'dueOn'; readonly on: number } | null {
  const { order } = facts;
  const state = orderState(facts, today);
  const last = state === 'received' ? contestBefore(order) : null;
  if (last !== null) return { what: 'contestBefore', on: last };
  const dueOn = AWAITS_PAYMENT.has(state) ? orderDueOn(order) : null;
  return dueOn === null ? null : { what: 'dueOn', on: dueOn };
}

const AWAITS_PAYMENT: ReadonlySet<OrderState> = new Set([
  'received',
  'deemedAccepted',
  'accepted',
  'contestRejected',
  'partlyPaid',
]);

/**
 * Late interest of an order to a day, on what was open day by day; null where none runs: not due yet, no regime, or
 * under the legal rate no demand for payment so far (a finding, not a zero, where the order is late).
 */
export function orderInterest(
  { order, payments }: Pick<OrderFacts, 'order' | 'payments'>,
  until: number,
  rates: readonly HalfYearRate[],
): InterestReading | null {
  const dueOn = orderDueOn(order);
  if (dueOn === null) return null;
  const { regime, interestByItself } = order.terms;
  const demandReceivedOn = happened(order.demandReceivedOn, until) ? order.demandReceivedOn : null;
  const runsAfter = interestRunsAfter(regime, dueOn, { demandReceivedOn, byItself: interestByItself });
  if (runsAfter === null) return null;
  // What was cancelled was never owed: it bears nothing, from the first day.
  const { cancelled } = positionOn(order, [], until);
  return lateInterest({ amount: order.amount.minus(cancelled), runsAfter, until, payments }, regime, rates);
}
