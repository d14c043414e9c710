import { sum } from '../money';
import { applyEvent, type OrderEvent, type OrderRefusal } from './events';
import { NOTHING_HAPPENED, type Payment, type RevenueOrder } from './order';
import type { OrderFacts } from './state';

/** Something that is said to have happened to an order, and cannot have. */
export interface OrderProblem {
  readonly event: OrderEvent;
  readonly refusal: OrderRefusal;
}

/**
 * Dates and payments as people typed them, lived through again from the first day: each that could not have happened when
 * it is said to, by the rules of `applyEvent`. What follows it is measured as if it had, so that one slip is one problem.
 * Dates after today are problems too.
 */
export function orderProblems({ order, payments }: OrderFacts, today: number): OrderProblem[] {
  const problems: OrderProblem[] = [];
  let now: RevenueOrder = { ...order, ...NOTHING_HAPPENED };
  const paid: Payment[] = [];
  for (const event of eventsOf(order, payments)) {
    const facts = { order: now, payments: paid, correctedBy: null };
    const outcome = applyEvent(facts, event, today);
    if (!outcome.ok) problems.push({ event, refusal: outcome.refusal });
    if (event.kind === 'pay') paid.push(event);
    now = { ...now, ...whatItLeft(order, event) };
  }
  return problems;
}

/** In the order in which they follow from each other, whatever their days: one out of place is told by what it precedes. */
function eventsOf(order: RevenueOrder, payments: readonly Payment[]): OrderEvent[] {
  const events: OrderEvent[] = [];
  if (order.issuedOn !== null) events.push({ kind: 'issue', on: order.issuedOn });
  if (order.receivedOn !== null) events.push({ kind: 'receive', on: order.receivedOn });
  if (order.contestedOn !== null) events.push({ kind: 'contest', on: order.contestedOn });
  if (order.contestRejectedOn !== null) events.push({ kind: 'rejectContest', on: order.contestRejectedOn });
  if (order.acceptedOn !== null) events.push({ kind: 'accept', on: order.acceptedOn });
  if (order.demandReceivedOn !== null) events.push({ kind: 'demand', on: order.demandReceivedOn });
  for (const payment of [...payments].sort((a, b) => a.on - b.on)) events.push({ kind: 'pay', ...payment });
  if (order.cancelledOn !== null)
    events.push({ kind: 'cancel', on: order.cancelledOn, amount: order.cancelledAmount ?? sum([]) });
  return events;
}

function whatItLeft(order: RevenueOrder, event: OrderEvent): Partial<RevenueOrder> {
  switch (event.kind) {
    case 'issue':
      return { issuedOn: order.issuedOn };
    case 'receive':
      return { receivedOn: order.receivedOn };
    case 'contest':
      return { contestedOn: order.contestedOn };
    case 'rejectContest':
      return { contestRejectedOn: order.contestRejectedOn };
    case 'accept':
      return { acceptedOn: order.acceptedOn };
    case 'demand':
      return { demandReceivedOn: order.demandReceivedOn };
    case 'cancel':
      return { cancelledOn: order.cancelledOn, cancelledAmount: order.cancelledAmount };
    default:
      return {};
  }
}
