import type { Clauses } from '../../../core/clauses/clauses';
import { conventionIn } from '../../../core/conventionIn';
import type { ConventionReading } from '../readConvention';
import { withoutCosts } from './available';

/**
 * The reading as it is in a year: populations and what is said of them, costs and clauses are those that count then. The
 * same one where none but the present populations and what was first agreed count. What formulas of the workbook would
 * give is of today: of a year before, they have nothing to read populations from, and of an amended cost nothing to read
 * it from.
 */
export function readingIn(reading: ConventionReading, year: number): ConventionReading {
  const former = reading.formerVintages.find(({ lastYear }) => year <= lastYear);
  const { convention: whole, laterClauses } = reading;
  const convention = conventionIn(whole, year);
  if (former === undefined && convention === whole && laterClauses.length === 0) return reading;
  const amended = (whole.costs ?? []).filter(({ from }) => from <= year).map((each) => each.application);
  return {
    ...reading,
    convention,
    settings: { ...reading.settings, clauses: clausesIn(reading, year), ...former?.settings },
    formerVintages: [],
    laterClauses: [],
    available: withoutCosts(former === undefined ? reading.available : reading.availableBefore, amended),
  };
}

/** The clauses that count in a year. */
export function clausesIn({ settings, laterClauses }: ConventionReading, year: number): Clauses {
  return laterClauses.findLast(({ from }) => from <= year)?.clauses ?? settings.clauses;
}
