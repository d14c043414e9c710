import { invalidArgument, invalidOperation, itemNotFound } from '../../../protocol/errors';
import type { HostObject, Members } from '../../../protocol/members';
import type { EventName } from '../../eventHub';
import { ChartCollection } from '../charts/chartCollection';
import { NamedItemCollection } from '../names';
import { registrations } from '../registrations';
import { TableCollection } from '../tables/tableCollection';
import { CustomPropertyCollection } from './customProperties';
import { FreezePanes } from './freezePanes';
import { PageLayout } from './pageLayout';
import { ShapeCollection } from './shapes';
import { SheetProtection } from './sheetProtection';
import { SheetRanges } from './sheetRanges';

export class Worksheet extends SheetRanges implements HostObject {
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
    navigate: [
      'tables',
      'names',
      'charts',
      'shapes',
      'customProperties',
      'freezePanes',
      'protection',
      'pageLayout',
    ],
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

  get name() {
    return this.book.sheets.nameOf(this.id);
  }
  set name(name: string) {
    this.book.sheets.rename(this.id, name);
  }
  get position() {
    return this.book.sheets.ids().indexOf(this.id);
  }
  set position(position: number) {
    const delta = Math.min(position, this.book.sheets.ids().length - 1) - this.position;
    if (position < 0) throw invalidArgument();
    if (delta !== 0) this.book.engine.dispatch('MOVE_SHEET', { sheetId: this.id, delta });
  }
  get visibility() {
    if (this.book.engine.getters.isSheetVisible(this.id)) return 'Visible';
    return this.book.sheets.stateOf(this.id).isVeryHidden ? 'VeryHidden' : 'Hidden';
  }
  set visibility(visibility: string) {
    this.book.sheets.stateOf(this.id).isVeryHidden = visibility === 'VeryHidden';
    const isVisible = this.book.engine.getters.isSheetVisible(this.id);
    if (visibility === 'Visible') {
      if (!isVisible) this.book.engine.dispatch('SHOW_SHEET', { sheetId: this.id });
    } else if (isVisible) {
      if (this.book.engine.getters.getVisibleSheetIds().length === 1) {
        throw invalidOperation('A workbook has at least one visible sheet.');
      }
      this.book.engine.dispatch('HIDE_SHEET', { sheetId: this.id });
    }
  }
  get tabColor() {
    return this.book.engine.getters.getSheet(this.id).color?.toUpperCase() ?? '';
  }
  set tabColor(color: string) {
    this.book.engine.dispatch('COLOR_SHEET', { sheetId: this.id, color: color || undefined });
  }
  get showGridlines() {
    return this.book.engine.getters.getGridLinesVisibility(this.id);
  }
  /** So the client calls `showGridlines` when it sets it; likewise `headings`. */
  set gridlines(areGridLinesVisible: boolean) {
    this.book.engine.dispatch('SET_GRID_LINES_VISIBILITY', { sheetId: this.id, areGridLinesVisible });
  }
  get showHeadings() {
    return this.book.sheets.stateOf(this.id).showHeadings;
  }
  set headings(show: boolean) {
    this.book.sheets.stateOf(this.id).showHeadings = show;
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
  get shapes() {
    return new ShapeCollection(this.book, this.id);
  }
  get customProperties() {
    return new CustomPropertyCollection(this.book.sheets.stateOf(this.id).customProperties);
  }
  get freezePanes() {
    return new FreezePanes(this);
  }
  get protection() {
    return new SheetProtection(this.book.sheets.stateOf(this.id));
  }
  get pageLayout() {
    return new PageLayout(this);
  }

  activate(): void {
    this.book.sheets.activate(this.id);
  }
  calculate(): void {
    this.book.engine.recalculate();
  }

  delete(): void {
    this.book.sheets.checkFree();
    if (this.visibility === 'VeryHidden') throw invalidOperation('A very hidden sheet cannot be deleted.');
    const others = this.book.engine.getters.getVisibleSheetIds().filter((id) => id !== this.id);
    if (others.length === 0) throw invalidOperation('A workbook has at least one visible sheet.');
    const { engine } = this.book;
    const sheet = { sheetId: this.id, sheetName: this.name };
    engine.transact(() => {
      // The engine deletes no hidden sheet beside a single visible one.
      if (!engine.getters.isSheetVisible(this.id)) engine.dispatch('SHOW_SHEET', { sheetId: this.id });
      engine.dispatch('DELETE_SHEET', sheet);
    });
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
    const ids = this.book.sheets.ids();
    for (let at = this.position + step; at >= 0 && at < ids.length; at += step) {
      const sheet = new Worksheet(this.book, ids[at] ?? '');
      if (!visibleOnly || sheet.visibility === 'Visible') return sheet;
    }
    return null;
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
