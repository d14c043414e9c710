import { invalidArgument, invalidOperation, itemNotFound } from '../../protocol/errors';
import type { HostCollection, HostObject, Members } from '../../protocol/members';
import { contains, intersect, splitSheet } from '../addresses';
import type { Book, BookTable, CellPosition } from '../book';
import { nextTableId } from '../changeWatch';
import type { TableEntry } from '../engine/commands';
import type { CellZone } from '../engine/structuredReference';
import { anywhere } from '../eventHub';
import { checkName } from './names';
import { Range } from './range';
import { TableColumnCollection } from './tableColumns';
import { TableRowCollection } from './tableRows';
import { registrations } from './registrations';

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
    return this.book
      .tables()
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
    book.checkAllowed(sheetId, 'allowTables');
    if (!hasHeaders) book.insertTableHeaders(sheetId, range.zone);
    const { zone } = range;
    const withHeaders = hasHeaders ? zone : { ...zone, bottom: zone.bottom + 1 };
    // A table has at least one row below its headers.
    const whole = { ...withHeaders, bottom: Math.max(withHeaders.bottom, withHeaders.top + 1) };
    if (book.tables().some((table) => table.sheetId === sheetId && intersect(table.zone, whole))) {
      throw invalidArgument("A table can't overlap another table.");
    }
    const id = nextTableId(book.tableEntries());
    const cells = range.roomFor(whole);
    book.dispatch('CREATE_TABLE', {
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
    return new Table(book, id);
  }

  private rangeFor(address: Range | string): Range {
    if (address instanceof Range) return address;
    const { sheet, a1 } = splitSheet(address);
    const sheetId =
      sheet === undefined ? (this.sheetId ?? this.book.activeSheetId()) : this.book.findSheet(sheet);
    if (sheetId === undefined) throw invalidArgument();
    return new Range(this.book, sheetId, this.book.zoneOn(sheetId, a1));
  }

  _RegisterAddedEvent = () => this.book.events.register('tableAdded', this._eventTargetId);
  _UnregisterAddedEvent = () => this.book.events.unregister('tableAdded', this._eventTargetId);
  _RegisterDataChangedEvent = () => this.book.events.register('tableChanged', this._eventTargetId);
  _UnregisterDataChangedEvent = () => this.book.events.unregister('tableChanged', this._eventTargetId);
  _RegisterDeletedEvent = () => this.book.events.register('tableDeleted', this._eventTargetId);
  _UnregisterDeletedEvent = () => this.book.events.unregister('tableDeleted', this._eventTargetId);
}

interface SortField {
  key: number;
  ascending?: boolean;
}

export class Table implements HostObject {
  readonly members: Members = {
    className: 'Table',
    read: [
      'highlightFirstColumn',
      'highlightLastColumn',
      'id',
      'legacyId',
      'name',
      'showBandedColumns',
      'showBandedRows',
      'showFilterButton',
      'showHeaders',
      'showTotals',
      'style',
    ],
    write: [
      'highlightFirstColumn',
      'highlightLastColumn',
      'name',
      'showBandedColumns',
      'showBandedRows',
      'showFilterButton',
      'showTotals',
      'style',
    ],
    navigate: ['columns', 'rows', 'sort', 'worksheet'],
    call: [
      'clearFilters',
      'convertToRange',
      'delete',
      'getDataBodyRange',
      'getHeaderRowRange',
      'getRange',
      'getTotalRowRange',
      'resize',
      ...registrations('DataChangedEvent'),
    ],
  };

  constructor(
    readonly book: Book,
    readonly id: string,
  ) {}

  /** As it stands now; a table that is gone is not found. */
  get state(): BookTable {
    const table = this.book.tables().find(({ entry }) => entry.id === this.id);
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
  get legacyId() {
    return this.id;
  }
  get worksheet() {
    return this.book.objects.worksheet(this.sheetId);
  }
  get columns() {
    return new TableColumnCollection(this);
  }
  get rows() {
    return new TableRowCollection(this);
  }
  get sort() {
    return new TableSort(this);
  }

  get name() {
    return this.state.entry.name;
  }
  set name(name: string) {
    const { state } = this;
    if (name === state.entry.name) return;
    checkName(name);
    if (this.book.isNameTaken(name, state.entry.name)) {
      throw invalidArgument('A name has to be unique in the workbook.');
    }
    this.book.renameInFormulas(state, { newTable: name });
    this.change({ name });
  }

  private change(change: Partial<TableEntry>): void {
    const entries = this.book.tableEntries();
    this.book.setTableEntries(
      entries.map((entry) => (entry.id === this.id ? { ...entry, ...change } : entry)),
    );
  }

  private get config() {
    const { entry, sheetId } = this.state;
    const table = this.book.getters.getCoreTables(sheetId).find(({ id }) => id === entry.engineId);
    if (!table) throw itemNotFound();
    return table.config;
  }
  private configure(config: Partial<Table['config']>): void {
    const { sheetId, zone } = this.state;
    this.book.dispatch('UPDATE_TABLE', { sheetId, zone, config });
  }

  get style() {
    return this.config.styleId;
  }
  set style(styleId: string) {
    this.configure({ styleId });
  }
  get showBandedRows() {
    return this.config.bandedRows;
  }
  set showBandedRows(bandedRows: boolean) {
    this.configure({ bandedRows });
  }
  get showBandedColumns() {
    return this.config.bandedColumns;
  }
  set showBandedColumns(bandedColumns: boolean) {
    this.configure({ bandedColumns });
  }
  get highlightFirstColumn() {
    return this.config.firstColumn;
  }
  set highlightFirstColumn(firstColumn: boolean) {
    this.configure({ firstColumn });
  }
  get highlightLastColumn() {
    return this.config.lastColumn;
  }
  set highlightLastColumn(lastColumn: boolean) {
    this.configure({ lastColumn });
  }
  get showFilterButton() {
    return this.config.hasFilters;
  }
  set showFilterButton(hasFilters: boolean) {
    this.configure({ hasFilters });
  }
  get showHeaders() {
    return this.state.hasHeaders;
  }
  get showTotals() {
    return this.state.hasTotals;
  }
  set showTotals(totalRow: boolean) {
    if (totalRow === this.showTotals) return;
    const { zone } = this;
    if (totalRow) {
      this.makeRoomBelow(1);
      this.resizeTo({ ...zone, bottom: zone.bottom + 1 });
      this.configure({ totalRow });
      this.range({ ...zone, top: zone.bottom + 1, bottom: zone.bottom + 1, right: zone.left }).values =
        'Total';
    } else {
      this.range({ ...zone, top: zone.bottom }).clear('Contents');
      this.configure({ totalRow });
      this.resizeTo({ ...zone, bottom: zone.bottom - 1 });
    }
  }

  getRange() {
    return this.range(this.zone);
  }
  getHeaderRowRange() {
    if (!this.showHeaders) throw invalidOperation('The table shows no headers.');
    return this.range({ ...this.zone, bottom: this.zone.top });
  }
  getDataBodyRange() {
    return this.range(this.bodyZone);
  }
  getTotalRowRange() {
    if (!this.showTotals) throw invalidOperation('The table shows no totals.');
    return this.range({ ...this.zone, top: this.zone.bottom });
  }
  range(zone: CellZone) {
    return new Range(this.book, this.sheetId, zone);
  }

  resize(newRange: Range | string): void {
    const range = newRange instanceof Range ? newRange : this.range(this.book.zoneOn(this.sheetId, newRange));
    this.book.checkAllowed(this.sheetId, 'allowTables');
    const { zone } = range;
    if (zone.top !== this.zone.top || zone.bottom <= zone.top || !intersect(zone, this.zone)) {
      throw invalidArgument('The headers stay in their row, and the new range overlaps the old one.');
    }
    range.roomFor(zone);
    this.resizeTo(zone);
  }
  resizeTo(zone: CellZone): void {
    const { sheetId } = this.state;
    this.book.makeRoom(sheetId, zone);
    this.book.dispatch('UPDATE_TABLE', {
      sheetId,
      zone: this.zone,
      newTableRange: { _sheetId: sheetId, _zone: zone },
    });
  }

  convertToRange(): Range {
    const range = this.getRange();
    this.forget();
    return range;
  }
  delete(): void {
    const range = this.getRange();
    this.book.checkAllowed(this.sheetId, 'allowTables');
    this.forget();
    range.clear('Contents');
  }
  private forget(): void {
    const { sheetId, zone } = this.state;
    this.book.dispatch('REMOVE_TABLE', { sheetId, target: [zone] });
  }

  clearFilters(): void {
    const { sheetId, zone } = this.state;
    for (let col = zone.left; col <= zone.right; col += 1) {
      const value = { filterType: 'values', hiddenValues: [] };
      if (this.showFilterButton) this.book.dispatch('UPDATE_FILTER', { sheetId, col, row: zone.top, value });
    }
  }

  /** Free rows right below the table: what stands there moves down. */
  makeRoomBelow(rows: number): void {
    const { sheetId, zone } = this.state;
    const below = { ...zone, top: zone.bottom + 1, bottom: zone.bottom + rows };
    this.book.makeRoom(sheetId, below);
    if (this.book.usedZone(sheetId, true, below)) this.insertRows(zone.bottom + 1, rows);
  }

  /**
   * Rows within the table or right below. Where nothing stands beside the table the whole rows of the sheet move,
   * and with them whatever refers to them; else its own columns do.
   */
  insertRows(row: number, count: number): void {
    const { sheetId, zone } = this.state;
    if (this.standsAlone()) {
      this.book.insertHeaders(sheetId, 'ROW', row, count);
      return;
    }
    const last = { ...zone, top: row, bottom: row + count - 1 };
    this.book.makeRoom(sheetId, { ...zone, bottom: zone.bottom + count });
    this.book.dispatch('INSERT_CELL', { zone: last, shiftDimension: 'ROW' });
    throwIfElsewhere(this.book, sheetId);
  }
  removeRows(row: number, count: number): void {
    const { sheetId, zone } = this.state;
    if (this.standsAlone()) {
      this.book.removeHeaders(sheetId, 'ROW', row, count);
      return;
    }
    throwIfElsewhere(this.book, sheetId);
    const removed = { ...zone, top: row, bottom: row + count - 1 };
    this.book.dispatch('DELETE_CELL', { zone: removed, shiftDimension: 'ROW' });
  }

  private standsAlone(): boolean {
    const { sheetId, zone } = this.state;
    const used = this.book.usedZone(sheetId, true, { ...zone, left: 0, right: 16_383 });
    return !used || contains(zone, { ...used, top: zone.top, bottom: zone.bottom });
  }

  _RegisterDataChangedEvent = () => this.book.events.register('tableChanged', this.id);
  _UnregisterDataChangedEvent = () => this.book.events.unregister('tableChanged', this.id);
}

/** The engine shifts cells on the sheet that is shown only. */
function throwIfElsewhere(book: Book, sheetId: string): void {
  if (book.activeSheetId() !== sheetId) {
    throw invalidOperation(
      'Rows of a table with cells beside it move on the active sheet only, in this host.',
    );
  }
}

class TableSort implements HostObject {
  readonly members: Members = {
    className: 'TableSort',
    read: ['fields', 'matchCase'],
    call: ['apply', 'clear'],
  };
  readonly fields: SortField[] = [];
  readonly matchCase = false;

  constructor(private readonly table: Table) {}

  /** Rows change place with their looks; formulas within a row stay with it. */
  apply(fields: SortField[]): void {
    const { book, sheetId, bodyZone } = this.table;
    book.checkAllowed(sheetId, 'allowSort');
    const rows = rowsOf(book, sheetId, bodyZone);
    const sorted = [...rows].sort((a, b) => {
      for (const { key, ascending = true } of fields) {
        const order = compareCells(a.values[key], b.values[key], ascending);
        if (order !== 0) return order;
      }
      return a.row - b.row;
    });
    book.transact(() => {
      sorted.forEach((source, index) => {
        const row = bodyZone.top + index;
        source.cells.forEach((cell, column) => {
          const { style, format } = cell;
          const content = cell.contentAt(row);
          const position = { sheetId, row, col: bodyZone.left + column };
          book.dispatch('UPDATE_CELL', { ...position, content, style: style ?? null, format: format ?? '' });
        });
      });
    });
  }
  clear(): void {}
}

function rowsOf(book: Book, sheetId: string, zone: CellZone) {
  return Array.from({ length: zone.bottom - zone.top + 1 }, (_, index) => {
    const row = zone.top + index;
    const positions: CellPosition[] = [];
    for (let col = zone.left; col <= zone.right; col += 1) positions.push({ sheetId, row, col });
    return {
      row,
      values: positions.map((position) => book.value(position)),
      cells: positions.map((position) => {
        const cell = book.getters.getCell(position);
        return {
          style: cell?.style,
          format: cell?.format,
          contentAt: (target: number) => {
            if (!cell?.isFormula) return cell?.content ?? '';
            return book.getters.getTranslatedCellFormula(sheetId, 0, target - row, cell.compiledFormula);
          },
        };
      }),
    };
  });
}

/** Excel's order: numbers, texts, booleans, errors; empty cells last in either direction. */
function compareCells(a: unknown, b: unknown, ascending: boolean): number {
  const rank = (value: unknown) =>
    value === '' || value === undefined
      ? 4
      : typeof value === 'number'
        ? 0
        : typeof value === 'boolean'
          ? 2
          : 1;
  if (rank(a) === 4 || rank(b) === 4) return rank(a) - rank(b);
  const order =
    rank(a) - rank(b) ||
    (typeof a === 'string' && typeof b === 'string'
      ? a.localeCompare(b, 'fr', { sensitivity: 'accent' })
      : Number(a) - Number(b));
  return ascending ? order : -order;
}
