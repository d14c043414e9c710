/** A rectangle of cells of one sheet: what a range, its looks and its rules for input are made upon. */
import { accessDenied, HostError, invalidArgument } from '../../../protocol/errors';
import { isEntireColumns, isEntireRows, isInGrid } from '../../addresses';
import type { Book } from '../../book';
import type { CellPosition } from '../../book/cells';
import type { TrackedZone } from '../../book/trackedZones';
import type { CellStyle, ExcelStyle, StyleChange } from '../../cellStyle';
import type { CellZone } from '../../engine/structuredReference';

/** Excel refuses to answer for more cells at once; entire columns are answered by none of these. */
const maxCells = 5_000_000;

export class CellBlock {
  private tracked: TrackedZone | undefined;

  constructor(
    readonly book: Book,
    readonly sheetId: string,
    private readonly place: CellZone,
  ) {
    if (!isInGrid(place)) throw invalidArgument();
  }

  get zone(): CellZone {
    return this.tracked?.zone ?? this.place;
  }

  /** From now on it means these cells, wherever rows and columns that come and go move them to. */
  track(): void {
    if (this.book.ways.trackedRanges === 'stay') return;
    this.tracked ??= this.book.tracked.track(this.sheetId, this.place);
  }
  untrack(): void {
    if (this.tracked) this.book.tracked.untrack(this.tracked);
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
  /** Entire rows or columns, whose cells Excel does not list. */
  get isUnbounded() {
    return isEntireColumns(this.zone) || isEntireRows(this.zone);
  }

  /** Row by row; null for entire rows and columns. */
  map<Value>(read: (position: CellPosition) => Value): Value[][] | null {
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

  eachCell(zone: CellZone, visit: (position: CellPosition) => void): void {
    if ((zone.bottom - zone.top + 1) * (zone.right - zone.left + 1) > maxCells) throw accessDenied();
    for (let row = zone.top; row <= zone.bottom; row += 1) {
      for (let col = zone.left; col <= zone.right; col += 1) visit({ sheetId: this.sheetId, row, col });
    }
  }

  /** The value that all cells share, or null where they differ. */
  uniform<Value>(read: (position: CellPosition) => Value): Value | null {
    const cells = this.book.grid.within(this.sheetId, this.zone);
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
    this.book.grid.makeRoom(this.sheetId, zone);
    return this.book.grid.within(this.sheetId, zone);
  }

  /** What the engine's commands on cells are given. */
  target(zone: CellZone, rest: object): object {
    return { sheetId: this.sheetId, target: [zone], ...rest };
  }

  /** Merges a change of looks into each cell; the engine's number format goes with it where given. */
  applyStyle(change: StyleChange, zone: CellZone = this.zone, format?: string): void {
    const { engine, cells: content } = this.book;
    const cells = this.roomFor(zone);
    if (!cells) return;
    const { excel, ...plain } = change;
    engine.transact(() => {
      if (!excel) {
        engine.dispatch('SET_FORMATTING', this.target(cells, { style: plain }));
        return;
      }
      // Thousands of cells look alike.
      const changed = new Map<CellStyle, CellStyle>();
      this.eachCell(cells, (position) => {
        const before = content.style(position);
        const style = changed.get(before) ?? changedStyle(before, plain, excel);
        changed.set(before, style);
        engine.writeCell({ ...position, style, ...(format === undefined ? {} : { format }) });
      });
    });
  }
}

function changedStyle(style: CellStyle, plain: StyleChange, excel: ExcelStyle): CellStyle {
  const merged = withoutUndefined({ ...style.excel, ...excel });
  return withoutUndefined({ ...style, ...plain, excel: merged }) as CellStyle;
}

function withoutUndefined<Item extends object>(item: Item): Item {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) as Item;
}
