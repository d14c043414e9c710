import { tableName, type Binding } from '../schema/binding';
import type { WorkbookFinding } from '../read/findings/findings';
import type { RawWorkbook } from '../read/rawTables';
import { readPriceSchedule } from '../read/readPriceSchedule';
import type { ConventionReading } from '../read/readConvention';
import { isEmpty, nameKey, readText } from '../read/readValues';
import type { TableRole } from '../schema/schema';
import { viewTable, type RowView } from '../read/tableView';

/**
 * What is found about the price schedule, the interventions and the revenue orders: names that no table knows, numbers
 * that are given twice, prices that cannot be used. A workbook that has none of these tables has no such finding, and
 * a price that is missing is one only where an intervention is paid by it.
 */
export function accountFindings(
  raw: RawWorkbook,
  binding: Binding,
  { convention }: Pick<ConventionReading, 'convention'>,
): WorkbookFinding[] {
  const rowsOf = (role: TableRole): readonly RowView[] => viewTable(raw, binding, role)?.rows ?? [];
  const communes = keysOf(rowsOf('communes').map((row) => row.cell('name')));
  const applications = keysOf([
    ...rowsOf('applications').map((row) => row.cell('name')),
    ...convention.applications.map(({ name }) => name),
  ]);
  const interventions = rowsOf('interventions');
  const used = keysOf(interventions.map((row) => row.cell('profile')));

  const hasSchedule = raw.tables.priceSchedule !== null;
  const schedule = hasSchedule ? readPriceSchedule(raw, binding) : { prices: [], findings: [] };
  const profiles = keysOf(schedule.prices.map(({ profile }) => profile));

  return [
    ...schedule.findings.filter(
      ({ code, values }) => code !== 'priceMissing' || used.has(nameKey(values['profile'] ?? '')),
    ),
    ...interventions.flatMap((row) => [
      ...unknown(row, 'commune', communes, binding),
      ...unknown(row, 'application', applications, binding),
      ...(hasSchedule ? unknown(row, 'profile', profiles, binding) : []),
    ]),
    ...rowsOf('revenueOrders').flatMap((row) => unknown(row, 'commune', communes, binding)),
    ...duplicateOrders(rowsOf('revenueOrders')),
  ];
}

const CODES = {
  commune: 'unknownCommuneInAccounts',
  application: 'unknownApplicationInAccounts',
  profile: 'unknownProfile',
} as const;

function unknown(
  row: RowView,
  column: keyof typeof CODES,
  known: ReadonlySet<string>,
  binding: Binding,
): WorkbookFinding[] {
  const cell = row.cell(column);
  if (isEmpty(cell) || known.has(nameKey(cell))) return [];
  const place = row.place(column);
  const values = { value: readText(cell), table: tableName(binding, place.table) };
  return [{ code: CODES[column], severity: 'warning', place, values }];
}

/** A number names one revenue order in a financial year. */
function duplicateOrders(rows: readonly RowView[]): WorkbookFinding[] {
  const seen = new Set<string>();
  return rows.flatMap((row): WorkbookFinding[] => {
    const number = readText(row.cell('number'));
    const year = readText(row.cell('year'));
    const key = JSON.stringify([nameKey(number), year]);
    if (number === '') return [];
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [
      {
        code: 'duplicateRevenueOrder',
        severity: 'warning',
        place: row.place('number'),
        values: { value: number, year },
      },
    ];
  });
}

function keysOf(cells: readonly unknown[]): ReadonlySet<string> {
  return new Set(cells.filter((cell) => !isEmpty(cell)).map(nameKey));
}
