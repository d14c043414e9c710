import { HostError, invalidArgument, invalidOperation } from '../../../protocol/errors';
import type { HostObject, Members, Trackable } from '../../../protocol/members';
import {
  contains,
  intersect,
  isEntireColumns,
  isEntireRows,
  maxColumns,
  maxRows,
  unite,
} from '../../addresses';
import type { CellScalar } from '../../book/cells';
import { fromLocalFormula, toLocalFormula } from '../../locale/localFormulas';
import { CellBlock } from './cellBlock';
import { clearCells, writeCells, writeNumberFormats } from './contents';
import { DataValidation } from './dataValidation';
import { areHidden, deleteHeaders, hideHeaders, insertHeaders } from './headers';
import { RangeAreas } from './rangeAreas';
import { RangeFormat } from './rangeFormat';
import { specialCells } from './specialCells';

export class Range extends CellBlock implements HostObject, Trackable {
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
    onDemand: ['formulasLocal', 'rowHidden', 'columnHidden', 'hidden'],
    write: ['values', 'formulas', 'formulasLocal', 'numberFormat', 'rowHidden', 'columnHidden'],
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
      'getSpecialCellsOrNullObject',
      'getTables',
      'getUsedRange',
      'getUsedRangeOrNullObject',
      'insert',
      'select',
      'calculate',
      '_ValidateArraySize',
    ],
  };

  get rowIndex() {
    return this.zone.top;
  }
  get columnIndex() {
    return this.zone.left;
  }
  get isEntireColumn() {
    return isEntireColumns(this.zone);
  }
  get isEntireRow() {
    return isEntireRows(this.zone);
  }
  get address() {
    return this.book.addressing.addressOf(this.sheetId, this.zone);
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
    return this.map((position) => this.book.cells.value(position));
  }
  set values(input: unknown) {
    writeCells(this, input);
  }
  get formulas(): CellScalar[][] | null {
    return this.map((position) => this.book.cells.formula(position));
  }
  set formulas(input: unknown) {
    writeCells(this, input);
  }
  /** In the language and with the separators of this desktop. */
  get formulasLocal(): CellScalar[][] | null {
    const { cells, engine } = this.book;
    return this.map((position) => {
      const formula = cells.formulaText(position);
      return formula === undefined ? cells.value(position) : toLocalFormula(formula, engine.locale);
    });
  }
  set formulasLocal(input: unknown) {
    const read = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(read);
      if (typeof value !== 'string' || !value.startsWith('=')) return value;
      return fromLocalFormula(value, this.book.engine.locale);
    };
    writeCells(this, read(input));
  }
  get text() {
    return this.map((position) => this.book.cells.text(position));
  }
  get valueTypes() {
    return this.map((position) => this.book.cells.valueType(position));
  }
  get numberFormat(): string[][] | string | null {
    if (this.isUnbounded) return this.uniform((position) => this.book.cells.numberFormat(position)) ?? null;
    return this.map((position) => this.book.cells.numberFormat(position));
  }
  set numberFormat(input: unknown) {
    writeNumberFormats(this, input);
  }

  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.rowCount || columns !== this.columnCount) throw invalidArgument();
  }

  clear(what?: unknown): void {
    const applyTo = what ?? 'All';
    clearCells(this, {
      contents: applyTo === 'All' || applyTo === 'Contents',
      formats: applyTo === 'All' || applyTo === 'Formats',
    });
    if (applyTo === 'All' && this.book.grid.within(this.sheetId, this.zone)) this.dataValidation.clear();
  }

  calculate(): void {
    this.book.engine.recalculate();
  }

  // --- rows and columns

  insert(shift: unknown): Range {
    insertHeaders(this, shift);
    return new Range(this.book, this.sheetId, this.zone);
  }
  delete(shift: unknown): void {
    deleteHeaders(this, shift);
  }
  get rowHidden(): boolean | null {
    return areHidden(this, 'ROW');
  }
  set rowHidden(hidden: unknown) {
    hideHeaders(this, 'ROW', hidden === true);
  }
  get columnHidden(): boolean | null {
    return areHidden(this, 'COL');
  }
  set columnHidden(hidden: unknown) {
    hideHeaders(this, 'COL', hidden === true);
  }
  get hidden(): boolean | null {
    const { rowHidden, columnHidden } = this;
    if (rowHidden === true || columnHidden === true) return true;
    return rowHidden === null || columnHidden === null ? null : false;
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
    const zone = this.book.cells.usedZone(this.sheetId, valuesOnly === true, this.zone);
    return zone ? new Range(this.book, this.sheetId, zone) : null;
  }
  getUsedRange(valuesOnly: unknown = false): Range {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0);
  }
  /** A protected sheet does not tell of them. */
  getSpecialCellsOrNullObject(kind: unknown): RangeAreas | null {
    this.book.protection.checkOpen(this.sheetId);
    const zones = specialCells(this, kind);
    if (zones.length === 0) return null;
    return new RangeAreas(zones.map((zone) => new Range(this.book, this.sheetId, zone)));
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
    this.book.sheets.activate(this.sheetId);
    const cells = this.roomFor(this.zone);
    if (!cells) throw invalidOperation('Nothing to select.');
    const { selection } = this.book.engine.model;
    selection.selectZone({ zone: cells, cell: { col: cells.left, row: cells.top } });
  }

  private other(range: unknown): Range {
    if (range instanceof Range) return range;
    if (typeof range !== 'string') throw invalidArgument();
    return new Range(this.book, this.sheetId, this.book.addressing.zoneOn(this.sheetId, range));
  }

  private at(row: number, column: number, rows: number, columns: number): Range {
    const zone = { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
    return new Range(this.book, this.sheetId, zone);
  }
}
