import { invalidArgument, itemNotFound } from '../../../protocol/errors';
import type { HostCollection, Members } from '../../../protocol/members';
import { intersect, splitSheet } from '../../addresses';
import type { Book } from '../../book';
import { type BookTable, nextTableId } from '../../book/tables';
import { anywhere } from '../../eventHub';
import { Range } from '../range/range';
import { registrations } from '../registrations';
import { Table } from './table';

const defaultStyle = 'TableStyleMedium2';

export class TableCollection implements HostCollection {
  readonly members: Members = {
    className: 'TableCollection',
    read: ['count'],
    onDemand: ['_eventTargetId'],
    call: [
      'add',
      'getCount',
      'getItem',
      'getItemAt',
      'getItemOrNullObject',
      ...registrations('AddedEvent', 'DataChangedEvent', 'DeletedEvent'),
    ],
  };

  /** Of one sheet, or of the whole workbook. */
  constructor(
    private readonly book: Book,
    private readonly sheetId?: string,
    private readonly matches: (table: BookTable) => boolean = () => true,
  ) {}

  get _eventTargetId() {
    return this.sheetId ?? anywhere;
  }
  items() {
    return this.book.tables
      .all()
      .filter((table) => this.sheetId === undefined || table.sheetId === this.sheetId)
      .filter(this.matches)
      .map((table) => new Table(this.book, table.entry.id));
  }
  get count() {
    return this.items().length;
  }
  getCount() {
    return this.count;
  }
  getItem(key: string) {
    const table = this.getItemOrNullObject(key);
    if (!table) throw itemNotFound();
    return table;
  }
  getItemAt(index: number) {
    const table = this.items()[index];
    if (!table) throw itemNotFound();
    return table;
  }
  getItemOrNullObject(key: string) {
    const lower = key.toLowerCase();
    return this.items().find((table) => table.id === lower || table.name.toLowerCase() === lower) ?? null;
  }

  add(address: Range | string, hasHeaders: boolean): Table {
    const range = this.rangeFor(address);
    const { book, sheetId } = range;
    book.protection.checkTablesOpen(sheetId);
    const { zone } = range;
    if (!hasHeaders) book.grid.insertHeaders(sheetId, 'ROW', zone.top, 1);
    const withHeaders = hasHeaders ? zone : { ...zone, bottom: zone.bottom + 1 };
    // A table has at least one row below its headers.
    const whole = { ...withHeaders, bottom: Math.max(withHeaders.bottom, withHeaders.top + 1) };
    if (book.tables.all().some((table) => table.sheetId === sheetId && intersect(table.zone, whole))) {
      throw invalidArgument("A table can't overlap another table.");
    }
    const id = nextTableId(book.tables.entries());
    const cells = range.roomFor(whole);
    book.engine.dispatch('CREATE_TABLE', {
      sheetId,
      ranges: [{ _sheetId: sheetId, _zone: cells }],
      tableType: 'static',
      config: {
        hasFilters: true,
        totalRow: false,
        firstColumn: false,
        lastColumn: false,
        numberOfHeaders: 1,
        bandedRows: true,
        bandedColumns: false,
        automaticAutofill: false,
        styleId: defaultStyle,
      },
    });
    const table = new Table(book, id);
    if (whole.bottom > withHeaders.bottom) table.markEmptied();
    return table;
  }

  private rangeFor(address: Range | string): Range {
    if (address instanceof Range) return address;
    const { sheet, a1 } = splitSheet(address);
    const sheetId =
      sheet === undefined ? (this.sheetId ?? this.book.sheets.activeId()) : this.book.sheets.find(sheet);
    if (sheetId === undefined) throw invalidArgument();
    return new Range(this.book, sheetId, this.book.addressing.zoneOn(sheetId, a1));
  }

  _RegisterAddedEvent = () => this.book.events.register('tableAdded', this._eventTargetId);
  _UnregisterAddedEvent = () => this.book.events.unregister('tableAdded', this._eventTargetId);
  _RegisterDataChangedEvent = () => this.book.events.register('tableChanged', this._eventTargetId);
  _UnregisterDataChangedEvent = () => this.book.events.unregister('tableChanged', this._eventTargetId);
  _RegisterDeletedEvent = () => this.book.events.register('tableDeleted', this._eventTargetId);
  _UnregisterDeletedEvent = () => this.book.events.unregister('tableDeleted', this._eventTargetId);
}
