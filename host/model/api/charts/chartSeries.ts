import { invalidArgument } from '../../../protocol/errors';
import type { HostCollection, HostObject, Members } from '../../../protocol/members';
import { Range } from '../range/range';
import type { DrawnChart } from './drawnChart';

export class ChartSeriesCollection implements HostCollection {
  readonly members: Members = {
    className: 'ChartSeriesCollection',
    read: ['count'],
    call: ['getCount', 'getItemAt'],
  };

  constructor(private readonly chart: DrawnChart) {}

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

  constructor(private readonly chart: DrawnChart) {}

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
    const range = address === undefined ? undefined : this.chart.book.addressing.rangeOf(address);
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
