import type { HostObject, Members } from '../../../protocol/members';
import { intersect } from '../../addresses';
import type { CellPosition } from '../../book/cells';
import type { CellStyle, ExcelStyle } from '../../cellStyle';
import { RangeBorderCollection } from './borders';
import type { CellBlock } from './cellBlock';
import { RangeFill, RangeFont } from './fontAndFill';

/** Excel measures in points, the engine in pixels. */
const pixelsPerPoint = 4 / 3;
const toPixels = (points: number) => points * pixelsPerPoint;
const toPoints = (pixels: number) => Math.round((pixels / pixelsPerPoint) * 1000) / 1000;

const horizontal = { Left: 'left', Center: 'center', Right: 'right' } as const;
const vertical = { Top: 'top', Center: 'middle', Bottom: 'bottom' } as const;

export class RangeFormat implements HostObject {
  readonly members: Members = {
    className: 'RangeFormat',
    read: ['columnWidth', 'horizontalAlignment', 'indentLevel', 'rowHeight', 'verticalAlignment', 'wrapText'],
    write: [
      'columnWidth',
      'horizontalAlignment',
      'indentLevel',
      'rowHeight',
      'useStandardWidth',
      'verticalAlignment',
      'wrapText',
    ],
    navigate: ['borders', 'fill', 'font', 'protection'],
    call: ['autofitColumns', 'autofitRows'],
  };

  constructor(private readonly block: CellBlock) {}

  get fill() {
    return new RangeFill(this.block);
  }
  get font() {
    return new RangeFont(this.block);
  }
  get borders() {
    return new RangeBorderCollection(this.block);
  }
  get protection() {
    return new FormatProtection(this.block);
  }

  get columnWidth(): number | null {
    const { book, sheetId } = this.block;
    const count = book.grid.columnCount(sheetId);
    return this.block.uniform(({ col }) =>
      toPoints(book.engine.getters.getColSize(sheetId, Math.min(col, count - 1))),
    );
  }
  set columnWidth(points: number | null) {
    const { zone } = this.block;
    if (points !== null) this.resize('COL', zone.left, zone.right, toPixels(points));
  }
  /** Said of columns: they are as wide again as those that nobody has touched. */
  set useStandardWidth(isStandard: unknown) {
    const { zone } = this.block;
    if (isStandard === true) this.resize('COL', zone.left, zone.right, null);
  }
  get rowHeight(): number | null {
    const { book, sheetId } = this.block;
    const count = book.grid.rowCount(sheetId);
    return this.block.uniform(({ row }) =>
      toPoints(book.engine.getters.getRowSize(sheetId, Math.min(row, count - 1))),
    );
  }
  set rowHeight(points: number | null) {
    const { zone } = this.block;
    if (points !== null) this.resize('ROW', zone.top, zone.bottom, toPixels(points));
  }

  private resize(dimension: 'ROW' | 'COL', first: number, last: number, size: number | null): void {
    const { book, sheetId, zone } = this.block;
    book.protection.checkAllowed(sheetId, dimension === 'ROW' ? 'allowFormatRows' : 'allowFormatColumns');
    const cells = this.block.roomFor(zone);
    if (!cells) return;
    const end = Math.min(last, dimension === 'ROW' ? cells.bottom : cells.right);
    const elements = Array.from({ length: end - first + 1 }, (_, index) => first + index);
    book.engine.dispatch('RESIZE_COLUMNS_ROWS', { sheetId, dimension, elements, size });
  }

  autofitColumns(): void {
    this.autofit('AUTORESIZE_COLUMNS');
  }
  autofitRows(): void {
    this.autofit('AUTORESIZE_ROWS');
  }

  /** Excel leaves empty columns as they are, and gives empty rows back the height of one line. */
  private autofit(command: 'AUTORESIZE_COLUMNS' | 'AUTORESIZE_ROWS'): void {
    const { book, sheetId, zone } = this.block;
    const used = book.cells.usedZone(sheetId, true);
    const cells = command === 'AUTORESIZE_ROWS' ? this.block.roomFor(zone) : used && intersect(used, zone);
    if (!cells) return;
    const [first, last] =
      command === 'AUTORESIZE_COLUMNS' ? [cells.left, cells.right] : [cells.top, cells.bottom];
    const headers = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    book.engine.dispatch(
      command,
      command === 'AUTORESIZE_COLUMNS' ? { sheetId, cols: headers } : { sheetId, rows: headers },
    );
  }

  get wrapText(): boolean | null {
    return this.block.uniform((position) => this.style(position).wrapping === 'wrap');
  }
  set wrapText(wrap: boolean | null) {
    this.apply({ wrapping: wrap ? 'wrap' : undefined });
  }
  get horizontalAlignment(): string | null {
    return this.block.uniform((position) => this.style(position).excel?.horizontalAlignment ?? 'General');
  }
  set horizontalAlignment(alignment: string | null) {
    const align = horizontal[alignment as keyof typeof horizontal];
    this.apply({
      align,
      excel: { horizontalAlignment: alignment === 'General' ? undefined : String(alignment) },
    });
  }
  get verticalAlignment(): string | null {
    return this.block.uniform((position) => this.style(position).excel?.verticalAlignment ?? 'Bottom');
  }
  set verticalAlignment(alignment: string | null) {
    const verticalAlign = vertical[alignment as keyof typeof vertical];
    this.apply({
      verticalAlign,
      excel: { verticalAlignment: alignment === 'Bottom' ? undefined : String(alignment) },
    });
  }
  get indentLevel(): number | null {
    return this.block.uniform((position) => this.style(position).excel?.indentLevel ?? 0);
  }
  set indentLevel(level: number | null) {
    this.apply({ excel: { indentLevel: level || undefined } });
  }

  private style(position: CellPosition): CellStyle {
    return this.block.book.cells.style(position);
  }

  private apply(change: Parameters<CellBlock['applyStyle']>[0]): void {
    this.block.book.protection.checkAllowed(this.block.sheetId, 'allowFormatCells');
    this.block.applyStyle(change);
  }
}

class FormatProtection implements HostObject {
  readonly members: Members = { className: 'FormatProtection', read: ['locked'], write: ['locked'] };

  constructor(private readonly block: CellBlock) {}

  get locked(): boolean | null {
    return this.block.uniform((position) => !this.excel(position)?.unlocked);
  }
  set locked(locked: boolean | null) {
    this.block.book.protection.checkAllowed(this.block.sheetId, 'allowFormatCells');
    this.block.applyStyle({ excel: { unlocked: locked === false ? true : undefined } });
  }

  private excel(position: CellPosition): ExcelStyle | undefined {
    return this.block.book.cells.style(position).excel;
  }
}
