/**
 * Calendar years from the first to the last, both included and not reversed. An open end (null) is no limit: the member
 * uses the application from the start of the convention, or to the end of its term; whoever needs the term adds it.
 */
export interface Years {
  readonly firstYear: number | null;
  readonly lastYear: number | null;
}

/** Whether a year is one of them. */
export function isActive({ firstYear, lastYear }: Years, year: number): boolean {
  return (firstYear ?? year) <= year && (lastYear ?? year) >= year;
}

/** Whether a year is in one of several periods. */
export function isActiveInAny(periods: readonly Years[], year: number): boolean {
  return periods.some((period) => isActive(period, year));
}

/** Whether two periods have a year in common. */
export function overlaps(a: Years, b: Years): boolean {
  return beginsBy(a, b.lastYear) && beginsBy(b, a.lastYear);
}

function beginsBy({ firstYear }: Years, lastYear: number | null): boolean {
  return firstYear === null || lastYear === null || firstYear <= lastYear;
}
