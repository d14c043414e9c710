import { sameName } from '../../read/names';
import type { RawCell } from '../../read/rawTables';
import { isEmpty, readText } from '../../read/readValues';
import type { RowView } from '../../read/tableView';
import { NO, YES } from '../../schema/words';
import { keysOf, type CellMend } from './cellMend';
import { wordMeant } from './wordsMeant';

/** The table that each column of names in the subscriptions names. */
export const SUBSCRIBED = { commune: 'communes', application: 'applications' } as const;
export type SubscribedColumn = keyof typeof SUBSCRIBED;

/** What has another name in its own table now, and the rows of the subscriptions that it left behind. */
export interface Renamed {
  readonly before: string;
  readonly after: string;
  readonly cells: readonly CellMend[];
}

/** One row alone is as likely a slip in that row as a name that was changed elsewhere. */
const FEWEST_ROWS = 2;

/**
 * Plain where all rows that name nobody name the same, and a single row of the table is named by none.
 *
 * @param rows of the subscriptions
 * @param known rows of the table that they name
 * @param nameLike the known name that is meant by what is written; null: none
 */
export function renamedRows(
  column: SubscribedColumn,
  rows: readonly RowView[],
  known: readonly RowView[],
  nameLike: (written: RawCell) => string | null,
): Renamed | null {
  const written = rows.filter((row) => !isEmpty(row.cell(column)));
  const lost = written.filter((row) => nameLike(row.cell(column)) === null);
  const named = new Set(written.map((row) => nameLike(row.cell(column))));
  const [after, ...others] = known
    // What is never billed needs no subscriptions.
    .filter((row) => column === 'commune' || wordMeant(row.cell('rebilled'), [YES, NO]) !== NO)
    .map((row) => readText(row.cell('name')))
    .filter((name) => name !== '' && !named.has(name));
  const before = readText(lost[0]?.cell(column) ?? null);
  if (after === undefined || others.length > 0 || lost.length < FEWEST_ROWS) return null;
  if (lost.some((row) => !sameName(row.cell(column), before) || row.formula(column) !== null)) return null;
  const cells = lost.map((row): CellMend => ({
    place: { table: 'subscriptions', row: row.index, column },
    keys: keysOf(row, 'subscriptions'),
    before: readText(row.cell(column)),
    after,
  }));
  return { before, after, cells };
}
