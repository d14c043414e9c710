import { invalidArgument, itemNotFound } from '../../../protocol/errors';
import type { HostCollection, HostObject, Members } from '../../../protocol/members';
import type { TableBlock } from './tableBlock';
import { refuseWhereFiltered } from './tableFilter';

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
    book.protection.checkAllowed(sheetId, 'allowInsertRows');
    refuseWhereFiltered(this.table);
    const isAtEnd = index === undefined || index === null || index < 0 || index === this.count;
    const at = isAtEnd ? this.count : index;
    if (at > this.count) throw invalidArgument();
    const first = bodyZone.top + at;
    const last = first + rows.length - 1;
    const formulas = this.calculatedColumns();
    if (isAtEnd && !this.table.state.hasTotals) {
      this.table.makeRoomBelow(rows.length);
      this.table.resizeTo({ ...zone, bottom: zone.bottom + rows.length });
    } else {
      this.table.insertRows(first, rows.length);
      if (this.table.zone.bottom === zone.bottom) {
        this.table.resizeTo({ ...this.table.zone, bottom: zone.bottom + rows.length });
      }
    }
    book.engine.transact(() => {
      for (let row = first; row <= last; row += 1) {
        formulas.forEach((formulaAt, column) => {
          const position = { sheetId, row, col: bodyZone.left + column };
          if (formulaAt) book.engine.dispatch('UPDATE_CELL', { ...position, content: formulaAt(row) });
          this.copyLooks(at > 0 && isAtEnd ? first - 1 : undefined, position);
        });
      }
      this.table.range({ ...bodyZone, top: first, bottom: last }).values = rows;
    });
    return new TableRow(this.table, at);
  }

  /** A new row looks like the one above, as in Excel. */
  private copyLooks(from: number | undefined, to: { sheetId: string; row: number; col: number }): void {
    if (from === undefined) return;
    const { book } = this.table;
    const cell = book.engine.getters.getCell({ ...to, row: from });
    if (!cell || book.engine.getters.getCell(to)?.style) return;
    if (!cell.style && !cell.format) return;
    book.engine.dispatch('UPDATE_CELL', {
      ...to,
      ...(cell.style ? { style: cell.style } : {}),
      ...(cell.format ? { format: cell.format } : {}),
    });
  }

  /** For each column, its formula in a given row, where every row of the body has the same one. */
  private calculatedColumns(): (((row: number) => string) | undefined)[] {
    const { book, sheetId, bodyZone } = this.table;
    const formulaFrom = (row: number, col: number, target: number) => {
      const cell = book.engine.getters.getCell({ sheetId, row, col });
      if (!cell?.isFormula) return undefined;
      return book.engine.getters.getTranslatedCellFormula(sheetId, 0, target - row, cell.compiledFormula);
    };
    return this.table.state.columns.map((_, column) => {
      const col = bodyZone.left + column;
      const first = formulaFrom(bodyZone.top, col, bodyZone.top);
      if (first === undefined) return undefined;
      for (let row = bodyZone.top + 1; row <= bodyZone.bottom; row += 1) {
        if (formulaFrom(row, col, bodyZone.top) !== first) return undefined;
      }
      const source = book.engine.getters.getCell({ sheetId, row: bodyZone.top, col });
      if (!source?.isFormula) return undefined;
      const { compiledFormula } = source;
      return (row) =>
        book.engine.getters.getTranslatedCellFormula(sheetId, 0, row - bodyZone.top, compiledFormula);
    });
  }

  deleteRows(rows: (number | TableRow)[]): void {
    const indexes = rows.map((row) => (row instanceof TableRow ? row.index : row));
    for (const index of [...new Set(indexes)].sort((a, b) => b - a)) this.getItemAt(index).delete();
  }
  deleteRowsAt(index: number, count = 1): void {
    for (let at = index + count - 1; at >= index; at -= 1) this.getItemAt(at).delete();
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
  /** The last row of a table stays, empty. */
  delete(): void {
    const { book, sheetId, bodyZone } = this.table;
    book.protection.checkAllowed(sheetId, 'allowDeleteRows');
    refuseWhereFiltered(this.table);
    const row = bodyZone.top + this.index;
    if (this.index >= this.table.bodyRows) throw itemNotFound();
    if (this.table.bodyRows === 1) this.getRange().clear('Contents');
    else this.table.removeRows(row, 1);
  }
}
