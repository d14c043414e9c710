import { itemNotFound } from '../../protocol/errors';
import type { HostCollection, HostObject, Members } from '../../protocol/members';
import type { Book } from '../book';

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
