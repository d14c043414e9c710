/** The grid of a sheet: its size, and whole rows and columns that come and go. */
import { intersect, isEntireColumns, isEntireRows, maxColumns, maxRows } from '../addresses';
import type { CellZone } from '../engine/structuredReference';
import type { BookEngine } from './engine';
import type { Sheets } from './sheets';
import { shiftedValidations } from './shiftedValidations';

export type Dimension = 'ROW' | 'COL';

export class Grid {
  /** `ignoring`: runs what is to be seen by nobody. */
  constructor(
    private readonly engine: BookEngine,
    private readonly sheets: Sheets,
    private readonly ignoring: (work: () => void) => void,
  ) {}

  rowCount(sheetId: string): number {
    return this.engine.getters.getNumberRows(sheetId);
  }

  columnCount(sheetId: string): number {
    return this.engine.getters.getNumberCols(sheetId);
  }

  /** The part of a zone that the engine has: Excel's grid is endless, the engine's grows as it is written to. */
  within(sheetId: string, zone: CellZone): CellZone | undefined {
    const grid = {
      top: 0,
      left: 0,
      bottom: this.rowCount(sheetId) - 1,
      right: this.columnCount(sheetId) - 1,
    };
    return intersect(zone, grid);
  }

  /** Makes the engine's grid large enough; entire rows and columns only as far as they reach it already. */
  makeRoom(sheetId: string, zone: CellZone): void {
    const rows = isEntireColumns(zone) ? 0 : zone.bottom + 1 - this.rowCount(sheetId);
    const columns = isEntireRows(zone) ? 0 : zone.right + 1 - this.columnCount(sheetId);
    if (rows > 0) this.extend(sheetId, 'ROW', this.rowCount(sheetId), rows + 50, maxRows);
    if (columns > 0) this.extend(sheetId, 'COL', this.columnCount(sheetId), columns + 5, maxColumns);
  }

  private extend(sheetId: string, dimension: Dimension, count: number, wanted: number, limit: number): void {
    const quantity = Math.min(wanted, limit - count);
    this.ignoring(() => {
      this.engine.dispatch('ADD_COLUMNS_ROWS', {
        sheetId,
        sheetName: this.sheets.nameOf(sheetId),
        dimension,
        base: count - 1,
        quantity,
        position: 'after',
      });
      // The engine takes over the size of the last one, which in Excel has endless ones of the standard size behind it.
      this.engine.dispatch('RESIZE_COLUMNS_ROWS', {
        sheetId,
        dimension,
        elements: Array.from({ length: quantity }, (_, i) => count + i),
        size: null,
      });
    });
  }

  /** Entire rows or columns; references follow. The new ones look like the one before, as in Excel. */
  insertHeaders(sheetId: string, dimension: Dimension, index: number, quantity: number): void {
    const zone = dimension === 'ROW' ? { bottom: index, right: 0 } : { bottom: 0, right: index };
    this.makeRoom(sheetId, { top: 0, left: 0, ...zone });
    this.shiftValidations(sheetId, dimension, index, quantity);
    this.engine.dispatch('ADD_COLUMNS_ROWS', {
      sheetId,
      sheetName: this.sheets.nameOf(sheetId),
      dimension,
      base: index === 0 ? 0 : index - 1,
      quantity,
      position: index === 0 ? 'before' : 'after',
    });
  }

  removeHeaders(sheetId: string, dimension: Dimension, index: number, quantity: number): void {
    const count = dimension === 'ROW' ? this.rowCount(sheetId) : this.columnCount(sheetId);
    const elements = Array.from({ length: quantity }, (_, i) => index + i).filter(
      (element) => element < count,
    );
    if (elements.length === 0) return;
    if (elements.length >= count) {
      const end = { top: 0, left: 0, bottom: count, right: count };
      this.makeRoom(sheetId, dimension === 'ROW' ? { ...end, right: 0 } : { ...end, bottom: 0 });
    }
    this.shiftValidations(sheetId, dimension, index, -quantity);
    this.engine.dispatch('REMOVE_COLUMNS_ROWS', {
      sheetId,
      sheetName: this.sheets.nameOf(sheetId),
      dimension,
      elements,
    });
  }

  private shiftValidations(sheetId: string, dimension: Dimension, index: number, quantity: number): void {
    const state = this.sheets.stateOf(sheetId);
    state.validations = shiftedValidations(state.validations, dimension, index, quantity);
  }
}
