import type { PlanCell, RowHeight, SheetLook } from './sheetPlan';
import { SHEET_STYLES, type SheetStyle } from './sheetStyles';
import { paragraphsOf, proseLines } from './prose';

/** The standard font's size and line, in points. */
const SIZE = 11;
const LINE = 15;
/** What a cell keeps free on both sides, in digits. */
const PADDING = 1;

/** How much narrower a column becomes for a style's letters: larger and bold ones take more of it. */
export function widthInLetters(width: number, { size = SIZE, bold = false }: SheetStyle): number {
  return ((width - PADDING) * SIZE) / size / (bold ? 1.08 : 1);
}

/** Heights of the rows whose letters are larger than usual, or whose text wraps to several lines. */
export function rowHeights(
  cells: readonly (readonly PlanCell[])[],
  styles: SheetLook['styles'],
  columnWidths: readonly number[],
): RowHeight[] {
  const looks = cells.map((row) => row.map((): SheetStyle => ({})));
  for (const { style, row, column, rows, columns } of styles)
    for (const line of looks.slice(row, row + rows))
      for (let at = column; at < Math.min(line.length, column + columns); at++)
        line[at] = { ...line[at], ...SHEET_STYLES[style] };

  return cells.flatMap((row, index) => {
    const points = row.reduce((highest, cell, column) => {
      const look = looks[index]?.[column] ?? {};
      const lines =
        cell.kind === 'text' && look.wrap === true
          ? wrappedLines(cell.text, columnWidths[column] ?? 0, look)
          : 1;
      return cell.kind === 'text'
        ? Math.max(highest, lines * ((look.size ?? SIZE) > SIZE ? ((look.size ?? SIZE) * LINE) / SIZE : LINE))
        : highest;
    }, LINE);
    return points > LINE ? [{ row: index, points: Math.ceil(points) }] : [];
  });
}

function wrappedLines(text: string, width: number, look: SheetStyle): number {
  const letters = Math.max(1, widthInLetters(width, look));
  return Math.max(
    1,
    paragraphsOf(text).reduce((lines, paragraph) => lines + proseLines(paragraph, letters).length, 0),
  );
}
