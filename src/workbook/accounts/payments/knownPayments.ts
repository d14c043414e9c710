import { sum } from '../../../core/money';
import type { Payment } from '../../../core/revenueOrders/order';
import type { PaymentLine } from '../../../core/revenueOrders/paymentLine';
import type { OrderFacts } from '../../../core/revenueOrders/state';
import { nameKey } from '../../read/names';

/** Payments that stand in the workbook, each of which one line of a list can be. */
export class KnownPayments {
  private readonly left = new Map<string, Payment[]>();

  constructor(orders: readonly OrderFacts[]) {
    for (const { order, payments } of orders) this.left.set(order.ref, [...payments]);
  }

  /**
   * Whether a payment of an order is that of a line: of the same day and amount, and the same reference, or one of them
   * has none. It is no other line's from then on.
   */
  take({ order }: OrderFacts, { on, amount, reference }: PaymentLine): boolean {
    const payments = this.left.get(order.ref) ?? [];
    const same = payments.filter((each) => each.on === on && amount !== null && each.amount.eq(amount));
    const payment =
      same.find((each) => nameKey(each.reference) === nameKey(reference)) ??
      same.find((each) => reference === '' || each.reference === '');
    if (payment === undefined) return false;
    payments.splice(payments.indexOf(payment), 1);
    return true;
  }

  /** The same of one payment that was recorded in parts, for several orders of its debtor. */
  takeTogether(orders: readonly OrderFacts[], { on, amount, reference }: PaymentLine): boolean {
    const isPart = (each: Payment): boolean =>
      each.on === on && nameKey(each.reference) === nameKey(reference);
    const parts = orders
      .map(({ order }) => (this.left.get(order.ref) ?? []).filter(isPart))
      .filter(({ length }) => length > 0);
    if (amount === null || parts.length < 2) return false;
    if (!sum(parts.flat().map((each) => each.amount)).eq(amount)) return false;
    for (const { order } of orders)
      this.left.set(
        order.ref,
        (this.left.get(order.ref) ?? []).filter((each) => !isPart(each)),
      );
    return true;
  }
}
