import { invalidArgument, itemNotFound } from '../../../protocol/errors';
import type { HostCollection, Members } from '../../../protocol/members';
import type { Book } from '../../book';
import type { ChartState } from '../../sheetState';
import { Range } from '../range/range';
import { Chart } from './chart';

let chartsMade = 0;

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
    return this.book.sheets.stateOf(this.sheetId).charts;
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
    this.book.protection.checkAllowed(this.sheetId, 'allowEditObjects');
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
    this.book.engine.dispatch('CREATE_CHART', {
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
