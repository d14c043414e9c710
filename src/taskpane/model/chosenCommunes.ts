import type { Recap } from '../../core/recap';

/** Whose documents are made; changed: since the last ones. */
export type Who = 'all' | 'billed' | 'changed' | 'chosen';

/** Those that the recap alone tells. */
export type PlainWho = Exclude<Who, 'changed'>;

export interface ChosenCommunes<AnyWho extends Who = Who> {
  readonly who: AnyWho;
  /** Names, where a selection is wanted. */
  readonly chosen: ReadonlySet<string>;
}

/** The rows of a recap that are chosen. */
export function communesOf(recap: Recap, { who, chosen }: ChosenCommunes<PlainWho>): Recap['rows'] {
  switch (who) {
    case 'all':
      return recap.rows;
    case 'billed':
      return recap.rows.filter(({ total }) => !total.isZero());
    case 'chosen':
      return recap.rows.filter(({ commune }) => chosen.has(commune.name));
  }
}
