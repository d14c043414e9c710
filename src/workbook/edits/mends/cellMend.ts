import type { TablePlace } from '../../read/findings/findings';
import type { RawCell } from '../../read/rawTables';
import type { RowView } from '../../read/tableView';
import type { TableRole } from '../../schema/tables';

export interface CellMend {
  readonly place: TablePlace & { readonly row: number; readonly column: string };
  /** What tells the row from others, as it was seen. */
  readonly keys: Readonly<Record<string, RawCell>>;
  readonly before: string | number;
  readonly after: string | number;
}

/** By what a row is found again; what is mended may be among it. */
const KEYS: Readonly<Record<TableRole, readonly string[]>> = {
  settings: ['key'],
  communes: ['name'],
  applications: ['name'],
  subscriptions: ['commune', 'application', 'firstYear', 'lastYear'],
  requests: ['ref'],
  populations: ['commune', 'from'],
  costs: ['application', 'from'],
  amendments: ['number', 'key'],
  variants: ['name', 'object', 'key', 'field', 'value'],
  priceSchedule: ['profile'],
  letters: ['model'],
  interventions: ['ref', 'commune', 'application', 'agreedOn', 'subject'],
  interventionLines: ['intervention', 'profile', 'days', 'halfDays'],
  revenueOrders: ['number', 'year', 'commune'],
  payments: ['order', 'date', 'amount'],
  rates: ['regime', 'from'],
  holidays: ['date'],
  journal: ['date', 'action', 'subject'],
};

export function keysOf(row: RowView, role: TableRole): Record<string, RawCell> {
  return Object.fromEntries(KEYS[role].map((column) => [column, row.cell(column)]));
}
