import { computeRecap } from '../../src/core/recap';
import { DEFAULT_BINDING } from '../../src/workbook/schema/binding';
import { exampleTables } from '../../src/workbook/tables/example';
import type { NewTables } from '../../src/workbook/tables/newTables';
import { readConvention } from '../../src/workbook/read/readConvention';
import { ROUNDING_WORDS } from '../../src/workbook/schema/words';
import type { Filling, SheetPlan } from '../../src/workbook/plan/sheetPlan';
import { recapSheet } from '../../src/workbook/documents/recap/plan';
import { manyCommunes } from '../helpers/manyCommunes';
import { rawWorkbookOf } from '../helpers/rawWorkbook';

const FILLINGS: Filling[] = ['live', 'portable', 'frozen'];

function plan(tables: NewTables, filling: Filling = 'frozen'): SheetPlan {
  const reading = readConvention(rawWorkbookOf(tables), DEFAULT_BINDING);
  const recap = computeRecap(reading.convention, 2021);
  return recapSheet(reading, recap, DEFAULT_BINDING, filling, { date: '23/11/2026' });
}

const chartOf = ({ look }: SheetPlan) => look.charts?.[0];

test.each(FILLINGS)('%s: the total of each commune, beside the table, on a page of its own', (filling) => {
  const drawn = plan(exampleTables(), filling);
  const chart = chartOf(drawn)!;
  expect(drawn.look.charts).toHaveLength(1);
  expect(chart).toMatchObject({
    kind: 'bars',
    title: 'Quotes-parts 2021 par commune, en euros',
    categories: { row: 7, column: 0, rows: 31, columns: 1 },
    values: { row: 7, column: 6, rows: 31, columns: 1 },
  });
  expect(chart.altText).toContain('31 communes');
  const { area, ownPage, repeatedRows } = drawn.look.print;
  expect(ownPage).toEqual(chart.anchor);
  // Beside everything that is ours, under what stays in view and is repeated on paper.
  expect(chart.anchor.column).toBeGreaterThanOrEqual(drawn.look.columnWidths.length);
  expect(chart.anchor.row).toBeGreaterThanOrEqual(drawn.look.frozen.rows);
  expect(chart.anchor.row).toBeGreaterThanOrEqual(repeatedRows.from + repeatedRows.count);
  expect(area.columns).toBe(8);
});

test('beside the columns that the largest remainder computes with', () => {
  const tables = exampleTables();
  const drawn = plan(
    { ...tables, settings: { ...tables.settings, roundingPolicy: ROUNDING_WORDS.largestRemainder } },
    'live',
  );
  expect(chartOf(drawn)!.anchor.column).toBe(drawn.look.columnWidths.length + 1);
});

test.each([
  [0, false],
  [1, false],
  [2, true],
  [31, true],
  [60, true],
  [95, false],
  [1000, false],
])('%i communes: a chart where there is something to compare and every name can be read', (count, shown) => {
  const drawn = plan(manyCommunes(count));
  const chart = chartOf(drawn);
  expect([count, chart !== undefined]).toEqual([count, shown]);
  expect(drawn.look.print.ownPage !== undefined).toBe(shown);
  if (chart) {
    expect(chart.values.rows).toBe(count);
    // At least 10 points a bar.
    expect((chart.anchor.rows * 15 - 60) / count).toBeGreaterThan(10);
  }
});

test('lying pages have fewer rows, and the chart keeps to them', () => {
  const tables = exampleTables();
  const [first] = tables.rows.applications!;
  const applications = Array.from({ length: 12 }, (_, index) => ({
    ...first!,
    name: `Application ${index}`,
  }));
  const wide = (count: number): SheetPlan => {
    const many = manyCommunes(count);
    return plan({ ...many, rows: { ...many.rows, applications } });
  };
  expect(wide(31).look.print.orientation).toBe('landscape');
  const rows = chartOf(wide(31))!.anchor.rows;
  expect(rows).toBeGreaterThan(20);
  expect(rows).toBeLessThan(60);
});
