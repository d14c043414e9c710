import { charactersOf } from '../../workbook/plan/prose';
import type { SheetStyle } from '../../workbook/plan/sheetStyles';
import type { FileSheet } from '../sheet/fileSheet';
import { shownText } from '../sheet/shownText';
import { cleanText } from '../xml';
import type { Face, PdfFonts } from './fonts';
import { columnPoints } from '../sheet/measures';

/** What a cell shows, cut into lines as its column asks. Points. */

/** Excel's standard font. */
const SIZE = 11;
/** A line, in sizes of its letters: what Carlito asks for above and below. */
export const LINE = 1.22;
/** What a cell keeps free at each side. */
export const PADDING = 1.9;
/** Down to this part of their size, letters are made smaller to fit; below, a text is cut into lines. */
const SMALLEST = 0.8;

export interface CellText {
  readonly lines: readonly string[];
  readonly face: Face;
  readonly size: number;
  readonly align: 'Left' | 'Center' | 'Right';
  /** Room for the text, left and right: its own cell, and the empty ones that it runs over. */
  readonly from: number;
  readonly to: number;
}

/** By row, then by column: null where nothing is shown. */
export type SheetText = readonly (readonly (CellText | null)[])[];

function faceOf({ bold = false, italic = false }: Pick<SheetStyle, 'bold' | 'italic'>): Face {
  if (bold) return italic ? 'boldItalic' : 'bold';
  return italic ? 'italic' : 'regular';
}

/** Each text of a sheet with the face that it is written in. */
export function* textsOf(sheet: FileSheet): Generator<readonly [Face, string]> {
  for (const [row, cells] of sheet.cells.entries())
    for (const [column, cell] of cells.entries()) {
      const { style, numberFormat } = sheet.looks.at(row, column);
      const text = shownText(cell, numberFormat);
      if (text !== '') yield [faceOf(style), cleanText(text)];
    }
}

export function sheetText(sheet: FileSheet, fonts: PdfFonts): SheetText {
  const { columnWidths, print } = sheet.plan.look;
  const lefts = [0];
  for (let column = 0; column < sheet.columns; column += 1)
    lefts.push((lefts[column] ?? 0) + columnPoints(columnWidths[column]));
  // Nothing runs out of the printed area.
  const last = Math.min(sheet.columns, print.area.column + print.area.columns);
  const edge = (column: number): number => lefts[column] ?? 0;
  return sheet.cells.map((cells, row) =>
    cells.map((cell, column): CellText | null => {
      const { style, numberFormat } = sheet.looks.at(row, column);
      const text = cleanText(shownText(cell, numberFormat));
      if (text === '') return null;
      const isNumber = cell.kind === 'number' || (cell.kind === 'formula' && typeof cell.cached === 'number');
      const align = style.horizontal ?? (isNumber ? 'Right' : 'Left');
      const face = faceOf(style);
      const size = style.size ?? SIZE;
      const width = (line: string): number => fonts.width(face, line, size);
      if (style.wrap === true && !isNumber) {
        const room = edge(column + 1) - edge(column) - 2 * PADDING;
        const lines = wrapped(text, room, width);
        return { lines, face, size, align, from: edge(column), to: edge(column + 1) };
      }
      const line = text.replaceAll('\n', ' ');
      let [from, to] = [column, column + 1];
      const needed = width(line) + 2 * PADDING;
      const isFree = (at: number): boolean => cells[at]?.kind === 'empty';
      const fits = (): boolean => edge(to) - edge(from) >= needed;
      if (!isNumber) {
        if (align !== 'Right') while (!fits() && to < last && isFree(to)) to += 1;
        if (align !== 'Left') while (!fits() && from > 0 && isFree(from - 1)) from -= 1;
      }
      const part = Math.min(1, (edge(to) - edge(from)) / needed);
      const place = { face, align, from: edge(from), to: edge(to) };
      // Nothing that a sheet says is cut off, and no amount is ever in two pieces.
      return part < SMALLEST && !isNumber
        ? { ...place, lines: wrapped(line, edge(to) - edge(from) - 2 * PADDING, width), size }
        : { ...place, lines: [line], size: size * part };
    }),
  );
}

/** What the lines of each row need. */
export function heightsOf(text: SheetText): number[] {
  return text.map((cells) =>
    cells.reduce(
      (height, cell) =>
        cell === null || cell.lines.length < 2
          ? height
          : Math.max(height, Math.ceil(cell.lines.length * cell.size * LINE + 2)),
      15,
    ),
  );
}

/** Cut at plain spaces and behind hyphens, a longer word inside itself. */
function wrapped(text: string, room: number, width: (line: string) => number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const piece of paragraph.match(/[^ \t-]*-+|[^ \t-]+[ \t]*|[ \t]+/g) ?? ['']) {
      if (width((line + piece).trimEnd()) <= room) {
        line += piece;
        continue;
      }
      if (line.trim() !== '') lines.push(line.trimEnd());
      line = '';
      for (const character of width(piece.trimEnd()) <= room ? [piece] : charactersOf(piece)) {
        if (line !== '' && width(line + character.trimEnd()) > room) {
          lines.push(line);
          line = '';
        }
        line += character;
      }
    }
    return [...lines, line.trimEnd()];
  });
}
