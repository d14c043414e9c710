import type { Application, CostFrom } from '../../../core/convention';
import {
  costColumnOf,
  readAnnualCost,
  readContribution,
  readRebilled,
  type LaterCosts,
} from '../applications';
import type { Report } from '../findings/findings';
import { readTidyName } from '../readCells';
import { nameKey, type NameIndex } from '../names';
import { readText } from '../readValues';
import type { RowView, TableView } from '../tableView';
import { ownRows, readEffect, reportOutside, type Amendment, type Term } from './readAmendments';

/** A row of the table of costs that can be used, the earliest year of an application first. */
interface CostRow extends Pick<CostFrom, 'from' | 'annualCost'> {
  readonly row: RowView;
}

/** By the names of the applications, as their own table writes them. */
export type CostRows = ReadonlyMap<string, readonly CostRow[]>;

/**
 * The table of costs by year: what an application costs from a year on, EUR. A row of an application that nobody knows,
 * without a year or a cost, and the second one of an application and a year are left out, each with a finding.
 */
export function readCostRows(
  table: TableView | null,
  names: NameIndex,
  term: Term,
  amendments: readonly Amendment[],
  report: Report,
): CostRows {
  const numbers = new Set(amendments.map(({ number }) => nameKey(number)));
  const found = new Map<string, CostRow[]>();
  const column = costColumnOf(table);
  for (const row of ownRows(table)) {
    const written = readTidyName(row, 'application', report);
    if (written === null) continue;
    const application = names.find(written);
    if (application === null) {
      report('costOfUnknown', row.place('application'), { application: written });
      continue;
    }
    const from = readEffect(row, 'from', report);
    if (from === null) continue;
    reportOutside(row, 'from', from, term, report);
    const amendment = readText(row.cell('amendment'));
    if (amendment !== '' && !numbers.has(nameKey(amendment)))
      report('amendmentUnknown', row.place('amendment'), { application, value: amendment });
    const rows = found.get(application) ?? [];
    if (rows.some((other) => other.from === from)) {
      report('duplicateCost', row.place('from'), { application, year: from });
      continue;
    }
    const cost = readAnnualCost(row, application, column, report);
    if ('problem' in cost) continue;
    found.set(application, [...rows, { row, from, annualCost: cost.euros }]);
  }
  return new Map([...found].map(([name, rows]) => [name, rows.toSorted((a, b) => a.from - b.from)]));
}

/** The first of an application; null: none. */
export function firstCosts(rows: CostRows): LaterCosts {
  return (application) => rows.get(application)?.[0] ?? null;
}

/**
 * Costs from a year on, the earliest first. A contribution, or whether it is re-billed, that a row leaves empty goes on as
 * it was until then.
 */
export function costsFrom(
  rows: CostRows,
  applications: readonly Application[],
  report: Report,
): readonly CostFrom[] {
  const costs: CostFrom[] = [];
  for (const application of applications) {
    let { contributionRate, rebilled } = application;
    for (const { row, from, annualCost } of rows.get(application.name) ?? []) {
      contributionRate = readContribution(row, application.name, contributionRate, report);
      rebilled = readRebilled(row, application.name, report, rebilled);
      costs.push({ application: application.name, from, annualCost, contributionRate, rebilled });
    }
  }
  return costs.sort((a, b) => a.from - b.from);
}
