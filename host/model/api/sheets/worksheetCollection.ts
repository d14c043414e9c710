import { itemNotFound } from '../../../protocol/errors';
import type { HostCollection, Members } from '../../../protocol/members';
import type { Book } from '../../book';
import { anywhere, type EventName } from '../../eventHub';
import { registrations } from '../registrations';
import { Worksheet } from './worksheet';

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
    return this.book.sheets.ids().map((id) => new Worksheet(this.book, id));
  }
  add(name?: string | null) {
    return new Worksheet(this.book, this.book.sheets.add(name ?? undefined));
  }
  getItem(key: string) {
    const sheet = this.getItemOrNullObject(key);
    if (!sheet) throw itemNotFound();
    return sheet;
  }
  getItemOrNullObject(key: string) {
    const sheetId = this.book.sheets.find(key);
    return sheetId === undefined ? null : new Worksheet(this.book, sheetId);
  }
  getActiveWorksheet() {
    return new Worksheet(this.book, this.book.sheets.activeId());
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
