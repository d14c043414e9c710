import type { PrintSetup } from './sheetPlan';

/** How large a chart of bars gets on a sheet that is fitted to the width of an A4; what recap and annexe 2 share. */

/** By which a redraw finds it among the person's own. */
export const CHART_NAME = 'Quote-part – montants';

/** In points: a column and a row that nobody has touched. */
const COLUMN = 48;
export const ROW = 15;
const MOST_COLUMNS = 15;
/** For the title and the margins of a chart, and for each bar with its name. */
const AROUND_BARS = 60;
const BAR = 10.5;
const LEAST_ROWS = 16;
/** In points, what the margins and the footer leave of an A4. */
const PAGE = {
  portrait: { width: 537, height: 752 },
  landscape: { width: 784, height: 505 },
} as const;

export interface FittedPage {
  /** At most 1: what is printed is never larger than on the sheet. */
  readonly scale: number;
  /** Rows of the standard height that it holds. */
  readonly rows: number;
  /** Columns of the standard width for a chart beside the table, about as wide as the table. */
  readonly columns: number;
}

/** The page that a table of so many characters in so many columns is printed on. */
export function fittedPage(
  characters: number,
  columns: number,
  orientation: PrintSetup['orientation'],
): FittedPage {
  // Excel's own margin in a cell comes on top of the characters.
  const tableWidth = characters * 5.25 + columns * 3.75;
  const page = PAGE[orientation];
  const scale = Math.min(1, page.width / tableWidth);
  return {
    scale,
    rows: Math.floor(page.height / scale / ROW),
    columns: Math.max(6, Math.min(MOST_COLUMNS, Math.floor(tableWidth / COLUMN))),
  };
}

/**
 * Rows for a chart of so many bars where there are `most`; `letters`: how much larger than usual its letters are. null
 * for fewer than two bars, where there is nothing to compare, and for more than there is room for: names that are left
 * out or cannot be read would say something false.
 */
export function rowsOfBars(bars: number, most: number, letters = 1): number | null {
  const rows = (bar: number): number => Math.ceil(((AROUND_BARS + bars * bar) * letters) / ROW);
  if (bars < 2 || rows(BAR) > most) return null;
  return Math.min(Math.max(LEAST_ROWS, rows(BAR * 1.4)), most);
}
