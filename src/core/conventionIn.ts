import type { Convention } from './convention';
import { applicationsIn } from './costsByYear';
import { populationsIn } from './formerPopulations';

/**
 * The convention as it is in a year: its members with their populations, its applications with their costs, contributions
 * and re-billing of that year. The same one where none but the present populations and the first costs count: what takes
 * effect later changes no year before.
 */
export function conventionIn(convention: Convention, year: number): Convention {
  return applicationsIn(populationsIn(convention, year), year);
}
