import { Decimal, sum, type Euros } from '../money';
import type { Recap } from '../recap';
import { changeBetween, type Cause } from './change';
import { rowNamed } from './lookedUp';

export type CauseKind = Cause['kind'];

/** Why amounts change, in the order in which a change is followed. */
export const CAUSE_KINDS = [
  'left',
  'cost',
  'contribution',
  'population',
  'joined',
  'rounding',
] as const satisfies readonly CauseKind[];

/** What a commune pays over the years. EUR, whole cents. */
export interface Evolution {
  readonly commune: string;
  /** One a year; 0 where it has no row. */
  readonly amounts: readonly Euros[];
  /** What each cause comes to from the first year to the last: together they are the difference of the two. */
  readonly effects: Readonly<Record<CauseKind, Euros>>;
}

/**
 * How the communes' amounts went from year to year, in the order of the last recap, then those that it has no more. Each
 * year is followed from the one before (`changeBetween`), and effects of one kind are added up.
 *
 * @param recaps Of years one after the other.
 * @param application null: the totals.
 */
export function evolutionOf(recaps: readonly Recap[], application: string | null = null): Evolution[] {
  const names = new Set(recaps.toReversed().flatMap(({ rows }) => rows.map(({ commune }) => commune.name)));
  return [...names].map((commune) => evolutionOfOne(recaps, commune, application));
}

/** The same of one commune; one that no recap has pays nothing in any year. */
export function evolutionOfOne(
  recaps: readonly Recap[],
  commune: string,
  application: string | null = null,
): Evolution {
  const changes = recaps.slice(1).flatMap((after, index) => {
    const before = recaps[index];
    return before === undefined ? [] : [changeBetween(before, after, { commune, application })];
  });
  const causes = changes.flatMap((change) => change.causes);
  const effectOf = (kind: CauseKind): Euros =>
    sum(causes.filter((cause) => cause.kind === kind).map(({ effect }) => effect));
  return {
    commune,
    amounts: recaps.map((recap) => amountIn(recap, commune, application)),
    effects: {
      left: effectOf('left'),
      cost: effectOf('cost'),
      contribution: effectOf('contribution'),
      population: effectOf('population'),
      joined: effectOf('joined'),
      rounding: effectOf('rounding'),
    },
  };
}

function amountIn(recap: Recap, name: string, application: string | null): Euros {
  const row = rowNamed(recap, name);
  if (application === null) return row?.total ?? new Decimal(0);
  const index = recap.applications.findIndex((of) => of.application.name === application);
  return row?.lines[index] ?? new Decimal(0);
}
