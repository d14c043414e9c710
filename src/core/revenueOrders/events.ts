import { addDays, dayOf } from '../dates';
import type { Euros } from '../money';
import {
  contestBefore,
  happened,
  NOTHING_HAPPENED,
  orderDueOn,
  positionOn,
  type Payment,
  type RevenueOrder,
} from './order';
import { isContested, type OrderFacts } from './state';

/** What can happen to an order, each with the day on which it did. */
export type OrderEvent =
  | { readonly kind: 'issue'; readonly on: number }
  | { readonly kind: 'receive'; readonly on: number }
  | { readonly kind: 'contest'; readonly on: number }
  | { readonly kind: 'rejectContest'; readonly on: number }
  | { readonly kind: 'accept'; readonly on: number }
  | { readonly kind: 'demand'; readonly on: number }
  | { readonly kind: 'pay'; readonly on: number; readonly amount: Euros; readonly reference: string }
  /** All that is open, or a part of it. */
  | { readonly kind: 'cancel'; readonly on: number; readonly amount: Euros | null }
  /**
   * What the debtor should have been asked for in all. What is open of the order is cancelled, and a new order asks for
   * the new amount less what was paid.
   */
  | { readonly kind: 'correct'; readonly on: number; readonly amount: Euros; readonly ref: string };

export type OrderEventKind = OrderEvent['kind'];

/** Why something cannot have happened; `on` and `amount`: what it is measured against. */
export type OrderRefusal =
  | { readonly reason: 'inFuture' | 'notIssued' | 'alreadyIssued' | 'notReceived' | 'alreadyReceived' }
  | {
      readonly reason:
        'nothingOpen' | 'alreadyContested' | 'notContested' | 'alreadyAccepted' | 'mayNotBeContested';
    }
  | { readonly reason: 'alreadyDemanded' | 'alreadyCancelled' | 'notInCents' | 'sameAmount' | 'contested' }
  | {
      readonly reason: 'before';
      readonly what: 'issuedOn' | 'receivedOn' | 'contestedOn';
      readonly on: number;
    }
  | { readonly reason: 'contestTooLate' | 'notDueYet'; readonly on: number }
  | { readonly reason: 'moreThanOpen' | 'lessThanPaid'; readonly amount: Euros };

/** An order after an event: what changed of it, the payment that came, the order that corrects it. */
export interface OrderChange {
  readonly order: RevenueOrder;
  readonly payment: Payment | null;
  readonly corrective: RevenueOrder | null;
}

export type OrderOutcome =
  | { readonly ok: true; readonly change: OrderChange }
  | { readonly ok: false; readonly refusal: OrderRefusal };

/**
 * What an event makes of an order, or why it cannot have happened. An event lies on a day of its own, at most today, and
 * is measured by what had happened by then: dates may be entered in another order than they fell in.
 */
export function applyEvent(facts: OrderFacts, event: OrderEvent, today: number): OrderOutcome {
  const refusal = refusalOf(facts, event, today);
  return refusal === null ? { ok: true, change: changed(facts, event) } : { ok: false, refusal };
}

function refusalOf({ order, payments }: OrderFacts, event: OrderEvent, today: number): OrderRefusal | null {
  const { on } = event;
  if (!happened(on, today)) return { reason: 'inFuture' };
  if (event.kind === 'issue') return order.issuedOn === null ? null : { reason: 'alreadyIssued' };
  if (order.issuedOn === null) return { reason: 'notIssued' };
  if (isBefore(on, order.issuedOn)) return { reason: 'before', what: 'issuedOn', on: order.issuedOn };
  // What is open today bounds what can still be paid or cancelled, whenever that is said to have been.
  const { open, paid } = positionOn(order, payments, today);
  if (event.kind !== 'receive' && open.isZero()) return { reason: 'nothingOpen' };
  switch (event.kind) {
    case 'receive':
      return order.receivedOn === null ? null : { reason: 'alreadyReceived' };
    case 'contest':
      return afterReceipt(order, on) ?? contestRefusal(order, on);
    case 'rejectContest':
      return duringContest(order, on, today);
    case 'accept':
      if (order.acceptedOn !== null) return { reason: 'alreadyAccepted' };
      return afterReceipt(order, on) ?? (isContested(order, today) ? duringContest(order, on, today) : null);
    case 'demand':
      return demandRefusal(order, on, today);
    case 'pay':
      return partOf(event.amount, open);
    case 'cancel':
      if (order.cancelledAmount !== null) return { reason: 'alreadyCancelled' };
      return event.amount === null ? null : partOf(event.amount, open);
    case 'correct':
      if (order.cancelledAmount !== null) return { reason: 'alreadyCancelled' };
      if (order.contestedOn !== null && isBefore(on, order.contestedOn))
        return { reason: 'before', what: 'contestedOn', on: order.contestedOn };
      if (!isPositiveCents(event.amount)) return { reason: 'notInCents' };
      if (event.amount.eq(order.amount)) return { reason: 'sameAmount' };
      return event.amount.lte(paid) ? { reason: 'lessThanPaid', amount: paid } : null;
  }
}

function afterReceipt({ receivedOn }: RevenueOrder, on: number): OrderRefusal | null {
  if (receivedOn === null) return { reason: 'notReceived' };
  return isBefore(on, receivedOn) ? { reason: 'before', what: 'receivedOn', on: receivedOn } : null;
}

function contestRefusal(order: RevenueOrder, on: number): OrderRefusal | null {
  if (order.contestedOn !== null) return { reason: 'alreadyContested' };
  if (order.acceptedOn !== null) return { reason: 'alreadyAccepted' };
  const last = contestBefore(order);
  if (last === null) return { reason: 'mayNotBeContested' };
  return isBefore(last, on) ? { reason: 'contestTooLate', on: last } : null;
}

function duringContest(order: RevenueOrder, on: number, today: number): OrderRefusal | null {
  if (order.contestedOn === null || !isContested(order, today)) return { reason: 'notContested' };
  return isBefore(on, order.contestedOn)
    ? { reason: 'before', what: 'contestedOn', on: order.contestedOn }
    : null;
}

/** A demand for payment makes sense once the order is late, and not while the claim itself is contested. */
function demandRefusal(order: RevenueOrder, on: number, today: number): OrderRefusal | null {
  if (order.demandReceivedOn !== null) return { reason: 'alreadyDemanded' };
  const dueOn = orderDueOn(order);
  if (dueOn === null) return { reason: 'notReceived' };
  if (isContested(order, today)) return { reason: 'contested' };
  return isBefore(dueOn, on) ? null : { reason: 'notDueYet', on: dueOn };
}

function partOf(amount: Euros, open: Euros): OrderRefusal | null {
  if (!isPositiveCents(amount)) return { reason: 'notInCents' };
  return amount.gt(open) ? { reason: 'moreThanOpen', amount: open } : null;
}

function isPositiveCents(amount: Euros): boolean {
  return amount.gt(0) && amount.times(100).isInteger();
}

function isBefore(on: number, other: number): boolean {
  return addDays(on, 0) < addDays(other, 0);
}

function changed({ order, payments }: OrderFacts, event: OrderEvent): OrderChange {
  const on = addDays(event.on, 0);
  const same = (changes: Partial<RevenueOrder>): OrderChange => ({
    order: { ...order, ...changes },
    payment: null,
    corrective: null,
  });
  switch (event.kind) {
    case 'issue':
      return same({ issuedOn: on });
    case 'receive':
      return same({ receivedOn: on });
    case 'contest':
      return same({ contestedOn: on });
    case 'rejectContest':
      return same({ contestRejectedOn: on });
    case 'accept':
      return same({ acceptedOn: on });
    case 'demand':
      return same({ demandReceivedOn: on });
    case 'pay':
      return { order, payment: { on, amount: event.amount, reference: event.reference }, corrective: null };
    case 'cancel':
      return same({ cancelledOn: on, cancelledAmount: event.amount ?? openOf(order, payments) });
    case 'correct': {
      const open = openOf(order, payments);
      return {
        ...same({ cancelledOn: on, cancelledAmount: open }),
        corrective: correctiveOf(order, event.ref, event.amount.minus(order.amount.minus(open))),
      };
    }
  }
}

/** What is open once all payments count. */
function openOf(order: RevenueOrder, payments: readonly Payment[]): Euros {
  return positionOn(order, payments, LAST_DAY).open;
}
/** 31 December 9999. */
const LAST_DAY = 2_958_465;

/**
 * What a cancellation is called in the accounts: a reduction within the financial year of the order, after it the
 * cancellation of a former year's order.
 */
export function cancellationKind({ year }: RevenueOrder, on: number): 'reduction' | 'ofFormerYear' {
  return dayOf(on).year > year ? 'ofFormerYear' : 'reduction';
}

/** It is issued, and received, on its own days, under the rules of the order that it corrects. */
function correctiveOf(order: RevenueOrder, ref: string, amount: Euros): RevenueOrder {
  return {
    ...order,
    ...NOTHING_HAPPENED,
    ref,
    nature: 'corrective',
    number: null,
    amount,
    replaces: order.ref,
  };
}
