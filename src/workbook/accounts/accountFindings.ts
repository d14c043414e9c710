import { closedYearFindings } from './closing/closedYearFindings';
import { interventionFindings } from './interventions/interventionFindings';
import { readInterventions } from './interventions/readInterventions';
import { tableName, type Binding } from '../schema/binding';
import { collectFindings, type Report, type WorkbookFinding } from '../read/findings/findings';
import type { RawWorkbook } from '../read/rawTables';
import type { ConventionReading } from '../read/readConvention';
import { readPriceSchedule } from '../read/readPriceSchedule';
import { isEmpty, readText } from '../read/readValues';
import { nameKey } from '../read/names';
import type { TableRole } from '../schema/tables';
import { viewTable, type RowView } from '../read/tableView';
import { hasBilling, readBilling } from './billing/readBilling';
import { readRequests } from './requests/readRequests';
import { requestFindings } from './requests/requestFindings';

/**
 * What is found about the price schedule, the interventions, the requests and the revenue orders: names that no table
 * knows, numbers that are given twice, prices that cannot be used, closed years that were changed. A workbook that has
 * none of these tables has no such finding, and a price that is missing is one only where an intervention is paid by it.
 */
export function accountFindings(
  raw: RawWorkbook,
  binding: Binding,
  reading: Pick<ConventionReading, 'convention' | 'settings' | 'laterClauses'>,
): readonly WorkbookFinding[] {
  const { findings, report } = collectFindings();
  const rowsOf = (role: TableRole): readonly RowView[] => viewTable(raw, binding, role)?.rows ?? [];
  const communes = keysOf(rowsOf('communes').map((row) => row.cell('name')));
  const applications = keysOf([
    ...rowsOf('applications').map((row) => row.cell('name')),
    ...reading.convention.applications.map(({ name }) => name),
  ]);
  const interventions = readInterventions(raw, binding).rows;
  const used = keysOf(interventions.flatMap(({ fields }) => fields.lines.map(({ profile }) => profile)));

  const hasSchedule = raw.tables.priceSchedule !== null;
  const schedule = hasSchedule ? readPriceSchedule(raw, binding) : { prices: [], findings: [] };
  const profiles = keysOf(schedule.prices.map(({ profile }) => profile));

  const check = (row: RowView, column: keyof typeof CODES, known: ReadonlySet<string>): void =>
    checkName(row, column, known, binding, report);
  for (const { head, lines } of interventions) {
    check(head, 'commune', communes);
    check(head, 'application', applications);
    if (hasSchedule) for (const line of lines) check(line, 'profile', profiles);
  }
  interventionFindings(raw, binding, report);
  for (const { row } of readRequests(raw, binding)) {
    check(row, 'commune', communes);
    check(row, 'application', applications);
  }
  requestFindings(raw, binding, reading, report);
  const orders = rowsOf('revenueOrders');
  for (const row of orders) check(row, 'commune', communes);
  findDuplicateOrders(orders, report);
  closedYearFindings(raw, binding, report);

  return [
    ...schedule.findings.filter(
      (finding) => finding.code !== 'priceMissing' || used.has(nameKey(finding.values.profile)),
    ),
    ...findings,
    ...(hasBilling(raw, binding) ? readBilling(raw, binding).findings : []),
  ];
}

const CODES = {
  commune: 'unknownCommuneInAccounts',
  application: 'unknownApplicationInAccounts',
  profile: 'unknownProfile',
} as const;

function checkName(
  row: RowView,
  column: keyof typeof CODES,
  known: ReadonlySet<string>,
  binding: Binding,
  report: Report,
): void {
  const cell = row.cell(column);
  if (isEmpty(cell) || known.has(nameKey(cell))) return;
  const place = row.place(column);
  report(CODES[column], place, { value: readText(cell), table: tableName(binding, place.table) });
}

/** A number names one revenue order in a financial year. */
function findDuplicateOrders(rows: readonly RowView[], report: Report): void {
  const seen = new Set<string>();
  for (const row of rows) {
    const number = readText(row.cell('number'));
    if (number === '') continue;
    const year = readText(row.cell('year'));
    const key = JSON.stringify([nameKey(number), year]);
    if (seen.has(key)) report('duplicateRevenueOrder', row.place('number'), { value: number, year });
    seen.add(key);
  }
}

function keysOf(cells: readonly unknown[]): ReadonlySet<string> {
  return new Set(cells.filter((cell) => !isEmpty(cell)).map(nameKey));
}
