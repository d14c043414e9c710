import { computeRecap } from '../../src/core/recap';
import { DEFAULT_BINDING } from '../../src/workbook/schema/binding';
import { exampleTables } from '../../src/workbook/tables/example';
import type { NewTables } from '../../src/workbook/tables/newTables';
import { readConvention } from '../../src/workbook/read/readConvention';
import type { Filling, PlanCell, SheetPlan } from '../../src/workbook/plan/sheetPlan';
import { recapSheet } from '../../src/workbook/documents/recap/plan';
import { rawWorkbookOf } from '../helpers/rawWorkbook';

export const PROPERTIES = {
  title: 'Récapitulatif 2021',
  creator: 'Montpellier Méditerranée Métropole',
  date: '2026-11-23',
};

/** The recap of the model case; `tables` to change it first. */
export function recapPlan(filling: Filling = 'portable', tables: NewTables = exampleTables()): SheetPlan {
  const reading = readConvention(rawWorkbookOf(tables), DEFAULT_BINDING);
  return recapSheet(reading, computeRecap(reading.convention, 2021), DEFAULT_BINDING, filling, {
    date: '23/11/2026',
  });
}

/** What no formula of the plans gives. */
export const WRONG_RESULT = 987654;

/** The same plan with a wrong value beside each formula: what comes out right was computed. */
export function withoutResults(plan: SheetPlan): SheetPlan {
  const cells = plan.cells.map((row) =>
    row.map((cell) => (cell.kind === 'formula' ? { ...cell, cached: WRONG_RESULT } : cell)),
  );
  return { ...plan, cells };
}

export const text = (value: string): PlanCell => ({ kind: 'text', text: value });
export const number = (value: number): PlanCell => ({ kind: 'number', value });
export const formula = (value: string, cached: number | string | null): PlanCell => ({
  kind: 'formula',
  formula: value,
  cached,
});

/** A small sheet that holds the given cells. */
export function plainPlan(
  sheetName: string,
  cells: readonly (readonly PlanCell[])[],
  changes: Partial<SheetPlan> = {},
): SheetPlan {
  const columns = Math.max(1, ...cells.map((row) => row.length));
  return {
    kind: 'recap',
    year: 2021,
    filling: 'frozen',
    sheetName,
    cells,
    look: {
      styles: [{ row: 0, column: 0, rows: 1, columns, style: 'header' }],
      numberFormats: [],
      columnWidths: Array<number>(columns).fill(20),
      frozen: { rows: 1, columns: 0 },
      print: {
        orientation: 'portrait',
        area: { row: 0, column: 0, rows: cells.length, columns },
        repeatedRows: { from: 0, count: 1 },
        footer: { left: '', center: '', right: 'page &P / &N' },
      },
    },
    body: { keyRow: 0, keyColumn: 0, firstRow: 1, rowKeys: [], firstColumn: 1, columnKeys: [] },
    fingerprint: '',
    ...changes,
  };
}

export const HURTING_NAMES = [
  "L'Haÿ-les-Roses",
  "=CMD|' /C calc'!A0",
  '+1',
  '-2',
  '@x',
  '\tTabulation',
  '\rRetour',
  'A/B:C*D?E[F]',
  'Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson sur la rivière',
  'Beaulieu',
  'Beaulieu',
  'BEAULIEU',
  'القدس',
  '🏛️ Ville 👨‍👩‍👧',
  '\u202Eeilrevo',
  '&lt;b&gt; & "guillemets" <x>',
  '_x0041_ littéral',
  "'entre apostrophes'",
  'History',
  'con',
  '  deux  espaces  ',
  'deux\nlignes',
  'contrôle\u0001\u000B',
  'moitié \uD83D seule',
  '1e5',
  '12/05/2019',
  'VRAI',
  '01001',
] as const;
