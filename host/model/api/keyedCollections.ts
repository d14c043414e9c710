import { invalidArgument, itemNotFound } from '../../protocol/errors';
import type { HostCollection, HostObject, Members } from '../../protocol/members';
import type { Book } from '../book';

/** `worksheet.customProperties`: texts under keys; the case of a key does not matter. */
export class CustomPropertyCollection implements HostCollection {
  readonly members: Members = {
    className: 'WorksheetCustomPropertyCollection',
    call: ['add', 'getCount', 'getItem', 'getItemAt', 'getItemOrNullObject'],
  };

  constructor(private readonly entries: { key: string; value: string }[]) {}

  items() {
    return this.entries.map((entry) => new CustomProperty(this.entries, entry));
  }
  add(key: string, value: string): CustomProperty {
    if (typeof key !== 'string' || key === '' || typeof value !== 'string') throw invalidArgument();
    let entry = this.find(key);
    if (entry) entry.value = value;
    else this.entries.push((entry = { key, value }));
    return new CustomProperty(this.entries, entry);
  }
  getCount() {
    return this.entries.length;
  }
  getItem(key: string) {
    const property = this.getItemOrNullObject(key);
    if (!property) throw itemNotFound();
    return property;
  }
  /** How the client finds an item of a loaded collection again. */
  getItemAt(index: number) {
    const property = this.items()[index];
    if (!property) throw itemNotFound();
    return property;
  }
  getItemOrNullObject(key: string) {
    const entry = this.find(key);
    return entry ? new CustomProperty(this.entries, entry) : null;
  }

  private find(key: string) {
    const lower = key.toLowerCase();
    return this.entries.find((entry) => entry.key.toLowerCase() === lower);
  }
}

class CustomProperty implements HostObject {
  readonly members: Members = {
    className: 'WorksheetCustomProperty',
    read: ['key', 'value'],
    write: ['value'],
    call: ['delete'],
  };

  constructor(
    private readonly entries: { key: string; value: string }[],
    private readonly entry: { key: string; value: string },
  ) {}

  get key() {
    return this.entry.key;
  }
  get value() {
    return this.entry.value;
  }
  set value(value: string) {
    this.entry.value = value;
  }
  delete(): void {
    const index = this.entries.indexOf(this.entry);
    if (index >= 0) this.entries.splice(index, 1);
  }
}

/** `workbook.settings`: any JSON under a key, saved with the workbook. */
export class SettingCollection implements HostCollection {
  readonly members: Members = {
    className: 'SettingCollection',
    call: ['add', 'getCount', 'getItem', 'getItemAt', 'getItemOrNullObject'],
  };

  constructor(private readonly book: Book) {}

  items() {
    return [...this.book.settings.keys()].map((key) => new Setting(this.book, key));
  }
  add(key: string, value: unknown) {
    this.book.settings.set(key, value);
    return new Setting(this.book, key);
  }
  getCount() {
    return this.book.settings.size;
  }
  getItem(key: string) {
    const setting = this.getItemOrNullObject(key);
    if (!setting) throw itemNotFound();
    return setting;
  }
  getItemAt(index: number) {
    const setting = this.items()[index];
    if (!setting) throw itemNotFound();
    return setting;
  }
  getItemOrNullObject(key: string) {
    return this.book.settings.has(key) ? new Setting(this.book, key) : null;
  }
}

class Setting implements HostObject {
  readonly members: Members = {
    className: 'Setting',
    read: ['key', 'value', '_Id'],
    write: ['value'],
    call: ['delete'],
  };

  constructor(
    private readonly book: Book,
    readonly key: string,
  ) {}

  get _Id() {
    return this.key;
  }
  get value() {
    return this.book.settings.get(this.key);
  }
  set value(value: unknown) {
    this.book.settings.set(this.key, value);
  }
  delete(): void {
    this.book.settings.delete(this.key);
  }
}
