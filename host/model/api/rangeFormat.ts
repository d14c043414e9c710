import { notImplemented } from '../../protocol/errors';
import type { HostCollection, HostObject, Members } from '../../protocol/members';
import { intersect } from '../addresses';
import type { CellPosition } from '../book';
import type { CellStyle, ExcelStyle } from '../cellStyle';
import type { CellZone } from '../engine/structuredReference';
import type { Range } from './range';

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
      'verticalAlignment',
      'wrapText',
    ],
    navigate: ['borders', 'fill', 'font', 'protection'],
    call: ['autofitColumns', 'autofitRows'],
  };

  constructor(private readonly range: Range) {}

  get fill() {
    return new RangeFill(this.range);
  }
  get font() {
    return new RangeFont(this.range);
  }
  get borders() {
    return new RangeBorderCollection(this.range);
  }
  get protection() {
    return new FormatProtection(this.range);
  }

  get columnWidth(): number | null {
    const { book, sheetId } = this.range;
    const count = book.columnCount(sheetId);
    return this.range.uniform(({ col }) =>
      toPoints(book.getters.getColSize(sheetId, Math.min(col, count - 1))),
    );
  }
  set columnWidth(points: number | null) {
    const { zone } = this.range;
    if (points !== null) this.resize('COL', zone.left, zone.right, toPixels(points));
  }
  get rowHeight(): number | null {
    const { book, sheetId } = this.range;
    const count = book.rowCount(sheetId);
    return this.range.uniform(({ row }) =>
      toPoints(book.getters.getRowSize(sheetId, Math.min(row, count - 1))),
    );
  }
  set rowHeight(points: number | null) {
    const { zone } = this.range;
    if (points !== null) this.resize('ROW', zone.top, zone.bottom, toPixels(points));
  }

  private resize(dimension: 'ROW' | 'COL', first: number, last: number, size: number | null): void {
    const { book, sheetId, zone } = this.range;
    book.checkAllowed(sheetId, dimension === 'ROW' ? 'allowFormatRows' : 'allowFormatColumns');
    const cells = this.range.roomFor(zone);
    if (!cells) return;
    const end = Math.min(last, dimension === 'ROW' ? cells.bottom : cells.right);
    const elements = Array.from({ length: end - first + 1 }, (_, index) => first + index);
    book.dispatch('RESIZE_COLUMNS_ROWS', { sheetId, dimension, elements, size });
  }

  autofitColumns(): void {
    this.autofit('AUTORESIZE_COLUMNS');
  }
  autofitRows(): void {
    this.autofit('AUTORESIZE_ROWS');
  }

  /** Excel leaves empty columns as they are, and gives empty rows back the height of one line. */
  private autofit(command: 'AUTORESIZE_COLUMNS' | 'AUTORESIZE_ROWS'): void {
    const { book, sheetId, zone } = this.range;
    const used = book.usedZone(sheetId, true);
    const cells = command === 'AUTORESIZE_ROWS' ? this.range.roomFor(zone) : used && intersect(used, zone);
    if (!cells) return;
    const [first, last] =
      command === 'AUTORESIZE_COLUMNS' ? [cells.left, cells.right] : [cells.top, cells.bottom];
    const headers = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    book.dispatch(
      command,
      command === 'AUTORESIZE_COLUMNS' ? { sheetId, cols: headers } : { sheetId, rows: headers },
    );
  }

  get wrapText(): boolean | null {
    return this.range.uniform((position) => this.style(position).wrapping === 'wrap');
  }
  set wrapText(wrap: boolean | null) {
    this.apply({ wrapping: wrap ? 'wrap' : undefined });
  }
  get horizontalAlignment(): string | null {
    return this.range.uniform((position) => this.style(position).excel?.horizontalAlignment ?? 'General');
  }
  set horizontalAlignment(alignment: string | null) {
    const align = horizontal[alignment as keyof typeof horizontal];
    this.apply({
      align,
      excel: { horizontalAlignment: alignment === 'General' ? undefined : String(alignment) },
    });
  }
  get verticalAlignment(): string | null {
    return this.range.uniform((position) => this.style(position).excel?.verticalAlignment ?? 'Bottom');
  }
  set verticalAlignment(alignment: string | null) {
    const verticalAlign = vertical[alignment as keyof typeof vertical];
    this.apply({
      verticalAlign,
      excel: { verticalAlignment: alignment === 'Bottom' ? undefined : String(alignment) },
    });
  }
  get indentLevel(): number | null {
    return this.range.uniform((position) => this.style(position).excel?.indentLevel ?? 0);
  }
  set indentLevel(level: number | null) {
    this.apply({ excel: { indentLevel: level || undefined } });
  }

  private style(position: CellPosition): CellStyle {
    return this.range.book.cellStyle(position);
  }

  private apply(change: Parameters<Range['applyStyle']>[0]): void {
    this.range.book.checkAllowed(this.range.sheetId, 'allowFormatCells');
    this.range.applyStyle(change);
  }
}

const white = '#FFFFFF';

class RangeFill implements HostObject {
  readonly members: Members = { className: 'RangeFill', read: ['color'], write: ['color'], call: ['clear'] };

  constructor(private readonly range: Range) {}

  get color(): string | null {
    return this.range.uniform(
      (position) => this.range.book.cellStyle(position).fillColor?.toUpperCase() ?? white,
    );
  }
  set color(color: string | null) {
    this.range.book.checkAllowed(this.range.sheetId, 'allowFormatCells');
    this.range.applyStyle({ fillColor: color ? excelColor(color) : undefined });
  }
  clear(): void {
    this.color = null;
  }
}

class RangeFont implements HostObject {
  readonly members: Members = {
    className: 'RangeFont',
    read: ['bold', 'color', 'italic', 'name', 'size', 'strikethrough', 'underline'],
    write: ['bold', 'color', 'italic', 'name', 'size', 'strikethrough', 'underline'],
  };

  constructor(private readonly range: Range) {}

  get bold() {
    return this.read((style) => style.bold ?? false);
  }
  set bold(bold: boolean | null) {
    this.apply({ bold: bold === true });
  }
  get italic() {
    return this.read((style) => style.italic ?? false);
  }
  set italic(italic: boolean | null) {
    this.apply({ italic: italic === true });
  }
  get strikethrough() {
    return this.read((style) => style.strikethrough ?? false);
  }
  set strikethrough(strikethrough: boolean | null) {
    this.apply({ strikethrough: strikethrough === true });
  }
  get underline(): string | null {
    return this.read((style) => style.excel?.underline ?? (style.underline ? 'Single' : 'None'));
  }
  set underline(kind: string | null) {
    const isPlain = kind === null || kind === 'None' || kind === 'Single';
    this.apply({
      underline: kind !== 'None' && kind !== null,
      excel: { underline: isPlain ? undefined : kind },
    });
  }
  get color() {
    return this.read((style) => style.textColor?.toUpperCase() ?? '#000000');
  }
  set color(color: string | null) {
    this.apply({ textColor: color ? excelColor(color) : undefined });
  }
  get size() {
    return this.read((style) => style.fontSize ?? 11);
  }
  set size(size: number | null) {
    this.apply({ fontSize: size ?? undefined });
  }
  get name() {
    return this.read((style) => style.excel?.fontName ?? 'Calibri');
  }
  set name(name: string | null) {
    this.apply({ excel: { fontName: name === 'Calibri' ? undefined : (name ?? undefined) } });
  }

  private read<Value>(of: (style: CellStyle) => Value): Value | null {
    return this.range.uniform((position) => of(this.range.book.cellStyle(position)));
  }

  private apply(change: Parameters<Range['applyStyle']>[0]): void {
    this.range.book.checkAllowed(this.range.sheetId, 'allowFormatCells');
    this.range.applyStyle(change);
  }
}

class FormatProtection implements HostObject {
  readonly members: Members = { className: 'FormatProtection', read: ['locked'], write: ['locked'] };

  constructor(private readonly range: Range) {}

  get locked(): boolean | null {
    return this.range.uniform((position) => !this.excel(position)?.unlocked);
  }
  set locked(locked: boolean | null) {
    this.range.book.checkAllowed(this.range.sheetId, 'allowFormatCells');
    this.range.applyStyle({ excel: { unlocked: locked === false ? true : undefined } });
  }

  private excel(position: CellPosition): ExcelStyle | undefined {
    return this.range.book.cellStyle(position).excel;
  }
}

/** Where each of Excel's borders lies: the engine's name for it, the side of the cells, and which cells have it. */
const edges = {
  EdgeTop: { position: 'top', side: 'top', cells: (zone: CellZone) => ({ ...zone, bottom: zone.top }) },
  EdgeBottom: {
    position: 'bottom',
    side: 'bottom',
    cells: (zone: CellZone) => ({ ...zone, top: zone.bottom }),
  },
  EdgeLeft: { position: 'left', side: 'left', cells: (zone: CellZone) => ({ ...zone, right: zone.left }) },
  EdgeRight: { position: 'right', side: 'right', cells: (zone: CellZone) => ({ ...zone, left: zone.right }) },
  InsideHorizontal: {
    position: 'h',
    side: 'bottom',
    cells: (zone: CellZone) => ({ ...zone, bottom: zone.bottom - 1 }),
  },
  InsideVertical: {
    position: 'v',
    side: 'right',
    cells: (zone: CellZone) => ({ ...zone, right: zone.right - 1 }),
  },
} as const;

type EdgeName = keyof typeof edges;
type Side = 'top' | 'bottom' | 'left' | 'right';

interface BorderLook {
  style: string;
  color: string;
}

class RangeBorderCollection implements HostCollection {
  readonly members: Members = {
    className: 'RangeBorderCollection',
    read: ['count'],
    call: ['getItem', 'getCount'],
  };

  constructor(private readonly range: Range) {}

  get count() {
    return this.items().length;
  }
  getCount() {
    return this.count;
  }
  items() {
    return (Object.keys(edges) as EdgeName[]).map((edge) => new RangeBorder(this.range, edge));
  }
  getItem(edge: string) {
    if (!(edge in edges)) throw notImplemented(`RangeBorderCollection.getItem(${edge})`);
    return new RangeBorder(this.range, edge as EdgeName);
  }
}

const engineStyles: Record<string, string> = {
  Dash: 'dashed',
  Dot: 'dotted',
  DashDot: 'dashed',
  Double: 'thick',
};
const engineWeights: Record<string, string> = {
  Hairline: 'thin',
  Thin: 'thin',
  Medium: 'medium',
  Thick: 'thick',
};

class RangeBorder implements HostObject {
  readonly members: Members = {
    className: 'RangeBorder',
    read: ['color', 'id', 'sideIndex', 'style', 'weight'],
    write: ['color', 'style', 'weight'],
  };

  constructor(
    private readonly range: Range,
    private readonly edge: EdgeName,
  ) {}

  get id() {
    return this.edge;
  }
  get sideIndex() {
    return this.edge;
  }
  get style(): string | null {
    const style = this.look((look) => look?.style ?? 'none');
    if (style === null) return null;
    if (style === 'none') return 'None';
    return { dashed: 'Dash', dotted: 'Dot' }[style] ?? 'Continuous';
  }
  set style(style: string | null) {
    if (style === 'None' || style === null) {
      this.remove();
      return;
    }
    const weight = engineWeights[this.weight ?? 'Thin'] ?? 'thin';
    this.draw({ style: engineStyles[style] ?? weight, color: this.color ?? '#000000' });
  }
  get weight(): string | null {
    const style = this.look((look) => look?.style ?? 'thin');
    return style === null ? null : ({ medium: 'Medium', thick: 'Thick' }[style] ?? 'Thin');
  }
  set weight(weight: string | null) {
    this.draw({ style: engineWeights[weight ?? 'Thin'] ?? 'thin', color: this.color ?? '#000000' });
  }
  get color(): string | null {
    return this.look((look) => look?.color.toUpperCase() ?? '#000000');
  }
  set color(color: string | null) {
    const style = this.look((look) => look?.style ?? 'thin') ?? 'thin';
    this.draw({ style, color: excelColor(color ?? '#000000') });
  }

  private look<Value>(read: (look: BorderLook | undefined) => Value): Value | null {
    const zone = edges[this.edge].cells(this.range.zone);
    const { book, sheetId } = this.range;
    if (zone.top > zone.bottom || zone.left > zone.right) return read(undefined);
    const cells = book.withinGrid(sheetId, zone);
    if (!cells) return read(undefined);
    const seen = new Set<Value>();
    for (let row = cells.top; row <= cells.bottom; row += 1) {
      for (let col = cells.left; col <= cells.right; col += 1) {
        const border = book.getters.getCellBorder({ sheetId, row, col }) as Partial<
          Record<Side, BorderLook>
        > | null;
        seen.add(read(border?.[edges[this.edge].side]));
        if (seen.size > 1) return null;
      }
    }
    const [only] = seen;
    return only ?? null;
  }

  private draw(look: BorderLook): void {
    const { book, sheetId, zone } = this.range;
    book.checkAllowed(sheetId, 'allowFormatCells');
    const cells = this.range.roomFor(zone);
    if (!cells) return;
    book.dispatch(
      'SET_ZONE_BORDERS',
      this.range.target(cells, { border: { position: edges[this.edge].position, ...look } }),
    );
  }

  private remove(): void {
    const { book, sheetId, zone } = this.range;
    book.checkAllowed(sheetId, 'allowFormatCells');
    const cells = book.withinGrid(sheetId, edges[this.edge].cells(zone));
    if (!cells) return;
    const { side } = edges[this.edge];
    book.transact(() => {
      for (let row = cells.top; row <= cells.bottom; row += 1) {
        for (let col = cells.left; col <= cells.right; col += 1) {
          const border = book.getters.getCellBorder({ sheetId, row, col }) as Partial<
            Record<Side, BorderLook>
          > | null;
          if (!border?.[side]) continue;
          const { [side]: _, ...rest } = border;
          book.dispatch('SET_BORDER', {
            sheetId,
            row,
            col,
            border: Object.keys(rest).length ? rest : undefined,
          });
        }
      }
    });
  }
}

const namedColors: Record<string, string> = {
  black: '#000000',
  white,
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
};

/** Excel takes `#rgb`, `#rrggbb` and the names of HTML, and gives back `#RRGGBB`. */
function excelColor(color: string): string {
  const named = namedColors[color.toLowerCase()];
  if (named) return named;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  const full = short
    ? `#${short
        .slice(1)
        .map((digit) => digit + digit)
        .join('')}`
    : color;
  return (full.startsWith('#') ? full : `#${full}`).toUpperCase();
}
