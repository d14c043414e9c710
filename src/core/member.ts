/** A commune has a population and a share; a CCAS or another partner has neither (convention, preamble and article 4). */
export const MEMBER_KINDS = ['commune', 'ccas', 'other'] as const;
export type MemberKind = (typeof MEMBER_KINDS)[number];

export interface Member {
  readonly name: string;
  /** INSEE code, five characters, as text; null where the table has none. */
  readonly inseeCode: string | null;
  /** Fourteen digits, as text. */
  readonly siret: string | null;
  readonly kind: MemberKind;
  /** Inhabitants, an integer from 0; null for who has no population of its own. */
  readonly population: number | null;
  /** Left out: a member in every year. */
  readonly membership?: Membership;
  /** In a year after a merger: the communes whose contracts it took over, itself included where it was there before. */
  readonly former?: readonly Member[];
}

/** In which calendar years it is a member of the body, and to whom its contracts pass when it is one no more. */
export interface Membership {
  readonly firstYear: number | null;
  /** null: to the end. */
  readonly end: {
    readonly lastYear: number;
    /** Name of the commune that it merged into (commune nouvelle); null: it left, and nobody owes its share. */
    readonly successor: string | null;
  } | null;
}

/**
 * What a commune owes that others merged into. Until their term contracts run as before (CGCT L2113-5), so that it owes
 * the sum of the former shares, each rounded by itself; `addedPopulations`: one share, by the inhabitants of all of them.
 */
export const MERGED_SHARES = ['sumOfShares', 'addedPopulations'] as const;
export type MergedShares = (typeof MERGED_SHARES)[number];
