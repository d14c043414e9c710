import type { Report } from '../../read/findings/findings';
import type { RawWorkbook } from '../../read/rawTables';
import type { Binding } from '../../schema/binding';
import { closedYears, closedYearsRow } from './closedYears';
import { yearSeal } from './yearSeal';

/**
 * Closed years whose accounts are no longer those that were closed: edits from the pane are refused, but nobody is kept
 * from typing into the tables. Reported where the years stand; of a year without a seal nothing can be told.
 */
export function closedYearFindings(raw: RawWorkbook, binding: Binding, report: Report): void {
  const place = closedYearsRow(raw, binding)?.place('value');
  if (place === undefined) return;
  for (const { year, seal } of closedYears(raw, binding))
    if (seal !== '' && seal !== yearSeal(raw, binding, year)) report('closedYearChanged', place, { year });
}
