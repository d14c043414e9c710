import type { Convention } from '../convention';
import type { Euros } from '../money';
import { Decimal, roundQuotient, sum } from '../money';
import { computeRecap, type Recap } from '../recap';
import { withVariant } from './applied';
import type { Variant } from './variant';

/** An amount as it is and as it would be. EUR, in cents. */
export interface Difference {
  /** null: it owes nothing today, since it is no member. */
  readonly before: Euros | null;
  /** null: it is no member any more. */
  readonly after: Euros | null;
  /** after - before, exact. */
  readonly change: Euros;
  /** change / |before|, 0.05 for five percent more, rounded half up to four decimals; null where before is 0. */
  readonly rate: Decimal | null;
}

/** Who pays less, more or the same. */
export type Standing = 'wins' | 'loses' | 'same';

export interface CommuneDifference extends Difference {
  readonly commune: string;
  /** Of one that others merged into: those of today that it takes the place of; its `before` is the sum of theirs. */
  readonly former: readonly string[];
  readonly standing: Standing;
}

export interface ComparedVariant {
  readonly name: string;
  readonly recap: Recap;
  /** In the order of its recap, those that left last, in the order of today's. */
  readonly communes: readonly CommuneDifference[];
  /** Over all communes, and what stays with the body. */
  readonly billed: Difference;
  readonly residualCost: Difference;
  readonly annualCost: Difference;
  /** How many communes of each. */
  readonly standings: Readonly<Record<Standing, number>>;
}

export interface Comparison {
  readonly year: number;
  readonly today: Recap;
  readonly variants: readonly ComparedVariant[];
}

/**
 * What each variant would change in a year against the convention as it is, commune by commune and for the body. The sum of
 * the communes' changes is that of what is billed, to the cent.
 */
export function compareVariants(
  convention: Convention,
  variants: readonly Variant[],
  year: number,
): Comparison {
  const today = computeRecap(convention, year);
  return {
    year,
    today,
    variants: variants.map((variant) => {
      const changed = withVariant(convention, variant);
      return comparedVariant(variant.name, today, computeRecap(changed, year), formerNames(changed));
    }),
  };
}

/** By the commune that they merge into, whatever the year and the rule of shares. */
function formerNames({ members }: Convention): ReadonlyMap<string, readonly string[]> {
  const former = new Map<string, string[]>();
  for (const { name, membership } of members) {
    const successor = membership?.end?.successor ?? null;
    if (successor !== null) former.set(successor, [...(former.get(successor) ?? []), name]);
  }
  return former;
}

function comparedVariant(
  name: string,
  today: Recap,
  recap: Recap,
  merged: ReadonlyMap<string, readonly string[]>,
): ComparedVariant {
  const totals = new Map(today.rows.map(({ commune, total }) => [commune.name, total]));
  const standing = new Set(recap.rows.map(({ commune }) => commune.name));
  const placed = new Set<string>();
  const rows = recap.rows.map(({ commune, total }) => {
    const gone = formerOf(commune.name, merged, standing).filter((each) => totals.has(each));
    const own = [...(totals.has(commune.name) ? [commune.name] : []), ...gone];
    for (const each of own) placed.add(each);
    const before = own.length === 0 ? null : sum(own.flatMap((each) => totals.get(each) ?? []));
    return communeDifference(commune.name, gone, before, total);
  });
  const left = today.rows
    .filter(({ commune }) => !placed.has(commune.name))
    .map(({ commune, total }) => communeDifference(commune.name, [], total, null));
  const communes = [...rows, ...left];
  const count = (which: Standing): number => communes.filter((each) => each.standing === which).length;
  return {
    name,
    recap,
    communes,
    billed: difference(today.billed, recap.billed),
    residualCost: difference(today.residualCost, recap.residualCost),
    annualCost: difference(today.annualCost, recap.annualCost),
    standings: { wins: count('wins'), loses: count('loses'), same: count('same') },
  };
}

/** Who merged into a commune, and into those in turn, but for who has a row of its own. */
function formerOf(
  name: string,
  merged: ReadonlyMap<string, readonly string[]>,
  standing: ReadonlySet<string>,
  seen = new Set<string>(),
): string[] {
  if (seen.has(name)) return [];
  seen.add(name);
  return (merged.get(name) ?? [])
    .filter((each) => !standing.has(each))
    .flatMap((each) => [each, ...formerOf(each, merged, standing, seen)]);
}

function communeDifference(
  commune: string,
  former: readonly string[],
  before: Euros | null,
  after: Euros | null,
): CommuneDifference {
  const own = difference(before, after);
  const { change } = own;
  return {
    commune,
    former,
    ...own,
    standing: change.isZero() ? 'same' : change.isNegative() ? 'wins' : 'loses',
  };
}

function difference(before: Euros | null, after: Euros | null): Difference {
  const zero = new Decimal(0);
  const change = (after ?? zero).minus(before ?? zero);
  const rate = before === null || before.isZero() ? null : roundQuotient(change, before.abs(), 4);
  return { before, after, change, rate };
}
