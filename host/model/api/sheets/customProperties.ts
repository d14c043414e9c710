import { invalidArgument, itemNotFound } from '../../../protocol/errors';
import type { HostCollection, HostObject, Members } from '../../../protocol/members';

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
