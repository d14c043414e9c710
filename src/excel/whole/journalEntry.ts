import { columnHeader, tableName, type Binding } from '../../workbook/schema/binding';
import { sameName } from '../../workbook/read/names';
import { queueDaysAhead } from '../dateSystem';
import { run } from '../run';
import { COUNT_ALONE } from './tableLook';

/** So many dates are asked for at once: a megabyte or two. */
const DATES_A_REQUEST = 100_000;

/** Written and read, a moment may differ by what a number cannot hold. */
const SAME_MOMENT = 1e-7;

/**
 * Whether the Journal, which is written first, holds a change of this very moment (Excel serial date and time), wherever
 * its row stands now; null: there is no Journal; undefined: Excel does not say. For the rare case that somebody else
 * has changed the tables too while a request failed: an edit that succeeds asks for the last rows only.
 */
export async function isLogged(binding: Binding, now: number): Promise<boolean | null | undefined> {
  const outcome = await run(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(tableName(binding, 'journal'));
    const headers = table.getHeaderRowRange();
    headers.load('values');
    table.rows.load(COUNT_ALONE);
    const daysAhead = queueDaysAhead(context);
    await context.sync();
    if (table.isNullObject) return null;
    const wanted = columnHeader(binding, 'journal', 'date');
    const column = (headers.values[0] ?? []).findIndex((header) => sameName(header, wanted));
    if (column < 0) return false;
    const { count } = table.rows;
    for (let first = 0; first < count; first += DATES_A_REQUEST) {
      const rows = Math.min(DATES_A_REQUEST, count - first);
      const dates = table
        .getDataBodyRange()
        .getCell(first, column)
        .getResizedRange(rows - 1, 0);
      dates.load('values');
      await context.sync();
      const then = now - daysAhead();
      if (dates.values.some(([date]) => typeof date === 'number' && Math.abs(date - then) < SAME_MOMENT))
        return true;
    }
    return false;
  });
  return outcome.ok ? outcome.value : undefined;
}
