/** The accountant's list finds its orders, by number, then by amount and debtor; nothing is guessed. */
import fc from 'fast-check';
import { sum } from '../../src/core/money';
import { matchPayments, type PaymentLine } from '../../src/workbook/accounts/billing/matchPayments';
import { facts, money, on } from '../core/revenueOrders/orders';

const TODAY = on('2021-12-01');
const issuedOn = on('2021-09-20');
const order = (ref: string, debtor: string, amount: string, number: string | null = null) =>
  facts({ ref, debtor, amount: money(amount), number, issuedOn });
const line = (changes: Partial<PaymentLine> = {}): PaymentLine => ({
  line: 1,
  number: '',
  debtor: '',
  on: on('2021-10-15'),
  amount: money('148.91'),
  reference: 'VIR 1',
  ...changes,
});
const said = (lines: readonly PaymentLine[], orders: ReturnType<typeof order>[]): string[] =>
  matchPayments(lines, orders, TODAY).map((match) => {
    if (match.kind === 'matched') return `${match.order} by ${match.by}`;
    return match.kind === 'ambiguous' ? `which of ${match.orders.join(', ')}` : match.reason;
  });

const ORDERS = [
  order('T1', 'Fabrègues', '148.91', '0101'),
  order('T2', 'Lattes', '347.23', '0102'),
  order('T3', 'Lattes', '200', '0103'),
];

test('by the number, in part too, whoever is said to pay', () => {
  expect(said([line({ number: '0101', amount: money(100) })], ORDERS)).toEqual(['T1 by number']);
  expect(said([line({ number: '0102', debtor: 'SGC', amount: money('347.23') })], ORDERS)).toEqual([
    'T2 by number',
  ]);
});

test('else by the debtor and the very amount that is open, however the name is written', () => {
  expect(said([line({ debtor: 'FABREGUES' })], ORDERS)).toEqual(['T1 by amount']);
  expect(said([line({ debtor: 'Fabrègues', amount: money('148.90') })], ORDERS)).toEqual(['unknown']);
  expect(said([line({ debtor: 'Jacou' })], ORDERS)).toEqual(['unknown']);
  expect(said([line()], ORDERS)).toEqual(['unknown']);
});

test('a number goes before an amount, wherever it stands in the list', () => {
  const lines = [line({ debtor: 'Fabrègues' }), line({ line: 2, number: '0101' })];
  expect(said(lines, ORDERS)).toEqual(['unknown', 'T1 by number']);
});

test('what may be several is asked about', () => {
  const twins = [...ORDERS, order('T4', 'Lattes', '200')];
  expect(said([line({ debtor: 'Lattes', amount: money(200) })], twins)).toEqual(['which of T3, T4']);
  const sameNumber = [...ORDERS, order('T5', 'Lattes', '50', '0102')];
  expect(said([line({ number: '0102', debtor: 'Lattes', amount: money(50) })], sameNumber)).toEqual([
    'which of T2, T5',
  ]);
});

test('what is not open, not readable, or there already is said', () => {
  expect(said([line({ number: '0101', amount: money('148.92') })], ORDERS)).toEqual(['moreThanOpen']);
  expect(said([line({ number: '0101', on: null })], ORDERS)).toEqual(['unreadable']);
  expect(said([line({ number: '0101', amount: money(-1) })], ORDERS)).toEqual(['unreadable']);
  const paid = {
    ...ORDERS[0]!,
    payments: [{ on: on('2021-10-15'), amount: money(100), reference: 'vir 1' }],
  };
  expect(said([line({ number: '0101', amount: money(100) })], [paid])).toEqual(['known']);
  expect(said([line({ number: '0101', amount: money('48.91'), reference: 'VIR 2' })], [paid])).toEqual([
    'T1 by number',
  ]);
  expect(
    said(
      [line({ number: '0109' })],
      [order('T9', 'Jacou', '148.91', '0109')].map((each) => ({
        ...each,
        order: { ...each.order, issuedOn: null },
      })),
    ),
  ).toEqual(['moreThanOpen']);
});

test('no list pays an order beyond what is open', () => {
  const given = fc.array(
    fc.record({
      number: fc.constantFrom('', '0101', '0102', '0103'),
      debtor: fc.constantFrom('', 'Fabrègues', 'lattes'),
      cents: fc.constantFrom(14_891, 34_723, 20_000, 100, 7_000),
    }),
    { maxLength: 15 },
  );
  fc.assert(
    fc.property(given, (lines) => {
      const matches = matchPayments(
        lines.map(({ cents, ...each }, index) =>
          line({ ...each, line: index + 1, amount: money(cents).div(100), reference: `V${index}` }),
        ),
        ORDERS,
        TODAY,
      );
      expect(matches.map((match) => match.line.line)).toEqual(lines.map((_, index) => index + 1));
      for (const { order: each } of ORDERS) {
        const paid = sum(
          matches.flatMap((match) =>
            match.kind === 'matched' && match.order === each.ref ? [match.line.amount!] : [],
          ),
        );
        expect(paid.lte(each.amount)).toBe(true);
      }
    }),
  );
});
