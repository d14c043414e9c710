import { invalidArgument, invalidOperation, itemNotFound } from '../../../protocol/errors';
import type { HostCollection, HostObject, Members } from '../../../protocol/members';
import type { TableBlock } from './tableBlock';
import { ColumnFilter } from './tableFilter';

export class TableColumnCollection implements HostCollection {
  readonly members: Members = {
    className: 'TableColumnCollection',
    read: ['count'],
    call: ['add', 'getCount', 'getItem', 'getItemAt', 'getItemOrNullObject'],
  };

  constructor(private readonly table: TableBlock) {}

  items() {
    return this.table.state.columns.map((_, index) => new TableColumn(this.table, index));
  }
  get count() {
    return this.table.state.columns.length;
  }
  getCount() {
    return this.count;
  }
  getItem(key: string | number) {
    const column = this.getItemOrNullObject(key);
    if (!column) throw itemNotFound();
    return column;
  }
  getItemAt(index: number) {
    const column = this.items()[index];
    if (!column) throw itemNotFound();
    return column;
  }
  /** By id (a number) or by header. */
  getItemOrNullObject(key: string | number) {
    const lower = String(key).toLowerCase();
    const byId = (column: TableColumn) => typeof key === 'number' && column.id === key;
    return this.items().find((column) => byId(column) || column.name.toLowerCase() === lower) ?? null;
  }

  /** The values, header included when there is one row more than the table has in its body. */
  add(index?: number | null, values?: unknown, name?: string | null): TableColumn {
    const { book, sheetId, zone } = this.table;
    book.protection.checkAllowed(sheetId, 'allowTables');
    const at = index === undefined || index === null || index < 0 ? this.count : index;
    if (at > this.count) throw invalidArgument();
    const column = zone.left + at;
    const beside = { ...zone, left: zone.right + 1, right: zone.right + 1 };
    book.grid.makeRoom(sheetId, beside);
    if (at < this.count || book.cells.usedZone(sheetId, true, beside)) {
      book.grid.insertHeaders(sheetId, 'COL', column, 1);
    }
    const grown = { ...zone, right: zone.right + 1 };
    if (this.table.zone.right === zone.right) this.table.resizeTo(grown);
    const added = { ...grown, left: column, right: column };
    if (name) this.table.range({ ...added, bottom: added.top }).values = name;
    if (values !== undefined && values !== null) {
      const rows = Array.isArray(values)
        ? values.map((value: unknown) => (Array.isArray(value) ? (value as unknown[]) : [value]))
        : values;
      const height = Array.isArray(rows) ? rows.length : undefined;
      const body = this.table.range({ ...added, top: added.top + 1 });
      if (height === undefined || height === body.rowCount) body.values = rows;
      else this.table.range(added).values = rows;
    }
    return new TableColumn(this.table, at);
  }
}

class TableColumn implements HostObject {
  readonly members: Members = {
    className: 'TableColumn',
    read: ['id', 'index', 'name', 'values'],
    write: ['name', 'values'],
    navigate: ['filter'],
    call: ['delete', 'getDataBodyRange', 'getHeaderRowRange', 'getRange', 'getTotalRowRange'],
  };

  constructor(
    private readonly table: TableBlock,
    readonly index: number,
  ) {
    if (table.state.columns[index] === undefined) throw itemNotFound();
  }

  get id() {
    return this.index + 1;
  }
  get name() {
    return this.table.state.columns[this.index] ?? '';
  }
  set name(name: string) {
    const isTaken = this.table.state.columns.some(
      (column, index) => index !== this.index && column.toLowerCase() === name.toLowerCase(),
    );
    if (isTaken || name === '') throw invalidArgument();
    this.getHeaderRowRange().values = `'${name}`;
  }
  get values() {
    return this.getRange().values;
  }
  set values(values: unknown) {
    this.getRange().values = values;
  }
  get filter() {
    return new ColumnFilter(this.table, this.index);
  }
  getRange() {
    return this.table.getRange().getColumn(this.index);
  }
  getHeaderRowRange() {
    return this.table.getHeaderRowRange().getColumn(this.index);
  }
  getDataBodyRange() {
    return this.table.getDataBodyRange().getColumn(this.index);
  }
  getTotalRowRange() {
    return this.table.getTotalRowRange().getColumn(this.index);
  }
  delete(): void {
    const { book, sheetId, zone } = this.table;
    book.protection.checkAllowed(sheetId, 'allowTables');
    if (this.table.state.columns.length === 1) throw invalidOperation('A table has at least one column.');
    const column = zone.left + this.index;
    const others = book.cells.usedZone(sheetId, true, {
      top: 0,
      bottom: zone.top - 1,
      left: column,
      right: column,
    });
    const below = book.cells.usedZone(sheetId, true, {
      top: zone.bottom + 1,
      bottom: 1_048_575,
      left: column,
      right: column,
    });
    if ((zone.top > 0 && others) || below) {
      throw invalidOperation('A column with cells above or below its table cannot be deleted in this host.');
    }
    book.grid.removeHeaders(sheetId, 'COL', column, 1);
  }
}
