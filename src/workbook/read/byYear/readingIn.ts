import { conventionIn } from '../../../core/formerPopulations';
import type { ConventionReading } from '../readConvention';

/**
 * The reading as it is in a year: populations, and what is said of them, are those that count then. The same one where
 * none but the present populations count. What formulas of the workbook would give is of today: of a year before, they
 * have nothing to read populations from.
 */
export function readingIn(reading: ConventionReading, year: number): ConventionReading {
  const former = reading.formerVintages.find(({ lastYear }) => year <= lastYear);
  if (former === undefined) return reading;
  return {
    ...reading,
    convention: conventionIn(reading.convention, year),
    settings: { ...reading.settings, ...former.settings },
    formerVintages: [],
    available: reading.availableBefore,
  };
}
