import type { PopulationsChange } from '../../../core/variants/variant';
import { communesOf, kindIn, matchCommunes } from '../../kit/populations/matchCommunes';
import type { Published } from '../../kit/populations/published';
import type { Tables } from '../../model/rows';

/** The populations of a vintage as a change of a variant, and who keeps its own. */
export interface WholeVintage {
  readonly change: PopulationsChange;
  /** Communes that were not published under their code, their SIREN or their name. */
  readonly leftAlone: readonly string[];
}

/** Each commune of the table with what was published of it. The kind is said only where it is not that of today. */
export function wholeVintage(tables: Tables, published: Published): WholeVintage {
  const { kind, vintage } = published;
  const matches = matchCommunes(communesOf(tables), published);
  const of = new Map(
    matches.flatMap(({ name, found }): [string, number][] => {
      const count = typeof found === 'string' ? null : found.population[kind];
      return count === null ? [] : [[name, count]];
    }),
  );
  return {
    change: { kind: 'populations', vintage, type: kind === kindIn(tables) ? null : kind, of },
    leftAlone: matches.flatMap(({ name }) => (of.has(name) ? [] : [name])),
  };
}
