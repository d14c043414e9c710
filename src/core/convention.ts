import type { AllocationKey } from './keys/allocationKey';
import type { Member, MergedShares } from './member';
import type { Decimal, Euros } from './money';
import type { Years } from './periods';

export { MEMBER_KINDS, type Member, type MemberKind } from './member';

export interface Application {
  readonly name: string;
  readonly code: string | null;
  /** EUR a year, fixed for the whole term (article 4) where no amendment changes it. */
  readonly annualCost: Euros;
  /** Part that the creditor keeps, 0 to 1 (article 4: one half). */
  readonly contributionRate: Decimal;
  /** False for what is free of charge, such as Open Data (article 4). */
  readonly rebilled: boolean;
  /** The year with which an amendment brings it (article 9); left out: it is there from the start. */
  readonly firstYear?: number;
}

/** What an amendment makes an application cost from a year on, until the next such year (articles 4 and 9). */
export interface CostFrom extends Pick<Application, 'annualCost' | 'contributionRate' | 'rebilled'> {
  readonly application: string;
  readonly from: number;
}

/** A member uses an application in these years. */
export interface Subscription extends Years {
  readonly member: string;
  readonly application: string;
}

/**
 * exactTotal: each line rounded, the total rounded once from the exact sum (what the convention does);
 * sumOfLines: the total is the sum of the rounded lines;
 * largestRemainder: an application's amounts over all communes add up to its cost to share, to the cent.
 */
export const ROUNDING_POLICIES = ['exactTotal', 'sumOfLines', 'largestRemainder'] as const;
export type RoundingPolicy = (typeof ROUNDING_POLICIES)[number];

/** Populations that counted before those that the members have, in the years up to one. */
export interface FormerPopulations {
  /** The last year in which they count; the first of the list count in every year before it too. */
  readonly lastYear: number;
  /** Inhabitants, by the names of members; who is not among them has its own in every year. */
  readonly populations: ReadonlyMap<string, number>;
}

/** Everything that the amounts depend on. Names of members and applications are unique. */
export interface Convention {
  readonly members: readonly Member[];
  readonly applications: readonly Application[];
  readonly subscriptions: readonly Subscription[];
  /** PopTot of article 4: inhabitants of all communes, subscribers or not; may be fixed by hand. */
  readonly totalPopulation: number;
  /** Populations of former years, the earliest first; left out: the members' own count in every year. */
  readonly formerPopulations?: readonly FormerPopulations[];
  /** Costs that count from a year on, the earliest first; left out: the applications' own count in every year. */
  readonly costs?: readonly CostFrom[];
  /** What a commune owes that others merged into; left out: the sum of the former shares. */
  readonly mergedShares?: MergedShares;
  /** Of one year in which communes have merged: names in the order of the table, those of before too; it settles ties. */
  readonly order?: readonly string[];
  /** By what each application's cost is shared out. */
  readonly key: AllocationKey;
  readonly roundingPolicy: RoundingPolicy;
}
