import type { Convention } from './convention';
import { inhabitants } from './membership/membersIn';

/**
 * The convention with the populations of a year: its members', and their total. The same one where none but the present
 * populations count. A total that is not the members' sum was fixed by hand, and goes for all years.
 */
export function populationsIn(convention: Convention, year: number): Convention {
  const former = convention.formerPopulations?.find(({ lastYear }) => year <= lastYear);
  if (former === undefined) return convention;
  const { formerPopulations: _, ...present } = convention;
  const members = convention.members.map((member) => {
    const population = former.populations.get(member.name);
    return population === undefined || member.kind !== 'commune' ? member : { ...member, population };
  });
  const follows = convention.totalPopulation === inhabitants(convention.members);
  return {
    ...present,
    members,
    totalPopulation: follows ? inhabitants(members) : convention.totalPopulation,
  };
}
