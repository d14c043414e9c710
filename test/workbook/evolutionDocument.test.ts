/** The sheet of the years. */
import { documentPlan } from '../../src/workbook/documents/documentPlans';
import { exampleTables } from '../../src/workbook/tables/example';
import { asRead, rawWorkbookOf, withRow, withTable } from '../helpers/rawWorkbook';

const today = rawWorkbookOf(exampleTables());
const E_DEMAT = String(today.tables.applications!.rows[0]![0]);
const amended = withRow(withTable(today, 'costs'), 'costs', {
  Application: E_DEMAT,
  'À partir de': 2020,
  'Coût annuel global': 10_000,
});

const drawn = async (year: number, raw = amended) => {
  const plan = await documentPlan({ kind: 'evolution', year }, asRead(raw), 'portable', {
    date: '01/11/2021',
  });
  if (typeof plan === 'string') throw new Error(plan);
  return plan;
};
const valuesOf = (plan: Awaited<ReturnType<typeof drawn>>) =>
  plan.cells.map((row) =>
    row.map((cell) =>
      cell.kind === 'text'
        ? cell.text
        : cell.kind === 'number'
          ? cell.value
          : cell.kind === 'formula'
            ? cell.cached
            : '',
    ),
  );

test('each year, the difference and its causes, and what the applications were billed', async () => {
  const source = asRead(amended);
  const rows = valuesOf(await drawn(2021));
  const row = (label: string) => rows.find(([first]) => first === label)!;
  expect(row('Commune').slice(0, 5)).toEqual(['Commune', '2019', '2020', '2021', 'Différence']);
  const totals = [2019, 2020, 2021].map((year) => source.rowOf(year, 'Fabrègues')!.total.toNumber());
  expect(row('Fabrègues').slice(0, 4)).toEqual(['Fabrègues', ...totals]);
  const causes = row('Fabrègues').slice(5) as number[];
  expect(causes.reduce((a, b) => a + b, 0)).toBeCloseTo(totals[2]! - totals[0]!, 8);
  expect(row('Total refacturé').slice(1, 4)).toEqual(
    [2019, 2020, 2021].map((year) => source.recapOf(year).billed.toNumber()),
  );
  expect(row(E_DEMAT).slice(1, 4)).toEqual(
    [2019, 2020, 2021].map((year) => source.recapOf(year).applications[0]!.billed.toNumber()),
  );
});

test('a chart of the totals, but for one year alone', async () => {
  const { look, cells } = await drawn(2021);
  const [chart] = look.charts!;
  expect(cells[chart!.categories.row]!.slice(1, 4)).toMatchObject([
    { text: '2019' },
    { text: '2020' },
    { text: '2021' },
  ]);
  expect(cells[chart!.values.row]![0]).toMatchObject({ text: 'Total refacturé' });
  expect((await drawn(2019)).look.charts).toBeUndefined();
});

test('years that were frozen say so, above their amounts', async () => {
  const source = { ...asRead(amended), frozenYears: new Set([2020]) };
  const plan = await documentPlan({ kind: 'evolution', year: 2021 }, source, 'portable', {
    date: '01/11/2021',
  });
  if (typeof plan === 'string') throw new Error(plan);
  const rows = valuesOf(plan);
  const header = rows.findIndex(([first]) => first === 'Commune');
  expect(rows[header - 1]!.slice(0, 4)).toEqual(['', '', 'figé', '']);
  expect(rows.flat().some((cell) => String(cell).includes('version votée'))).toBe(true);
  // What it shows of the tables is the same.
  expect(plan.fingerprint).toBe((await drawn(2021)).fingerprint);
  expect(valuesOf(await drawn(2021)).flat()).not.toContain('figé');
});

test('a later amendment puts no sheet of the years before it out of date', async () => {
  const before = await Promise.all([2019, 2020].map((year) => drawn(year, today)));
  const after = await Promise.all([2019, 2020].map((year) => drawn(year)));
  expect(after[0]!.fingerprint).toBe(before[0]!.fingerprint);
  expect(after[1]!.fingerprint).not.toBe(before[1]!.fingerprint);
});
