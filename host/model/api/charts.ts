import { invalidArgument, itemNotFound, notImplemented } from '../../protocol/errors';
import type { HostCollection, HostObject, Members } from '../../protocol/members';
import type { Book } from '../book';
import type { ChartSeriesState, ChartState } from '../sheetState';
import { Range } from './range';

let chartsMade = 0;

const axisSettings = ['maximum', 'minimum', 'reversePlotOrder', 'tickLabelSpacing', 'visible'] as const;

/** Excel's kinds of chart, as far as the engine draws them. */
const engineTypes: [pattern: RegExp, definition: Record<string, unknown>][] = [
  [/^Bar/, { type: 'bar', horizontal: true, stacked: false }],
  [/^Column/, { type: 'bar', stacked: false }],
  [/^Line/, { type: 'line', stacked: false, labelsAsText: true, cumulative: false }],
  [/^(Pie|Doughnut)/, { type: 'pie' }],
];

/**
 * Simple charts over one range whose first column names the points, or over a single row or column of values, which
 * has one series whose cells can be set.
 */
export class ChartCollection implements HostCollection {
  readonly members: Members = {
    className: 'ChartCollection',
    read: ['count'],
    call: ['add', 'getCount', 'getItem', 'getItemOrNullObject'],
  };

  constructor(
    private readonly book: Book,
    private readonly sheetId: string,
  ) {}

  private get states(): ChartState[] {
    return this.book.sheetState(this.sheetId).charts;
  }
  get count() {
    return this.states.length;
  }
  getCount() {
    return this.count;
  }
  items() {
    return this.states.map((state) => new Chart(this.book, this.sheetId, state));
  }
  getItem(name: string) {
    const chart = this.getItemOrNullObject(name);
    if (!chart) throw itemNotFound();
    return chart;
  }
  getItemOrNullObject(name: string) {
    const lower = name.toLowerCase();
    return this.items().find((chart) => chart.id === name || chart.name.toLowerCase() === lower) ?? null;
  }

  add(type: string, source: Range, _seriesBy?: string): Chart {
    if (!(source instanceof Range)) throw invalidArgument();
    chartsMade += 1;
    const id = `chart${chartsMade}`;
    const state: ChartState = {
      id,
      name: `Graphique ${this.count + 1}`,
      figureId: `figure${chartsMade}`,
      type,
      title: '',
      top: 0,
      left: 0,
      width: 360,
      height: 216,
      source: source.address,
      series: isLine(source) ? { name: '', values: source.address, categories: undefined } : undefined,
      looks: {},
    };
    this.states.push(state);
    const chart = new Chart(this.book, this.sheetId, state);
    this.book.dispatch('CREATE_CHART', {
      sheetId: this.sheetId,
      chartId: id,
      figureId: state.figureId,
      col: 0,
      row: 0,
      offset: { x: 0, y: 0 },
      size: { width: 480, height: 288 },
      definition: chart.definition(),
    });
    return chart;
  }
}

function isLine({ zone }: Range): boolean {
  return zone.left === zone.right || zone.top === zone.bottom;
}

export class Chart implements HostObject {
  readonly members: Members = {
    className: 'Chart',
    read: ['chartType', 'height', 'id', 'left', 'name', 'top', 'width'],
    write: ['height', 'left', 'name', 'top', 'width'],
    navigate: ['axes', 'legend', 'series', 'title', 'worksheet'],
    call: ['delete', 'setPosition'],
  };

  constructor(
    readonly book: Book,
    readonly sheetId: string,
    readonly state: ChartState,
  ) {}

  get id() {
    return this.state.id;
  }
  get chartType() {
    return this.state.type;
  }
  get name() {
    return this.state.name;
  }
  set name(name: string) {
    this.state.name = name;
  }
  get top() {
    return this.state.top;
  }
  set top(top: number) {
    this.place({ top });
  }
  get left() {
    return this.state.left;
  }
  set left(left: number) {
    this.place({ left });
  }
  get width() {
    return this.state.width;
  }
  set width(width: number) {
    this.place({ width });
  }
  get height() {
    return this.state.height;
  }
  set height(height: number) {
    this.place({ height });
  }
  get title() {
    return new ChartTitle(this);
  }
  get series() {
    return new ChartSeriesCollection(this);
  }
  get axes() {
    return new ChartAxes(this);
  }
  get legend() {
    return new ChartPart('ChartLegend', ['visible', 'position'], this.looks('legend'));
  }
  get worksheet() {
    return this.book.objects.worksheet(this.sheetId);
  }

  delete(): void {
    const state = this.book.sheetState(this.sheetId);
    state.charts = state.charts.filter((chart) => chart.id !== this.id);
    this.book.dispatch('DELETE_FIGURE', { sheetId: this.sheetId, figureId: this.state.figureId });
  }

  setPosition(startCell: Range | string, endCell?: Range | string | null): void {
    const zoneOf = (cell: Range | string) =>
      cell instanceof Range ? cell.zone : this.book.zoneOn(this.sheetId, cell);
    const { top, left } = zoneOf(startCell);
    const start = { row: this.offset('ROW', top), col: this.offset('COL', left) };
    const size = endCell ? zoneOf(endCell) : undefined;
    this.place({
      top: start.row,
      left: start.col,
      ...(size
        ? {
            height: this.offset('ROW', size.bottom + 1) - start.row,
            width: this.offset('COL', size.right + 1) - start.col,
          }
        : {}),
    });
  }

  /** Where a row or column begins, in points. */
  private offset(dimension: 'ROW' | 'COL', end: number): number {
    const { getters } = this.book;
    let pixels = 0;
    const count =
      dimension === 'ROW' ? this.book.rowCount(this.sheetId) : this.book.columnCount(this.sheetId);
    for (let index = 0; index < Math.min(end, count); index += 1) {
      pixels +=
        dimension === 'ROW'
          ? getters.getRowSize(this.sheetId, index)
          : getters.getColSize(this.sheetId, index);
    }
    return pixels * 0.75;
  }

  private place(change: Partial<ChartState>): void {
    Object.assign(this.state, change);
    const { figureId, top, left, width, height } = this.state;
    this.book.dispatch('UPDATE_FIGURE', {
      sheetId: this.sheetId,
      figureId,
      col: 0,
      row: 0,
      offset: { x: left / 0.75, y: top / 0.75 },
      width: width / 0.75,
      height: height / 0.75,
    });
  }

  looks(part: string): Record<string, unknown> {
    return (this.state.looks[part] ??= {});
  }

  retitle(title: string): void {
    this.state.title = title;
    this.redraw();
  }

  /** `change`: of the one series. */
  plot(change: Partial<ChartSeriesState>): void {
    if (!this.state.series) throw notImplemented('ChartSeries of several columns');
    Object.assign(this.state.series, change);
    this.redraw();
  }

  private redraw(): void {
    this.book.dispatch('UPDATE_CHART', {
      sheetId: this.sheetId,
      chartId: this.id,
      figureId: this.state.figureId,
      definition: this.definition(),
    });
  }

  definition(): Record<string, unknown> {
    const { source, title, type, series } = this.state;
    const [, engineType = { type: 'bar', stacked: false }] =
      engineTypes.find(([kind]) => kind.test(type)) ?? [];
    if (series)
      return {
        ...engineType,
        title: { text: title },
        dataSource: {
          type: 'range',
          dataSets: [{ dataRange: series.values, dataSetId: '0' }],
          ...(series.categories === undefined ? {} : { labelRange: series.categories }),
          dataSetsHaveTitle: false,
        },
        dataSetStyles: {},
        legendPosition: 'none',
      };
    const range = this.book.rangeOf(source, this.sheetId);
    const column = (index: number) =>
      range
        ? new Range(this.book, range.sheetId, { ...range.zone, left: index, right: index }).address
        : source;
    const { left = 0, right = 0 } = range?.zone ?? {};
    const dataSets = Array.from({ length: Math.max(1, right - left) }, (_, index) => ({
      dataRange: column(Math.min(left + 1 + index, right)),
      dataSetId: String(index),
    }));
    return {
      ...engineType,
      title: { text: title },
      dataSource: { type: 'range', dataSets, labelRange: column(left), dataSetsHaveTitle: true },
      dataSetStyles: {},
      legendPosition: 'top',
    };
  }
}

class ChartTitle implements HostObject {
  readonly members: Members = {
    className: 'ChartTitle',
    read: ['text', 'visible'],
    write: ['text', 'visible'],
  };

  constructor(private readonly chart: Chart) {}

  get text() {
    return this.chart.state.title;
  }
  set text(text: string) {
    this.chart.retitle(text);
  }
  get visible() {
    return this.chart.state.title !== '';
  }
  set visible(visible: boolean) {
    if (!visible) this.chart.retitle('');
  }
}

class ChartSeriesCollection implements HostCollection {
  readonly members: Members = {
    className: 'ChartSeriesCollection',
    read: ['count'],
    call: ['getCount', 'getItemAt'],
  };

  constructor(private readonly chart: Chart) {}

  get count() {
    return this.items().length;
  }
  getCount() {
    return this.count;
  }
  items() {
    return this.chart.state.series ? [new ChartSeries(this.chart)] : [];
  }
  getItemAt(index: number) {
    const series = this.items()[index];
    if (!series) throw invalidArgument();
    return series;
  }
}

class ChartSeries implements HostObject {
  readonly members: Members = {
    className: 'ChartSeries',
    read: ['gapWidth', 'hasDataLabels', 'name'],
    write: ['gapWidth', 'hasDataLabels', 'name'],
    navigate: ['format'],
    call: ['getDimensionValues', 'setValues', 'setXAxisValues'],
  };

  constructor(private readonly chart: Chart) {}

  private get looks() {
    return this.chart.looks('series');
  }
  get name() {
    return this.chart.state.series?.name ?? '';
  }
  set name(name: string) {
    this.chart.plot({ name });
  }
  get gapWidth() {
    return this.looks['gapWidth'] ?? 182;
  }
  set gapWidth(percent: unknown) {
    this.looks['gapWidth'] = percent;
  }
  get hasDataLabels() {
    return this.looks['hasDataLabels'] ?? false;
  }
  set hasDataLabels(shown: unknown) {
    this.looks['hasDataLabels'] = shown;
  }
  get format() {
    return new ChartSeriesFormat(this.looks);
  }

  setValues(source: Range): void {
    this.chart.plot({ values: source.address });
  }
  setXAxisValues(source: Range): void {
    this.chart.plot({ categories: source.address });
  }
  /** What a dimension holds now: `Categories` or `Values`. */
  getDimensionValues(dimension: string): string[] {
    const { series } = this.chart.state;
    const address = dimension === 'Categories' ? series?.categories : series?.values;
    const range = address === undefined ? undefined : this.chart.book.rangeOf(address);
    if (!range) throw invalidArgument();
    return new Range(this.chart.book, range.sheetId, range.zone).values?.flat().map(String) ?? [];
  }
}

class ChartSeriesFormat implements HostObject {
  readonly members: Members = { className: 'ChartSeriesFormat', navigate: ['fill'] };

  constructor(private readonly looks: Record<string, unknown>) {}

  get fill() {
    return new ChartFill(this.looks);
  }
}

class ChartFill implements HostObject {
  readonly members: Members = { className: 'ChartFill', call: ['clear', 'setSolidColor'] };

  constructor(private readonly looks: Record<string, unknown>) {}

  setSolidColor(color: string): void {
    this.looks['fill'] = color;
  }
  clear(): void {
    delete this.looks['fill'];
  }
}

class ChartAxes implements HostObject {
  readonly members: Members = { className: 'ChartAxes', navigate: ['categoryAxis', 'valueAxis'] };

  constructor(private readonly chart: Chart) {}

  get categoryAxis() {
    return new ChartAxis(this.chart, 'categoryAxis');
  }
  get valueAxis() {
    return new ChartAxis(this.chart, 'valueAxis');
  }
}

/** An object whose settings are kept as they are set. */
class ChartPart implements HostObject {
  readonly members: Members;

  constructor(className: string, settings: readonly string[], looks: Record<string, unknown>) {
    this.members = { className, read: settings, write: settings };
    for (const name of settings) {
      Object.defineProperty(this, name, {
        get: () => looks[name] ?? null,
        set: (value: unknown) => {
          looks[name] = value;
        },
      });
    }
  }
}

class ChartAxis extends ChartPart {
  override readonly members: Members = {
    className: 'ChartAxis',
    read: axisSettings,
    write: axisSettings,
    navigate: ['majorGridlines'],
  };

  constructor(
    private readonly chart: Chart,
    private readonly axis: string,
  ) {
    super('ChartAxis', axisSettings, chart.looks(axis));
  }

  get majorGridlines() {
    return new ChartPart('ChartGridlines', ['visible'], this.chart.looks(`${this.axis} gridlines`));
  }
}
