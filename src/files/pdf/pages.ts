import type { PrintSetup, Region } from '../../workbook/plan/sheetPlan';
import type { FileSheet } from '../sheet/fileSheet';
import { chartsOf } from '../sheet/chartData';
import { rowsTogether, type Block, type RowSpan } from './blocks';
import { ROW } from '../sheet/measures';
import { sumOf, type Metrics } from './sheetMetrics';

/** A sheet cut into pages of paper, as its print setup says: A4, fitted to the width, rows repeated on each page. */

const INCH = 72;
/** The margins of the .xlsx. Points. */
export const MARGINS = {
  side: 0.4 * INCH,
  top: 0.5 * INCH,
  bottom: 0.75 * INCH,
  footer: 0.3 * INCH,
} as const;
const A4 = { short: 595.28, long: 841.89 } as const;
/** What fits on one page when it is printed no smaller than this is not torn apart: letters of 11 points become 7.7. */
const LEAST_SCALE = 0.7;

/** What belongs together may fill this part of a page before it is parted all the same. */
const MOST_TOGETHER = 0.6;
/** Points, below rows that are repeated. */
export const GAP = ROW / 3;
/** Points: sums of heights are not exact. */
const ROUNDING = 0.01;

export interface SheetPage {
  readonly width: number;
  readonly height: number;
  /** How large the sheet is printed: at most 1. */
  readonly scale: number;
  /** From the paper's left edge to the sheet's, with the part centred on the page. Points of the paper. */
  readonly offset: number;
  readonly part: Region;
  /** Rows from the top, those that are repeated first; `repeated` of them. */
  readonly rows: readonly number[];
  readonly repeated: number;
}

function paperOf({ orientation }: Pick<PrintSetup, 'orientation'>): { width: number; height: number } {
  return orientation === 'landscape'
    ? { width: A4.long, height: A4.short }
    : { width: A4.short, height: A4.long };
}

export function pagesOf(sheet: FileSheet, metrics: Metrics, blocks: readonly Block[]): SheetPage[] {
  const { print } = sheet.plan.look;
  const { area, ownPage, repeatedRows } = print;
  const { width, height } = paperOf(print);
  const printed = [{ part: area, repeats: true }, ...(ownPage ? [{ part: ownPage, repeats: false }] : [])];
  return printed.flatMap(({ part, repeats }): SheetPage[] => {
    const left = metrics.columns[part.column] ?? 0;
    const right = metrics.columns[part.column + part.columns] ?? left;
    const room = width - 2 * MARGINS.side;
    const high = height - MARGINS.top - MARGINS.bottom;
    const fitted = Math.min(1, room / Math.max(1, right - left));
    const whole = high / Math.max(1, sumOf(metrics.rows, part.row, part.rows));
    const isWhole = print.onePage === true || whole >= LEAST_SCALE;
    const scale = whole < fitted && isWhole ? whole : fitted;
    const offset = MARGINS.side + (room - (right - left) * scale) / 2 - left * scale;
    const titles = repeats
      ? Array.from({ length: repeatedRows.count }, (_, index) => repeatedRows.from + index)
      : [];
    const together = [...chartSpans(sheet, part), ...rowsTogether(sheet, blocks)];
    return cut(sheet, metrics, part, high / scale, titles, together).map(({ rows, repeated }) => ({
      width,
      height,
      scale,
      offset,
      part,
      rows: [...repeated, ...rows],
      repeated: repeated.length,
    }));
  });
}

interface Cut {
  readonly rows: number[];
  readonly repeated: readonly number[];
}

function cut(
  sheet: FileSheet,
  { rows: heights }: Metrics,
  part: Region,
  room: number,
  titles: readonly number[],
  together: readonly RowSpan[],
): Cut[] {
  const heightOf = (rows: readonly number[]): number =>
    rows.reduce((total, row) => total + (heights[row] ?? 0), 0);
  // Repeated where they leave room for something else.
  const titleHeight = heightOf(titles) + GAP;
  const repeats = titleHeight < room / 2;
  const pages: Cut[] = [{ rows: [], repeated: [] }];
  let used = 0;
  for (const group of groupsOf(part, together, (rows) => heightOf(rows) <= room * MOST_TOGETHER)) {
    const page = pages.at(-1) as Cut;
    const needed = heightOf(group);
    if (page.rows.length === 0 || used + needed <= room + ROUNDING) {
      page.rows.push(...group);
      used += needed;
      continue;
    }
    // A gap is none at the top of a page.
    if (group.length === 1 && group.every((row) => isBlank(sheet, row))) continue;
    // Once they have been passed.
    const repeated = repeats && group.every((row) => row > Math.max(-1, ...titles)) ? titles : [];
    pages.push({ rows: [...group], repeated });
    used = needed + (repeated.length > 0 ? titleHeight : 0);
  }
  return pages;
}

const isBlank = ({ cells }: FileSheet, row: number): boolean =>
  cells[row]?.every(({ kind }) => kind === 'empty') ?? true;

/** The cells under each chart of a part. */
function chartSpans(sheet: FileSheet, part: Region): RowSpan[] {
  return chartsOf(sheet)
    .map(({ anchor }) => anchor)
    .filter(({ column }) => column >= part.column && column < part.column + part.columns)
    .map(({ row, rows }) => ({ from: row, to: row + rows - 1 }));
}

/** All rows of a part, those in one group that no page should part as far as they fit. */
function groupsOf(
  part: Region,
  together: readonly RowSpan[],
  fits: (rows: readonly number[]) => boolean,
): number[][] {
  const end = part.row + part.rows;
  const rowsOf = ({ from, to }: RowSpan): number[] =>
    Array.from({ length: Math.min(to + 1, end) - from }, (_, index) => from + index);
  const spans = new Map<number, number[]>();
  for (const span of together) {
    const rows = rowsOf(span);
    if (rows.length > (spans.get(span.from)?.length ?? 1) && fits(rows)) spans.set(span.from, rows);
  }
  const groups: number[][] = [];
  for (let row = part.row; row < end;) {
    const group = spans.get(row) ?? [row];
    groups.push(group);
    row += group.length;
  }
  return groups;
}
