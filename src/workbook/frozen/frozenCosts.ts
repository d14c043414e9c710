import type { Decimal } from '../../core/money';
import type { Recap } from '../../core/recap';
import { sameName } from '../read/names';
import type { ConventionReading } from '../read/readConvention';
import type { FrozenApplication } from './frozenRecap';

/** What the applications cost by a frozen recap, as it stands on its sheet. */
export interface FrozenCosts {
  readonly year: number;
  /** `dd/mm/yyyy`; '' where it is not known. */
  readonly frozenOn: string;
  readonly applications: readonly FrozenApplication[];
}

/** A cost that is another one than the one that was voted. EUR a year. */
export interface CostUnlike {
  readonly application: string;
  /** Row of its table, from 0. */
  readonly row: number | null;
  readonly frozen: Decimal;
  readonly now: Decimal;
}

/**
 * The costs of a year that differ from what was frozen of it, though no amendment changes them until then, by which alone
 * a cost changes once it was voted. An application that is called otherwise now is not compared.
 */
export function costsUnlikeFrozen(
  { year, applications }: FrozenCosts,
  { convention, applicationRows }: Pick<ConventionReading, 'convention' | 'applicationRows'>,
  recap: Pick<Recap, 'applications'>,
): CostUnlike[] {
  const amended = (name: string): boolean =>
    convention.costs?.some((each) => each.application === name && each.from <= year) ?? false;
  return recap.applications.flatMap(({ application: { name }, annualCost: now }): CostUnlike[] => {
    const frozen = applications.find((each) => sameName(each.name, name))?.annualCost ?? null;
    if (frozen === null || typeof frozen === 'string' || frozen.equals(now) || amended(name)) return [];
    const index = convention.applications.findIndex((each) => each.name === name);
    return [{ application: name, row: applicationRows[index] ?? null, frozen, now }];
  });
}

/** The last version of each year: the one before was voted anew. */
export function lastOfEachYear(all: Iterable<FrozenCosts>): FrozenCosts[] {
  const last = new Map<number, FrozenCosts>();
  for (const each of all) {
    const known = last.get(each.year);
    if (known === undefined || dayOf(known) <= dayOf(each)) last.set(each.year, each);
  }
  return [...last.values()];
}

/** In the order of days. */
function dayOf({ frozenOn }: FrozenCosts): string {
  return frozenOn.split('/').reverse().join('');
}
