import { positionOn, type OrderNature } from '../../../core/revenueOrders/order';
import type { OrderFacts } from '../../../core/revenueOrders/state';

/** Natures that claim what a year's recap says: one commune has one such claim a year. */
const SHARES: ReadonlySet<OrderNature> = new Set<OrderNature>(['share', 'grouped', 'corrective']);

export function claimsShares(nature: OrderNature): boolean {
  return SHARES.has(nature);
}

/** Whether an order claims a commune's shares of a year; one that was cancelled altogether leaves room for another. */
export function holdsShares(facts: OrderFacts, year: number): boolean {
  const { order, payments, correctedBy } = facts;
  if (order.year !== year || !claimsShares(order.nature)) return false;
  const { cancelled, open, paid } = positionOn(order, payments, LAST_DAY);
  return !(cancelled.gt(0) && open.isZero() && paid.isZero() && correctedBy === null);
}

/** 31 December 9999: all that was entered counts. */
const LAST_DAY = 2_958_465;
