import fc from 'fast-check';
import { ROUNDING_POLICIES, type Convention, type RoundingPolicy } from '../../../src/core/convention';
import { changeBetween, type Cause, type Change } from '../../../src/core/explanation/change';
import { computeRecap, type Recap } from '../../../src/core/recap';
import { application, commune, conventions, montpellier, subscription } from '../conventions';
import { add, fraction, over, rounded, subtract, times, total, ZERO, type Fraction } from '../fractions';
import { exactly, same } from './recompute';

/** What an amount comes from, followed on fractions: application -> cost and rate, weight, divisor. */
interface Followed {
  readonly costs: Map<string, { readonly cost: Fraction; readonly rate: Fraction }>;
  weight: number;
  divisor: number;
}

function followed(recap: Recap, { compared: { commune: name, application: only } }: Change): Followed {
  const row = recap.rows.find((each) => each.commune.name === name);
  const counted = recap.rows.reduce((all, { weight }) => all + weight, 0);
  const used = recap.applications.filter(
    ({ application: { name: own } }, index) =>
      (row?.lines[index] ?? null) !== null && (only === null || own === only),
  );
  return {
    costs: new Map(
      used.map(({ application: { name: own, annualCost, contributionRate } }) => [
        own,
        { cost: exactly(annualCost), rate: exactly(contributionRate) },
      ]),
    ),
    weight: row?.weight ?? 0,
    divisor:
      recap.roundingPolicy === 'largestRemainder' && recap.totalWeight > 0
        ? Math.max(recap.totalWeight, counted)
        : recap.totalWeight,
  };
}

const inCents = ({ costs, weight, divisor }: Followed): Fraction =>
  divisor === 0
    ? ZERO
    : rounded(
        over(
          times(
            total([...costs.values()].map(({ cost, rate }) => times(cost, subtract(fraction(1), rate)))),
            fraction(weight),
          ),
          fraction(divisor),
        ),
      );

function apply(cause: Cause, at: Followed, after: Followed): void {
  switch (cause.kind) {
    case 'left':
      at.costs.delete(cause.application);
      break;
    case 'joined':
      at.costs.set(cause.application, after.costs.get(cause.application)!);
      break;
    case 'cost':
      at.costs.set(cause.application, {
        ...at.costs.get(cause.application)!,
        cost: exactly(cause.after),
      });
      break;
    case 'contribution':
      at.costs.set(cause.application, {
        ...at.costs.get(cause.application)!,
        rate: exactly(cause.after),
      });
      break;
    case 'population':
      [at.weight, at.divisor] = [cause.after, cause.divisorAfter];
      break;
    case 'rounding':
  }
}

/** Every effect again, and their sum. */
function check(before: Recap, after: Recap, name: string, only: string | null): Change {
  const change = changeBetween(before, after, { commune: name, application: only });
  const [at, end] = [followed(before, change), followed(after, change)];
  if (!before.rows.some((row) => row.commune.name === name))
    [at.weight, at.divisor] = [end.weight, end.divisor];
  let sum = ZERO;
  for (const cause of change.causes) {
    const from = inCents(at);
    apply(cause, at, end);
    const effect = exactly(cause.effect);
    if (cause.kind !== 'rounding' && !same(effect, subtract(inCents(at), from)))
      throw new Error(`${cause.kind} is not ${cause.effect.toFixed()}: ${JSON.stringify(change)}`);
    sum = add(sum, effect);
  }
  expect(same(sum, subtract(exactly(change.after), exactly(change.before)))).toBe(true);
  // All that changed has been said.
  expect(same(inCents(at), inCents(end))).toBe(true);
  return change;
}

function checkAll(before: Convention, after: Convention): void {
  const [first, last] = [computeRecap(before, 2020), computeRecap(after, 2021)];
  const names = new Set([...first.rows, ...last.rows].map((row) => row.commune.name));
  const applications = [...first.applications, ...last.applications].map((each) => each.application.name);
  for (const name of names)
    for (const only of [null, ...new Set(applications)]) {
      const { before: was, after: is } = check(first, last, name, only);
      const amountIn = (recap: Recap) => {
        const row = recap.rows.find((each) => each.commune.name === name);
        const at = recap.applications.findIndex((each) => each.application.name === only);
        return (only === null ? row?.total : row?.lines[at])?.toFixed() ?? '0';
      };
      expect([was.toFixed(), is.toFixed()]).toEqual([amountIn(first), amountIn(last)]);
    }
}

it.each(ROUNDING_POLICIES)(
  'the effects of 26 random changes add up to the difference, %s',
  (roundingPolicy) => {
    const pairs = fc.sample(fc.tuple(conventions, conventions), { numRuns: 26, seed: 14 });
    for (const [{ convention: before }, { convention: after }] of pairs)
      checkAll({ ...before, roundingPolicy }, { ...after, roundingPolicy });
  },
);

const small = (roundingPolicy: RoundingPolicy = 'exactTotal'): Convention => ({
  ...montpellier(roundingPolicy),
  members: [commune('A', 600), commune('B', 400)],
  applications: [application('Portail', '100.00'), application('Paie', '50.00')],
  subscriptions: [subscription('A', 'Portail', null, 2020), subscription('A', 'Paie', 2021)],
  totalPopulation: 1000,
});

it('who leaves one application and joins another', () => {
  const change = check(computeRecap(small(), 2020), computeRecap(small(), 2021), 'A', null);
  expect(change.causes.map(({ kind, effect }) => [kind, effect.toFixed(2)])).toEqual([
    ['left', '-30.00'],
    ['joined', '15.00'],
  ]);
});

it('costs, contribution and populations, one after the other', () => {
  const subscriptions = [subscription('A', 'Portail')];
  const before = { ...small(), subscriptions };
  const after: Convention = {
    ...before,
    members: [commune('A', 660), commune('B', 440)],
    applications: [application('Portail', '120.00', '0.25')],
    totalPopulation: 1100,
  };
  const change = check(computeRecap(before, 2020), computeRecap(after, 2021), 'A', 'Portail');
  expect(change.causes.map(({ kind, effect }) => [kind, effect.toFixed(2)])).toEqual([
    ['cost', '6.00'],
    ['contribution', '18.00'],
    // Both grew by a tenth: the commune's part is the same.
    ['population', '0.00'],
  ]);
});

it('another rounding policy is rounding, and the same year differs in nothing', () => {
  const [exact, remainder] = (['exactTotal', 'largestRemainder'] as const).map((policy) =>
    computeRecap(montpellier(policy), 2020),
  );
  const { causes } = check(exact!, remainder!, 'Fabrègues', 'Marchés publics');
  expect(causes.every(({ kind }) => kind === 'rounding')).toBe(true);
  expect(check(exact!, exact!, 'Fabrègues', null).causes).toEqual([]);
});

it('who has no row in one of the years joined or left with all that it uses', () => {
  const newcomer = { ...small(), members: [commune('B', 1000)] };
  const came = check(computeRecap(newcomer, 2020), computeRecap(small(), 2020), 'A', null);
  expect(came.causes.map(({ kind }) => kind)).toEqual(['joined']);
  const went = check(computeRecap(small(), 2020), computeRecap(newcomer, 2020), 'A', null);
  expect(went.causes.map(({ kind }) => kind)).toEqual(['left']);
});
