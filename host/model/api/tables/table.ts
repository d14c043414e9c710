import { invalidArgument, itemNotFound } from '../../../protocol/errors';
import type { HostObject, Members } from '../../../protocol/members';
import { intersect } from '../../addresses';
import { checkName } from '../../book/names';
import type { TableEntry } from '../../engine/commands';
import { Range } from '../range/range';
import { registrations } from '../registrations';
import { TableBlock } from './tableBlock';
import { TableColumnCollection } from './tableColumns';
import { TableAutoFilter } from './tableFilter';
import { TableRowCollection } from './tableRows';
import { TableSort } from './tableSort';

export class Table extends TableBlock implements HostObject {
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
    navigate: ['autoFilter', 'columns', 'rows', 'sort', 'worksheet'],
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
  get autoFilter() {
    return new TableAutoFilter(this);
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
    if (this.book.names.isTaken(name, state.entry.name)) {
      throw invalidArgument('A name has to be unique in the workbook.');
    }
    this.book.formulas.rename(state, { newTable: name });
    this.change({ name });
  }

  private change(change: Partial<TableEntry>): void {
    const entries = this.book.tables.entries();
    this.book.tables.setEntries(
      entries.map((entry) => (entry.id === this.id ? { ...entry, ...change } : entry)),
    );
  }

  private get config() {
    const { entry, sheetId } = this.state;
    const table = this.book.engine.getters.getCoreTables(sheetId).find(({ id }) => id === entry.engineId);
    if (!table) throw itemNotFound();
    return table.config;
  }
  private configure(config: Partial<Table['config']>): void {
    const { sheetId, zone } = this.state;
    this.book.engine.dispatch('UPDATE_TABLE', { sheetId, zone, config });
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

  resize(newRange: Range | string): void {
    const range =
      newRange instanceof Range ? newRange : this.range(this.book.addressing.zoneOn(this.sheetId, newRange));
    this.book.protection.checkAllowed(this.sheetId, 'allowTables');
    const { zone } = range;
    if (zone.top !== this.zone.top || zone.bottom <= zone.top || !intersect(zone, this.zone)) {
      throw invalidArgument('The headers stay in their row, and the new range overlaps the old one.');
    }
    range.roomFor(zone);
    this.resizeTo(zone);
  }
  convertToRange(): Range {
    const range = this.getRange();
    this.forget();
    return range;
  }
  delete(): void {
    const range = this.getRange();
    this.book.protection.checkAllowed(this.sheetId, 'allowTables');
    this.forget();
    range.clear('Contents');
  }
  private forget(): void {
    const { sheetId, zone } = this.state;
    this.book.engine.dispatch('REMOVE_TABLE', { sheetId, target: [zone] });
  }

  clearFilters(): void {
    const { sheetId, zone } = this.state;
    for (let col = zone.left; col <= zone.right; col += 1) {
      const value = { filterType: 'values', hiddenValues: [] };
      if (this.showFilterButton)
        this.book.engine.dispatch('UPDATE_FILTER', { sheetId, col, row: zone.top, value });
    }
  }

  _RegisterDataChangedEvent = () => this.book.events.register('tableChanged', this.id);
  _UnregisterDataChangedEvent = () => this.book.events.unregister('tableChanged', this.id);
}
