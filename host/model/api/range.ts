import {
  accessDenied,
  HostError,
  invalidArgument,
  invalidOperation,
  notImplemented,
} from '../../protocol/errors';
import type { HostObject, Members } from '../../protocol/members';
import {
  contains,
  intersect,
  isEntireColumns,
  isEntireRows,
  isInGrid,
  maxColumns,
  maxRows,
  unite,
} from '../addresses';
import type { Book, CellPosition, CellScalar } from '../book';
import type { StyleChange } from '../cellStyle';
import type { CellZone } from '../engine/structuredReference';
import { engineFormat, generalFormat } from '../numberFormats';
import { DataValidation } from './dataValidation';
import { RangeFormat } from './rangeFormat';

/** Excel refuses to answer for more cells at once; entire columns are answered by none of these. */
const maxCells = 5_000_000;

export class Range implements HostObject {
  readonly members: Members = {
    className: 'Range',
    read: [
      'address',
      'cellCount',
      'columnCount',
      'columnIndex',
      'formulas',
      'isEntireColumn',
      'isEntireRow',
      'numberFormat',
      'rowCount',
      'rowIndex',
      'text',
      'valueTypes',
      'values',
    ],
    onDemand: ['rowHidden', 'columnHidden', 'hidden'],
    write: ['values', 'formulas', 'numberFormat', 'rowHidden', 'columnHidden'],
    navigate: ['format', 'worksheet', 'dataValidation'],
    call: [
      'clear',
      'delete',
      'getBoundingRect',
      'getCell',
      'getColumn',
      'getEntireColumn',
      'getEntireRow',
      'getIntersection',
      'getIntersectionOrNullObject',
      'getLastCell',
      'getLastColumn',
      'getLastRow',
      'getOffsetRange',
      'getAbsoluteResizedRange',
      'getResizedRange',
      'getRow',
      'getTables',
      'getUsedRange',
      'getUsedRangeOrNullObject',
      'insert',
      'select',
      'calculate',
      '_ValidateArraySize',
    ],
  };

  constructor(
    readonly book: Book,
    readonly sheetId: string,
    readonly zone: CellZone,
  ) {
    if (!isInGrid(zone)) throw invalidArgument();
  }

  get rowIndex() {
    return this.zone.top;
  }
  get columnIndex() {
    return this.zone.left;
  }
  get rowCount() {
    return this.zone.bottom - this.zone.top + 1;
  }
  get columnCount() {
    return this.zone.right - this.zone.left + 1;
  }
  get cellCount() {
    const count = this.rowCount * this.columnCount;
    return count > 2 ** 31 - 1 ? -1 : count;
  }
  get isEntireColumn() {
    return isEntireColumns(this.zone);
  }
  get isEntireRow() {
    return isEntireRows(this.zone);
  }
  get address() {
    return this.book.address(this.sheetId, this.zone);
  }
  get worksheet() {
    return this.book.objects.worksheet(this.sheetId);
  }
  get format() {
    return new RangeFormat(this);
  }
  get dataValidation() {
    return new DataValidation(this);
  }

  // --- contents

  get values(): CellScalar[][] | null {
    return this.map((position) => this.book.value(position));
  }
  set values(input: unknown) {
    this.write(input);
  }
  get formulas(): CellScalar[][] | null {
    return this.map((position) => this.book.formula(position));
  }
  set formulas(input: unknown) {
    this.write(input);
  }
  get text() {
    return this.map((position) => this.book.text(position));
  }
  get valueTypes() {
    return this.map((position) => this.book.valueType(position));
  }
  get numberFormat(): string[][] | string | null {
    if (this.isUnbounded) return this.uniform((position) => this.book.numberFormat(position)) ?? null;
    return this.map((position) => this.book.numberFormat(position));
  }
  set numberFormat(input: unknown) {
    this.book.checkAllowed(this.sheetId, 'allowFormatCells');
    const locale = this.book.getters.getLocale();
    const apply = (zone: CellZone, format: unknown) => {
      if (format === null || format === undefined) return;
      if (typeof format !== 'string') throw invalidArgument();
      const { engine, excel } = engineFormat(format, locale);
      this.applyStyle({ excel: { numberFormat: excel } }, zone, engine);
    };
    const rows = Array.isArray(input) ? this.matrix(input) : [[input ?? generalFormat]];
    const [first] = rows[0] ?? [];
    if (rows.every((row) => row.every((format) => format === first))) {
      apply(this.zone, first);
      return;
    }
    this.book.transact(() => {
      this.eachCell(this.zone, ({ row, col }) => {
        apply(
          { top: row, bottom: row, left: col, right: col },
          rows[row - this.zone.top]?.[col - this.zone.left],
        );
      });
    });
  }

  private write(input: unknown): void {
    this.book.checkWritable(this.sheetId, this.zone);
    const rows = Array.isArray(input) ? this.matrix(input) : undefined;
    const target = rows || !this.isUnbounded ? this.zone : this.book.withinGrid(this.sheetId, this.zone);
    if (!target) return;
    this.book.transact(() => {
      this.book.makeRoom(this.sheetId, target);
      this.eachCell(target, (position) => {
        const value = rows ? rows[position.row - this.zone.top]?.[position.col - this.zone.left] : input;
        this.book.write(position, value);
      });
    });
  }

  private matrix(input: unknown[]): unknown[][] {
    const rows = input.map((row) => (Array.isArray(row) ? (row as unknown[]) : [row]));
    const fits = rows.length === this.rowCount && rows.every((row) => row.length === this.columnCount);
    if (!fits) {
      throw invalidArgument(
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
    }
    return rows;
  }

  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.rowCount || columns !== this.columnCount) throw invalidArgument();
  }

  clear(what?: unknown): void {
    const applyTo = what ?? 'All';
    const contents = applyTo === 'All' || applyTo === 'Contents';
    const formats = applyTo === 'All' || applyTo === 'Formats';
    const cells = this.book.withinGrid(this.sheetId, this.zone);
    if (contents) this.book.checkWritable(this.sheetId, this.zone);
    if (formats) this.book.checkAllowed(this.sheetId, 'allowFormatCells');
    if (!cells) return;
    this.book.transact(() => {
      if (formats)
        this.book.dispatch('SET_ZONE_BORDERS', this.target(cells, { border: { position: 'clear' } }));
      this.eachCell(cells, (position) => {
        const cell = this.book.getters.getCell(position);
        if (!cell) return;
        this.book.dispatch('UPDATE_CELL', {
          ...position,
          ...(contents ? { content: '' } : {}),
          ...(formats ? { style: null, format: '' } : {}),
        });
      });
    });
    if (applyTo === 'All') this.dataValidation.clear();
  }

  calculate(): void {
    this.book.recalculate();
  }

  // --- rows and columns

  insert(shift: unknown): Range {
    if (isEntireRows(this.zone) && shift !== 'Right') {
      this.book.checkAllowed(this.sheetId, 'allowInsertRows');
      this.book.insertHeaders(this.sheetId, 'ROW', this.rowIndex, this.rowCount);
    } else if (isEntireColumns(this.zone)) {
      this.book.checkAllowed(this.sheetId, 'allowInsertColumns');
      this.book.insertHeaders(this.sheetId, 'COL', this.columnIndex, this.columnCount);
    } else {
      throw notImplemented('Range.insert (other than entire rows or columns)');
    }
    return new Range(this.book, this.sheetId, this.zone);
  }

  delete(shift: unknown): void {
    if (isEntireRows(this.zone) && shift !== 'Left') {
      this.book.checkAllowed(this.sheetId, 'allowDeleteRows');
      this.book.removeHeaders(this.sheetId, 'ROW', this.rowIndex, this.rowCount);
    } else if (isEntireColumns(this.zone)) {
      this.book.checkAllowed(this.sheetId, 'allowDeleteColumns');
      this.book.removeHeaders(this.sheetId, 'COL', this.columnIndex, this.columnCount);
    } else {
      throw notImplemented('Range.delete (other than entire rows or columns)');
    }
  }

  get rowHidden(): boolean | null {
    const rows = indexes(this.zone.top, Math.min(this.zone.bottom, this.book.rowCount(this.sheetId) - 1));
    return sameForAll(rows.map((row) => this.book.getters.isRowHiddenByUser(this.sheetId, row)));
  }
  set rowHidden(hidden: unknown) {
    this.hide('ROW', hidden === true, this.zone.top, this.zone.bottom, this.book.rowCount(this.sheetId));
  }
  get columnHidden(): boolean | null {
    const columns = indexes(
      this.zone.left,
      Math.min(this.zone.right, this.book.columnCount(this.sheetId) - 1),
    );
    return sameForAll(columns.map((column) => this.book.getters.isColHiddenByUser(this.sheetId, column)));
  }
  set columnHidden(hidden: unknown) {
    this.hide('COL', hidden === true, this.zone.left, this.zone.right, this.book.columnCount(this.sheetId));
  }
  get hidden(): boolean | null {
    const { rowHidden, columnHidden } = this;
    if (rowHidden === true || columnHidden === true) return true;
    return rowHidden === null || columnHidden === null ? null : false;
  }

  private hide(dimension: 'ROW' | 'COL', hidden: boolean, first: number, last: number, count: number): void {
    this.book.checkAllowed(this.sheetId, dimension === 'ROW' ? 'allowFormatRows' : 'allowFormatColumns');
    if (last >= count && last < (dimension === 'ROW' ? maxRows : maxColumns) - 1) {
      this.book.makeRoom(this.sheetId, this.zone);
    }
    const elements = indexes(first, Math.min(last, Math.max(count - 1, first)));
    this.book.dispatch(hidden ? 'HIDE_COLUMNS_ROWS' : 'UNHIDE_COLUMNS_ROWS', {
      sheetId: this.sheetId,
      dimension,
      elements,
    });
  }

  // --- looks

  /** Merges a change of looks into each cell; the engine's number format goes with it where given. */
  applyStyle(change: StyleChange, zone: CellZone = this.zone, format?: string): void {
    const cells = this.roomFor(zone);
    if (!cells) return;
    const { excel, ...plain } = change;
    this.book.transact(() => {
      if (!excel) {
        this.book.dispatch('SET_FORMATTING', this.target(cells, { style: plain }));
        return;
      }
      this.eachCell(cells, (position) => {
        const style = this.book.cellStyle(position);
        const merged = withoutUndefined({ ...style.excel, ...excel });
        const next = withoutUndefined({ ...style, ...plain, excel: merged });
        this.book.dispatch('UPDATE_CELL', {
          ...position,
          style: next,
          ...(format === undefined ? {} : { format }),
        });
      });
    });
  }

  /** The value that all cells share, or null where they differ. */
  uniform<Value>(read: (position: CellPosition) => Value): Value | null {
    const cells = this.book.withinGrid(this.sheetId, this.zone);
    if (!cells) return read({ sheetId: this.sheetId, row: this.zone.top, col: this.zone.left });
    let shared: Value | undefined;
    for (let row = cells.top; row <= cells.bottom; row += 1) {
      for (let col = cells.left; col <= cells.right; col += 1) {
        const value = read({ sheetId: this.sheetId, row, col });
        if (shared === undefined) shared = value;
        else if (shared !== value) return null;
      }
    }
    return shared ?? null;
  }

  /** The cells of the zone, with the grid made large enough for them. */
  roomFor(zone: CellZone): CellZone | undefined {
    this.book.makeRoom(this.sheetId, zone);
    return this.book.withinGrid(this.sheetId, zone);
  }

  target(zone: CellZone, rest: object): object {
    return { sheetId: this.sheetId, target: [zone], ...rest };
  }

  // --- other ranges

  getCell(row: number, column: number) {
    return this.at(this.rowIndex + row, this.columnIndex + column, 1, 1);
  }
  getRow(row: number) {
    return this.at(this.rowIndex + row, this.columnIndex, 1, this.columnCount);
  }
  getColumn(column: number) {
    return this.at(this.rowIndex, this.columnIndex + column, this.rowCount, 1);
  }
  getLastRow() {
    return this.getRow(this.rowCount - 1);
  }
  getLastColumn() {
    return this.getColumn(this.columnCount - 1);
  }
  getLastCell() {
    return this.getCell(this.rowCount - 1, this.columnCount - 1);
  }
  getResizedRange(rows: number, columns: number) {
    return this.at(this.rowIndex, this.columnIndex, this.rowCount + rows, this.columnCount + columns);
  }
  getAbsoluteResizedRange(rows: number, columns: number) {
    return this.at(this.rowIndex, this.columnIndex, rows, columns);
  }
  getOffsetRange(rows: number, columns: number) {
    return this.at(this.rowIndex + rows, this.columnIndex + columns, this.rowCount, this.columnCount);
  }
  getEntireRow() {
    return this.at(this.rowIndex, 0, this.rowCount, maxColumns);
  }
  getEntireColumn() {
    return this.at(0, this.columnIndex, maxRows, this.columnCount);
  }
  getBoundingRect(other: unknown) {
    return new Range(this.book, this.sheetId, unite(this.zone, this.other(other).zone));
  }
  getIntersection(other: unknown) {
    const range = this.getIntersectionOrNullObject(other);
    if (!range) throw new HostError('ItemNotFound', 'The ranges have no cell in common.', 404);
    return range;
  }
  getIntersectionOrNullObject(other: unknown): Range | null {
    const range = this.other(other);
    const zone = range.sheetId === this.sheetId ? intersect(this.zone, range.zone) : undefined;
    return zone ? new Range(this.book, this.sheetId, zone) : null;
  }
  getUsedRangeOrNullObject(valuesOnly: unknown = false): Range | null {
    const zone = this.book.usedZone(this.sheetId, valuesOnly === true, this.zone);
    return zone ? new Range(this.book, this.sheetId, zone) : null;
  }
  getUsedRange(valuesOnly: unknown = false): Range {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0);
  }
  getTables(fullyContained: unknown = false): HostObject {
    return this.book.objects.tables(
      (table) =>
        table.sheetId === this.sheetId &&
        (fullyContained === true
          ? contains(this.zone, table.zone)
          : intersect(this.zone, table.zone) !== undefined),
    );
  }

  select(): void {
    this.book.activate(this.sheetId);
    const cells = this.roomFor(this.zone);
    if (!cells) throw invalidOperation('Nothing to select.');
    const { selection } = this.book.model;
    selection.selectZone({ zone: cells, cell: { col: cells.left, row: cells.top } });
  }

  private other(range: unknown): Range {
    if (range instanceof Range) return range;
    if (typeof range !== 'string') throw invalidArgument();
    return new Range(this.book, this.sheetId, this.book.zoneOn(this.sheetId, range));
  }

  private at(row: number, column: number, rows: number, columns: number): Range {
    const zone = { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
    return new Range(this.book, this.sheetId, zone);
  }

  private get isUnbounded() {
    return this.isEntireColumn || this.isEntireRow;
  }

  /** Row by row; null for entire rows and columns, whose cells Excel does not list. */
  private map<Value>(read: (position: CellPosition) => Value): Value[][] | null {
    if (this.isUnbounded || this.cellCount < 0) return null;
    if (this.cellCount > maxCells)
      throw new HostError('RequestPayloadSizeLimitExceeded', 'Too many cells at once.');
    const rows: Value[][] = [];
    for (let row = this.zone.top; row <= this.zone.bottom; row += 1) {
      const cells: Value[] = [];
      for (let col = this.zone.left; col <= this.zone.right; col += 1) {
        cells.push(read({ sheetId: this.sheetId, row, col }));
      }
      rows.push(cells);
    }
    return rows;
  }

  private eachCell(zone: CellZone, visit: (position: CellPosition) => void): void {
    if ((zone.bottom - zone.top + 1) * (zone.right - zone.left + 1) > maxCells) throw accessDenied();
    for (let row = zone.top; row <= zone.bottom; row += 1) {
      for (let col = zone.left; col <= zone.right; col += 1) visit({ sheetId: this.sheetId, row, col });
    }
  }
}

const indexes = (first: number, last: number) =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);

function sameForAll(values: boolean[]): boolean | null {
  const [first = false] = values;
  return values.every((value) => value === first) ? first : null;
}

function withoutUndefined<Item extends object>(item: Item): Item {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) as Item;
}
