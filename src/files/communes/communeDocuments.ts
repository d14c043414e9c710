import type { Member } from '../../core/convention';
import type { CommuneRecap, Recap } from '../../core/recap';
import type { Binding } from '../../workbook/schema/binding';
import type { RawWorkbook } from '../../workbook/read/rawTables';
import type { ConventionReading } from '../../workbook/read/readConvention';
import { readDescriptions } from '../../workbook/read/readDescriptions';
import { readPriceSchedule } from '../../workbook/read/readPriceSchedule';
import type { SheetPlan } from '../../workbook/plan/sheetPlan';
import { applicationSheetsSheet, applicationUseSheet } from '../../workbook/documents/annexe1';
import { priceScheduleSheet } from '../../workbook/documents/annexe3';
import { communeRecapSheet } from '../../workbook/documents/communeRecap';
import type { DocumentFilling } from '../../workbook/documents/documents';
import {
  settlementStatementSheet,
  type StatementDrawing,
} from '../../workbook/documents/settlementStatement';

/** What a commune's workbook may hold, in the order of its sheets. */
export const COMMUNE_CONTENTS = ['statement', 'annexe1', 'annexe2', 'annexe3'] as const;
export type CommuneContent = (typeof COMMUNE_CONTENTS)[number];

/**
 * The sheets that one commune receives. They are made of that commune's own row, of the terms that all share
 * (applications, costs, prices) and of the total population: nothing of any other commune. A commune without a row in
 * the recap has no sheets.
 */
export function plansFor(
  reading: ConventionReading,
  raw: RawWorkbook,
  binding: Binding,
  recap: Recap,
  content: ReadonlySet<CommuneContent>,
  filling: DocumentFilling,
  drawing: StatementDrawing,
): (commune: Pick<Member, 'name'>) => SheetPlan[] {
  const { year } = recap;
  const rows = new Map(recap.rows.map((row) => [row.commune.name, row]));
  // The same for every commune: made once, when the first one needs it.
  let applications: SheetPlan | null = null;
  let prices: SheetPlan | null = null;

  const sheets: Record<CommuneContent, (row: CommuneRecap) => SheetPlan[]> = {
    statement: (row) => [settlementStatementSheet(reading, recap, row, filling, drawing)],
    annexe1: ({ commune }) => {
      applications ??= applicationSheetsSheet(
        reading,
        year,
        readDescriptions(raw, binding),
        filling,
        drawing,
      );
      return [applications, applicationUseSheet(reading, year, commune, filling, drawing)];
    },
    annexe2: (row) => [communeRecapSheet(reading, recap, row, filling, drawing)],
    annexe3: () => {
      prices ??= priceScheduleSheet(
        reading.settings,
        year,
        readPriceSchedule(raw, binding).prices,
        filling,
        drawing,
      );
      return [prices];
    },
  };
  return ({ name }) => {
    const row = rows.get(name);
    if (row === undefined) return [];
    return COMMUNE_CONTENTS.filter((each) => content.has(each)).flatMap((each) => sheets[each](row));
  };
}

/** What stands in the name of a file: `état liquidatif`, `annexe 2`, `annexes`, `état liquidatif et annexes`. */
export function contentName(content: ReadonlySet<CommuneContent>): string {
  const annexes = COMMUNE_CONTENTS.filter((each) => each !== 'statement' && content.has(each));
  const [only] = annexes;
  const named = annexes.length === 1 && only !== undefined ? only.replace('annexe', 'annexe ') : 'annexes';
  if (!content.has('statement')) return named;
  return annexes.length === 0 ? 'état liquidatif' : `état liquidatif et ${named}`;
}
