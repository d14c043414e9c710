import type { Period } from './edit';

/**
 * The periods when a member uses an application from a year on: every year before stays as it was (article 9: an
 * addition holds from the next 1 January). A period that ended the year before goes on.
 */
export function startFrom(periods: readonly Period[], year: number, reference = ''): Period[] {
  const earlier = periods.filter((period) => period.firstYear === null || period.firstYear <= year);
  const going = earlier.find((period) => period.lastYear === null || period.lastYear >= year - 1);
  if (going === undefined) return [...earlier, { firstYear: year, lastYear: null, reference }];
  return earlier.map((period) => (period === going ? { ...period, lastYear: null } : period));
}

/** The periods when a member no longer uses an application from a year on; every year before stays as it was. */
export function stopFrom(periods: readonly Period[], year: number, firstYearOfTerm: number): Period[] {
  return periods
    .filter((period) => (period.firstYear ?? firstYearOfTerm) < year)
    .map((period) =>
      period.lastYear === null || period.lastYear >= year ? { ...period, lastYear: year - 1 } : period,
    );
}
