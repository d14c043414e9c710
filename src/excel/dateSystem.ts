import { serialDate } from '../core/dates';
import { columnHeader, type Binding } from '../workbook/schema/binding';
import type { RawCell } from '../workbook/read/rawTables';
import { sameName } from '../workbook/read/names';
import { columnsOf, type TableRole } from '../workbook/schema/tables';

/**
 * Workbooks from an old Mac count their days from 1904, all others from 1900. In this house serial dates are those of
 * the 1900 system: dates of our tables are moved as they are read, and back as they are written.
 */

/** Days by which the 1900 system is ahead. */
const AHEAD = 1462;

/** Any day that both systems have. */
const PROBE = { year: 2000, month: 1, day: 1 };

/**
 * Queues the question; the function that comes back gives the days to add to a serial date of the workbook, once the
 * request was made: 0 or 1,462. No member within our requirement sets says which system it is, but DATE counts as the
 * workbook does.
 */
export function queueDaysAhead(context: Excel.RequestContext): () => number {
  const { year, month, day } = PROBE;
  const probe = context.workbook.functions.date(year, month, day);
  probe.load('value');
  return () => (serialDate(year, month, day) - probe.value === AHEAD ? AHEAD : 0);
}

/** Rows of a table with the dates of our columns in the 1900 system. */
export function withOurDates(
  rows: readonly (readonly RawCell[])[],
  headers: readonly string[],
  role: TableRole,
  binding: Binding,
  daysAhead: number,
): readonly (readonly RawCell[])[] {
  if (daysAhead === 0) return rows;
  const wanted = columnsOf(role).flatMap(([column, { kind }]) =>
    kind === 'date' ? [columnHeader(binding, role, column)] : [],
  );
  const isDate = headers.map((header) => wanted.some((each) => sameName(each, header)));
  return rows.map((row) =>
    row.map((cell, at) => (isDate[at] === true && typeof cell === 'number' ? cell + daysAhead : cell)),
  );
}
