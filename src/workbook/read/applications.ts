import type { Application, CostFrom } from '../../core/convention';
import { sum, type Decimal, type Euros } from '../../core/money';
import { COST_COMPONENTS } from '../schema/tables';
import type { Report, WorkbookFinding } from './findings/findings';
import { readRate } from './rates';
import { readTidyName, warnOfText } from './readCells';
import type { Settings } from './readSettings';
import { isEmpty, isExcelError, readFlag, readNumber, readText } from './readValues';
import { reportLikeness, SeenNames } from './seenNames';
import type { RowView, TableView } from './tableView';

export interface ApplicationsReading {
  readonly applications: readonly Application[];
  /** Row of the table that each application stands in, in their order. */
  readonly rows: readonly number[];
  /** Those that are left out, by their names: why. */
  readonly leftOut: ReadonlyMap<string, WorkbookFinding>;
}

/**
 * The applications, the first row of each name; one without a cost that can be used is left out. Costs in EUR, the
 * contribution 0 to 1, that of the settings where the row has none. One without a cost of its own that an amendment
 * brings (`laterCosts`) is there from that year on.
 */
export function readApplications(
  table: TableView | null,
  settings: Settings,
  laterCosts: LaterCosts,
  report: Report,
): ApplicationsReading {
  const applications: Application[] = [];
  const rows: number[] = [];
  const leftOut = new Map<string, WorkbookFinding>();
  const names = new SeenNames();
  const costColumn = costColumnOf(table);
  for (const row of table?.rows ?? []) {
    const name = readTidyName(row, 'name', report);
    if (name === null) continue;
    const standing = names.add(row, name);
    if (standing.kind === 'twice') {
      report('duplicateApplication', row.place('name'), { application: name, address: standing.address });
      continue;
    }
    reportLikeness(row, name, standing, report);
    const later = hasNoCost(row) ? laterCosts(name) : null;
    const cost = later === null ? readAnnualCost(row, name, costColumn, report) : { euros: later.annualCost };
    if ('problem' in cost) {
      leftOut.set(name, cost.problem);
      continue;
    }
    const rebilled = readRebilled(row, name, report);
    applications.push({
      name,
      code: isEmpty(row.cell('code')) ? null : readText(row.cell('code')),
      annualCost: cost.euros,
      contributionRate: readContribution(row, name, settings.contributionRate, report),
      rebilled,
      ...(later === null ? {} : { firstYear: later.from }),
    });
    rows.push(row.index);
  }
  return { applications, rows, leftOut };
}

/** The first cost that amendments give an application, by its name; null: none. */
export type LaterCosts = (application: string) => Pick<CostFrom, 'from' | 'annualCost'> | null;

/** Nothing in its components, and no cost, or the nought that a formula makes of nothing. */
function hasNoCost(row: RowView): boolean {
  const cost = row.cell('annualCost');
  const isNone = isEmpty(cost) || (cost === 0 && row.formula('annualCost') !== null);
  return isNone && COST_COMPONENTS.every((column) => isEmpty(row.cell(column)));
}

/** EUR, or what keeps it from being read. */
export type Cost = { readonly euros: Euros } | { readonly problem: WorkbookFinding };

/** Column of an annual cost: where the whole has none of its own, its cell is that of the first component. */
export function costColumnOf(table: TableView | null): string {
  return ['annualCost', ...COST_COMPONENTS].find((column) => table?.columns.has(column)) ?? 'annualCost';
}

/** The annual cost as it was typed, or the sum of its components. */
export function readAnnualCost(row: RowView, application: string, costColumn: string, report: Report): Cost {
  const components = COST_COMPONENTS.filter((column) => !isEmpty(row.cell(column)));
  const parts = components.map((column) => readCost(row, column, application, report));
  const problem = parts.find((part) => 'problem' in part) ?? null;
  const total = sum(parts.flatMap((part) => ('euros' in part ? [part.euros] : [])));
  if (isEmpty(row.cell('annualCost'))) {
    if (problem !== null) return problem;
    if (components.length > 0) return { euros: total };
    return { problem: report('costMissing', row.place(costColumn), { application }) };
  }
  // A sum over an error is one too.
  const follows = problem !== null && isExcelError(row.cell('annualCost'));
  const typed = readCost(row, 'annualCost', application, report.because(follows ? problem.problem : null));
  if ('euros' in typed && problem === null && components.length > 0 && !typed.euros.equals(total))
    report('costDiffersFromComponents', row.place('annualCost'), {
      application,
      value: typed.euros.toNumber(),
      expected: total.toNumber(),
    });
  return typed;
}

/** EUR, below 0 for a credit (avoir), which is said. */
function readCost(row: RowView, column: string, application: string, report: Report): Cost {
  const place = row.place(column);
  const cell = row.cell(column);
  const reading = readNumber(cell);
  const values = { application, value: readText(cell) };
  if (!reading.ok) return { problem: report('costNotANumber', place, values) };
  if (reading.value.isNegative()) report('costNegative', place, values);
  if (reading.value.decimalPlaces() > 2) report('costNotInCents', place, values);
  warnOfText(row, column, report);
  return { euros: reading.value };
}

/** 0 to 1; `fallback`: of a row that says nothing, or nothing that can be used. */
export function readContribution(
  row: RowView,
  application: string,
  fallback: Decimal,
  report: Report,
): Decimal {
  const cell = row.cell('contributionRate');
  const reading = readRate(cell);
  if (!reading.ok && reading.reason === 'empty') return fallback;
  if (reading.ok && reading.value.gte(0) && reading.value.lte(1)) {
    warnOfText(row, 'contributionRate', report);
    return reading.value;
  }
  report('rateInvalid', row.place('contributionRate'), {
    application,
    value: readText(cell),
    fallback: fallback.toNumber(),
  });
  return fallback;
}

/** `otherwise`: where nothing is said. */
export function readRebilled(row: RowView, application: string, report: Report, otherwise = true): boolean {
  const cell = row.cell('rebilled');
  const place = row.place('rebilled');
  const reading = isEmpty(cell) ? ({ ok: true, value: otherwise } as const) : readFlag(cell);
  if (!reading.ok) {
    report('flagInvalid', place, { application, value: readText(cell) });
    return true;
  }
  if (reading.value && /open\s*data|donn[ée]es ouvertes/i.test(application))
    report('openDataRebilled', place, { application });
  return reading.value;
}
