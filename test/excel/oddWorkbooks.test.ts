/** Workbooks that are not like the example: the fillings agree there too, and with the core. */
import { computeRecap } from '../../src/core/recap';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { exampleTables } from '../../src/workbook/tables/example';
import type { NewTables } from '../../src/workbook/tables/newTables';
import { readConvention } from '../../src/workbook/read/readConvention';
import { ROUNDING_WORDS } from '../../src/workbook/schema/words';
import type { Filling } from '../../src/workbook/plan/sheetPlan';
import { draw, excelWith, valuesOf } from '../helpers/excel';

const FILLINGS: Filling[] = ['live', 'portable', 'frozen'];

/** The drawn sheet from the headers to the control line, numbers to six decimals. */
async function drawnTable(filling: Filling): Promise<unknown[][]> {
  const outcome = await draw({ filling });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  const rows = await valuesOf(outcome.value.sheetName, 'A3:M45');
  const last = rows.findIndex(([label]) => String(label).startsWith('Contrôle'));
  const gap = rows[0]!.findIndex((header) => String(header).startsWith('Écart'));
  return rows
    .slice(0, last + 1)
    .map((row) =>
      row.slice(0, gap + 1).map((value) => (typeof value === 'number' ? value.toFixed(6) : value)),
    );
}

async function expectFillingsAgree(): Promise<unknown[][]> {
  const tables: unknown[][][] = [];
  for (const filling of FILLINGS) tables.push(await drawnTable(filling));
  const [live = [], portable, frozen] = tables;
  expect(portable).toEqual(live);
  expect(frozen).toEqual(live);
  return live;
}

const tables = exampleTables();
const withApplications = (names: readonly string[]): NewTables => ({
  ...tables,
  rows: {
    ...tables.rows,
    applications: tables.rows.applications!.filter((row) => names.includes(String(row['name']))),
    subscriptions: tables.rows.subscriptions!.filter((row) => names.includes(String(row['application']))),
  },
});

async function rename(change: (workbook: Excel.Workbook) => void): Promise<void> {
  await Excel.run(async (context) => {
    change(context.workbook);
    await context.sync();
  });
}

test('one application only', async () => {
  await excelWith(withApplications(['E-demat']));
  const table = await expectFillingsAgree();
  expect(table[0]).toEqual(['Commune', 'Code INSEE', 'Population', 'E-demat', 'Total', 'Écart d’arrondi']);
});

test('nothing re-billed: a recap of zeros', async () => {
  await excelWith(withApplications(['Open Data']));
  const table = await expectFillingsAgree();
  expect(table[5]).toEqual(['Montpellier', '34172', '293410.000000', '0.000000', '0.000000']);
});

test('one commune only', async () => {
  await excelWith({
    ...tables,
    rows: {
      ...tables.rows,
      communes: tables.rows.communes!.slice(1, 2),
      subscriptions: tables.rows.subscriptions!.filter((row) => row['commune'] === 'Castelnau-le-Lez'),
    },
  });
  const table = await expectFillingsAgree();
  expect(table[5]!.slice(0, 4)).toEqual(['Castelnau-le-Lez', '34057', '22202.000000', '4166.670000']);
});

test.each(Object.values(ROUNDING_WORDS))(
  'a total population that somebody fixed by hand, %s',
  async (roundingPolicy) => {
    await excelWith({ ...tables, settings: { ...tables.settings, roundingPolicy } });
    await rename((workbook) => {
      workbook.names.getItem('PopulationTotale').formula = '=500000';
    });
    const table = await expectFillingsAgree();
    expect(table[4]![2]).toBe('500000.000000');
  },
);

test('without our defined names', async () => {
  await excelWith();
  await rename((workbook) => {
    workbook.names.getItem('PopulationTotale').delete();
    workbook.names.getItem('TauxParticipation').delete();
  });
  await expectFillingsAgree();
});

test('rates of their own, costs in components, kinds left empty, a CCAS', async () => {
  const [first, second, ...others] = tables.rows.applications!;
  await excelWith({
    ...tables,
    rows: {
      ...tables.rows,
      communes: [
        ...tables.rows.communes!.map(({ kind: _, ...row }) => row),
        { name: 'CCAS de Lattes', kind: 'CCAS' },
      ],
      applications: [
        { ...first, contributionRate: 0.355 },
        { name: second!['name']!, maintenance: 1234.56, depreciation: 0.01 },
        ...others,
      ],
    },
  });
  const table = await expectFillingsAgree();
  expect(table.some(([name]) => name === 'CCAS de Lattes')).toBe(false);
  expect(table[2]!.slice(3, 6)).toEqual(['0.355000', '0.500000', '0.500000']);
  expect(table[1]![4]).toBe('1234.570000');
});

test('what stands in the cells is what the core computes', async () => {
  await excelWith();
  const state = await readWorkbook();
  if (!state.ok) throw new Error(JSON.stringify(state));
  const recap = computeRecap(readConvention(state.value.raw, state.value.binding).convention, 2021);
  const table = await drawnTable('live');
  const foot = table.slice(-7).map((row) => row[6]);
  expect(foot).toEqual([
    recap.billed.toFixed(6),
    '',
    recap.nonSubscribersShare.toFixed(6),
    recap.contribution.toFixed(6),
    recap.rounding.toFixed(6),
    recap.residualCost.toFixed(6),
    recap.annualCost.toFixed(6),
  ]);
});

test('an annual cost that somebody empties is the sum of its components', async () => {
  const [first, ...others] = tables.rows.applications!;
  const host = await excelWith({
    ...tables,
    rows: { ...tables.rows, applications: [{ ...first, maintenance: 100, operation: 23.45 }, ...others] },
  });
  host.typeInGrid('Applications', 'G2', '');
  const table = await expectFillingsAgree();
  expect(table[1]![3]).toBe('123.450000');
});
