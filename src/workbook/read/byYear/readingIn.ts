import type { Clauses } from '../../../core/clauses/clauses';
import { conventionIn } from '../../../core/conventionIn';
import { membersIn } from '../../../core/membership/membersIn';
import type { ConventionReading } from '../readConvention';
import { withoutCosts } from './available';

/**
 * The reading as it is in a year: members, populations and what is said of them, costs and clauses are those that count
 * then. The same one where nothing counts but what is there today and what was first agreed. What formulas of the workbook
 * would give is of today: of a year with other members or populations, they have nothing to read populations from, and of
 * an amended cost nothing to read it from.
 */
export function readingIn(reading: ConventionReading, year: number): ConventionReading {
  const former = reading.formerVintages.find(({ lastYear }) => year <= lastYear);
  const { convention: whole, laterClauses } = reading;
  const convention = conventionIn(whole, year);
  if (former === undefined && convention === whole && laterClauses.length === 0) return reading;
  const amended = (whole.costs ?? []).filter(({ from }) => from <= year).map((each) => each.application);
  const others = former !== undefined || membersIn(whole, year) !== whole;
  const rowOf = new Map(whole.members.map(({ name }, index) => [name, reading.memberRows[index]]));
  return {
    ...reading,
    convention,
    memberRows: convention.members.flatMap(({ name }) => rowOf.get(name) ?? []),
    settings: { ...reading.settings, clauses: clausesIn(reading, year), ...former?.settings },
    formerVintages: [],
    laterClauses: [],
    available: withoutCosts(others ? reading.availableBefore : reading.available, amended),
  };
}

/** The clauses that count in a year. */
export function clausesIn(
  { settings, laterClauses }: Pick<ConventionReading, 'settings' | 'laterClauses'>,
  year: number,
): Clauses {
  return laterClauses.findLast(({ from }) => from <= year)?.clauses ?? settings.clauses;
}
