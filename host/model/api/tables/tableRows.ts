import { invalidArgument, itemNotFound } from '../../../protocol/errors';
import type { HostCollection, HostObject, Members } from '../../../protocol/members';
import type { CellPosition } from '../../book/cells';
import type { CellWrite } from '../../engine/sparing/cellCommand';
import type { TableBlock } from './tableBlock';

export class TableRowCollection implements HostCollection {
  readonly members: Members = {
    className: 'TableRowCollection',
    read: ['count'],
    call: ['add', 'deleteRows', 'deleteRowsAt', 'getCount', 'getItemAt'],
  };

  constructor(private readonly table: TableBlock) {}

  get count() {
    return this.table.bodyRows;
  }
  getCount() {
    return this.count;
  }
  items() {
    return Array.from({ length: this.count }, (_, index) => new TableRow(this.table, index));
  }
  getItemAt(index: number) {
    if (!(index >= 0 && index < this.count)) throw itemNotFound();
    return new TableRow(this.table, index);
  }

  /** At the end unless an index says otherwise; columns whose formula is the same all the way down fill themselves. */
  add(index?: number | null, values?: unknown, _alwaysInsert?: boolean): TableRow {
    const rows = rowValues(values, this.table.state.columns.length);
    const { book, sheetId, bodyZone, zone } = this.table;
    book.protection.checkTablesOpen(sheetId);
    const isAtEnd = index === undefined || index === null || index < 0 || index === this.count;
    const at = isAtEnd ? this.count : index;
    if (at > this.count) throw invalidArgument();
    const first = bodyZone.top + at;
    const last = first + rows.length - 1;
    const formulas = book.calculatedColumns.of(this.table.state);
    const growth = rows.length - (this.table.isEmptied ? 1 : 0);
    if (isAtEnd && !this.table.state.hasTotals) {
      this.table.makeRoomBelow(growth);
      this.table.resizeTo({ ...zone, bottom: zone.bottom + growth });
    } else if (growth > 0) {
      this.table.insertRows(first, growth);
      if (this.table.zone.bottom === zone.bottom) {
        this.table.resizeTo({ ...this.table.zone, bottom: zone.bottom + growth });
      }
    }
    if (this.table.isEmptied) book.tables.change(this.table.id, { isEmptied: false });
    const columns = formulas.map((formulaAt, column) => {
      const col = bodyZone.left + column;
      return {
        col,
        formulaAt,
        looks: at > 0 && isAtEnd ? this.looksOf({ sheetId, row: first - 1, col }) : null,
      };
    });
    const added = Array.from({ length: rows.length }, (_, index) => first + index);
    book.engine.transact(() => {
      for (const { col, formulaAt, looks } of columns) {
        const isPlain = (row: number): boolean => !book.engine.getters.getCell({ sheetId, row, col })?.style;
        if (looks !== null) book.engine.dressColumn({ sheetId, col, rows: added.filter(isPlain) }, looks);
        if (formulaAt) book.calculatedColumns.write(formulaAt, { sheetId, col }, added);
      }
      this.table.range({ ...bodyZone, top: first, bottom: last }).values = rows;
    });
    return new TableRow(this.table, at);
  }

  /** A new row looks like the one above, as in Excel; null: that looks like nothing. */
  private looksOf(above: CellPosition): Pick<CellWrite, 'style' | 'format'> | null {
    const { style, format } = this.table.book.engine.getters.getCell(above) ?? {};
    if (!style && !format) return null;
    return { ...(style && { style }), ...(format && { format }) };
  }

  deleteRows(rows: (number | TableRow)[]): void {
    const indexes = rows.map((row) => (row instanceof TableRow ? row.index : row));
    for (const index of [...new Set(indexes)].sort((a, b) => b - a)) this.getItemAt(index).delete();
  }
  deleteRowsAt(index: number, count = 1): void {
    if (!(index >= 0 && count >= 1 && index + count <= this.count)) throw itemNotFound();
    this.table.deleteRows(this.table.bodyZone.top + index, count);
  }
}

/** One row, many rows, or one value for all cells of a row. */
function rowValues(values: unknown, width: number): unknown[][] {
  if (values === undefined || values === null) return [Array<unknown>(width).fill(null)];
  if (!Array.isArray(values)) return [Array<unknown>(width).fill(values)];
  const rows = values.every((row) => Array.isArray(row)) ? (values as unknown[][]) : [values as unknown[]];
  if (rows.length === 0 || rows.some((row) => row.length !== width)) {
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size of the table.",
    );
  }
  return rows;
}

class TableRow implements HostObject {
  readonly members: Members = {
    className: 'TableRow',
    read: ['index', 'values'],
    write: ['values'],
    call: ['delete', 'getRange'],
  };

  constructor(
    private readonly table: TableBlock,
    readonly index: number,
  ) {}

  get values() {
    return this.getRange().values;
  }
  set values(values: unknown) {
    this.getRange().values = values;
  }
  getRange() {
    return this.table.getDataBodyRange().getRow(this.index);
  }
  delete(): void {
    if (this.index >= this.table.bodyRows) throw itemNotFound();
    this.table.deleteRows(this.table.bodyZone.top + this.index, 1);
  }
}
