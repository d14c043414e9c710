import { addDays } from '../dates';
import { clearDays, type Holidays } from '../deadlines';
import type { InterestRegime } from '../lateInterest';
import { sum, type Euros } from '../money';

/**
 * A revenue order (titre de recette) and what happened to it, as dates and amounts: no state is kept, it follows from
 * them (see `state`). Dates are Excel serial dates, a time of day is dropped; amounts are EUR in whole cents.
 */

/** share: annual shares of a year; grouped: several claims on one debtor; corrective: takes the place of another order. */
export const ORDER_NATURES = ['share', 'intervention', 'grouped', 'interest', 'corrective'] as const;
export type OrderNature = (typeof ORDER_NATURES)[number];

/** The rules under which an order was made; it keeps them whatever the clauses become. */
export interface OrderTerms {
  /** Null where the convention lets nobody contest. */
  readonly contest: {
    readonly days: number;
    /** Clear days (jours francs) that roll over to the next working day; else calendar days. */
    readonly clear: boolean;
    readonly holidays: Holidays;
  } | null;
  /** Calendar days from the notification, not rolled over (article 5); null: nothing says when it is to be paid. */
  readonly paymentDays: number | null;
  readonly regime: InterestRegime;
  /** Interest under the legal rate needs no demand for payment. */
  readonly interestByItself: boolean;
}

export interface RevenueOrder {
  /** Our own key; never changes. */
  readonly ref: string;
  readonly nature: OrderNature;
  /** Given by the finance software, later. */
  readonly number: string | null;
  /** Financial year. */
  readonly year: number;
  readonly debtor: string;
  /** As it was issued. */
  readonly amount: Euros;
  readonly issuedOn: number | null;
  readonly receivedOn: number | null;
  readonly contestedOn: number | null;
  readonly contestRejectedOn: number | null;
  readonly acceptedOn: number | null;
  /** Receipt of the demand for payment (mise en demeure). */
  readonly demandReceivedOn: number | null;
  readonly cancelledOn: number | null;
  /** Null: nothing was; it is at most what was open. */
  readonly cancelledAmount: Euros | null;
  /** The order that this one corrects. */
  readonly replaces: string | null;
  readonly terms: OrderTerms;
}

/** An order that was just prepared. */
export const NOTHING_HAPPENED = {
  issuedOn: null,
  receivedOn: null,
  contestedOn: null,
  contestRejectedOn: null,
  acceptedOn: null,
  demandReceivedOn: null,
  cancelledOn: null,
  cancelledAmount: null,
} as const satisfies Partial<RevenueOrder>;

/** Of one order. */
export interface Payment {
  readonly on: number;
  readonly amount: Euros;
  readonly reference: string;
}

/** Where an order stands in money: amount = paid + cancelled + open - excess, to the cent. */
export interface Position {
  readonly paid: Euros;
  readonly cancelled: Euros;
  /** From 0. */
  readonly open: Euros;
  /** From 0: paid though nothing was owed any more; to be given back. */
  readonly excess: Euros;
}

/** As of a day: what came later does not count yet. */
export function positionOn(order: RevenueOrder, payments: readonly Payment[], today: number): Position {
  const paid = sum(payments.filter(({ on }) => happened(on, today)).map(({ amount }) => amount));
  const cancelled =
    order.cancelledAmount !== null && happened(order.cancelledOn, today) ? order.cancelledAmount : sum([]);
  const left = order.amount.minus(paid).minus(cancelled);
  return {
    paid,
    cancelled,
    open: left.gt(0) ? left : sum([]),
    excess: left.lt(0) ? left.negated() : sum([]),
  };
}

/** Whether a date is known, and is today or before. */
export function happened(on: number | null, today: number): on is number {
  return on !== null && addDays(on, 0) <= addDays(today, 0);
}

/**
 * Last day to contest (article 5: within 8 clear days of receipt); null as long as nobody received the order, or where
 * nobody may contest. It stands beside the two months of CGCT L1617-5, never instead of them.
 */
export function contestBefore({ receivedOn, terms: { contest } }: RevenueOrder): number | null {
  if (receivedOn === null || contest === null) return null;
  return contest.clear ? clearDays(receivedOn, contest.days, contest) : addDays(receivedOn, contest.days);
}

/**
 * Last day to pay; null as long as nobody received the order, or where nothing says when. A corrected order is counted from its own receipt; a
 * contest that was rejected leaves the first due date where it was (article 5 does not say; a setting of usage).
 */
export function orderDueOn({ receivedOn, terms }: RevenueOrder): number | null {
  return receivedOn === null || terms.paymentDays === null ? null : addDays(receivedOn, terms.paymentDays);
}
