/** A year closed against its recap: every difference explained, to the cent. */
import fc from 'fast-check';
import { closeYear } from '../../../src/core/closing/closeYear';
import type { ClosedOrder, ClosingFacts, Settled } from '../../../src/core/closing/closing';
import { sum } from '../../../src/core/money';
import { computeRecap } from '../../../src/core/recap';
import { applyEvent, type OrderEvent } from '../../../src/core/revenueOrders/events';
import type { OrderFacts } from '../../../src/core/revenueOrders/state';
import { balanceOn } from '../../../src/core/revenueOrders/balance';
import { POPULATION } from '../../../src/core/keys/population';
import type { Convention } from '../../../src/core/convention';
import { facts, money, on } from '../revenueOrders/orders';

const DAY = on('2021-12-05');

/** Three communes and two applications; Saussan owes less than 15 EUR, Jacou has nothing. */
const CONVENTION: Convention = {
  members: [
    ['Montpellier', 285_121],
    ['Fabrègues', 7_037],
    ['Saussan', 150],
    ['Jacou', 6_000],
  ].map(([name, population]) => ({
    name: String(name),
    kind: 'commune' as const,
    inseeCode: null,
    siret: null,
    population: Number(population),
  })),
  applications: ['E-demat', 'Marchés publics'].map((name, index) => ({
    name,
    annualCost: money(index === 0 ? '8333.33' : '5000'),
    contributionRate: money('0.5'),
    rebilled: true,
  })),
  subscriptions: ['Montpellier', 'Fabrègues', 'Saussan'].flatMap((member) =>
    ['E-demat', 'Marchés publics'].map((application) => ({
      member,
      application,
      firstYear: null,
      lastYear: null,
    })),
  ),
  totalPopulation: 298_308,
  roundingPolicy: 'exactTotal',
  key: POPULATION,
} as unknown as Convention;
const RECAP = computeRecap(CONVENTION, 2021);
const shareOf = (name: string) => RECAP.rows.find(({ commune }) => commune.name === name)!.total;

const closing = (orders: readonly ClosedOrder[], more: Partial<ClosingFacts> = {}) =>
  closeYear({
    recap: RECAP,
    orders,
    threshold: money(15),
    day: DAY,
    keyOf: (name) => name.toLowerCase(),
    ...more,
  });
const closed = (given: OrderFacts, work: ClosedOrder['work'] = []): ClosedOrder => ({ ...given, work });
const live = (start: OrderFacts, ...events: readonly OrderEvent[]): OrderFacts[] => {
  const all = [start];
  for (const event of events) {
    const at = all.length - 1;
    const outcome = applyEvent(all[at]!, event, DAY);
    if (!outcome.ok) throw new Error(outcome.refusal.reason);
    const { order, payment, corrective } = outcome.change;
    all[at] = {
      order,
      payments: payment === null ? all[at]!.payments : [...all[at]!.payments, payment],
      correctedBy: corrective?.ref ?? null,
    };
    if (corrective !== null) all.push({ order: corrective, payments: [], correctedBy: null });
  }
  return all;
};
const ISSUED: OrderEvent = { kind: 'issue', on: on('2021-09-20') };
const RECEIVED: OrderEvent = { kind: 'receive', on: on('2021-09-30') };
const pay = (amount: string): OrderEvent => ({
  kind: 'pay',
  on: on('2021-10-20'),
  amount: money(amount),
  reference: '',
});
const said = (
  steps: readonly { reason: string; amount: { toFixed(n: number): string }; ref: string | null }[],
) => steps.map(({ reason, amount, ref }) => `${reason} ${amount.toFixed(2)}${ref === null ? '' : ` ${ref}`}`);
const ofDebtor = (orders: readonly ClosedOrder[], name: string) =>
  closing(orders).debtors.find(({ debtor }) => debtor === name)!;

describe('what was claimed of the recap', () => {
  test('all of it, and paid: nothing to explain', () => {
    const share = shareOf('Fabrègues');
    const [order] = live(facts({ amount: share }), ISSUED, RECEIVED, pay(share.toFixed(2)));
    const { claims, opens, ...sums } = ofDebtor([closed(order!)], 'Fabrègues');
    expect([claims, opens]).toEqual([[], []]);
    expect(sums.paid.eq(share) && sums.billed.eq(share) && sums.open.isZero()).toBe(true);
  });

  test('nothing: below the threshold, forgotten, or a credit', () => {
    const of = (name: string) => said(ofDebtor([], name).claims);
    expect(shareOf('Saussan').lt(15)).toBe(true);
    expect(of('Saussan')).toEqual([`postponed -${shareOf('Saussan').toFixed(2)}`]);
    expect(of('Fabrègues')).toEqual([`notClaimed -${shareOf('Fabrègues').toFixed(2)}`]);
    expect(of('Jacou')).toEqual([]);
    const applications = CONVENTION.applications.map((each) => ({ ...each, annualCost: money(-5000) }));
    const credit = closing([], { recap: computeRecap({ ...CONVENTION, applications }, 2021) });
    const [step] = credit.debtors.find(({ debtor }) => debtor === 'Fabrègues')!.claims;
    expect([step!.reason, step!.amount.gt(0)]).toEqual(['credit', true]);
  });

  test('prepared and not issued, issued for another amount, cancelled', () => {
    const share = shareOf('Fabrègues').toFixed(2);
    expect(said(ofDebtor([closed(facts({ amount: money(share) }))], 'Fabrègues').claims)).toEqual([
      `toIssue -${share} T1`,
    ]);
    const [other] = live(facts({ amount: money(share).plus(1) }), ISSUED, {
      kind: 'cancel',
      on: on('2021-10-01'),
      amount: money(2),
    });
    expect(said(ofDebtor([closed(other!)], 'Fabrègues').claims)).toEqual([
      'otherAmount 1.00 T1',
      'cancelled -2.00 T1',
    ]);
  });

  test('corrected: the former amount goes, the new one comes', () => {
    const share = shareOf('Fabrègues');
    const orders = live(
      facts({ amount: share }),
      ISSUED,
      RECEIVED,
      pay('40'),
      {
        kind: 'correct',
        on: on('2021-11-01'),
        amount: money(100),
        ref: 'T2',
      },
      ISSUED,
    );
    const { claims, billed, cancelled, paid, open } = ofDebtor(
      orders.map((each) => closed(each)),
      'Fabrègues',
    );
    expect(said(claims)).toEqual([`corrected -${share.minus(40).toFixed(2)} T1`, 'corrected 60.00 T2']);
    expect([billed.minus(cancelled).toFixed(2), paid.toFixed(2), open.toFixed(2)]).toEqual([
      '100.00',
      '40.00',
      '60.00',
    ]);
  });

  test('grouped with interventions, for interventions alone, for interest', () => {
    const share = shareOf('Saussan');
    const [grouped] = live(facts({ debtor: 'Saussan', nature: 'grouped', amount: share.plus(120) }), ISSUED);
    const [own] = live(facts({ ref: 'T2', nature: 'intervention', amount: money(600) }), ISSUED);
    const [interest] = live(facts({ ref: 'T3', nature: 'interest', amount: money('1.25') }), ISSUED);
    const year = closing([
      closed(grouped!, [{ application: 'E-demat', gross: money(120) }]),
      closed(own!, [{ application: 'Parapheur', gross: money(600) }]),
      closed(interest!),
    ]);
    expect(said(year.debtors.flatMap(({ claims }) => claims)).sort()).toEqual(
      [
        'grouped 120.00 T1',
        'interest 1.25 T3',
        'interventions 600.00 T2',
        `notClaimed -${shareOf('Fabrègues').toFixed(2)}`,
        `notClaimed -${shareOf('Montpellier').toFixed(2)}`,
      ].sort(),
    );
    const billedFor = Object.fromEntries(
      year.parts.map(({ part, billed }) => [
        part.kind === 'application' ? part.name : part.kind,
        billed.toFixed(2),
      ]),
    );
    expect(billedFor).toMatchObject({ Parapheur: '600.00', interest: '1.25' });
    expect(Number(billedFor['E-demat'])).toBeGreaterThan(120);
  });
});

test('what is open is explained: contested, late, paid in part, not due yet', () => {
  const orders = [
    ...live(facts({ ref: 'T1' }), ISSUED, RECEIVED, { kind: 'contest', on: on('2021-10-04') }),
    ...live(facts({ ref: 'T2' }), ISSUED, RECEIVED),
    ...live(facts({ ref: 'T3' }), ISSUED, { kind: 'receive', on: on('2021-11-20') }, pay('8.91')),
    ...live(facts({ ref: 'T4' }), ISSUED),
  ].map((each) => closed(each));
  const { opens, contested } = ofDebtor(orders, 'Fabrègues');
  expect(said(opens)).toEqual([
    'contested -148.91 T1',
    'late -148.91 T2',
    'partlyPaid -140.00 T3',
    'unpaid -148.91 T4',
  ]);
  expect(contested.toFixed(2)).toBe('148.91');
});

const isSettled = ({ billed, paid, cancelled, open }: Settled): boolean =>
  billed.eq(paid.plus(cancelled).plus(open));

test('at any moment of any year: billed = paid + open + cancelled, by debtor and by application, and all is explained', () => {
  const cents = fc.integer({ min: 1, max: 40_000 }).map((count) => money(count).div(100));
  const day = fc.integer({ min: on('2021-09-01'), max: DAY });
  const event = fc.oneof(
    fc.record({
      kind: fc.constantFrom('issue', 'receive', 'contest', 'rejectContest', 'accept', 'demand'),
      on: day,
    }),
    fc.record({ kind: fc.constant('pay'), on: day, amount: cents, reference: fc.constant('') }),
    fc.record({ kind: fc.constant('cancel'), on: day, amount: fc.option(cents) }),
    fc.record({ kind: fc.constant('correct'), on: day, amount: cents, ref: fc.constant('') }),
  ) as fc.Arbitrary<OrderEvent>;
  const start = fc.record({
    debtor: fc.constantFrom('Montpellier', 'Fabrègues', 'Saussan', 'Jacou', 'Nîmes'),
    nature: fc.constantFrom('share', 'grouped', 'intervention', 'interest'),
    /** null: that of the recap. */
    amount: fc.option(cents),
    issued: fc.boolean(),
    work: fc.array(fc.record({ application: fc.constantFrom('', 'E-demat', 'Parapheur'), gross: cents }), {
      maxLength: 3,
    }),
  });
  fc.assert(
    fc.property(
      fc.array(start, { maxLength: 6 }),
      fc.array(fc.record({ which: fc.nat(), event }), { maxLength: 40 }),
      fc.boolean(),
      (starts, happenings, isOverpaid) => {
        const orders: ClosedOrder[] = starts.map(({ debtor, nature, amount, issued, work }, index) => {
          const share = RECAP.rows.find(({ commune }) => commune.name === debtor)?.total ?? money(10);
          const gross = nature === 'interest' ? [] : work;
          const own = amount ?? (share.isZero() ? money(1) : share);
          return closed(
            facts({
              ref: `T${index}`,
              debtor,
              nature,
              amount: own.plus(nature === 'grouped' ? sum(gross.map((each) => each.gross)) : 0),
              issuedOn: issued ? on('2021-09-01') : null,
            }),
            gross,
          );
        });
        for (const [step, { which, event: happening }] of happenings.entries()) {
          const at = orders.length === 0 ? 0 : which % orders.length;
          const before = orders[at];
          if (before === undefined) continue;
          const outcome = applyEvent(
            before,
            happening.kind === 'correct' ? { ...happening, ref: `C${step}` } : happening,
            DAY,
          );
          if (!outcome.ok) continue;
          const { order, payment, corrective } = outcome.change;
          orders[at] = {
            ...before,
            order,
            payments: payment === null ? before.payments : [...before.payments, payment],
            correctedBy: corrective?.ref ?? before.correctedBy,
          };
          if (corrective !== null)
            orders.push(closed({ order: corrective, payments: [], correctedBy: null }));
        }
        const [first] = orders;
        if (isOverpaid && first !== undefined)
          orders[0] = {
            ...first,
            payments: [...first.payments, { on: DAY, amount: money(1234), reference: '' }],
          };

        const { debtors, parts, total } = closing(orders);
        const balance = balanceOn(orders, DAY);
        expect(total.billed.eq(balance.billed)).toBe(true);
        expect(total.open.eq(balance.open) && total.cancelled.eq(balance.cancelled)).toBe(true);
        expect(total.paid.plus(total.excess).eq(balance.paid)).toBe(true);
        expect([total, ...debtors, ...parts].filter((each) => !isSettled(each))).toEqual([]);
        for (const { recap, billed, cancelled, paid, claims, opens } of debtors) {
          const claimed = billed.minus(cancelled);
          expect(recap.plus(sum(claims.map(({ amount }) => amount))).eq(claimed)).toBe(true);
          expect(claimed.plus(sum(opens.map(({ amount }) => amount))).eq(paid)).toBe(true);
        }
        for (const figure of ['recap', 'billed', 'paid', 'cancelled', 'open'] as const)
          expect([figure, sum(parts.map((each) => each[figure])).toFixed(2)]).toEqual([
            figure,
            total[figure].toFixed(2),
          ]);
        for (const { paid, cancelled, open, part } of parts)
          if (part.kind !== 'rounding')
            expect([paid, cancelled, open].every((amount) => amount.gte(0))).toBe(true);
      },
    ),
    { numRuns: 300, seed: 2021 },
  );
});
