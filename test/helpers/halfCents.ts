/** Conventions in which cents are decided: the ways to compute them part here if they part anywhere. */
import type { RoundingPolicy } from '../../src/core/convention';
import type { NewTables } from '../../src/workbook/tables/newTables';
import { ROUNDING_WORDS } from '../../src/workbook/schema/words';

export const COMMUNES = 60;

/** A fixed sequence: the same numbers on every machine. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647);
}

/** 40 EUR at one half over 4,000 inhabitants is half a cent an inhabitant: a half cent for every odd population. */
export function halfCents(policy: RoundingPolicy): NewTables {
  const last = COMMUNES - 1;
  return tablesOf(policy, [40, 120, 200], (i) => (i === last ? 4000 - last ** 2 : 2 * i + 1));
}

/** The same halves of credits, and of a credit among costs: they must be the mirror, away from zero. */
export function credits(policy: RoundingPolicy): NewTables {
  const last = COMMUNES - 1;
  return tablesOf(policy, [-40, -120, 200], (i) => (i === last ? 4000 - last ** 2 : 2 * i + 1));
}

export function arbitrary(policy: RoundingPolicy, seed: number): NewTables {
  const next = numbers(seed);
  const costs = [next() % 10_000_000, next() % 1_000_000, next() % 100_000].map((cents) => cents / 100);
  return tablesOf(policy, costs, () => next() % 30_000);
}

function tablesOf(
  policy: RoundingPolicy,
  costs: readonly number[],
  population: (index: number) => number,
): NewTables {
  const communes = Array.from({ length: COMMUNES }, (_, i) => ({
    name: `Commune ${i}`,
    population: population(i),
  }));
  const applications = costs.map((annualCost, i) => ({ name: `Application ${i}`, annualCost }));
  return {
    settings: {
      roundingPolicy: ROUNDING_WORDS[policy],
      firstYear: 2019,
      lastYear: 2021,
      contributionRate: 0.5,
    },
    rows: {
      communes,
      applications,
      subscriptions: communes.flatMap(({ name }, i) =>
        applications
          .filter((_, j) => (i + j) % 4 !== 0)
          .map((each) => ({ commune: name, application: each.name })),
      ),
    },
  };
}
