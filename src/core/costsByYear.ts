import type { Application, Convention, CostFrom } from './convention';

/**
 * The applications as they are in a year: with what the last amendment that has taken effect makes them cost, and without
 * those that come later. The same convention where no amendment changes any.
 */
export function applicationsIn(convention: Convention, year: number): Convention {
  const { costs, ...rest } = convention;
  const isThere = ({ firstYear }: Application): boolean => firstYear === undefined || firstYear <= year;
  if (costs === undefined && convention.applications.every(isThere)) return convention;
  const inForce = new Map<string, CostFrom>();
  // The earliest first: of those that have taken effect, the last one stays.
  for (const each of costs ?? []) if (each.from <= year) inForce.set(each.application, each);
  return {
    ...rest,
    applications: convention.applications.filter(isThere).map((application) => {
      const of = inForce.get(application.name);
      if (of === undefined) return application;
      const { annualCost, contributionRate, rebilled } = of;
      return { ...application, annualCost, contributionRate, rebilled };
    }),
  };
}
