import { plainAllocation } from '../core/allocation';
import { plainCostToShare, plainShare } from '../core/costShare';
import { ofUnits, plainSum, type Plain } from '../core/plainNumbers';
import { isEmpty } from '../workbook/read/readValues';
import { rangeOf, sameShape } from './arguments';

/**
 * COSTSHARE, COMMUNETOTAL and ALLOCATE where every argument is a number as it should be, as in nearly every cell: a hundred times
 * as fast. null is no answer: what is not plainly right is read, or refused with its sentence, in `arguments.ts`, and what
 * is too long for plain numbers is computed the long way; the amounts are the same.
 */

/** What counts where nothing is given. Article 4: one half. */
export const PLAIN_DEFAULTS = { contributionRate: 0.5, decimals: 2 };

const NOTHING: Plain = { digits: 0, decimals: 0 };

export function plainCostShare(
  communePopulation: unknown,
  annualCost: unknown,
  totalPopulation: unknown,
  contributionRate: unknown,
  decimals: unknown,
): number | null {
  return shareOf(costToShare(annualCost, contributionRate), communePopulation, totalPopulation, decimals);
}

export function plainCommuneTotal(
  communePopulation: unknown,
  annualCosts: unknown,
  totalPopulation: unknown,
  contributionRates: unknown,
  subscribed: unknown,
  decimals: unknown,
): number | null {
  const costs = rangeOf(annualCosts);
  const rates = rangeOf(contributionRates);
  const flags = subscribed === undefined || subscribed === null ? null : rangeOf(subscribed);
  const isOneRate = sameShape(rates, [[0]]);
  if (!(isOneRate || sameShape(rates, costs)) || !(flags === null || sameShape(flags, costs))) return null;
  let shared: Plain | null = NOTHING;
  for (const [r, row] of costs.entries()) {
    for (const [c, cost] of row.entries()) {
      const counted = flags === null || flags[r]?.[c];
      const part: Plain | null = costToShare(cost, isOneRate ? rates[0]?.[0] : rates[r]?.[c]);
      if (typeof counted !== 'boolean' || part === null) return null;
      shared = counted ? shared && plainSum(shared, part) : shared;
    }
  }
  return shareOf(shared, communePopulation, totalPopulation, decimals);
}

/** In the shape of the weights. */
export function plainAllocate(amount: unknown, weights: unknown, decimals: unknown): number[][] | null {
  const places = decimals ?? PLAIN_DEFAULTS.decimals;
  if (typeof amount !== 'number' || !isCount(places) || places > 10) return null;
  const rows = rangeOf(weights);
  const counts: number[] = [];
  for (const row of rows)
    for (const weight of row) {
      const count = isEmpty(weight) ? 0 : weight;
      if (!isCount(count)) return null;
      counts.push(count);
    }
  const parts = plainAllocation(amount, counts, places);
  if (parts === null) return null;
  let next = 0;
  return rows.map((row) => {
    const from = next;
    next += row.length;
    // Weights mostly stand in a column: a third of the time less than cutting out one at a time.
    return row.length === 1 ? [parts[from] ?? 0] : parts.slice(from, next);
  });
}

function costToShare(annualCost: unknown, contributionRate: unknown): Plain | null {
  const rate = contributionRate ?? PLAIN_DEFAULTS.contributionRate;
  if (typeof annualCost !== 'number' || typeof rate !== 'number' || !(rate >= 0 && rate <= 1)) return null;
  return plainCostToShare(annualCost, rate);
}

function shareOf(
  shared: Plain | null,
  population: unknown,
  total: unknown,
  decimals: unknown,
): number | null {
  const places = decimals ?? PLAIN_DEFAULTS.decimals;
  if (shared === null || !isCount(population) || !isCount(total) || !isCount(places)) return null;
  if (total === 0 || population > total || places > 10) return null;
  const units = plainShare(shared, population, total, places);
  return units === null ? null : ofUnits(units, places);
}

/** An integer from 0, of 15 digits at most. */
function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) < 1e15;
}
