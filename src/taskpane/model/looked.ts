import type { UnmarkedSheet } from '../../excel/drawn/unmarkedSheets';
import type { FrozenCosts } from '../../workbook/frozen/frozenCosts';
import type { HandChanges } from '../../workbook/plan/compareCells';
import type { ConventionView } from './paneReading';

/** What was seen of drawn sheets, apart from the readings of the tables: only pages that show it have it looked for. */
export interface Looked {
  /** By the ids of the sheets that were looked at and not touched since; null: nothing tells. */
  readonly changes: ReadonlyMap<string, HandChanges | null>;
  /** By the ids of frozen recaps that were looked at: what the applications cost by them. */
  readonly costs: ReadonlyMap<string, FrozenCosts>;
  /** Sheets that look like ours and have no mark. */
  readonly unmarked: readonly UnmarkedSheet[];
  /** The sheets without a mark that there were, by their ids. */
  readonly others: readonly string[];
}

export const NOTHING_LOOKED: Looked = { changes: new Map(), costs: new Map(), unmarked: [], others: [] };

/** The drawn sheets that are still to be looked at; null: all was seen. */
export function toLookAt({ sheets, otherSheets }: ConventionView, looked: Looked): string[] | null {
  const ids = sheets.filter(({ state, id }) => state !== 'unknown' && !looked.changes.has(id));
  const sameOthers = JSON.stringify(otherSheets) === JSON.stringify(looked.others);
  return ids.length === 0 && sameOthers ? null : ids.map(({ id }) => id);
}

/** Some sheets were touched: what was seen on them is no longer known. */
export function withoutTouched(looked: Looked, ids: readonly string[]): Looked {
  if (!ids.some((id) => looked.changes.has(id))) return looked;
  const without = <Value>(seen: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> =>
    new Map([...seen].filter(([id]) => !ids.includes(id)));
  return { ...looked, changes: without(looked.changes), costs: without(looked.costs) };
}
