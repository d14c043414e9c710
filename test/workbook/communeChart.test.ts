/** The chart on a commune's own annexe 2: of its own amounts, on its page, only where it says something. */
import { computeRecap, type Recap } from '../../src/core/recap';
import { DEFAULT_BINDING } from '../../src/workbook/schema/binding';
import { exampleTables } from '../../src/workbook/tables/example';
import type { NewTables } from '../../src/workbook/tables/newTables';
import { readConvention, type ConventionReading } from '../../src/workbook/read/readConvention';
import { ROUNDING_WORDS } from '../../src/workbook/schema/words';
import type { PlanChart, Region, SheetPlan } from '../../src/workbook/plan/sheetPlan';
import { communeRecapSheet } from '../../src/workbook/documents/communeRecap/plan';
import type { DocumentFilling } from '../../src/workbook/documents/document';
import { CHART_STYLE } from '../../src/workbook/plan/sheetStyles';
import expected from '../golden/montpellier-recap-expected.json';
import { rowOf, shown } from '../helpers/evaluatedPlan';
import { rawWorkbookOf } from '../helpers/rawWorkbook';

const FILLINGS: DocumentFilling[] = ['portable', 'frozen'];
/** In points, what the margins leave of an A4 that lies. */
const LYING = { width: 784, height: 505 };

function read(tables: NewTables): { reading: ConventionReading; recap: Recap } {
  const reading = readConvention(rawWorkbookOf(tables), DEFAULT_BINDING);
  return { reading, recap: computeRecap(reading.convention, 2021) };
}

const EXAMPLE = read(exampleTables());

function plan(
  commune: string,
  { reading, recap }: ReturnType<typeof read> = EXAMPLE,
  filling: DocumentFilling = 'portable',
): SheetPlan {
  const row = recap.rows.find((each) => each.commune.name === commune)!;
  return communeRecapSheet(reading, recap, row, filling, { date: '23/11/2026' });
}

/** So many applications, and as many more that are not re-billed; Fabrègues uses the first `used`. */
function applications(count: number, { used = count, notRebilled = 0 } = {}): ReturnType<typeof read> {
  const { settings, rows } = exampleTables();
  const named = (index: number, rebilled: string) => ({
    name: `Application n° ${index + 1}`,
    annualCost: 1_000 * (index + 1),
    rebilled,
  });
  const own = Array.from({ length: count }, (_, index) => named(index, 'Oui'));
  const others = Array.from({ length: notRebilled }, (_, index) => named(count + index, 'Non'));
  const subscriptions = own.slice(0, used).map(({ name }) => ({ commune: 'Fabrègues', application: name }));
  return read({ settings, rows: { ...rows, applications: [...own, ...others], subscriptions } });
}

const chartOf = ({ look }: SheetPlan): PlanChart | undefined => look.charts?.[0];

const contentsOf = ({ cells }: SheetPlan, region: Region): unknown[] =>
  cells
    .slice(region.row, region.row + region.rows)
    .flatMap((row) => row.slice(region.column, region.column + region.columns).map(shown));

/** Points of the page's height and width that the printed cells take, on the sheet; the scale that it is printed in. */
function paper({ look }: SheetPlan): { height: number; scale: number } {
  const heights = new Map(look.rowHeights?.map(({ row, points }) => [row, points]));
  const { area } = look.print;
  const width = look.columnWidths.reduce((sum, characters) => sum + characters * 5.25 + 3.75, 0);
  const height = Array.from({ length: area.rows }, (_, row) => heights.get(row) ?? 15).reduce(
    (a, b) => a + b,
  );
  return { height, scale: Math.min(1, LYING.width / width) };
}

test.each(FILLINGS)(
  '%s: names from the header, the golden amounts from the own row, of all 31',
  (filling) => {
    for (const { commune, lines } of expected.rows) {
      const drawn = plan(commune, EXAMPLE, filling);
      const chart = chartOf(drawn);
      const golden = lines as Record<string, string>;
      // One amount alone, or none, has nothing beside it.
      expect([commune, chart !== undefined]).toEqual([commune, Object.keys(golden).length >= 2]);
      if (!chart) continue;
      expect(drawn.look.charts).toHaveLength(1);
      const names = ['E-demat', 'Marchés publics', 'E-services'];
      expect(contentsOf(drawn, chart.categories)).toEqual(names);
      expect(contentsOf(drawn, chart.values)).toEqual(
        names.map((name) => (golden[name] === undefined ? null : Number(golden[name]))),
      );
      expect(chart.values.row).toBe(rowOf(drawn, commune));
    }
  },
);

test('what it says: a title, words for people who do not see it, euros', () => {
  const chart = chartOf(plan('Fabrègues'))!;
  expect(chart).toMatchObject({
    name: 'Quote-part – montants',
    kind: 'bars',
    title: 'Fabrègues – quotes-parts 2021 par application, en euros',
    seriesName: 'Montant',
    numberFormat: '#,##0.00" €"',
  });
  expect(chart.altText).toContain('le montant 2021 de chacune des 3 applications pour Fabrègues');
});

test('no name of another commune in what it says or refers to', () => {
  for (const { commune } of expected.rows) {
    const said = JSON.stringify(plan(commune).look.charts ?? []).replaceAll(commune, '');
    expect(expected.rows.filter((other) => said.includes(other.commune))).toEqual([]);
  }
});

test.each([
  ['the model case', EXAMPLE],
  ['12 applications', applications(12)],
  ['25 applications', applications(25)],
])('%s: below everything that is written, as wide as the table, whole on the one page', (_, source) => {
  const drawn = plan('Fabrègues', source);
  const { anchor, letters = 1 } = chartOf(drawn)!;
  const { area, orientation, ownPage } = drawn.look.print;
  expect([orientation, ownPage]).toEqual(['landscape', undefined]);
  expect(anchor.row).toBe(drawn.cells.length + 1);
  expect([anchor.column, anchor.columns]).toEqual([0, drawn.look.columnWidths.length]);
  expect([area.rows, area.columns]).toEqual([anchor.row + anchor.rows, anchor.columns]);
  const { height, scale } = paper(drawn);
  expect(height * scale).toBeLessThanOrEqual(LYING.height);
  // On paper the letters have 7 points at least, and each bar more than its name is high.
  expect(CHART_STYLE.labelSize * letters * scale).toBeGreaterThanOrEqual(6.99);
  const bars = chartOf(drawn)!.values.columns;
  expect(((anchor.rows * 15) / letters - 60) / bars).toBeGreaterThan(10);
});

test('where the notes leave too little room, beside the table, on a page of its own', () => {
  const drawn = plan('Fabrègues', applications(3, { notRebilled: 120 }));
  const { anchor } = chartOf(drawn)!;
  const { area, ownPage, repeatedRows } = drawn.look.print;
  expect(ownPage).toEqual(anchor);
  expect([area.rows, area.columns]).toEqual([drawn.cells.length, drawn.look.columnWidths.length]);
  expect(anchor.column).toBeGreaterThan(area.columns);
  expect(anchor.row).toBeGreaterThanOrEqual(repeatedRows.from + repeatedRows.count);
  const { scale } = paper(drawn);
  expect((anchor.rows + repeatedRows.count) * 15 * scale).toBeLessThanOrEqual(LYING.height);
});

test.each([
  [0, 0, false],
  [1, 1, false],
  [2, 1, false],
  [2, 2, true],
  [12, 2, true],
  [25, 25, true],
  [200, 200, false],
])('%i applications, %i used: a chart where there is something to compare', (count, used, shownThen) => {
  const drawn = plan('Fabrègues', applications(count, { used }));
  expect(chartOf(drawn) !== undefined).toBe(shownThen);
  if (!shownThen) expect(drawn.look.print.area.rows).toBe(drawn.cells.length);
});

test('amounts of nothing are nothing to compare', () => {
  const { settings, rows } = exampleTables();
  const communes = rows.communes!.map((row) =>
    row['name'] === 'Fabrègues' ? { ...row, population: 0 } : row,
  );
  expect(chartOf(plan('Fabrègues', read({ settings, rows: { ...rows, communes } })))).toBeUndefined();
});

test('the largest remainder keeps its amounts, and has the chart as well', () => {
  const { settings, rows } = exampleTables();
  const source = read({ settings: { ...settings, roundingPolicy: ROUNDING_WORDS.largestRemainder }, rows });
  const drawn = plan('Fabrègues', source);
  expect(contentsOf(drawn, chartOf(drawn)!.values)).toHaveLength(3);
});

test('a name without end is cut in the title', () => {
  const { settings, rows } = exampleTables();
  const name = `Saint-${'Rémy-'.repeat(60)}la-Longue`;
  const renamed = (key: string) => (row: Readonly<Record<string, unknown>>) =>
    row[key] === 'Fabrègues' ? { ...row, [key]: name } : row;
  const source = read({
    settings,
    rows: {
      ...rows,
      communes: rows.communes!.map(renamed('name')) as NonNullable<typeof rows.communes>,
      subscriptions: rows.subscriptions!.map(renamed('commune')) as NonNullable<typeof rows.subscriptions>,
    },
  });
  const { title, altText } = chartOf(plan(name, source))!;
  expect(title.length).toBeLessThan(120);
  expect(title).toContain('…');
  expect(altText.length).toBeLessThan(400);
});
