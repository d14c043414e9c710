import type { Application, RoundingPolicy } from '../convention';
import type { MergedShares } from '../member';
import type { Decimal, Euros } from '../money';

/**
 * A variant (variante): a named set of changes to a convention, in the order in which they are made. It is data: the
 * convention that it is applied to stays as it is. Members and applications are meant by their exact names; a change of
 * somebody who is not there changes nothing.
 */
export interface Variant {
  readonly name: string;
  readonly changes: readonly Change[];
}

/** As many as are read side by side. */
export const MOST_VARIANTS = 4;

export type Change =
  | PopulationsChange
  | CostChange
  | { readonly kind: 'contribution'; readonly application: string; /** 0 to 1. */ readonly rate: Decimal }
  | NewApplication
  | Joining
  /** It is a member until the end of a year. */
  | { readonly kind: 'leaves'; readonly member: string; readonly lastYear: number }
  | Merger
  | { readonly kind: 'mergedShares'; readonly rule: MergedShares }
  | { readonly kind: 'rounding'; readonly policy: RoundingPolicy };

export type ChangeKind = Change['kind'];

/** Other populations: of another vintage, of another type, or both; who is not among them keeps its own. */
export interface PopulationsChange {
  readonly kind: 'populations';
  /** The year that they describe; null: that of today. */
  readonly vintage: number | null;
  /** Which of INSEE's two is counted; null: that of today. */
  readonly type: 'totale' | 'municipale' | null;
  /** Inhabitants by the names of communes. */
  readonly of: ReadonlyMap<string, number>;
}

/** An annual cost that becomes another one. */
export interface CostChange {
  readonly kind: 'cost';
  readonly application: string;
  readonly by:
    /** 0.05: five percent more; rounded half up to the cent, as a cost is typed. */
    | { readonly unit: 'rate'; readonly rate: Decimal }
    /** EUR a year more, or less. */
    | { readonly unit: 'euros'; readonly euros: Euros }
    /** EUR a year in its place. */
    | { readonly unit: 'amount'; readonly amount: Euros };
}

export interface NewApplication {
  readonly kind: 'newApplication';
  readonly application: Application;
  /** Who uses it, by name, from a year on; null: in every year. */
  readonly users: readonly string[];
  readonly firstYear: number | null;
}

/** A commune that becomes a member. */
export interface Joining {
  readonly kind: 'joins';
  readonly name: string;
  readonly inseeCode: string | null;
  /** Inhabitants. */
  readonly population: number;
  /** The applications that it uses. */
  readonly applications: readonly string[];
  readonly firstYear: number | null;
}

/** Communes that become one (commune nouvelle) at the end of a year. */
export interface Merger {
  readonly kind: 'merges';
  /** Those that are no more afterwards. */
  readonly members: readonly string[];
  /** A new one, or a member that the others merge into. */
  readonly into: string;
  /** Whose INSEE code a new one has: that of its chief town (chef-lieu). */
  readonly chiefTown: string;
  readonly lastYear: number;
}
