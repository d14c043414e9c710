import type { Member } from '../member';

/**
 * An allocation key (clé de répartition): by what an application's cost is shared among the communes. A commune's part
 * is its weight over the total. A key is one file beside this one, and a line in `keys`.
 */
export interface AllocationKey {
  /** By which it is known for good, in fingerprints too. */
  readonly code: string;
  /** What must be known of a member; the table of communes holds it in the column of this role. */
  readonly fact: string;
  /** Whether the weights are of a type and a vintage (millésime), which documents then name. */
  readonly ofVintage: boolean;
  /** Whether a number can weigh a member: from 0, and whole where the unit cannot be cut. */
  isWeight(value: number): boolean;
  /** In units of the key; null for who has none, and so no part. */
  weightOf(member: Member): number | null;
  /** Over all communes, subscribers or not; may differ from the sum of their weights where it was fixed by hand. */
  totalOf(convention: { readonly members: readonly Member[]; readonly totalPopulation: number }): number;
  /** What documents say, which are French. */
  readonly words: KeyWords;
}

export interface KeyWords {
  /** `habitant`, `habitants`, and short, as a format of numbers prints it: `hab.` */
  readonly unit: { readonly one: string; readonly other: string; readonly short: string };
  /** Header of the column of weights: `Population`. */
  readonly weight: string;
  /** The same inside a sentence: `la population`, `une population`. */
  readonly theWeight: string;
  readonly aWeight: string;
  /** What the cost is divided by: `population totale`. */
  readonly total: string;
  /** How the formula is read; null: what the clauses of the convention say of it (see `clauses`). */
  readonly method: string | null;
}
