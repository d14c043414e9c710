/** The accountant's list finds its orders, by number, then by amount and debtor; nothing is guessed. */
import fc from 'fast-check';
import { sum } from '../../src/core/money';
import type { PaymentLine } from '../../src/core/revenueOrders/paymentLine';
import { decidedPayments } from '../../src/workbook/accounts/payments/decidedPayments';
import { matchPayments } from '../../src/workbook/accounts/payments/matchPayments';
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

/** What a line that is not matched may pay. */
const mayPay = (given: PaymentLine, orders: ReturnType<typeof order>[] = ORDERS): string[] => {
  const match = matchPayments([given], orders, TODAY)[0]!;
  return match.kind === 'matched'
    ? ['matched']
    : match.may.map((parts) =>
        parts.map(({ order: ref, amount }) => `${ref} ${amount.toFixed(2)}`).join(' + '),
      );
};

test('a payer that is called commune, mairie or ville of its name is the commune; its CCAS is not', () => {
  const orders = [
    order('T1', 'Fabrègues', '148.91'),
    order('T2', 'Le Crès', '90'),
    order('T3', 'Lattes', '200'),
  ];
  for (const [debtor, amount, ref] of [
    ['COMMUNE DE FABREGUES', '148.91', 'T1'],
    ['Mairie du Crès', '90', 'T2'],
    ['CRES (LE)', '90', 'T2'],
    ['COMMUNE DE LE CRES', '90', 'T2'],
    ['MAIRIE LE CRES', '90', 'T2'],
    ['ville de lattes', '200', 'T3'],
  ] as const)
    expect(said([line({ debtor, amount: money(amount) })], orders)).toEqual([`${ref} by amount`]);
  expect(said([line({ debtor: 'CCAS de Lattes', amount: money(200) })], orders)).toEqual(['unknown']);
  // Its amount alone fits: offered, not taken.
  expect(mayPay(line({ debtor: 'CCAS de Lattes', amount: money(200) }), orders)).toEqual(['T3 200.00']);
});

test('a number without its zeros, with letters or its year, counts with the debtor or the very amount beside it', () => {
  for (const number of ['101', 'TR-2021-0101', '2021/101', 'T 101'])
    expect(said([line({ number, debtor: 'Fabrègues', amount: money(100) })], ORDERS)).toEqual([
      'T1 by number',
    ]);
  expect(said([line({ number: '101' })], ORDERS)).toEqual(['T1 by number']);
  expect(said([line({ number: '101', amount: money(100) })], ORDERS)).toEqual(['unknown']);
  expect(mayPay(line({ number: '101', amount: money(100) }))).toEqual(['T1 100.00']);
  expect(said([line({ number: '2020/101', debtor: 'Lattes' })], ORDERS)).toEqual(['unknown']);
});

test('a number whose order is another’s, and a line that stands twice, are asked about', () => {
  const contradicted = line({ number: '0102', debtor: 'Fabrègues', amount: money('50') });
  expect(matchPayments([contradicted], ORDERS, TODAY)[0]).toMatchObject({
    orders: ['T2'],
    why: 'otherDebtor',
  });
  const half = line({ number: '0103', amount: money(50) });
  expect(matchPayments([half, { ...half, line: 2 }], ORDERS, TODAY)).toMatchObject([
    { kind: 'matched', order: 'T3' },
    { kind: 'ambiguous', orders: ['T3'], why: 'twice' },
  ]);
});

test('one payment of two orders, and a part of one, are offered', () => {
  expect(mayPay(line({ debtor: 'Lattes', amount: money('547.23') }))).toEqual(['T2 347.23 + T3 200.00']);
  expect(mayPay(line({ debtor: 'Lattes', amount: money(150) }))).toEqual(['T2 150.00', 'T3 150.00']);
  expect(mayPay(line({ debtor: 'Lattes', amount: money(900) }))).toEqual([]);
});

test('a list that is taken in again is known, line by line', () => {
  const payment = { on: on('2021-10-15'), amount: money(50), reference: 'VIR 1' };
  const once = [{ ...ORDERS[2]!, payments: [payment] }];
  const half = line({ number: '0103', amount: money(50) });
  expect(said([half, { ...half, line: 2 }], once)).toEqual(['known', 'T3 by number']);
  // Entered by hand without its reference, or a list without references.
  expect(said([{ ...half, reference: '' }], once)).toEqual(['known']);
  expect(said([{ ...half, reference: 'VIR 2' }], once)).toEqual(['T3 by number']);
  const together = [
    { ...ORDERS[1]!, payments: [{ ...payment, amount: money('347.23') }] },
    { ...ORDERS[2]!, payments: [{ ...payment, amount: money(200) }] },
  ];
  expect(said([line({ debtor: 'Lattes', amount: money('547.23') })], together)).toEqual(['known']);
});

describe('what is recorded', () => {
  const decided = (lines: PaymentLine[], choices: [number, number | null][] = [], today = TODAY) => {
    const matches = matchPayments(lines, ORDERS, TODAY);
    const { payments, refused } = decidedPayments(matches, new Map(choices), ORDERS, today);
    return {
      paid: payments.flatMap(({ line: { line: at }, pays }) =>
        pays.map((part) => `${at}: ${part.order} ${part.amount.toFixed(2)}`),
      ),
      refused: refused.map(({ line: { line: at }, why }) => `${at}: ${why.reason}`),
    };
  };
  const both = line({ line: 2, debtor: 'Lattes', amount: money('547.23') });

  test('what was matched and not left out, and what was chosen', () => {
    const first = line({ number: '0101' });
    expect(decided([first, both])).toEqual({ paid: ['1: T1 148.91'], refused: [] });
    expect(
      decided(
        [first, both],
        [
          [1, null],
          [2, 0],
        ],
      ),
    ).toEqual({
      paid: ['2: T2 347.23', '2: T3 200.00'],
      refused: [],
    });
  });

  test('what cannot have been is refused by itself', () => {
    const before = line({ number: '0101', on: on('2021-09-01') });
    expect(decided([before, both], [[2, 0]])).toEqual({
      paid: ['2: T2 347.23', '2: T3 200.00'],
      refused: ['1: before'],
    });
    expect(decided([line({ number: '0101' })], [], on('2021-10-01')).refused).toEqual(['1: inFuture']);
    const { payments, refused } = decidedPayments(
      matchPayments([line({ number: '0101' })], ORDERS, TODAY),
      new Map(),
      ORDERS,
      TODAY,
      new Set([2021]),
    );
    expect([payments, refused.map(({ why }) => why)]).toEqual([[], [{ reason: 'yearClosed', year: 2021 }]]);
    // Two lines were given the same order, which owes less than both.
    const twice = [both, { ...both, line: 3 }];
    expect(
      decided(twice, [
        [2, 0],
        [3, 0],
      ]),
    ).toEqual({
      paid: ['2: T2 347.23', '2: T3 200.00'],
      refused: ['3: nothingOpen'],
    });
  });
});

test('a thousand lines and orders are matched at once', () => {
  const orders = Array.from({ length: 1000 }, (_, at) =>
    order(`T${at}`, `Commune ${at}`, String(100 + at), String(at).padStart(5, '0')),
  );
  const lines = orders.map(({ order: { debtor, amount } }, at) => line({ line: at + 1, debtor, amount }));
  expect(matchPayments(lines, orders, TODAY).every(({ kind }) => kind === 'matched')).toBe(true);
});
