import fc from 'fast-check';
import { ROUNDING_POLICIES, type Convention } from '../../../src/core/convention';
import { explain } from '../../../src/core/explanation/explain';
import type { Asked, Explanation } from '../../../src/core/explanation/steps';
import type { Decimal } from '../../../src/core/money';
import { computeRecap, type Recap } from '../../../src/core/recap';
import { application, commune, conventions, montpellier, subscription } from '../conventions';
import { compare, fraction, over, subtract, type Fraction } from '../fractions';
import { absolute, exactly, recomputed, same } from './recompute';

const OVERALL = [
  'annualCost',
  'costToShare',
  'billed',
  'nonSubscribersShare',
  'contributionInCents',
  'rounding',
  'residualCost',
] as const;
const OF_COMMUNE = ['total', 'lines', 'gap', 'annualCost', 'contribution', 'costToShare'] as const;

function everyAmount(recap: Recap): Asked[] {
  const applications = recap.applications.map((each) => each.application.name);
  return [
    ...recap.rows.flatMap(({ commune: { name }, lines }): Asked[] => [
      ...applications
        .filter((_, index) => lines[index] !== null)
        .map((each): Asked => ({ scope: 'line', commune: name, application: each })),
      ...OF_COMMUNE.map((amount): Asked => ({ scope: 'commune', commune: name, amount })),
    ]),
    ...recap.applications.flatMap(({ application: { name }, costPerUnit }) =>
      [...OVERALL, 'contribution' as const, ...(costPerUnit === null ? [] : (['costPerUnit'] as const))].map(
        (amount): Asked => ({ scope: 'application', application: name, amount }),
      ),
    ),
    ...OVERALL.flatMap((amount): Asked[] => [
      { scope: 'all', amount },
      { scope: 'gaps', amount },
    ]),
  ];
}

function explained(recap: Recap, asked: Asked): Explanation {
  const explanation = explain(recap, asked);
  if (typeof explanation === 'string') throw new Error(`${explanation}: ${JSON.stringify(asked)}`);
  return explanation;
}

/** A cost per inhabitant is kept to 20 digits. */
function isNearest(end: Fraction, kept: Decimal): boolean {
  const unit = over(absolute(exactly(kept)), fraction(10n ** 19n));
  return compare(absolute(subtract(end, exactly(kept))), unit) <= 0;
}

/** Every amount of a recap: the steps, one by one, from the tables, and the amount at which they end. */
function check(convention: Convention): number {
  const recap = computeRecap(convention, 2020);
  const all = everyAmount(recap);
  for (const asked of all) {
    const explanation = explained(recap, asked);
    const end = recomputed(explanation, convention);
    const isCut = 'amount' in asked && asked.amount === 'costPerUnit';
    const reached = isCut ? isNearest(end, explanation.amount) : same(end, exactly(explanation.amount));
    if (!reached) throw new Error(`${JSON.stringify(explanation)} ends at ${end.n}/${end.d}`);
  }
  return all.length;
}

describe('the steps of every amount, computed again, end at it', () => {
  it.each(ROUNDING_POLICIES)('of the example, %s', (policy) => {
    expect(check(montpellier(policy))).toBeGreaterThan(200);
  });

  it.each(ROUNDING_POLICIES)('of 26 random conventions, %s', (roundingPolicy) => {
    for (const { convention } of fc.sample(conventions, { numRuns: 26, seed: 26 }))
      check({ ...convention, roundingPolicy });
  });

  it.each(ROUNDING_POLICIES)('of totals fixed below the communes’ sum, and of none, %s', (roundingPolicy) => {
    const convention = montpellier(roundingPolicy);
    check({ ...convention, totalPopulation: 100_000 });
    check({ ...convention, totalPopulation: 0 });
  });
});

const SHARE = { scope: 'line', commune: 'Fabrègues', application: 'E-demat' } as const;

it('a share, as it is told', () => {
  const { steps } = explained(computeRecap(montpellier('exactTotal'), 2020), SHARE);
  expect(steps.map(({ kind }) => kind)).toEqual([
    'weight',
    'totalWeight',
    'annualCost',
    'contribution',
    'costToShare',
    'exact',
    'rounded',
  ]);
  const exact = steps.find((step) => step.kind === 'exact');
  expect(exact?.value.cut.toFixed()).toBe('62.100118');
});

it('a cent of the largest remainder goes to who lost most by the cut', () => {
  const recap = computeRecap(montpellier('largestRemainder'), 2020);
  const last = explained(recap, SHARE).steps.at(-1);
  expect(last?.kind === 'largestRemainder' && last.value.cut.toFixed()).toBe('62.100193');
  expect(last?.kind === 'largestRemainder' && [last.rank <= last.left, last.amount.toFixed(2)]).toEqual([
    false,
    '62.10',
  ]);
});

it('what is not there is not explained', () => {
  const recap = computeRecap(
    {
      ...montpellier('exactTotal'),
      members: [commune('A', 10), commune('B', 20)],
      applications: [application('Portail', '100')],
      subscriptions: [subscription('A', 'Portail')],
      totalPopulation: 30,
    },
    2020,
  );
  expect(explain(recap, { scope: 'line', commune: 'B', application: 'Portail' })).toBe('notSubscribed');
  expect(explain(recap, { scope: 'line', commune: 'C', application: 'Portail' })).toBe('noSuchAmount');
  expect(explain(recap, { scope: 'commune', commune: 'C', amount: 'total' })).toBe('noSuchAmount');
  expect(explain(recap, { scope: 'application', application: 'Paie', amount: 'billed' })).toBe(
    'noSuchAmount',
  );
});
