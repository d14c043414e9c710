/** Where the amounts of a year come from, played: tables as they are now, and versions frozen from others. */
import { DEFAULT_BINDING, type Binding } from '../../src/workbook/schema/binding';
import type { SheetPlan } from '../../src/workbook/plan/sheetPlan';
import type { RawCell, RawWorkbook } from '../../src/workbook/read/rawTables';
import { plan as recapPlan } from '../../src/workbook/documents/recap/plan';
import { amountsOffer, type AmountsOffer } from '../../src/workbook/frozen/amountsOffer';
import { readVersion, type VersionReading } from '../../src/workbook/frozen/version';
import { cellsOf } from './frozenDocuments';
import { asRead } from './rawWorkbook';

interface Book {
  readonly raw: RawWorkbook;
  readonly binding?: Binding;
}

export function offerOf(
  { raw, binding = DEFAULT_BINDING }: Book,
  year: number,
  versions: readonly VersionReading[] = [],
): AmountsOffer {
  return amountsOffer(year, asRead(raw, binding), versions);
}

export function frozenPlan(raw: RawWorkbook, year: number, note = 'Délibération n° 12'): SheetPlan {
  const plan = recapPlan(asRead(raw), { year }, 'frozen', { date: '23/11/2026', note });
  if (typeof plan === 'string') throw new Error('A recap is about no commune');
  return plan;
}

/** Of a sheet in the workbook, as the mark of a drawing says it. */
export function frozenSheetOf({ sheetName, kind, year, values }: Omit<SheetPlan, 'subject'>) {
  return { name: sheetName, kind, year, subject: null, values: values ?? null };
}

/** A year that was frozen from some tables, read while the workbook has others. */
export function voted(
  then: RawWorkbook,
  now: RawWorkbook = then,
  change?: (cells: RawCell[][]) => void,
  year = 2021,
): VersionReading {
  const plan = frozenPlan(then, year);
  const cells = cellsOf(plan);
  change?.(cells);
  return readVersion(cells, frozenSheetOf(plan), asRead(now));
}
