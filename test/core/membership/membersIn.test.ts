import fc from 'fast-check';
import type { Convention, Member } from '../../../src/core/convention';
import { changeBetween } from '../../../src/core/explanation/change';
import { explain } from '../../../src/core/explanation/explain';
import { conventionIn } from '../../../src/core/conventionIn';
import { inhabitants } from '../../../src/core/membership/membersIn';
import { Decimal, sum } from '../../../src/core/money';
import { computeRecap, type Recap } from '../../../src/core/recap';
import { application, commune, conventions, subscription } from '../conventions';
import { ROUNDING_POLICIES, type RoundingPolicy } from '../../../src/core/convention';
import { POPULATION } from '../../../src/core/keys/population';

const until = (member: Member, lastYear: number, successor: string | null): Member => ({
  ...member,
  membership: { firstYear: member.membership?.firstYear ?? null, end: { lastYear, successor } },
});
const from = (member: Member, firstYear: number): Member => ({
  ...member,
  membership: { firstYear, end: null },
});

/** 300 + 700 of 2 000 inhabitants; one EUR 100.01 application, the body keeps a half. */
const body = (members: readonly Member[], roundingPolicy: RoundingPolicy = 'exactTotal'): Convention => ({
  members,
  applications: [application('E-demat', '100.01'), application('Portail', '33.33')],
  subscriptions: [
    subscription('A', 'E-demat'),
    subscription('B', 'E-demat'),
    subscription('B', 'Portail'),
    subscription('C', 'E-demat'),
  ],
  totalPopulation: inhabitants(members),
  key: POPULATION,
  roundingPolicy,
});
const [A, B, C] = [commune('A', 301), commune('B', 699), commune('C', 1000)];
const N = from(commune('N', 1000), 2021);
const merged = body([until(A, 2020, 'N'), until(B, 2020, 'N'), C, N]);

const row = (recap: Recap, name: string) => recap.rows.find(({ commune: { name: own } }) => own === name);
const cents = (recap: Recap, name: string) => row(recap, name)?.lines.map((line) => line?.toFixed(2) ?? null);

describe('communes that merge', () => {
  it('until then each of them has its row, and the one to come has none', () => {
    const before = computeRecap(merged, 2020);
    expect(before.rows.map((each) => each.commune.name)).toEqual(['A', 'B', 'C']);
    expect(before).toEqual({ ...computeRecap(body([A, B, C]), 2020), rows: before.rows });
    expect(before.totalWeight).toBe(2000);
  });

  it('afterwards the new commune owes the sum of their shares, by hand', () => {
    const after = computeRecap(merged, 2021);
    // 50,005 x 301 / 2000 = 7,5257… and x 699 / 2000 = 17,4767…; 16,665 x 699 / 2000 = 5,8244…
    expect(after.rows.map((each) => each.commune.name)).toEqual(['C', 'N']);
    expect(cents(after, 'N')).toEqual(['25.01', '5.82']);
    // 7,53 and (50,005 + 16,665) x 699 / 2000 = 23,3011…
    expect(row(after, 'N')?.total.toFixed(2)).toBe('30.83');
    expect(row(after, 'N')?.weight).toBe(1000);
    expect(row(after, 'N')?.former?.map((each) => each.commune.name)).toEqual(['A', 'B']);
    expect(after.billed.toFixed(2)).toBe(computeRecap(merged, 2020).billed.toFixed(2));
  });

  it('by added populations it owes one share, of all that any of them used', () => {
    const after = computeRecap({ ...merged, mergedShares: 'addedPopulations' }, 2021);
    // 50,005 x 1000 / 2000 = 25,0025 and 16,665 x 1000 / 2000 = 8,3325
    expect(cents(after, 'N')).toEqual(['25.00', '8.33']);
    expect(row(after, 'N')?.former).toBeUndefined();
    expect(after.totalWeight).toBe(2000);
  });

  it('into one that was a member already: its own inhabitants count with the others', () => {
    const absorbed = body([A, until(B, 2020, 'A'), C]);
    const after = computeRecap(absorbed, 2021);
    expect(row(after, 'A')?.weight).toBe(1000);
    expect(cents(after, 'A')).toEqual(['25.01', '5.82']);
    expect(after.totalWeight).toBe(2000);
  });

  it('what came of a merger may merge in its turn, and nobody is counted twice', () => {
    const [M, later] = [commune('M', 50), from(commune('P', 1), 2022)];
    const chain = body([
      until(A, 2020, 'N'),
      until(B, 2020, 'N'),
      until(N, 2021, 'P'),
      until(M, 2021, 'P'),
      later,
    ]);
    expect(computeRecap(chain, 2022).totalWeight).toBe(1050);
    expect(row(computeRecap(chain, 2022), 'P')?.former?.map((each) => each.commune.name)).toEqual([
      'A',
      'B',
      'M',
    ]);
    const joined = body([until(A, 2020, 'N'), until(B, 2021, 'N'), C, N]);
    expect(computeRecap(joined, 2022).totalWeight).toBe(2000);
  });

  it('the new commune may use something more: each of its former ones does', () => {
    const more = { ...merged, subscriptions: [...merged.subscriptions, subscription('N', 'Portail', 2021)] };
    const after = computeRecap(more, 2021);
    // 16,665 x 301 / 2000 = 2,508… and 5,82
    expect(cents(after, 'N')).toEqual(['25.01', '8.33']);
  });

  it('a circle, or a successor that is no member then, leaves nobody to owe', () => {
    const circle = body([until(A, 2020, 'B'), until(B, 2020, 'A'), C]);
    expect(computeRecap(circle, 2021).rows.map((each) => each.commune.name)).toEqual(['C']);
    const late = body([until(A, 2020, 'N'), B, C, from(commune('N', 1), 2022)]);
    expect(computeRecap(late, 2021).rows.map((each) => each.commune.name)).toEqual(['B', 'C']);
  });

  it('a total that was fixed by hand stays', () => {
    expect(computeRecap({ ...merged, totalPopulation: 9999 }, 2021).totalWeight).toBe(9999);
  });
});

it('who joins or leaves counts in the years of its membership', () => {
  const convention = body([A, until(B, 2020, null), from(C, 2020)]);
  expect([2019, 2020, 2021].map((year) => computeRecap(convention, year).totalWeight)).toEqual([
    1000, 2000, 1301,
  ]);
});

const mergers = conventions
  .filter(({ convention: { members } }) => members.length > 1)
  .chain(({ convention }) =>
    fc.record({
      convention: fc.constant(convention),
      count: fc.integer({ min: 1, max: convention.members.length - 1 }),
    }),
  )
  .map(({ convention, count }) => {
    const members = convention.members.map((member, index) =>
      index < count ? until(member, 2020, 'new') : member,
    );
    const created = from(commune('new', inhabitants(convention.members.slice(0, count))), 2021);
    const follows = convention.totalPopulation === inhabitants(convention.members);
    return {
      count,
      before: convention,
      after: {
        ...convention,
        members: [...members, created],
        totalPopulation: convention.totalPopulation + (follows ? (created.population ?? 0) : 0),
      },
      /** A total that is the sum of them all is taken for that sum, also where somebody typed the very number. */
      isTold: follows || convention.totalPopulation !== inhabitants([...members, created]),
    };
  })
  .filter(({ isTold }) => isTold);

it('merging by sums of former shares keeps every amount that is nobody’s of them, and all totals, to the cent', () => {
  fc.assert(
    fc.property(mergers, ({ before, after, count }) => {
      const [first, second] = [computeRecap(before, 2021), computeRecap(after, 2021)];
      expect(second.billed.toFixed()).toBe(first.billed.toFixed());
      expect(second.residualCost.toFixed()).toBe(first.residualCost.toFixed());
      expect(second.applications).toEqual(first.applications);
      expect(second.rows.slice(0, -1)).toEqual(first.rows.slice(count));
      const created = second.rows.at(-1);
      expect(created?.total.toFixed()).toBe(
        sum(first.rows.slice(0, count).map(({ total }) => total)).toFixed(),
      );
      expect(sum(second.rows.map(({ total }) => total)).toFixed()).toBe(second.billed.toFixed());
      // The convention of a year is that of the year already.
      expect(computeRecap(conventionIn(after, 2021), 2021)).toEqual(second);
    }),
  );
});

it('is explained commune by commune, and the steps end at the amount', () => {
  fc.assert(
    fc.property(mergers, ({ after }) => {
      const recap = computeRecap(after, 2021);
      const asked = [
        ...recap.applications.map(
          ({ application: { name } }) => ({ scope: 'line', commune: 'new', application: name }) as const,
        ),
        { scope: 'commune', commune: 'new', amount: 'total' } as const,
      ];
      for (const each of asked) {
        const explained = explain(recap, each);
        if (typeof explained === 'string') continue;
        const last = explained.steps.at(-1);
        const amount = last !== undefined && 'amount' in last ? last.amount : new Decimal(NaN);
        expect(amount.toFixed()).toBe(explained.amount.toFixed());
        if (last?.kind === 'sum' && each.scope === 'line')
          expect(last.parts.every(({ of }) => 'commune' in of)).toBe(true);
      }
      const change = changeBetween(computeRecap(after, 2020), recap, { commune: 'new', application: null });
      expect(change.after.toFixed()).toBe(recap.rows.at(-1)?.total.toFixed());
      expect(change.after.minus(change.before).toFixed()).toBe(
        sum(change.causes.map(({ effect }) => effect)).toFixed(),
      );
    }),
  );
});

it.each(ROUNDING_POLICIES)('a merger alone changes no amount, and so has no cause (%s)', (policy) => {
  const convention = { ...merged, roundingPolicy: policy };
  const change = changeBetween(computeRecap(convention, 2020), computeRecap(convention, 2021), {
    commune: 'N',
    application: null,
  });
  expect(change.causes).toEqual([]);
  expect(change.before.equals(change.after)).toBe(true);
});
