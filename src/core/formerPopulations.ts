import type { Convention } from './convention';
import { inhabitants, membersIn } from './membership/membersIn';

/**
 * The convention as it is in a year: who is a member then (`membersIn`), with the populations of that year, and their
 * total. The same one where nothing but what is there today counts. A total that is not the members' sum was fixed by
 * hand, and goes for all years.
 */
export function conventionIn(convention: Convention, year: number): Convention {
  return membersIn(withPopulationsOf(convention, year), year);
}

function withPopulationsOf(convention: Convention, year: number): Convention {
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
