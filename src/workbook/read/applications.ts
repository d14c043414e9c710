import type { Application } from '../../core/convention';
import { sum, type Decimal, type Euros } from '../../core/money';
import { COST_COMPONENTS } from '../schema/tables';
import type { Report } from './findings/findings';
import { readTidyName, warnOfText } from './readCells';
import type { Settings } from './readSettings';
import { isEmpty, readFlag, readNumber, readText } from './readValues';
import { sameName } from './names';
import type { RowView, TableView } from './tableView';

/**
 * The applications, the first row of each name; one without a cost that can be used is left out. Costs in EUR, the
 * contribution 0 to 1, that of the settings where the row has none.
 */
export function readApplications(
  table: TableView | null,
  settings: Settings,
  report: Report,
): readonly Application[] {
  const applications: Application[] = [];
  for (const row of table?.rows ?? []) {
    const name = readTidyName(row, 'name', report);
    if (name === null) continue;
    if (applications.some((each) => sameName(each.name, name))) {
      report('duplicateApplication', row.place('name'), { application: name });
      continue;
    }
    const annualCost = readAnnualCost(row, name, report);
    if (annualCost === null) continue;
    const rebilled = readRebilled(row, name, report);
    applications.push({
      name,
      code: isEmpty(row.cell('code')) ? null : readText(row.cell('code')),
      annualCost,
      contributionRate: readRate(row, name, settings, report),
      rebilled,
    });
  }
  return applications;
}

/** The annual cost as it was typed, or the sum of its components. */
function readAnnualCost(row: RowView, application: string, report: Report): Euros | null {
  const place = row.place('annualCost');
  const components = COST_COMPONENTS.filter((column) => !isEmpty(row.cell(column)));
  const parts = components.map((column) => readCost(row, column, application, report));
  const total = parts.some((part) => part === null) ? null : sum(parts.filter((part) => part !== null));
  if (isEmpty(row.cell('annualCost'))) {
    if (components.length > 0) return total;
    report('costMissing', place, { application });
    return null;
  }
  const typed = readCost(row, 'annualCost', application, report);
  if (typed !== null && total !== null && components.length > 0 && !typed.equals(total))
    report('costDiffersFromComponents', place, {
      application,
      value: typed.toNumber(),
      expected: total.toNumber(),
    });
  return typed;
}

/** EUR, below 0 for a credit (avoir), which is said; null with a finding for what is no amount. */
function readCost(row: RowView, column: string, application: string, report: Report): Euros | null {
  const place = row.place(column);
  const cell = row.cell(column);
  const reading = readNumber(cell);
  const values = { application, value: readText(cell) };
  if (!reading.ok) {
    report('costNotANumber', place, values);
    return null;
  }
  if (reading.value.isNegative()) report('costNegative', place, values);
  if (reading.value.decimalPlaces() > 2) report('costNotInCents', place, values);
  warnOfText(row, column, report);
  return reading.value;
}

function readRate(row: RowView, application: string, settings: Settings, report: Report): Decimal {
  const cell = row.cell('contributionRate');
  const reading = readNumber(cell);
  if (!reading.ok && reading.reason === 'empty') return settings.contributionRate;
  if (reading.ok && reading.value.gte(0) && reading.value.lte(1)) {
    warnOfText(row, 'contributionRate', report);
    return reading.value;
  }
  report('rateInvalid', row.place('contributionRate'), {
    application,
    value: readText(cell),
    fallback: settings.contributionRate.toNumber(),
  });
  return settings.contributionRate;
}

/** Yes where nothing is said. */
function readRebilled(row: RowView, application: string, report: Report): boolean {
  const cell = row.cell('rebilled');
  const place = row.place('rebilled');
  const reading = isEmpty(cell) ? ({ ok: true, value: true } as const) : readFlag(cell);
  if (!reading.ok) {
    report('flagInvalid', place, { application, value: readText(cell) });
    return true;
  }
  if (reading.value && /open\s*data|donn[ée]es ouvertes/i.test(application))
    report('openDataRebilled', place, { application });
  return reading.value;
}
