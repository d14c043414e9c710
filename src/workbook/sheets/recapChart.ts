import type { Recap } from '../../core/recap';
import type { PlanChart, PrintSetup } from '../sheetPlan';
import type { RecapLayout } from './recapLayout';
import { AMOUNT_FORMAT } from './sheetRows';

/** In points: a column and a row that nobody has touched. */
const COLUMN = 48;
const ROW = 15;
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

/**
 * The total of each commune as lying bars, in the order of the rows. It stands to the right of all that the recap
 * holds, below the rows that stay in view, and is printed on a page of its own: below the table it would be cut by the
 * end of a page, or begin under rows that are repeated for nothing.
 *
 * None for fewer than two communes, where there is nothing to compare, and none for more communes than a page has room
 * for (about 70 on an upright page): names that are left out or cannot be read would say something false.
 */
export function recapChart(
  recap: Recap,
  layout: RecapLayout,
  orientation: PrintSetup['orientation'],
): PlanChart | null {
  const { communes, columns, columnWidths, printedWidth, firstRow, totalColumn } = layout;
  // Excel's own margin in a cell comes on top of the characters.
  const tableWidth = printedWidth * 5.25 + columnWidths.length * 3.75;
  const page = PAGE[orientation];
  const scale = Math.min(1, page.width / tableWidth);
  // The rows that are repeated leave their height empty above.
  const most = Math.floor(page.height / scale / ROW) - (firstRow - layout.headerRow) - 2;
  const needed = Math.max(LEAST_ROWS, Math.ceil((AROUND_BARS + communes * BAR * 1.4) / ROW));
  const tight = Math.ceil((AROUND_BARS + communes * BAR) / ROW);
  if (communes < 2 || tight > most) return null;

  return {
    name: 'Quote-part – montants',
    kind: 'bars',
    title: `Quotes-parts ${recap.year} par commune, en euros`,
    altText: `Diagramme en barres : le total ${recap.year} de chacune des ${communes} communes, dans l’ordre du tableau, dont les montants sont ceux de la colonne « Total ».`,
    categories: { row: firstRow, column: 0, rows: communes, columns: 1 },
    values: { row: firstRow, column: totalColumn, rows: communes, columns: 1 },
    seriesName: 'Total',
    numberFormat: AMOUNT_FORMAT,
    anchor: {
      row: firstRow,
      column: columns + 1,
      rows: Math.min(needed, most),
      columns: Math.max(6, Math.min(MOST_COLUMNS, Math.floor(tableWidth / COLUMN))),
    },
  };
}
