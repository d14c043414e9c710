import { serialDate } from '../../../src/core/dates';
import { Decimal } from '../../../src/core/money';
import { NOTHING_HAPPENED, type RevenueOrder } from '../../../src/core/revenueOrders/order';
import type { OrderFacts } from '../../../src/core/revenueOrders/state';

export const money = (amount: string | number): Decimal => new Decimal(amount);

/** "2021-09-30" as the serial date that Excel gives it. */
export const on = (text: string): number => {
  const [year, month, day] = text.split('-').map(Number);
  return serialDate(year!, month!, day!);
};

/** The order of Fabrègues under the convention of 2019: 8 clear days to contest, 30 days to pay, legal rate. */
export const order = (changes: Partial<RevenueOrder> = {}): RevenueOrder => ({
  ...NOTHING_HAPPENED,
  ref: 'T1',
  nature: 'share',
  number: null,
  year: 2021,
  debtor: 'Fabrègues',
  amount: money('148.91'),
  replaces: null,
  terms: {
    contest: { days: 8, clear: true, holidays: 'mainland' },
    paymentDays: 30,
    regime: 'legalRate',
    interestByItself: false,
  },
  ...changes,
});

export const facts = (changes: Partial<RevenueOrder> = {}, more: Partial<OrderFacts> = {}): OrderFacts => ({
  order: order(changes),
  payments: [],
  correctedBy: null,
  ...more,
});
