import type { RawWorkbook } from '../../read/rawTables';
import { sameName } from '../../read/names';
import { readText } from '../../read/readValues';
import { viewTable, type RowView } from '../../read/tableView';
import type { Binding } from '../../schema/binding';

/**
 * The years whose accounts are closed, in a row of the settings that is made when the first one is:
 * `2021 (1A2B-3C4D-5E6F-7A8B) ; 2022 (…)`. The code in brackets is the seal of what stood in the accounts; who types a
 * year alone closes it too, and nothing tells then whether it was changed.
 */
export interface ClosedYear {
  readonly year: number;
  /** '' where somebody typed the year alone. */
  readonly seal: string;
}

/** The row of the settings that holds them. */
export const CLOSED_YEARS = {
  key: 'Exercices clos',
  explanation: 'Clos à la page Titres, avec l’empreinte de leurs comptes ; rouverts de même',
} as const;

/** In the order in which they stand there. */
export function closedYears(raw: RawWorkbook, binding: Binding): readonly ClosedYear[] {
  return yearsIn(closedYearsRow(raw, binding)?.cell('value'));
}

/** Where they stand; undefined: no year was ever closed. */
export function closedYearsRow(raw: RawWorkbook, binding: Binding): RowView | undefined {
  const rows = viewTable(raw, binding, 'settings')?.rows ?? [];
  return rows.find((row) => sameName(row.cell('key'), CLOSED_YEARS.key));
}

/** What stands in the cell; a lone year may stand there as a number. */
function yearsIn(cell: unknown): ClosedYear[] {
  return Array.from(readText(cell).matchAll(CLOSED), ([, year, seal = '']) => ({ year: Number(year), seal }));
}

const CLOSED = /\b(\d{4})\b(?!-)(?:\s*\(([0-9A-F]{4}(?:-[0-9A-F]{4}){3})\))?/g;

/** As they are written. */
export function closedYearsText(years: readonly ClosedYear[]): string {
  return years.map(({ year, seal }) => (seal === '' ? String(year) : `${year} (${seal})`)).join(' ; ');
}
