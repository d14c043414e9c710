import { sum, type Euros } from '../money';
import { happened, positionOn } from './order';
import { isContested, type OrderFacts } from './state';

/** A set of orders in money on a day: billed = paid - excess + cancelled + open, to the cent. */
export interface Balance {
  /** Of what was issued by then. */
  readonly billed: Euros;
  readonly paid: Euros;
  readonly cancelled: Euros;
  readonly open: Euros;
  /** Of what is open: the part whose orders are contested. */
  readonly contested: Euros;
  readonly excess: Euros;
}

/** Adds up the orders that were issued by a day. */
export function balanceOn(orders: readonly OrderFacts[], today: number): Balance {
  const issued = orders
    .filter(({ order }) => happened(order.issuedOn, today))
    .map((facts) => ({ ...facts, position: positionOn(facts.order, facts.payments, today) }));
  return {
    billed: sum(issued.map(({ order }) => order.amount)),
    paid: sum(issued.map(({ position }) => position.paid)),
    cancelled: sum(issued.map(({ position }) => position.cancelled)),
    open: sum(issued.map(({ position }) => position.open)),
    contested: sum(
      issued.filter(({ order }) => isContested(order, today)).map(({ position }) => position.open),
    ),
    excess: sum(issued.map(({ position }) => position.excess)),
  };
}
