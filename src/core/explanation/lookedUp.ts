import type { CommuneRecap, Recap } from '../recap';
import { divisionIn, rowsApart } from './commonSteps';

/** What amounts are followed by, found once a recap: it is asked for commune by commune. */

function perRecap<Value>(find: (recap: Recap) => Value): (recap: Recap) => Value {
  const found = new WeakMap<Recap, { readonly value: Value }>();
  return (recap) => {
    const known = found.get(recap) ?? { value: find(recap) };
    found.set(recap, known);
    return known.value;
  };
}

const rowsByName = perRecap(
  // Of two with the same name, the first one counts.
  ({ rows }): ReadonlyMap<string, CommuneRecap> =>
    new Map(rows.toReversed().map((row) => [row.commune.name, row])),
);

export function rowNamed(recap: Recap, name: string): CommuneRecap | undefined {
  return rowsByName(recap).get(name);
}

/** In units of the key. */
export const divisorOf = perRecap((recap) => divisionIn(recap).divisor);

/** The recap with a row for each commune that has weights of its own, those that merged too. */
export const withRowsApart = perRecap((recap): Recap => ({ ...recap, rows: rowsApart(recap) }));
