import { conventionIn } from '../../../core/formerPopulations';
import type { ConventionReading } from '../readConvention';

/**
 * The reading as it is in a year: members, populations, and what is said of them, are those that count then. The same one
 * where nobody but who is there today counts, with the present population. What formulas of the workbook would give is of today: of a year before, they
 * have nothing to read populations from.
 */
export function readingIn(reading: ConventionReading, year: number): ConventionReading {
  const former = reading.formerVintages.find(({ lastYear }) => year <= lastYear);
  const convention = conventionIn(reading.convention, year);
  if (former === undefined && convention === reading.convention) return reading;
  const rowOf = new Map(
    reading.convention.members.map(({ name }, index) => [name, reading.memberRows[index]]),
  );
  return {
    ...reading,
    convention,
    memberRows: convention.members.flatMap(({ name }) => rowOf.get(name) ?? []),
    settings: { ...reading.settings, ...former?.settings },
    formerVintages: [],
    available: reading.availableBefore,
  };
}
