import type { HostObject, Members } from '../../../protocol/members';
import { Range } from '../range/range';
import { ChartAxes, ChartPart, ChartTitle } from './chartParts';
import { ChartSeriesCollection } from './chartSeries';
import { DrawnChart } from './drawnChart';

export class Chart extends DrawnChart implements HostObject {
  readonly members: Members = {
    className: 'Chart',
    read: ['chartType', 'height', 'id', 'left', 'name', 'top', 'width'],
    write: ['height', 'left', 'name', 'top', 'width'],
    navigate: ['axes', 'legend', 'series', 'title', 'worksheet'],
    call: ['delete', 'setPosition'],
  };

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
    const state = this.book.sheets.stateOf(this.sheetId);
    state.charts = state.charts.filter((chart) => chart.id !== this.id);
    this.book.engine.dispatch('DELETE_FIGURE', { sheetId: this.sheetId, figureId: this.state.figureId });
  }

  setPosition(startCell: Range | string, endCell?: Range | string | null): void {
    const zoneOf = (cell: Range | string) =>
      cell instanceof Range ? cell.zone : this.book.addressing.zoneOn(this.sheetId, cell);
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
}
