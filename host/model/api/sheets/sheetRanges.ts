import { itemNotFound } from '../../../protocol/errors';
import { maxColumns, maxRows } from '../../addresses';
import type { Book } from '../../book';
import type { CellZone } from '../../engine/structuredReference';
import { listSeparatorOf } from '../../locale/localFormulas';
import { Range } from '../range/range';
import { RangeAreas } from '../range/rangeAreas';

/** A sheet, as far as its cells are asked for. */
export class SheetRanges {
  constructor(
    readonly book: Book,
    readonly id: string,
  ) {
    // A sheet that has been deleted meanwhile is gone for good.
    if (!book.engine.getters.tryGetSheet(id)) throw itemNotFound();
  }

  /** An address, a defined name, a table, or all cells when nothing is said. */
  getRange(address?: string | null): Range {
    if (address === undefined || address === null || address === '') {
      return this.range({ top: 0, left: 0, bottom: maxRows - 1, right: maxColumns - 1 });
    }
    return this.range(this.book.addressing.zoneOn(this.id, address));
  }
  getRanges(addresses: string): RangeAreas {
    const { ways, engine } = this.book;
    return this.areas(addresses.split(ways.areaLists === 'local' ? listSeparatorOf(engine.locale) : ','));
  }
  areas(addresses: readonly string[]): RangeAreas {
    return new RangeAreas(addresses.map((address) => this.getRange(address.trim())));
  }
  getCell(row: number, column: number) {
    return this.range({ top: row, bottom: row, left: column, right: column });
  }
  getRangeByIndexes(row: number, column: number, rows: number, columns: number) {
    return this.range({ top: row, bottom: row + rows - 1, left: column, right: column + columns - 1 });
  }
  getUsedRangeOrNullObject(valuesOnly?: boolean) {
    const zone = this.book.cells.usedZone(this.id, valuesOnly === true);
    return zone ? this.range(zone) : null;
  }
  getUsedRange(valuesOnly?: boolean) {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0);
  }

  private range(zone: CellZone) {
    return new Range(this.book, this.id, zone);
  }
}
