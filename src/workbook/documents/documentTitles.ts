import { readText } from '../read/readValues';
import { SHEET_KINDS, type SheetKind } from '../plan/sheetPlan';

/** What stands in A1: whoever reads a document back knows it by these words. A year stands at the end. */
const TITLES: Readonly<Record<SheetKind, string>> = {
  recap: 'Annexe 2 – Récapitulatif des quotes-parts {year}',
  communeRecap: 'Annexe 2 – Quotes-parts {year}',
  applicationSheets: 'Annexe 1 – Fiches descriptives',
  applicationUse: 'Annexe 1 – Applications mises en œuvre en {year}',
  priceSchedule: 'Annexe 3 – Bordereau de prix',
  settlementStatement: 'État liquidatif – exercice {year}',
};

export function documentTitle(kind: SheetKind, year: number): string {
  return TITLES[kind].replace('{year}', String(year));
}

/** The document that has this title, and the year that it names, if it names one; null: none of ours. */
export function readTitle(cell: unknown): { readonly kind: SheetKind; readonly year: number | null } | null {
  const words = readText(cell);
  // The last four digits are the year: no title has others.
  const [year] = /\d{4}$/.exec(words) ?? [];
  const kind = SHEET_KINDS.find((each) => documentTitle(each, Number(year)) === words);
  return kind === undefined ? null : { kind, year: year === undefined ? null : Number(year) };
}
