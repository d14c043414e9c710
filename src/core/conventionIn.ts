import type { Convention } from './convention';
import { applicationsIn } from './costsByYear';
import { populationsIn } from './formerPopulations';
import { membersIn } from './membership/membersIn';

/**
 * The convention as it is in a year: who is a member then, with the populations of that year, and its
 * applications with their costs, contributions and re-billing of that year. The same one where nothing counts but what is
 * there today: what takes effect later changes no year before.
 */
export function conventionIn(convention: Convention, year: number): Convention {
  return applicationsIn(membersIn(populationsIn(convention, year), year), year);
}
