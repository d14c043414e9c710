/** A chart as the engine draws it: where it stands, what it shows, and how its parts look. */
import { notImplemented } from '../../../protocol/errors';
import type { Book } from '../../book';
import type { ChartSeriesState, ChartState } from '../../sheetState';

/** Excel's kinds of chart, as far as the engine draws them. */
const engineTypes: [pattern: RegExp, definition: Record<string, unknown>][] = [
  [/^Bar/, { type: 'bar', horizontal: true, stacked: false }],
  [/^Column/, { type: 'bar', stacked: false }],
  [/^Line/, { type: 'line', stacked: false, labelsAsText: true, cumulative: false }],
  [/^(Pie|Doughnut)/, { type: 'pie' }],
];

export class DrawnChart {
  constructor(
    readonly book: Book,
    readonly sheetId: string,
    readonly state: ChartState,
  ) {}

  place(change: Partial<ChartState>): void {
    Object.assign(this.state, change);
    const { figureId, top, left, width, height } = this.state;
    this.book.engine.dispatch('UPDATE_FIGURE', {
      sheetId: this.sheetId,
      figureId,
      col: 0,
      row: 0,
      offset: { x: left / 0.75, y: top / 0.75 },
      width: width / 0.75,
      height: height / 0.75,
    });
  }

  /** Where a row or column begins, in points. */
  offset(dimension: 'ROW' | 'COL', end: number): number {
    const { getters } = this.book.engine;
    let pixels = 0;
    const count =
      dimension === 'ROW' ? this.book.grid.rowCount(this.sheetId) : this.book.grid.columnCount(this.sheetId);
    for (let index = 0; index < Math.min(end, count); index += 1) {
      pixels +=
        dimension === 'ROW'
          ? getters.getRowSize(this.sheetId, index)
          : getters.getColSize(this.sheetId, index);
    }
    return pixels * 0.75;
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
    this.book.engine.dispatch('UPDATE_CHART', {
      sheetId: this.sheetId,
      chartId: this.state.id,
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
    const range = this.book.addressing.rangeOf(source, this.sheetId);
    const column = (index: number) =>
      range
        ? this.book.addressing.addressOf(range.sheetId, { ...range.zone, left: index, right: index })
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
