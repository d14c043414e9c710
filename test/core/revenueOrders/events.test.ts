import fc from 'fast-check';
import { serialDate } from '../../../src/core/dates';
import { amountsOf, type Intervention } from '../../../src/core/interventions/intervention';
import { sum } from '../../../src/core/money';
import { balanceOn } from '../../../src/core/revenueOrders/balance';
import {
  applyEvent,
  cancellationKind,
  type OrderEvent,
  type OrderEventKind,
} from '../../../src/core/revenueOrders/events';
import { grouped } from '../../../src/core/revenueOrders/grouping';
import { orderProblems } from '../../../src/core/revenueOrders/problems';
import { orderState, type OrderFacts } from '../../../src/core/revenueOrders/state';
import { facts, money, on, order } from './orders';

const TODAY = on('2022-03-01');
const event = (kind: OrderEventKind, day: string, amount = '10'): OrderEvent => {
  switch (kind) {
    case 'pay':
      return { kind, on: on(day), amount: money(amount), reference: 'virement' };
    case 'cancel':
      return { kind, on: on(day), amount: amount === '' ? null : money(amount) };
    case 'correct':
      return { kind, on: on(day), amount: money(amount), ref: 'T2' };
    default:
      return { kind, on: on(day) };
  }
};
/** `ok`, or the reason with what it is measured against. */
const said = (given: OrderFacts, what: OrderEvent, today = TODAY): string => {
  const outcome = applyEvent(given, what, today);
  if (outcome.ok) return 'ok';
  const { reason, ...more } = outcome.refusal;
  return [reason, ...Object.values(more).map(String)].join(' ');
};

const issued = { issuedOn: on('2021-09-20') };
const received = { ...issued, receivedOn: on('2021-09-30') };
const contested = { ...received, contestedOn: on('2021-10-05') };
const paid = (amount: string) => [{ on: on('2021-10-02'), amount: money(amount), reference: '' }];

describe('what cannot have happened is refused with its reason', () => {
  it.each<[string, OrderFacts, OrderEvent, string]>([
    ['issued twice', facts(issued), event('issue', '2021-09-21'), 'alreadyIssued'],
    ['issued tomorrow', facts(), event('issue', '2022-03-02'), 'inFuture'],
    ['received before it was issued at all', facts(), event('receive', '2021-09-30'), 'notIssued'],
    [
      'received before its issue',
      facts(issued),
      event('receive', '2021-09-19'),
      `before issuedOn ${on('2021-09-20')}`,
    ],
    ['received twice', facts(received), event('receive', '2021-10-01'), 'alreadyReceived'],
    ['contested unread', facts(issued), event('contest', '2021-10-01'), 'notReceived'],
    [
      'contested before receipt',
      facts(received),
      event('contest', '2021-09-29'),
      `before receivedOn ${on('2021-09-30')}`,
    ],
    [
      'contested a day too late',
      facts(received),
      event('contest', '2021-10-12'),
      `contestTooLate ${on('2021-10-11')}`,
    ],
    ['contested twice', facts(contested), event('contest', '2021-10-06'), 'alreadyContested'],
    [
      'contested after acceptance',
      facts({ ...received, acceptedOn: on('2021-10-01') }),
      event('contest', '2021-10-05'),
      'alreadyAccepted',
    ],
    [
      'contested after payment',
      facts(received, { payments: paid('148.91') }),
      event('contest', '2021-10-05'),
      'nothingOpen',
    ],
    [
      'contested where nobody may',
      facts({ ...received, terms: { ...order().terms, contest: null } }),
      event('contest', '2021-10-05'),
      'mayNotBeContested',
    ],
    ['a rejection of nothing', facts(received), event('rejectContest', '2021-10-05'), 'notContested'],
    [
      'a rejection before the contest',
      facts(contested),
      event('rejectContest', '2021-10-04'),
      `before contestedOn ${on('2021-10-05')}`,
    ],
    ['accepted unread', facts(issued), event('accept', '2021-10-05'), 'notReceived'],
    [
      'accepted twice',
      facts({ ...received, acceptedOn: on('2021-10-01') }),
      event('accept', '2021-10-05'),
      'alreadyAccepted',
    ],
    [
      'accepted before the contest that it ends',
      facts(contested),
      event('accept', '2021-10-04'),
      `before contestedOn ${on('2021-10-05')}`,
    ],
    [
      'a demand before the due date',
      facts(received),
      event('demand', '2021-10-30'),
      `notDueYet ${on('2021-10-30')}`,
    ],
    ['a demand for what is contested', facts(contested), event('demand', '2021-11-30'), 'contested'],
    ['a demand for what was never received', facts(issued), event('demand', '2021-11-30'), 'notReceived'],
    [
      'a second demand',
      facts({ ...received, demandReceivedOn: on('2021-11-15') }),
      event('demand', '2021-11-30'),
      'alreadyDemanded',
    ],
    [
      'paid before its issue',
      facts(issued),
      event('pay', '2021-09-19'),
      `before issuedOn ${on('2021-09-20')}`,
    ],
    [
      'paid beyond what is open',
      facts(received, { payments: paid('100') }),
      event('pay', '2021-10-05', '48.92'),
      'moreThanOpen 48.91',
    ],
    ['parts of a cent', facts(received), event('pay', '2021-10-05', '10.005'), 'notInCents'],
    ['nothing paid', facts(received), event('pay', '2021-10-05', '0'), 'notInCents'],
    [
      'paid when nothing is owed',
      facts(received, { payments: paid('148.91') }),
      event('pay', '2021-10-05'),
      'nothingOpen',
    ],
    [
      'more cancelled than is open',
      facts(received, { payments: paid('100') }),
      event('cancel', '2021-10-05', '50'),
      'moreThanOpen 48.91',
    ],
    [
      'cancelled twice',
      facts({ ...received, cancelledOn: on('2021-10-05'), cancelledAmount: money(10) }),
      event('cancel', '2021-10-06'),
      'alreadyCancelled',
    ],
    [
      'a correction that changes nothing',
      facts(contested),
      event('correct', '2021-10-20', '148.91'),
      'sameAmount',
    ],
    [
      'a correction below what was paid',
      facts(contested, { payments: paid('100') }),
      event('correct', '2021-10-20', '99.99'),
      'lessThanPaid 100',
    ],
    [
      'a correction before the contest',
      facts(contested),
      event('correct', '2021-10-04', '100'),
      `before contestedOn ${on('2021-10-05')}`,
    ],
  ])('%s', (_what, given, happening, reason) => {
    expect(said(given, happening)).toBe(reason);
  });
});

describe('what can happen', () => {
  it('on the last day to contest, and on the day of the receipt', () => {
    expect(said(facts(received), event('contest', '2021-10-11'))).toBe('ok');
    expect(said(facts(received), event('contest', '2021-09-30'))).toBe('ok');
    expect(said(facts(received), event('demand', '2021-10-31'))).toBe('ok');
    expect(said(facts(issued), event('pay', '2021-09-20', '148.91'))).toBe('ok');
  });

  it('a correction asks for the new amount less what was paid, under the same rules', () => {
    const outcome = applyEvent(
      facts(contested, { payments: paid('20') }),
      event('correct', '2021-10-20', '120'),
      TODAY,
    );
    if (!outcome.ok) throw new Error(outcome.refusal.reason);
    const { order: former, corrective } = outcome.change;
    expect([former.cancelledOn, former.cancelledAmount?.toFixed(2)]).toEqual([on('2021-10-20'), '128.91']);
    expect(corrective).toEqual({
      ...order(),
      ref: 'T2',
      nature: 'corrective',
      amount: money('100'),
      replaces: 'T1',
    });
  });

  it('a cancellation is a reduction within the year, and one of a former year afterwards', () => {
    expect(cancellationKind(order(), on('2021-12-31'))).toBe('reduction');
    expect(cancellationKind(order(), on('2022-01-01'))).toBe('ofFormerYear');
  });
});

describe('dates as people typed them', () => {
  const problems = (...given: Parameters<typeof facts>) =>
    orderProblems(facts(...given), TODAY).map(({ event: { kind }, refusal }) => `${kind}: ${refusal.reason}`);

  it('that fit say nothing', () => {
    expect(problems()).toEqual([]);
    expect(
      problems(
        { ...contested, contestRejectedOn: on('2021-10-15'), demandReceivedOn: on('2021-11-15') },
        { payments: paid('148.91') },
      ),
    ).toEqual([]);
  });

  it('one slip is one problem', () => {
    expect(problems({ ...received, issuedOn: on('2021-10-01') }, { payments: paid('100') })).toEqual([
      'receive: before',
    ]);
    expect(problems({ ...received, contestedOn: on('2021-10-20') })).toEqual(['contest: contestTooLate']);
    expect(problems({ receivedOn: on('2021-09-30') })).toEqual(['receive: notIssued']);
    expect(problems(received, { payments: [...paid('100'), ...paid('50')] })).toEqual(['pay: moreThanOpen']);
    expect(problems({ ...received, cancelledOn: on('2021-10-05') })).toEqual(['cancel: notInCents']);
    expect(problems({ issuedOn: on('2022-03-02') })).toEqual(['issue: inFuture']);
  });
});

/** The last day on which something happened to an order. */
const latest = ({
  order: { issuedOn, receivedOn, contestedOn, contestRejectedOn, acceptedOn },
  payments,
}: OrderFacts): number =>
  Math.max(
    serialDate(2021, 9, 20),
    ...[
      issuedOn,
      receivedOn,
      contestedOn,
      contestRejectedOn,
      acceptedOn,
      ...payments.map((each) => each.on),
    ].filter((date) => date !== null),
  );

/** Interventions that were accepted, but for the last one; the second is all included. */
const WORKS: readonly Intervention[] = [12_000, 0, 501, 99_999, 1_234].map((cents, index) => ({
  ref: `I${index}`,
  member: 'Fabrègues',
  application: 'E-demat',
  subject: '',
  calendar: '',
  lines: [
    {
      profile: 'Technicien',
      days: 1,
      halfDays: 0,
      dayPrice: null,
      halfDayPrice: null,
      vatRate: null,
      net: money(cents).div(100),
      vat: money(0),
      included: cents === 0 ? ('form' as const) : null,
    },
  ],
  agreedOn: on('2021-03-01'),
  agreementReference: 'courriel',
  performedOn: on('2021-04-01'),
  qualityAcceptedOn: index === 4 ? null : on('2021-04-08'),
  revenueOrder: '',
}));

/**
 * Some thousands of events at random, legal or not, over orders that are grouped and corrected: what was accepted is kept in
 * a ledger of cents of its own, and at every step billed = paid + open + cancelled there and here.
 */
it('a random walk neither loses nor doubles an amount', () => {
  const kinds: readonly OrderEventKind[] = [
    'issue',
    'receive',
    'contest',
    'rejectContest',
    'accept',
    'demand',
    'pay',
    'cancel',
    'correct',
  ];
  const step = fc.record({
    kind: fc.oneof(
      { weight: 30, arbitrary: fc.constantFrom(...kinds) },
      { weight: 1, arbitrary: fc.constant('group' as const) },
    ),
    which: fc.nat({ max: 50 }),
    /** After the last thing that happened to the order; now and then before it. */
    after: fc.integer({ min: -2, max: 14 }),
    cents: fc.integer({ min: 1, max: 40_000 }),
    whole: fc.boolean(),
  });
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.array(step, { minLength: 80, maxLength: 80 }), (steps) => {
      const orders: OrderFacts[] = [3, 14891, 25000].map((cents, index) =>
        facts({ ref: `T${index}`, amount: money(cents).div(100), nature: index === 2 ? 'grouped' : 'share' }),
      );
      const ledger = new Map(
        orders.map(({ order: { ref, amount } }) => [
          ref,
          { billed: amount.times(100).toNumber(), paid: 0, cancelled: 0 },
        ]),
      );
      const last = serialDate(2022, 6, 30);
      let works = WORKS;
      let grossBilled = 0;
      for (const { kind, which, after, cents, whole } of steps) {
        if (kind === 'group') {
          // A share and two interventions, be they claimed already or not.
          const ref = `G${orders.length}`;
          const wanted = [which % works.length, cents % works.length].map((index) => works[index]!);
          const share = facts({ ref, amount: money(cents).div(100) });
          const outcome = grouped(share.order, wanted, last);
          seen.add(outcome.ok ? kind : `${kind}: ${outcome.refusal.reason}`);
          if (!outcome.ok) continue;
          const billed = Math.round(outcome.order.amount.times(100).toNumber());
          orders.push({ ...share, order: outcome.order });
          ledger.set(ref, { billed, paid: 0, cancelled: 0 });
          grossBilled += billed - cents;
          works = works.map((each) => outcome.claimed.find(({ ref: of }) => of === each.ref) ?? each);
          const claimed = works.filter(({ revenueOrder }) => revenueOrder !== '');
          // Never twice: what was billed of work is what the claimed interventions come to.
          expect(grossBilled).toBe(
            Math.round(
              sum(claimed.map(({ lines }) => amountsOf(lines).gross))
                .times(100)
                .toNumber(),
            ),
          );
          continue;
        }
        const index = which % orders.length;
        const before = orders[index]!;
        const day = Math.min(last, latest(before) + after);
        const ref = `${before.order.ref}.${orders.length}`;
        const book = ledger.get(before.order.ref)!;
        const open = book.billed - book.paid - book.cancelled;
        const amount = money(whole && open > 0 && kind === 'pay' ? open : cents).div(100);
        const happening: OrderEvent =
          kind === 'pay'
            ? { kind, on: day, amount, reference: '' }
            : kind === 'cancel'
              ? { kind, on: day, amount: whole ? null : amount }
              : kind === 'correct'
                ? { kind, on: day, amount, ref }
                : { kind, on: day };
        const outcome = applyEvent(before, happening, last);
        if (outcome.ok) {
          const { change } = outcome;
          orders[index] = {
            order: change.order,
            payments: change.payment === null ? before.payments : [...before.payments, change.payment],
            correctedBy: change.corrective?.ref ?? before.correctedBy,
          };
          if (change.corrective !== null) {
            orders.push({ order: change.corrective, payments: [], correctedBy: null });
            ledger.set(ref, {
              billed: Math.round(amount.times(100).toNumber()) - book.paid,
              paid: 0,
              cancelled: 0,
            });
          }
          if (kind === 'pay') book.paid += amount.times(100).toNumber();
          if (kind === 'cancel') book.cancelled += whole ? open : cents;
          if (kind === 'correct') book.cancelled += open;
        }
        seen.add(outcome.ok ? kind : `${kind}: ${outcome.refusal.reason}`);
        const issuedOrders = orders.filter(({ order: { issuedOn } }) => issuedOn !== null);
        const books = issuedOrders.map(({ order }) => ledger.get(order.ref)!);
        const total = (of: (book: (typeof books)[number]) => number) =>
          books.reduce((sum, each) => sum + of(each), 0);
        const balance = balanceOn(orders, last);
        expect({
          billed: balance.billed.times(100).toNumber(),
          paid: balance.paid.times(100).toNumber(),
          cancelled: balance.cancelled.times(100).toNumber(),
          open: balance.open.times(100).toNumber(),
          excess: balance.excess.toNumber(),
        }).toEqual({
          billed: total((each) => each.billed),
          paid: total((each) => each.paid),
          cancelled: total((each) => each.cancelled),
          open: total((each) => each.billed - each.paid - each.cancelled),
          excess: 0,
        });
        for (const each of orders) seen.add(orderState(each, last));
      }
    }),
    { numRuns: 300, seed: 2021 },
  );
  // The walk went everywhere: each event was let and refused, and each state was reached.
  expect([...kinds, 'group'].filter((kind) => !seen.has(kind))).toEqual([]);
  expect(
    ['alreadyClaimed', 'notAccepted', 'nothingToClaim'].filter((reason) => !seen.has(`group: ${reason}`)),
  ).toEqual([]);
  expect(
    ['toIssue', 'issued', 'contested', 'corrected', 'partlyPaid', 'paid', 'late', 'cancelled'].filter(
      (state) => !seen.has(state),
    ),
  ).toEqual([]);
});
