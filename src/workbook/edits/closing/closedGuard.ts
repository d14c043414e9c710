import { dayOf } from '../../../core/dates';
import type { InterventionFields } from '../../accounts/interventions/fields';
import { closedYears } from '../../accounts/closing/closedYears';
import { sameName } from '../../read/names';
import { isEmpty, readYear } from '../../read/readValues';
import { viewTable, type RowView } from '../../read/tableView';
import type { TableRole } from '../../schema/tables';
import type { Tables } from '../editableTables';
import { refuse } from '../refused';

/** Of a closed year nothing is edited: whoever wants to is told which year to reopen. null: of no year. */
export function refuseClosed(
  { raw, binding }: Pick<Tables, 'raw' | 'binding'>,
  years: Iterable<number | null>,
): void {
  const closed = new Set(closedYears(raw, binding).map(({ year }) => year));
  for (const year of years) if (year !== null && closed.has(year)) refuse({ code: 'yearClosed', year });
}

/** The year of the accounts that a row belongs to, by the table that it stands in; null: to none. */
export function accountsYear(tables: Tables, role: TableRole, row: RowView): number | null {
  switch (role) {
    case 'revenueOrders': {
      const year = readYear(row.cell('year'));
      return year.ok ? year.value : null;
    }
    case 'payments':
      return yearOfOrder(tables, row.cell('order'));
    case 'interventions':
      return yearOfOrder(tables, row.cell('revenueOrder'));
    case 'interventionLines': {
      const head = (viewTable(tables.raw, tables.binding, 'interventions')?.rows ?? []).find((each) =>
        sameName(each.cell('ref'), row.cell('intervention')),
      );
      return head === undefined ? null : yearOfOrder(tables, head.cell('revenueOrder'));
    }
    default:
      return null;
  }
}

/** Of an order by its key or its number, of several with that number the last; null: there is none. */
export function yearOfOrder(tables: Pick<Tables, 'raw' | 'binding'>, name: unknown): number | null {
  if (isEmpty(name)) return null;
  const orders = viewTable(tables.raw, tables.binding, 'revenueOrders')?.rows ?? [];
  const named =
    orders.find((row) => sameName(row.cell('ref'), name)) ??
    orders.findLast((row) => sameName(row.cell('number'), name));
  const year = readYear(named?.cell('year'));
  return year.ok ? year.value : null;
}

/**
 * The years that an edit of an intervention touches: those of the orders that claim it before and after; and, where more
 * than its claim changes, the one in which the work was done: work of a closed year may still be claimed in a later one.
 */
export function yearsOfIntervention(
  tables: Tables,
  before: InterventionFields | null,
  after: InterventionFields | null,
): (number | null)[] {
  const claimed = [before, after].map((fields) => yearOfOrder(tables, fields?.revenueOrder));
  const but = (fields: InterventionFields | null): string =>
    JSON.stringify(fields === null ? null : { ...fields, revenueOrder: '' });
  const done = [before, after].map((fields) => fields?.performedOn ?? null);
  const worked = done.map((on) => (on === null ? null : dayOf(on).year));
  return before !== null && after !== null && but(before) === but(after) ? claimed : [...claimed, ...worked];
}
