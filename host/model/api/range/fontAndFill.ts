import type { HostObject, Members } from '../../../protocol/members';
import type { CellStyle } from '../../cellStyle';
import type { CellBlock } from './cellBlock';
import { excelColor, white } from './colors';

export class RangeFill implements HostObject {
  readonly members: Members = { className: 'RangeFill', read: ['color'], write: ['color'], call: ['clear'] };

  constructor(private readonly block: CellBlock) {}

  get color(): string | null {
    return this.block.uniform(
      (position) => this.block.book.cells.style(position).fillColor?.toUpperCase() ?? white,
    );
  }
  set color(color: string | null) {
    this.block.book.protection.checkAllowed(this.block.sheetId, 'allowFormatCells');
    this.block.applyStyle({ fillColor: color ? excelColor(color) : undefined });
  }
  clear(): void {
    this.color = null;
  }
}

export class RangeFont implements HostObject {
  readonly members: Members = {
    className: 'RangeFont',
    read: ['bold', 'color', 'italic', 'name', 'size', 'strikethrough', 'underline'],
    write: ['bold', 'color', 'italic', 'name', 'size', 'strikethrough', 'underline'],
  };

  constructor(private readonly block: CellBlock) {}

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
    return this.block.uniform((position) => of(this.block.book.cells.style(position)));
  }

  private apply(change: Parameters<CellBlock['applyStyle']>[0]): void {
    this.block.book.protection.checkAllowed(this.block.sheetId, 'allowFormatCells');
    this.block.applyStyle(change);
  }
}
