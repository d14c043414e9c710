import { invalidArgument, itemNotFound } from '../../protocol/errors';
import type { HostCollection, HostObject, Members } from '../../protocol/members';
import type { Book } from '../book';
import type { ChartState } from '../sheetState';
import { Range } from './range';

let chartsMade = 0;

/** Excel's kinds of chart, as far as the engine draws them. */
const engineTypes: [pattern: RegExp, definition: Record<string, unknown>][] = [
  [/^Bar/, { type: 'bar', horizontal: true, stacked: false }],
  [/^Column/, { type: 'bar', stacked: false }],
  [/^Line/, { type: 'line', stacked: false, labelsAsText: true, cumulative: false }],
  [/^(Pie|Doughnut)/, { type: 'pie' }],
];

/** Simple charts over one range whose first column names the points. */
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

export class Chart implements HostObject {
  readonly members: Members = {
    className: 'Chart',
    read: ['chartType', 'height', 'id', 'left', 'name', 'top', 'width'],
    write: ['height', 'left', 'name', 'top', 'width'],
    navigate: ['title', 'worksheet'],
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

  retitle(title: string): void {
    this.state.title = title;
    this.book.dispatch('UPDATE_CHART', {
      sheetId: this.sheetId,
      chartId: this.id,
      figureId: this.state.figureId,
      definition: this.definition(),
    });
  }

  definition(): Record<string, unknown> {
    const { source, title, type } = this.state;
    const [, engineType = { type: 'bar', stacked: false }] =
      engineTypes.find(([kind]) => kind.test(type)) ?? [];
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
