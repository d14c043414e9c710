import { regionAddress } from '../workbook/plan/address';
import type { PlanChart, Region, SheetLook, SheetPlan } from '../workbook/plan/sheetPlan';
import { CHART_STYLE } from '../workbook/plan/sheetStyles';
import type { SheetContents } from './drawn/sheetContents';

/**
 * Charts of a sheet that we drew. Ours are found by their names, which the sheet's mark holds: a chart that the mark
 * does not name is the person's, and is left alone.
 */

/** Names of our charts on a sheet as it stands; where no look is known, those that its plan would give. */
export function ownCharts(marked: SheetLook | null, plan: SheetPlan, contents: SheetContents): string[] {
  const charts = (marked ?? plan.look).charts ?? [];
  return charts.map(({ name }) => name).filter((name) => contents.charts.some((each) => each.name === name));
}

/** The plan with the names that its charts get: those that are ours already, and none of the person's. */
export function withChartNames(plan: SheetPlan, own: readonly string[], contents: SheetContents): SheetPlan {
  const { charts } = plan.look;
  if (charts === undefined) return plan;
  const taken = new Set(contents.charts.map(({ name }) => name));
  const named = charts.map((chart, index): PlanChart => {
    let name = own[index] ?? chart.name;
    for (let number = 2; own[index] === undefined && taken.has(name); number += 1)
      name = `${chart.name} (${number})`;
    taken.add(name);
    return { ...chart, name };
  });
  return { ...plan, look: { ...plan.look, charts: named } };
}

/** Charts that the sheet does not have yet. */
export function addCharts(sheet: Excel.Worksheet, charts: readonly PlanChart[]): void {
  for (const chart of charts) {
    const drawn = addChart(sheet, chart);
    place(drawn, chart.anchor);
  }
}

/**
 * Makes the charts of a sheet those of the plan, whose names are settled. One that stands is updated: the person keeps
 * what was changed of its looks, and its place as long as the table keeps its shape (`moved` false).
 */
export function redrawCharts(
  sheet: Excel.Worksheet,
  charts: readonly PlanChart[],
  own: readonly string[],
  moved: boolean,
): void {
  removeCharts(
    sheet,
    own.filter((name) => !charts.some((chart) => chart.name === name)),
  );
  addCharts(
    sheet,
    charts.filter(({ name }) => !own.includes(name)),
  );
  for (const chart of charts) {
    if (!own.includes(chart.name)) continue;
    const standing = sheet.charts.getItem(chart.name);
    plot(sheet, standing, chart);
    if (moved) place(standing, chart.anchor);
  }
}

/**
 * Puts our charts back as they were: `look` as it was marked, `former` and `now` what stood on the sheet before the
 * drawing and what stands there since; `planned` are the names that the drawing gave, or was about to.
 */
export function restoreCharts(
  sheet: Excel.Worksheet,
  look: SheetLook | null,
  former: SheetContents,
  now: SheetContents,
  planned: readonly string[],
): void {
  const before = new Map(former.charts.map((chart) => [chart.name, chart]));
  const standing = new Set(now.charts.map(({ name }) => name));
  const added = planned.filter((name) => !before.has(name));
  const came = [...standing].filter((name) => !before.has(name));
  // One that came last and did not get as far as its name.
  const nameless = added.some((name) => !standing.has(name)) ? came.slice(-1) : [];
  removeCharts(sheet, [...new Set([...came.filter((name) => added.includes(name)), ...nameless])]);
  for (const chart of look?.charts ?? []) {
    const place = before.get(chart.name);
    if (place === undefined) continue;
    const drawn = standing.has(chart.name) ? sheet.charts.getItem(chart.name) : addChart(sheet, chart);
    if (standing.has(chart.name)) plot(sheet, drawn, chart);
    const { left, top, width, height } = place;
    drawn.set({ left, top, width, height });
  }
}

function removeCharts(sheet: Excel.Worksheet, names: readonly string[]): void {
  for (const name of names) sheet.charts.getItemOrNullObject(name).delete();
}

function addChart(sheet: Excel.Worksheet, chart: PlanChart): Excel.Chart {
  const { bars, columns } = { bars: Excel.ChartType.barClustered, columns: Excel.ChartType.columnClustered };
  const drawn = sheet.charts.add(
    chart.kind === 'bars' ? bars : columns,
    rangeOf(sheet, chart.values),
    chart.values.columns > 1 ? Excel.ChartSeriesBy.rows : Excel.ChartSeriesBy.columns,
  );
  drawn.name = chart.name;
  plot(sheet, drawn, chart);
  drawn.legend.visible = false;
  const { categoryAxis, valueAxis } = drawn.axes;
  // The first of the cells is the topmost bar, and every name is there.
  categoryAxis.reversePlotOrder = chart.kind === 'bars';
  categoryAxis.tickLabelSpacing = 1;
  // Bars that do not begin at 0 lie about what they compare.
  valueAxis.minimum = 0;
  valueAxis.majorGridlines.visible = false;
  valueAxis.visible = false;
  const series = drawn.series.getItemAt(0);
  series.gapWidth = 40;
  series.hasDataLabels = true;
  series.format.fill.setSolidColor(CHART_STYLE.bar);
  return drawn;
}

/** What the chart says, and of which cells. */
function plot(sheet: Excel.Worksheet, drawn: Excel.Chart, chart: PlanChart): void {
  const series = drawn.series.getItemAt(0);
  series.setValues(rangeOf(sheet, chart.values));
  series.setXAxisValues(rangeOf(sheet, chart.categories));
  series.name = chart.seriesName;
  drawn.title.text = chart.title;
}

function place(drawn: Excel.Chart, anchor: Region): void {
  const last = { row: anchor.row + anchor.rows - 1, column: anchor.column + anchor.columns - 1 };
  drawn.setPosition(
    regionAddress({ ...anchor, rows: 1, columns: 1 }),
    regionAddress({ ...last, rows: 1, columns: 1 }),
  );
}

function rangeOf(sheet: Excel.Worksheet, region: Region): Excel.Range {
  return sheet.getRange(regionAddress(region));
}
