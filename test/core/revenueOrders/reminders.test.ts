/** Who is late, by how much, and what having paid late is worth. */
import { interestClaims, lateOrders } from '../../../src/core/revenueOrders/reminders';
import type { OrderFacts } from '../../../src/core/revenueOrders/state';
import { facts, money, on, order } from './orders';

const RATES = [
  { from: on('2021-07-01'), rate: money('0.08') },
  { from: on('2022-01-01'), rate: money('0.08') },
];
const ratesOf = () => RATES;
const terms = { ...order().terms, regime: 'publicContracts' as const };
const received = { terms, issuedOn: on('2021-09-20'), receivedOn: on('2021-09-30') };
const paid = (day: string, amount = '148.91') => [{ on: on(day), amount: money(amount), reference: '' }];

test('late by days, with interest to the day, the fixed charge and the four years', () => {
  const [late, ...others] = lateOrders([facts(received)], on('2021-12-05'), ratesOf);
  expect(others).toEqual([]);
  // Due on 30 October: 36 days on 148,91 at 8 %.
  expect(late).toMatchObject({ days: 36, prescribedOn: on('2025-09-20') });
  expect([late!.open.toFixed(2), late!.charge.toFixed(2)]).toEqual(['148.91', '40.00']);
  expect(late!.interest?.ok === true && late!.interest.interest.toFixed(2)).toBe('1.17');
});

test.each<[string, OrderFacts, string]>([
  ['due that day', facts(received), '2021-10-30'],
  ['contested', facts({ ...received, contestedOn: on('2021-10-04') }), '2021-12-05'],
  ['paid', facts(received, { payments: paid('2021-12-01') }), '2021-12-05'],
  ['not received', facts({ ...received, receivedOn: null }), '2022-12-05'],
])('who is %s is not reminded', (_, each, day) => {
  expect(lateOrders([each], on(day), ratesOf)).toEqual([]);
});

test('under the legal rate interest waits for the demand for payment; no charge', () => {
  const legal = { ...received, terms: { ...terms, regime: 'legalRate' as const } };
  const [late] = lateOrders([facts(legal)], on('2021-12-05'), ratesOf);
  expect([late!.interest, late!.charge.toFixed(2)]).toEqual([null, '0.00']);
});

test('what was paid late is claimed once, by an order of its own; what is open is not', () => {
  const late = facts(received, { payments: paid('2021-12-05') });
  const said = (orders: OrderFacts[]) =>
    interestClaims(orders, on('2022-03-01'), ratesOf).map(({ debtor, year, interest, charge, left }) =>
      [debtor, year, interest.toFixed(2), charge.toFixed(2), left.toFixed(2)].join(' '),
    );
  expect(said([late])).toEqual(['Fabrègues 2021 1.17 40.00 41.17']);
  expect(said([facts(received, { payments: paid('2021-12-05', '100') })])).toEqual([]);
  expect(said([facts(received, { payments: paid('2021-10-30') })])).toEqual([]);
  const claim = (amount: string, changes = {}) =>
    facts({ ref: 'T9', nature: 'interest', amount: money(amount), ...changes });
  expect(said([late, claim('41.17')])).toEqual([]);
  expect(said([late, claim('40')])).toEqual(['Fabrègues 2021 1.17 40.00 1.17']);
  const cancelled = claim('41.17', { cancelledOn: on('2022-02-01'), cancelledAmount: money('41.17') });
  expect(said([late, cancelled])).toEqual(['Fabrègues 2021 1.17 40.00 41.17']);
  expect(said([late, claim('41.17', { year: 2020 })])).toEqual(['Fabrègues 2021 1.17 40.00 41.17']);
});
