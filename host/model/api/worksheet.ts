import { invalidArgument, invalidOperation, itemNotFound } from '../../protocol/errors';
import type { HostCollection, HostObject, Members } from '../../protocol/members';
import { maxColumns, maxRows } from '../addresses';
import type { Book } from '../book';
import type { CellZone } from '../engine/structuredReference';
import { anywhere, type EventName } from '../eventHub';
import { ChartCollection } from './charts';
import { RangeAreas } from './rangeAreas';
import { CustomPropertyCollection } from './keyedCollections';
import { NamedItemCollection } from './names';
import { PageLayout } from './pageLayout';
import { Range } from './range';
import { FreezePanes, SheetProtection } from './sheetParts';
import { registrations } from './registrations';
import { TableCollection } from './tables';

export class WorksheetCollection implements HostCollection {
  readonly members: Members = {
    className: 'WorksheetCollection',
    call: [
      'add',
      'getActiveWorksheet',
      'getCount',
      'getFirst',
      'getItem',
      'getItemOrNullObject',
      'getLast',
      ...registrations('ActivatedEvent', 'AddedEvent', 'DataChangedEvent', 'DeactivatedEvent'),
      ...registrations('DeletedEvent', 'EventNameChanged', 'SelectionChangedEvent'),
    ],
  };

  constructor(private readonly book: Book) {}

  items() {
    return this.book.sheetIds().map((id) => new Worksheet(this.book, id));
  }
  add(name?: string | null) {
    return new Worksheet(this.book, this.book.addSheet(name ?? undefined));
  }
  getItem(key: string) {
    const sheet = this.getItemOrNullObject(key);
    if (!sheet) throw itemNotFound();
    return sheet;
  }
  getItemOrNullObject(key: string) {
    const sheetId = this.book.findSheet(key);
    return sheetId === undefined ? null : new Worksheet(this.book, sheetId);
  }
  getActiveWorksheet() {
    return new Worksheet(this.book, this.book.activeSheetId());
  }
  getCount(visibleOnly?: boolean) {
    return this.countable(visibleOnly).length;
  }
  getFirst(visibleOnly?: boolean) {
    return this.countable(visibleOnly)[0] ?? null;
  }
  getLast(visibleOnly?: boolean) {
    return this.countable(visibleOnly).at(-1) ?? null;
  }

  private countable(visibleOnly?: boolean) {
    return this.items().filter((sheet) => !visibleOnly || sheet.visibility === 'Visible');
  }

  _RegisterActivatedEvent = () => this.watch('worksheetActivated');
  _UnregisterActivatedEvent = () => this.unwatch('worksheetActivated');
  _RegisterAddedEvent = () => this.watch('worksheetAdded');
  _UnregisterAddedEvent = () => this.unwatch('worksheetAdded');
  _RegisterDataChangedEvent = () => this.watch('worksheetChanged');
  _UnregisterDataChangedEvent = () => this.unwatch('worksheetChanged');
  _RegisterDeactivatedEvent = () => this.watch('worksheetDeactivated');
  _UnregisterDeactivatedEvent = () => this.unwatch('worksheetDeactivated');
  _RegisterDeletedEvent = () => this.watch('worksheetDeleted');
  _UnregisterDeletedEvent = () => this.unwatch('worksheetDeleted');
  _RegisterEventNameChanged = () => this.watch('worksheetNameChanged');
  _UnregisterEventNameChanged = () => this.unwatch('worksheetNameChanged');
  _RegisterSelectionChangedEvent = () => this.watch('worksheetSelectionChanged');
  _UnregisterSelectionChangedEvent = () => this.unwatch('worksheetSelectionChanged');

  private watch(event: EventName): void {
    this.book.events.register(event, anywhere);
  }
  private unwatch(event: EventName): void {
    this.book.events.unregister(event, anywhere);
  }
}

export class Worksheet implements HostObject {
  readonly members: Members = {
    className: 'Worksheet',
    read: [
      'id',
      'name',
      'position',
      'visibility',
      'tabColor',
      'showGridlines',
      'showHeadings',
      'enableCalculation',
      'standardHeight',
      'standardWidth',
    ],
    write: ['name', 'position', 'visibility', 'tabColor', 'gridlines', 'headings'],
    navigate: ['tables', 'names', 'charts', 'customProperties', 'freezePanes', 'protection', 'pageLayout'],
    call: [
      'activate',
      'calculate',
      'delete',
      'getCell',
      'getRange',
      'getRangeByIndexes',
      'getRanges',
      'getUsedRange',
      'getUsedRangeOrNullObject',
      'getNext',
      'getNextOrNullObject',
      'getPrevious',
      'getPreviousOrNullObject',
      ...registrations('ActivatedEvent', 'DataChangedEvent', 'DeactivatedEvent', 'EventNameChanged'),
      ...registrations('SelectionChangedEvent'),
    ],
  };

  readonly enableCalculation = true;
  readonly standardHeight = 15;
  readonly standardWidth = 8.43;

  constructor(
    readonly book: Book,
    readonly id: string,
  ) {
    // A sheet that has been deleted meanwhile is gone for good.
    if (!book.getters.tryGetSheet(id)) throw itemNotFound();
  }

  get name() {
    return this.book.sheetName(this.id);
  }
  set name(name: string) {
    this.book.renameSheet(this.id, name);
  }
  get position() {
    return this.book.sheetIds().indexOf(this.id);
  }
  set position(position: number) {
    const delta = Math.min(position, this.book.sheetIds().length - 1) - this.position;
    if (position < 0) throw invalidArgument();
    if (delta !== 0) this.book.dispatch('MOVE_SHEET', { sheetId: this.id, delta });
  }
  get visibility() {
    if (this.book.getters.isSheetVisible(this.id)) return 'Visible';
    return this.book.sheetState(this.id).isVeryHidden ? 'VeryHidden' : 'Hidden';
  }
  set visibility(visibility: string) {
    this.book.sheetState(this.id).isVeryHidden = visibility === 'VeryHidden';
    const isVisible = this.book.getters.isSheetVisible(this.id);
    if (visibility === 'Visible') {
      if (!isVisible) this.book.dispatch('SHOW_SHEET', { sheetId: this.id });
    } else if (isVisible) {
      if (this.book.getters.getVisibleSheetIds().length === 1) {
        throw invalidOperation('A workbook has at least one visible sheet.');
      }
      this.book.dispatch('HIDE_SHEET', { sheetId: this.id });
    }
  }
  get tabColor() {
    return this.book.getters.getSheet(this.id).color?.toUpperCase() ?? '';
  }
  set tabColor(color: string) {
    this.book.dispatch('COLOR_SHEET', { sheetId: this.id, color: color || undefined });
  }
  get showGridlines() {
    return this.book.getters.getGridLinesVisibility(this.id);
  }
  /** So the client calls `showGridlines` when it sets it; likewise `headings`. */
  set gridlines(areGridLinesVisible: boolean) {
    this.book.dispatch('SET_GRID_LINES_VISIBILITY', { sheetId: this.id, areGridLinesVisible });
  }
  get showHeadings() {
    return this.book.sheetState(this.id).showHeadings;
  }
  set headings(show: boolean) {
    this.book.sheetState(this.id).showHeadings = show;
  }

  get tables() {
    return new TableCollection(this.book, this.id);
  }
  get names() {
    return new NamedItemCollection(this.book, this.id);
  }
  get charts() {
    return new ChartCollection(this.book, this.id);
  }
  get customProperties() {
    return new CustomPropertyCollection(this.book.sheetState(this.id).customProperties);
  }
  get freezePanes() {
    return new FreezePanes(this);
  }
  get protection() {
    return new SheetProtection(this.book.sheetState(this.id));
  }
  get pageLayout() {
    return new PageLayout(this);
  }

  activate(): void {
    this.book.activate(this.id);
  }
  calculate(): void {
    this.book.recalculate();
  }

  delete(): void {
    if (this.visibility === 'VeryHidden') throw invalidOperation('A very hidden sheet cannot be deleted.');
    const others = this.book.getters.getVisibleSheetIds().filter((id) => id !== this.id);
    if (others.length === 0) throw invalidOperation('A workbook has at least one visible sheet.');
    this.book.dispatch('DELETE_SHEET', { sheetId: this.id, sheetName: this.name });
  }

  getNextOrNullObject(visibleOnly?: boolean) {
    return this.neighbour(1, visibleOnly);
  }
  getNext(visibleOnly?: boolean) {
    return found(this.neighbour(1, visibleOnly));
  }
  getPreviousOrNullObject(visibleOnly?: boolean) {
    return this.neighbour(-1, visibleOnly);
  }
  getPrevious(visibleOnly?: boolean) {
    return found(this.neighbour(-1, visibleOnly));
  }
  private neighbour(step: 1 | -1, visibleOnly?: boolean): Worksheet | null {
    const ids = this.book.sheetIds();
    for (let at = this.position + step; at >= 0 && at < ids.length; at += step) {
      const sheet = new Worksheet(this.book, ids[at] ?? '');
      if (!visibleOnly || sheet.visibility === 'Visible') return sheet;
    }
    return null;
  }

  /** An address, a defined name, a table, or all cells when nothing is said. */
  getRange(address?: string | null): Range {
    if (address === undefined || address === null || address === '') {
      return this.range({ top: 0, left: 0, bottom: maxRows - 1, right: maxColumns - 1 });
    }
    return this.range(this.book.zoneOn(this.id, address));
  }
  getRanges(addresses: string): RangeAreas {
    return new RangeAreas(addresses.split(',').map((address) => this.getRange(address.trim())));
  }
  getCell(row: number, column: number) {
    return this.range({ top: row, bottom: row, left: column, right: column });
  }
  getRangeByIndexes(row: number, column: number, rows: number, columns: number) {
    return this.range({ top: row, bottom: row + rows - 1, left: column, right: column + columns - 1 });
  }
  getUsedRangeOrNullObject(valuesOnly?: boolean) {
    const zone = this.book.usedZone(this.id, valuesOnly === true);
    return zone ? this.range(zone) : null;
  }
  getUsedRange(valuesOnly?: boolean) {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0);
  }

  private range(zone: CellZone) {
    return new Range(this.book, this.id, zone);
  }

  _RegisterActivatedEvent = () => this.watch('worksheetActivated');
  _UnregisterActivatedEvent = () => this.unwatch('worksheetActivated');
  _RegisterDataChangedEvent = () => this.watch('worksheetChanged');
  _UnregisterDataChangedEvent = () => this.unwatch('worksheetChanged');
  _RegisterDeactivatedEvent = () => this.watch('worksheetDeactivated');
  _UnregisterDeactivatedEvent = () => this.unwatch('worksheetDeactivated');
  _RegisterEventNameChanged = () => this.watch('worksheetNameChanged');
  _UnregisterEventNameChanged = () => this.unwatch('worksheetNameChanged');
  _RegisterSelectionChangedEvent = () => this.watch('worksheetSelectionChanged');
  _UnregisterSelectionChangedEvent = () => this.unwatch('worksheetSelectionChanged');

  private watch(event: EventName): void {
    this.book.events.register(event, this.id);
  }
  private unwatch(event: EventName): void {
    this.book.events.unregister(event, this.id);
  }
}

function found<Item>(item: Item | null): Item {
  if (item === null) throw itemNotFound();
  return item;
}
