import { sum } from '../money';
import { applyEvent, type OrderEvent, type OrderEventKind } from './events';
import { positionOn } from './order';
import type { OrderFacts } from './state';

/** What can be entered for an order on a day, in the order of its life: dated then or, where that is too late, before. */
export function possibleEvents(facts: OrderFacts, today: number): OrderEventKind[] {
  const { order, payments } = facts;
  const { open } = positionOn(order, payments, today);
  const events: readonly OrderEvent[] = [
    { kind: 'issue', on: today },
    { kind: 'receive', on: today },
    { kind: 'contest', on: today },
    { kind: 'rejectContest', on: today },
    { kind: 'accept', on: today },
    { kind: 'pay', on: today, amount: open, reference: '' },
    { kind: 'demand', on: today },
    // Any amount that differs and that nothing speaks against.
    { kind: 'correct', on: today, amount: sum([order.amount, order.amount]), ref: '' },
    { kind: 'cancel', on: today, amount: null },
  ];
  return events.flatMap((event) => {
    const outcome = applyEvent(facts, event, today);
    return outcome.ok || outcome.refusal.reason === 'contestTooLate' ? [event.kind] : [];
  });
}
