import type { HalfYearRate } from '../../../core/lateInterest';
import type { OrderFacts } from '../../../core/revenueOrders/state';

/** What the tables of the billing year say: orders with their payments, rates and holidays. */
export interface Billing {
  /** Excel serial date: the day in the cell of `DateDeCalcul`; null: it says none. */
  readonly day: number | null;
  /** In the order of the table; only those that have a key. */
  readonly orders: readonly BilledOrder[];
  readonly rates: Rates;
  /** Excel serial dates. */
  readonly holidays: readonly number[];
}

export interface BilledOrder extends OrderFacts {
  /** In its table, from 0 below the header. */
  readonly row: number;
}

/** Of the regimes that have one. */
export type RatedRegime = 'publicContracts' | 'legalRate';
export type Rates = Readonly<Record<RatedRegime, readonly HalfYearRate[]>>;

/** The rates that interest of an order is computed with. */
export function ratesFor(rates: Rates, { order }: OrderFacts): readonly HalfYearRate[] {
  const { regime } = order.terms;
  return regime === 'none' ? [] : rates[regime];
}
