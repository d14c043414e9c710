import { sum, type Euros } from '../money';
import { happened, positionOn } from '../revenueOrders/order';
import type { ClosedOrder, Settled } from './closing';

/** Where an order stands in money; nothing was billed as long as it is not issued. */
export function settledOn({ order, payments }: ClosedOrder, day: number): Settled & { excess: Euros } {
  const none = sum([]);
  if (!happened(order.issuedOn, day))
    return { billed: none, paid: none, cancelled: none, open: none, excess: none };
  const { paid, cancelled, open, excess } = positionOn(order, payments, day);
  return { billed: order.amount, paid: paid.minus(excess), cancelled, open, excess };
}

/** Of an order for shares: what its interventions come to, at most all of it. */
export function workOf({ order, work }: ClosedOrder): Euros {
  const gross = sum(work.map((each) => each.gross));
  return gross.gt(order.amount) ? order.amount : gross;
}
