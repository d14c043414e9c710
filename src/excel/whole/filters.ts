import { tableName, type Binding } from '../../workbook/schema/binding';
import type { TableRole } from '../../workbook/schema/tables';
import { run } from '../run';
import type { Moment } from './tableLook';

/** By what the rows of a table are chosen that are to be seen, column by column. */
export interface TableFilter {
  readonly table: string;
  readonly columns: readonly { readonly header: string; readonly criteria: Excel.FilterCriteria }[];
}

/**
 * The filters of the tables of a moment that have one; null when Excel does not say. Rows of a filtered table can neither be
 * written nor deleted, so that a change which met a filter is settled without it, and the filter is put on again.
 */
export async function filtersIn(
  { looks }: Moment,
  roles: readonly TableRole[],
  binding: Binding,
): Promise<readonly TableFilter[] | null> {
  const filtered = roles.flatMap((role) => {
    const look = looks[role];
    return look?.hindrance === 'tableFiltered' ? [{ role, headers: look.headers }] : [];
  });
  if (filtered.length === 0) return [];
  const read = await run(async (context) => {
    const tables = filtered.map(({ role, headers }) => {
      const table = tableName(binding, role);
      const columns = headers.map((header) => {
        const filter = context.workbook.tables.getItem(table).columns.getItem(header).filter;
        filter.load('criteria');
        return { header, filter };
      });
      return { table, columns };
    });
    await context.sync();
    return tables.map(({ table, columns }) => ({
      table,
      columns: columns.flatMap(({ header, filter }) => {
        const criteria = filter.criteria as Excel.FilterCriteria | null | undefined;
        return criteria ? [{ header, criteria }] : [];
      }),
    }));
  });
  return read.ok ? read.value : null;
}

export function queueWithoutFilters(context: Excel.RequestContext, filters: readonly TableFilter[]): void {
  for (const { table } of filters) context.workbook.tables.getItem(table).clearFilters();
}

/** In a request of its own: a filter that Excel does not take again is no matter of what the tables hold. */
export async function filterAgain(filters: readonly TableFilter[]): Promise<void> {
  if (filters.length === 0) return;
  await run(async (context) => {
    for (const { table, columns } of filters)
      for (const { header, criteria } of columns)
        context.workbook.tables.getItem(table).columns.getItem(header).filter.apply(criteria);
    await context.sync();
  });
}
