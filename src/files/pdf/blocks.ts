import { textWidth } from '../../workbook/plan/prose';
import { widthInLetters } from '../../workbook/plan/rowHeights';
import type { StyleName } from '../../workbook/plan/sheetPlan';
import { SHEET_STYLES } from '../../workbook/plan/sheetStyles';
import type { FileCell, FileSheet } from '../sheet/fileSheet';

/**
 * What a sheet says by its looks, for people who hear it: headings, paragraphs, tables with their headers. A sheet is
 * cells; which of them belong together follows from their styles.
 */

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly row: number; readonly column: number }
  /** Rows of one text that was cut into lines. */
  | { readonly kind: 'paragraph'; readonly rows: readonly number[]; readonly column: number }
  | { readonly kind: 'table'; readonly columns: readonly number[]; readonly lines: readonly TableLine[] };

export interface TableLine {
  /** More than one where the text of a cell goes on below. */
  readonly rows: readonly number[];
  /** Heads the columns; otherwise its first cell heads the line. */
  readonly isHeader: boolean;
}

/** Rows of these are a table's, even with one cell that holds something. */
const TABLE_STYLES: ReadonlySet<StyleName> = new Set([
  'header',
  'headerLeft',
  'bandLabel',
  'band',
  'row',
  'total',
  'foot',
  'footStrong',
  'check',
  'mark',
  'markTotal',
]);

export function blocksOf(sheet: FileSheet): Block[] {
  const blocks: Block[] = [];
  let table: { columns: Set<number>; lines: { rows: number[]; isHeader: boolean }[]; kind: string } | null =
    null;
  let paragraph: { rows: number[]; column: number; style: StyleName | null } | null = null;
  const close = (): void => {
    if (table !== null)
      blocks.push({ kind: 'table', columns: [...table.columns].sort((a, b) => a - b), lines: table.lines });
    if (paragraph !== null)
      blocks.push({ kind: 'paragraph', rows: paragraph.rows, column: paragraph.column });
    table = null;
    paragraph = null;
  };

  sheet.cells.forEach((cells, row) => {
    const filled = cells.flatMap((cell, column) => (isFilled(cell) ? [column] : []));
    const [first] = filled;
    if (first === undefined) {
      close();
      return;
    }
    const style = styleAt(sheet, row, first);
    if (style === 'title' || style === 'section') {
      close();
      const level = style === 'title' ? 1 : 2;
      blocks.push({ kind: 'heading', level, row, column: first });
      // What stands beside it is said after it.
      for (const column of filled.slice(1)) blocks.push({ kind: 'paragraph', rows: [row], column });
      return;
    }
    const kind = isLabel(sheet, row, first)
      ? 'labels'
      : filled.length > 1 || isTableRow(sheet, row)
        ? 'table'
        : null;
    if (kind !== null) {
      if (table?.kind !== kind) {
        close();
        table = { columns: new Set(), lines: [], kind };
      }
      table.lines.push({ rows: [row], isHeader: isHeader(sheet, row) });
      for (const column of filled) table.columns.add(column);
      return;
    }
    // Below a value, without a label of its own: the value goes on.
    const above = table?.kind === 'labels' ? table.lines.at(-1) : undefined;
    if (above !== undefined && first > 0) {
      above.rows.push(row);
      table?.columns.add(first);
      return;
    }
    if (paragraph?.style === style && paragraph.column === first && goesOn(sheet, row, first, style)) {
      paragraph.rows.push(row);
      return;
    }
    close();
    paragraph = { rows: [row], column: first, style };
  });
  close();
  return blocks;
}

/** Lines below a heading that must be there for it to stand on a page: one alone reads like a mistake. */
const LINES_BELOW = 2;

/**
 * Rows that belong together and should not be parted by the end of a page: a section up to the gap below it, the header
 * of a table and the row below, the lines of one text. Of those that begin with one row the longest that a page has room
 * for counts: of a section that is too long its heading and what comes first. Rows that are in none stand for themselves.
 */
export function rowsTogether(sheet: FileSheet, blocks: readonly Block[]): RowSpan[] {
  const isBlank = (row: number): boolean => !(sheet.cells[row]?.some(isFilled) ?? false);
  return blocks.flatMap((block, index): RowSpan[] => {
    if (block.kind !== 'heading') return partsOf(block);
    const from = block.row;
    let last = from;
    while (last + 1 < sheet.cells.length && !isBlank(last + 1)) last += 1;
    const next = blocks[index + 1];
    const [first] = next === undefined || next.kind === 'heading' ? [] : partsOf(next);
    return [last, first?.to ?? from, from + LINES_BELOW].map((to) => ({ from, to: Math.min(to, last) }));
  });
}

function partsOf(block: Exclude<Block, { kind: 'heading' }>): RowSpan[] {
  if (block.kind === 'paragraph') return [{ from: block.rows[0] ?? 0, to: block.rows.at(-1) ?? 0 }];
  return block.lines.map(({ rows, isHeader }) => {
    const last = rows.at(-1) ?? 0;
    return { from: rows[0] ?? 0, to: isHeader ? last + 1 : last };
  });
}

/** Rows, the last one with them. */
export interface RowSpan {
  readonly from: number;
  readonly to: number;
}

const isFilled = (cell: FileCell): boolean =>
  cell.kind !== 'empty' && !(cell.kind === 'formula' && (cell.cached === null || cell.cached === ''));

/** The last style that was said of a cell. */
function styleAt({ plan }: FileSheet, row: number, column: number): StyleName | null {
  return (
    plan.look.styles.findLast(
      (region) =>
        region.row <= row &&
        row < region.row + region.rows &&
        region.column <= column &&
        column < region.column + region.columns,
    )?.style ?? null
  );
}

const isLabel = (sheet: FileSheet, row: number, column: number): boolean =>
  column === 0 && styleAt(sheet, row, column) === 'label';

function isTableRow({ plan }: FileSheet, row: number): boolean {
  return plan.look.styles.some(
    (region) => region.row <= row && row < region.row + region.rows && TABLE_STYLES.has(region.style),
  );
}

function isHeader({ plan }: FileSheet, row: number): boolean {
  return plan.look.styles.some(
    ({ row: from, rows, style }) => style === 'header' && from <= row && row < from + rows,
  );
}

/** Whether a line begins with a word that the line above had no room for: lines are filled as far as they go. */
function goesOn(sheet: FileSheet, row: number, column: number, style: StyleName | null): boolean {
  const [above, here] = [sheet.cells[row - 1]?.[column], sheet.cells[row]?.[column]];
  if (above?.kind !== 'text' || here?.kind !== 'text') return false;
  const { columnWidths } = sheet.plan.look;
  const width = columnWidths.slice(column).reduce((total, each) => total + each, 0);
  const letters = widthInLetters(width, style === null ? {} : SHEET_STYLES[style]);
  const [word = ''] = here.text.split(/[ \t]/);
  return textWidth(`${above.text} ${word}`) > letters;
}
