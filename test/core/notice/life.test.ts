import fc from 'fast-check';
import { ROUNDING_POLICIES, type Convention } from '../../../src/core/convention';
import { consequencesOf } from '../../../src/core/notice/consequences';
import { REQUEST_KINDS } from '../../../src/core/notice/notice';
import { subscriptionsAfter, type AcceptedRequest } from '../../../src/core/notice/subscriptions';
import { computeRecap } from '../../../src/core/recap';
import { application, commune, conventions, montpellier, subscription } from '../conventions';

const YEARS = [2019, 2020, 2021, 2022, 2023, 2024];

const amountsIn = (convention: Convention, year: number): Map<string, string> =>
  new Map(
    computeRecap(convention, year).rows.map(({ commune: { name }, lines, total }) => [
      name,
      [...lines.map((line) => line?.toFixed(2) ?? '–'), total.toFixed(2)].join(' '),
    ]),
  );

/** Who uses what in a year, said without the code under test. */
const uses = ({ subscriptions }: Convention, year: number, member: string, name: string): boolean =>
  subscriptions.some(
    (each) =>
      each.member === member &&
      each.application === name &&
      (each.firstYear ?? year) <= year &&
      (each.lastYear ?? year) >= year,
  );

function check(before: Convention, request: AcceptedRequest): Convention {
  const after = { ...before, subscriptions: subscriptionsAfter(before, request) };
  for (const year of YEARS) {
    const [was, is] = [amountsIn(before, year), amountsIn(after, year)];
    for (const [name, amounts] of was)
      if ((year < request.effectYear || name !== request.member) && is.get(name) !== amounts)
        throw new Error(
          `${name}, ${year}: ${amounts} became ${is.get(name) ?? 'nothing'} by ${JSON.stringify(request)}`,
        );
    const recap = computeRecap(after, year);
    if (!recap.billed.plus(recap.residualCost).equals(recap.annualCost))
      throw new Error(`${year} does not add up`);
    for (const { name } of before.applications) {
      const isAbout = request.kind === 'terminate' || request.application === name;
      const wanted =
        year >= request.effectYear && isAbout
          ? request.kind === 'add'
          : uses(before, year, request.member, name);
      if (uses(after, year, request.member, name) !== wanted)
        throw new Error(`${name}, ${year}, after ${JSON.stringify(request)}`);
    }
  }
  return after;
}

const requests = fc.array(
  fc.record({
    member: fc.nat(),
    application: fc.nat(),
    kind: fc.constantFrom(...REQUEST_KINDS),
    effectYear: fc.constantFrom(...YEARS),
  }),
  { minLength: 5, maxLength: 12 },
);

it('a life of hundreds of requests: to the cent in each year, and nobody else is touched', () => {
  let made = 0;
  for (const [{ convention }, wishes] of fc.sample(fc.tuple(conventions, requests), {
    numRuns: 26,
    seed: 9,
  })) {
    let now: Convention = convention;
    for (const { member, application: wished, kind, effectYear } of wishes) {
      const who = now.members[member % now.members.length]!.name;
      const what = now.applications[wished % Math.max(1, now.applications.length)]?.name;
      if (what === undefined) continue;
      const about = { member: who, effectYear };
      now = check(now, kind === 'terminate' ? { kind, ...about } : { kind, application: what, ...about });
      made += 1;
    }
  }
  expect(made).toBeGreaterThan(100);
});

describe('what becomes of the years of a subscription', () => {
  const small = (...subscriptions: Convention['subscriptions']): Convention => ({
    ...montpellier('exactTotal'),
    members: [commune('A', 600), commune('B', 400)],
    applications: [application('Portail', '100.00'), application('Paie', '50.00')],
    subscriptions,
    totalPopulation: 1000,
  });
  const about = { member: 'A', application: 'Portail', effectYear: 2020 } as const;

  it('what is dropped ends the year before; what was to begin later never does', () => {
    const other = subscription('A', 'Paie');
    const convention = small(subscription('A', 'Portail', 2019), subscription('A', 'Portail', 2021), other);
    expect(subscriptionsAfter(convention, { kind: 'drop', ...about })).toEqual([
      subscription('A', 'Portail', 2019, 2019),
      other,
    ]);
  });

  it('what is used already goes on, once', () => {
    const convention = small(subscription('A', 'Portail', 2019, 2020), subscription('A', 'Portail', 2022));
    expect(subscriptionsAfter(convention, { kind: 'add', ...about })).toEqual([
      subscription('A', 'Portail', 2019, null),
    ]);
  });

  it('a termination ends all that the member uses, and nothing of anybody else', () => {
    const convention = small(
      subscription('A', 'Portail'),
      subscription('A', 'Paie', 2020),
      subscription('B', 'Portail'),
    );
    expect(subscriptionsAfter(convention, { kind: 'terminate', member: 'A', effectYear: 2020 })).toEqual([
      subscription('A', 'Portail', null, 2019),
      subscription('B', 'Portail'),
    ]);
  });

  it.each(ROUNDING_POLICIES)('what a leaver paid falls to the body, to the cent, %s', (policy) => {
    const convention = montpellier(policy);
    const request = { kind: 'terminate', member: 'Fabrègues', effectYear: 2020 } as const;
    const found = consequencesOf(convention, request, 2020)!;
    expect(found.others).toEqual([]);
    expect(found.after.toFixed(2)).toBe('0.00');
    expect(found.before.greaterThan(100)).toBe(true);
    expect(found.residualAfter.minus(found.residualBefore).toFixed(2)).toBe(found.before.toFixed(2));
    expect(consequencesOf(convention, request, 2019)).toMatchObject({
      before: found.before,
      after: found.before,
    });
    expect(consequencesOf(convention, { ...request, member: 'Sète' }, 2020)).toBeNull();
  });
});
