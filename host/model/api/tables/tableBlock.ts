/** The cells of a table: where they are now, and how rows come into it and leave it. */
import { invalidOperation, itemNotFound } from '../../../protocol/errors';
import { contains } from '../../addresses';
import type { Book } from '../../book';
import type { BookTable } from '../../book/tables';
import type { CellZone } from '../../engine/structuredReference';
import { Range } from '../range/range';

export class TableBlock {
  constructor(
    readonly book: Book,
    readonly id: string,
  ) {}

  /** As it stands now; a table that is gone is not found. */
  get state(): BookTable {
    const table = this.book.tables.withId(this.id);
    if (!table) throw itemNotFound();
    return table;
  }
  get zone(): CellZone {
    return this.state.zone;
  }
  get sheetId() {
    return this.state.sheetId;
  }
  get bodyZone(): CellZone {
    const { zone, hasHeaders, hasTotals } = this.state;
    return { ...zone, top: zone.top + (hasHeaders ? 1 : 0), bottom: zone.bottom - (hasTotals ? 1 : 0) };
  }
  /** How many rows its body has. */
  get bodyRows() {
    if (this.isEmptied) return 0;
    const { top, bottom } = this.bodyZone;
    return bottom - top + 1;
  }
  /** Without a row: what stands below the headers is blank, and taken by the first one that comes. */
  get isEmptied() {
    return this.state.entry.isEmptied === true;
  }
  markEmptied(): void {
    if (this.book.ways.emptiedTables === 'noRow') this.book.tables.change(this.id, { isEmptied: true });
  }

  /** How the engine keeps it. */
  get config() {
    const { entry, sheetId } = this.state;
    const table = this.book.engine.coreTables.table(sheetId, entry.engineId);
    if (!table) throw itemNotFound();
    return table.config;
  }
  getRange() {
    return this.range(this.zone);
  }
  getHeaderRowRange() {
    if (!this.state.hasHeaders) throw invalidOperation('The table shows no headers.');
    return this.range({ ...this.zone, bottom: this.zone.top });
  }
  getDataBodyRange() {
    return this.range(this.bodyZone);
  }
  getTotalRowRange() {
    if (!this.state.hasTotals) throw invalidOperation('The table shows no totals.');
    return this.range({ ...this.zone, top: this.zone.bottom });
  }
  range(zone: CellZone) {
    return new Range(this.book, this.sheetId, zone);
  }

  /** `config`: what changes with its size. */
  resizeTo(zone: CellZone, config: Partial<TableBlock['config']> = {}): void {
    const { sheetId } = this.state;
    this.book.grid.makeRoom(sheetId, zone);
    const newTableRange = { _sheetId: sheetId, _zone: zone };
    this.book.engine.dispatch('UPDATE_TABLE', { sheetId, zone: this.zone, newTableRange, config });
  }

  /** Free rows right below the table: what stands there moves down. */
  makeRoomBelow(rows: number): void {
    if (rows === 0) return;
    const { sheetId, zone } = this.state;
    const below = { ...zone, top: zone.bottom + 1, bottom: zone.bottom + rows };
    // Before the grid grows: after that the engine would compute the whole workbook to tell.
    const isTaken = this.book.cells.usedZone(sheetId, true, below) !== undefined;
    this.book.grid.makeRoom(sheetId, below);
    if (isTaken) this.insertRows(zone.bottom + 1, rows);
  }

  /**
   * Rows within the table or right below. Where nothing stands beside the table the whole rows of the sheet move,
   * and with them whatever refers to them; else its own columns do.
   */
  insertRows(row: number, count: number): void {
    const { sheetId, zone } = this.state;
    if (this.standsAlone()) {
      this.book.grid.insertHeaders(sheetId, 'ROW', row, count);
      return;
    }
    const last = { ...zone, top: row, bottom: row + count - 1 };
    this.book.grid.makeRoom(sheetId, { ...zone, bottom: zone.bottom + count });
    whileShown(this.book, sheetId, () =>
      this.book.engine.dispatch('INSERT_CELL', { zone: last, shiftDimension: 'ROW' }),
    );
    this.book.tracked.shiftCells(sheetId, last, 'inserted');
  }
  /** Where all go the first one stays, blank, and looks as it did. */
  deleteRows(row: number, count: number): void {
    const { sheetId } = this.state;
    this.book.protection.checkTablesOpen(sheetId);
    if (count < this.bodyRows) {
      this.removeRows(row, count);
      return;
    }
    if (this.bodyRows > 1) this.removeRows(row + 1, this.bodyRows - 1);
    this.range(this.bodyZone).clear('Contents');
    this.markEmptied();
  }
  removeRows(row: number, count: number): void {
    const { sheetId, zone } = this.state;
    if (!this.book.filters.mayDelete(sheetId, { ...zone, top: row, bottom: row + count - 1 })) return;
    if (this.standsAlone()) {
      this.book.grid.removeHeaders(sheetId, 'ROW', row, count);
      return;
    }
    const removed = { ...zone, top: row, bottom: row + count - 1 };
    whileShown(this.book, sheetId, () =>
      this.book.engine.dispatch('DELETE_CELL', { zone: removed, shiftDimension: 'ROW' }),
    );
    this.book.tracked.shiftCells(sheetId, removed, 'deleted');
    // What moved up are cells: the table is as long as it was, or longer where something came to stand right below it.
    const bottom = zone.bottom - count;
    if (this.zone.bottom !== bottom) this.resizeTo({ ...zone, bottom });
  }

  private standsAlone(): boolean {
    const { sheetId, zone } = this.state;
    const used = this.book.cells.usedZone(sheetId, true, { ...zone, left: 0, right: 16_383 });
    return !used || contains(zone, { ...used, top: zone.top, bottom: zone.bottom });
  }
}

/** The engine shifts cells on the sheet that is shown only. */
function whileShown(book: Book, sheetId: string, shift: () => void): void {
  const shown = book.sheets.activeId();
  const show = (sheetIdFrom: string, sheetIdTo: string): void => {
    if (sheetIdFrom !== sheetIdTo) book.engine.dispatch('ACTIVATE_SHEET', { sheetIdFrom, sheetIdTo });
  };
  show(shown, sheetId);
  shift();
  show(sheetId, shown);
}
