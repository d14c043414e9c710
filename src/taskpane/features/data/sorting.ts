import type { Euros } from '../../../core/money';
import type { Recap } from '../../../core/recap';
import { nameKey } from '../../../workbook/read/names';
import type { SortedList, Sorting } from './dataState';

/** What a list can be sorted by. */
export interface Sortable {
  readonly name: string;
  /** Inhabitants, or EUR a year; null: none. */
  readonly size: number | null;
  /** EUR; null: nothing is billed. */
  readonly billed: Euros | null;
}

/** Names from A on, numbers from the largest on, what has none at the end; equals stay as they stand in the table. */
export function sorted<Row extends Sortable>(rows: readonly Row[], by: Sorting): Row[] {
  switch (by) {
    case 'table':
      return [...rows];
    case 'name':
      return rows.toSorted((a, b) => a.name.localeCompare(b.name, 'fr'));
    case 'size':
      return rows.toSorted((a, b) => (b.size ?? -1) - (a.size ?? -1));
    case 'billed':
      return rows.toSorted(({ billed: a }, { billed: b }) => {
        if (a === null || b === null) return Number(a === null) - Number(b === null);
        return b.comparedTo(a);
      });
  }
}

/** What a recap bills to each commune, or for each application, by the keys of their names. EUR, cents. */
export function billedIn(recap: Recap, list: SortedList): ReadonlyMap<string, Euros> {
  return new Map(
    list === 'communes'
      ? recap.rows.map(({ commune, total }) => [nameKey(commune.name), total])
      : recap.applications.map(({ application, billed }) => [nameKey(application.name), billed]),
  );
}
