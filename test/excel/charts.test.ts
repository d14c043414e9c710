/** The recap's chart: once, of the right cells, beside whatever charts the person has. */
import type { HostWorkbook } from '../../host/index';
import type { Filling } from '../../src/workbook/plan/sheetPlan';
import { manyCommunes } from '../helpers/manyCommunes';
import { actionsOfDrawing } from '../helpers/drawingActions';
import { draw, excelWith } from '../helpers/excel';

const OURS = 'Quote-part – montants';

interface ChartSnapshot {
  readonly name: string;
  readonly title: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly series?: { readonly name: string; readonly values: string; readonly categories: string };
}

const chartsOf = (host: HostWorkbook, sheet = 'Récap 2021'): ChartSnapshot[] =>
  (host.snapshot(sheet) as { charts: ChartSnapshot[] }).charts;

/** What a chart shows, through the genuine client. */
async function shown(name = OURS, sheet = 'Récap 2021'): Promise<{ names: string[]; values: string[] }> {
  return Excel.run(async (context) => {
    const series = context.workbook.worksheets.getItem(sheet).charts.getItem(name).series.getItemAt(0);
    const names = series.getDimensionValues('Categories');
    const values = series.getDimensionValues('Values');
    await context.sync();
    return { names: names.value, values: values.value };
  });
}

async function redrawn(filling: Filling = 'live'): Promise<void> {
  const outcome = await draw({ filling });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
}

/** A chart of the person's own, over other cells. */
async function addOwn(name: string): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Récap 2021');
    const chart = sheet.charts.add('Line', sheet.getRange('C8:C12'), 'Columns');
    chart.name = name;
    chart.title.text = 'À moi';
    chart.setPosition('A60', 'C70');
    await context.sync();
  });
}

test.each<[Filling, string]>([
  ['live', 'Récap 2021'],
  ['portable', 'Récap 2021'],
  ['frozen', 'Récap 2021 figé'],
])('%s: one chart of the totals, printed on a page of its own', async (filling, sheet) => {
  const host = await excelWith();
  await redrawn(filling);
  expect(chartsOf(host, sheet)).toMatchObject([
    {
      name: OURS,
      type: 'BarClustered',
      title: 'Quotes-parts 2021 par commune, en euros',
      series: { name: 'Total', values: `'${sheet}'!G8:G38`, categories: `'${sheet}'!A8:A38` },
      looks: {
        categoryAxis: { reversePlotOrder: true, tickLabelSpacing: 1 },
        valueAxis: { minimum: 0, visible: false },
        series: { hasDataLabels: true },
        legend: { visible: false },
      },
    },
  ]);
  const { names, values } = await shown(OURS, sheet);
  expect([names[0], names[30], values[0]]).toEqual(['Montpellier', 'Montaud', '1504.61']);
  // A frozen recap says its own fingerprint in one row more.
  const lastRow = filling === 'frozen' ? 50 : 49;
  expect(host.snapshot(sheet)).toMatchObject({ page: { printArea: `$A$1:$H$${lastRow},$J$8:$X$42` } });
  expect([...host.unimplemented]).toEqual([]);
});

test('drawn twice, there is one still, and the person’s charts are as they were', async () => {
  const host = await excelWith();
  await redrawn();
  await addOwn('Mon graphique');
  await addOwn(`${OURS} de mon cru`);
  const before = chartsOf(host);
  expect(before).toHaveLength(3);
  await redrawn('portable');
  await redrawn();
  expect(chartsOf(host)).toEqual(before);
});

test('one that the person moved stays there while the table keeps its shape', async () => {
  const host = await excelWith();
  await redrawn();
  await Excel.run(async (context) => {
    const chart = context.workbook.worksheets.getItem('Récap 2021').charts.getItem(OURS);
    chart.setPosition('B60', 'F80');
    await context.sync();
  });
  const moved = chartsOf(host);
  host.typeInGrid('Communes', 'E13', '7037');
  await redrawn();
  expect(chartsOf(host)).toEqual(moved);
});

test('communes and applications come and go: the bars follow', async () => {
  const host = await excelWith();
  await redrawn();
  const before = chartsOf(host)[0]!;
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Communes');
    table.rows.getItemAt(2).delete();
    table.rows.add(0, [
      ['Aaa-sur-Lez', '34999', '', 'Commune', 1000],
      ['Bbb-sur-Lez', '34998', '', 'Commune', 2000],
    ]);
    const applications = context.workbook.tables.getItem('Applications');
    applications.rows.getItemAt(0).delete();
    await context.sync();
  });
  await redrawn();
  const [chart, ...others] = chartsOf(host);
  expect(others).toEqual([]);
  expect(chart!.series).toMatchObject({ values: "'Récap 2021'!F8:F39", categories: "'Récap 2021'!A8:A39" });
  expect(chart!.left).toBeLessThan(before.left);
  const { names } = await shown();
  expect(names.slice(0, 3)).toEqual(['Aaa-sur-Lez', 'Bbb-sur-Lez', 'Montpellier']);
});

test('one that the person deleted comes back; too many communes, and it goes', async () => {
  const host = await excelWith();
  await redrawn();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Récap 2021').charts.getItem(OURS).delete();
    await context.sync();
  });
  await redrawn();
  expect(chartsOf(host).map(({ name }) => name)).toEqual([OURS]);
  await Excel.run(async (context) => {
    const rows = Array.from({ length: 80 }, (_, index) => [`Nouvelle ${index}`, '', '', 'Commune', 1000]);
    context.workbook.tables.getItem('Communes').rows.add(undefined, rows);
    await context.sync();
  });
  await addOwn('Mon graphique');
  await redrawn();
  expect(chartsOf(host).map(({ name }) => name)).toEqual(['Mon graphique']);
});

test('a person’s chart that has our name by chance is not ours', async () => {
  const host = await excelWith(manyCommunes(1));
  await redrawn();
  expect(chartsOf(host)).toEqual([]);
  await addOwn(OURS);
  const [own] = chartsOf(host);
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Communes');
    table.rows.add(undefined, [['Bbb-sur-Lez', '34998', '', 'Commune', 2000]]);
    await context.sync();
  });
  await redrawn();
  await redrawn();
  const charts = chartsOf(host);
  expect(charts.map(({ name }) => name)).toEqual([OURS, `${OURS} (2)`]);
  expect(charts[0]).toEqual(own);
});

/** What becomes of the chart when a commune comes first, and so many of the last ones go. */
const SHAPES = [
  ['changes', 3, 0],
  ['comes', 1, 0],
  ['goes', 2, 2],
] as const;

test.each(SHAPES)(
  'a redraw in which the chart %s and that fails puts the former one back',
  async (_, communes, gone) => {
    const prepared = async (): Promise<HostWorkbook> => {
      const host = await excelWith(manyCommunes(communes));
      await redrawn();
      await addOwn('Mon graphique');
      await Excel.run(async (context) => {
        const { rows } = context.workbook.tables.getItem('Communes');
        for (let row = communes - 1; row >= communes - gone; row -= 1) rows.getItemAt(row).delete();
        rows.add(0, [['Aaa-sur-Lez', '34999', '', 'Commune', 1000]]);
        await context.sync();
      });
      return host;
    };
    const { count, marking } = await actionsOfDrawing(prepared);

    const host = await prepared();
    const before = host.snapshot('Récap 2021') as { charts: ChartSnapshot[] };
    const byName = (charts: readonly ChartSnapshot[]): ChartSnapshot[] =>
      [...charts].sort((a, b) => a.name.localeCompare(b.name));
    // The charts are all but the last of what is asked for, with the mark and the print setup behind them; some of their
    // actions, since each takes two drawings.
    for (let action = marking - 24; action <= marking; action += 4) {
      host.faults.failAction(action, 'GeneralException', { whenActions: count });
      expect(await draw()).toMatchObject({ ok: false, restored: true });
      const now = host.snapshot('Récap 2021') as { charts: ChartSnapshot[] };
      expect({ action, charts: byName(now.charts) }).toEqual({ action, charts: byName(before.charts) });
      expect({ action, sheet: { ...now, charts: [] } }).toEqual({ action, sheet: { ...before, charts: [] } });
    }
  },
);
