import { sha256Of, shownFingerprint } from '../../plan/sha256';
import { nameKey } from '../../read/names';
import type { RawWorkbook } from '../../read/rawTables';
import { readText, readYear } from '../../read/readValues';
import { viewTable, type RowView } from '../../read/tableView';
import type { Binding } from '../../schema/binding';
import { columnsOf, type TableRole } from '../../schema/tables';

/**
 * What stands in the accounts of a year, in short: its orders, their payments and the interventions that they claim, as
 * they were typed, in any order of the rows. Names of communes and applications follow their own tables and are left
 * out, and so is what formulas compute; an order keeps the SIRET of its debtor.
 */
export function yearSeal(raw: RawWorkbook, binding: Binding, year: number): string {
  return shownFingerprint(sha256Of(['year 1', year, ...yearRecord(raw, binding, year)]));
}

/** The rows that it is of, sorted, a text each. */
export function yearRecord(raw: RawWorkbook, binding: Binding, year: number): string[][] {
  const rowsOf = (role: TableRole): readonly RowView[] => viewTable(raw, binding, role)?.rows ?? [];
  const orders = rowsOf('revenueOrders').filter((row) => {
    const reading = readYear(row.cell('year'));
    return reading.ok && reading.value === year;
  });
  const refs = keysIn(orders, 'ref');
  // An intervention names its order by our key or by its number.
  const names = new Set([...refs, ...keysIn(orders, 'number')]);
  const payments = rowsOf('payments').filter((row) => refs.has(nameKey(row.cell('order'))));
  const interventions = rowsOf('interventions').filter((row) => names.has(nameKey(row.cell('revenueOrder'))));
  const claimed = keysIn(interventions, 'ref');
  const lines = rowsOf('interventionLines').filter((row) => claimed.has(nameKey(row.cell('intervention'))));
  return [
    recordOf(orders, 'revenueOrders'),
    recordOf(payments, 'payments'),
    recordOf(interventions, 'interventions'),
    recordOf(lines, 'interventionLines'),
  ];
}

function keysIn(rows: readonly RowView[], column: string): ReadonlySet<string> {
  return new Set(rows.map((row) => nameKey(row.cell(column))).filter((key) => key !== ''));
}

function recordOf(rows: readonly RowView[], role: TableRole): string[] {
  const columns = columnsOf(role).flatMap(([column, spec]) =>
    spec.calculated === true || NAMES.has(column) ? [] : [column],
  );
  // What is empty is left out: a column that a later version adds is no change.
  return rows
    .map((row) =>
      JSON.stringify(
        columns.map((column) => [column, readText(row.cell(column))]).filter(([, content]) => content !== ''),
      ),
    )
    .sort();
}

const NAMES: ReadonlySet<string> = new Set(['commune', 'application']);
