import { Decimal, roundQuotient, sum, type Euros } from './money';
import { plainOf, plainProduct, plainQuotient, type Plain } from './plainNumbers';

/**
 * The formula of article 4, read the only way that reproduces its published amounts:
 *
 *     share = population x (annual cost - contribution) / total population,  contribution = rate x annual cost
 *
 * Bare functions: they trust their input. Populations are inhabitants (integers from 0), costs EUR a year
 * (a credit, avoir, is below 0: its amounts are the mirror of a cost's), rates 0 to 1. Who calls them checks; a total population of 0 throws RangeError.
 */

/** What one application costs and what the creditor keeps of it. */
export interface CostToDivide {
  /** EUR a year. */
  readonly annualCost: Euros;
  /** 0 to 1 (article 4: one half). */
  readonly contributionRate: Decimal;
}

export interface CostShareInput extends CostToDivide {
  /** Inhabitants of the commune. */
  readonly population: number;
  /** PopTot: inhabitants of all communes, subscribers or not. */
  readonly totalPopulation: number;
  readonly decimals?: number;
}

export interface CommuneTotalInput {
  readonly population: number;
  readonly totalPopulation: number;
  /** The applications that the commune subscribes to. */
  readonly applications: readonly CostToDivide[];
  readonly decimals?: number;
}

/** Part of the annual cost that is divided among the communes, EUR, exact: what article 4 writes Pappli - Part3M. */
export function costToShare({ annualCost, contributionRate }: CostToDivide): Euros {
  return annualCost.minus(annualCost.times(contributionRate));
}

/** A commune's share of one application, EUR, rounded half up to `decimals` (2) from the exact value (article 4). */
export function costShare({ population, totalPopulation, decimals = 2, ...cost }: CostShareInput): Euros {
  return roundQuotient(costToShare(cost).times(population), new Decimal(totalPopulation), decimals);
}

/** The cost to share in plain numbers; null where it is too long for them. */
export function plainCostToShare(annualCost: number, contributionRate: number): Plain | null {
  const cost = plainOf(annualCost);
  const rate = plainOf(contributionRate);
  if (cost === null || rate === null) return null;
  const { decimals } = rate;
  return plainProduct(cost, { digits: 10 ** decimals - rate.digits, decimals });
}

/**
 * `costShare` and `communeTotal` in plain numbers, in units of 10^-decimals, some fifty times as fast; null where a number
 * is too long for them.
 *
 * @param shared The cost to share, of one application or of several.
 * @param population An integer.
 * @param totalPopulation An integer above 0.
 */
export function plainShare(
  shared: Plain,
  population: number,
  totalPopulation: number,
  decimals: number,
): number | null {
  const product = plainProduct(shared, { digits: population, decimals: 0 });
  return product && plainQuotient(product, totalPopulation, decimals);
}

/**
 * A commune's total over its applications, EUR, rounded half up to `decimals` (2) once, from the exact sum (article 4,
 * whose total is one cent below the sum of its rounded lines).
 */
export function communeTotal({
  population,
  totalPopulation,
  applications,
  decimals = 2,
}: CommuneTotalInput): Euros {
  const shared = sum(applications.map(costToShare));
  return roundQuotient(shared.times(population), new Decimal(totalPopulation), decimals);
}

/**
 * Cost to share per inhabitant, EUR, to 20 significant digits (half up): more than a cell holds. For display
 * (article 4, annexe 2); shares are never computed from it.
 */
export function costPerInhabitant({
  totalPopulation,
  ...cost
}: CostToDivide & { readonly totalPopulation: number }): Decimal {
  if (totalPopulation === 0) throw new RangeError('Division by zero');
  return costToShare(cost).div(totalPopulation).toSignificantDigits(20, Decimal.ROUND_HALF_UP);
}
