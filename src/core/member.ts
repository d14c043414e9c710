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
}
