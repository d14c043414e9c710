import type { Member } from '../../core/convention';
import { computeRecap, type CommuneRecap, type Recap } from '../../core/recap';
import type { RawWorkbook } from '../read/rawTables';
import type { ConventionReading } from '../read/readConvention';
import { nameKey } from '../read/names';
import type { Binding } from '../schema/binding';
import type { DocumentSource } from './document';

/** The tables for all that is planned from them: what is computed of a year is computed once, `known` not at all. */
export function documentSource(
  raw: RawWorkbook,
  binding: Binding,
  reading: ConventionReading,
  known?: Recap,
): DocumentSource {
  const recapOf = remembered((year: number): Recap =>
    known?.year === year ? known : computeRecap(reading.convention, year),
  );
  const rowsOf = remembered((year: number): ReadonlyMap<string, CommuneRecap> =>
    firstByName(recapOf(year).rows, ({ commune }) => commune.name),
  );
  let members: ReadonlyMap<string, Member> | null = null;
  return {
    raw,
    binding,
    reading,
    recapOf,
    rowOf: (year, commune) => (commune === undefined ? undefined : rowsOf(year).get(nameKey(commune))),
    memberOf(name) {
      members ??= firstByName(reading.convention.members, (member) => member.name);
      return members.get(nameKey(name));
    },
  };
}

function firstByName<Item>(items: readonly Item[], nameOf: (item: Item) => string): Map<string, Item> {
  // Of two with the same name, the last one that is set stays.
  return new Map(items.toReversed().map((item) => [nameKey(nameOf(item)), item]));
}

/** What `compute` gives for a key, computed once. */
export function remembered<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
}
