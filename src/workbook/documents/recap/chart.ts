import type { Recap } from '../../../core/recap';
import type { PlanChart, PrintSetup } from '../../plan/sheetPlan';
import { CHART_NAME, fittedPage, rowsOfBars } from '../../plan/chartSize';
import type { RecapLayout } from './layout';
import { AMOUNT_FORMAT } from '../../plan/sheetRows';

/**
 * The total of each commune as lying bars, in the order of the rows. It stands to the right of all that the recap
 * holds, below the rows that stay in view, and is printed on a page of its own: below the table it would be cut by the
 * end of a page, or begin under rows that are repeated for nothing.
 *
 * None for fewer than two communes, and none for more communes than a page has room for (about 70 on an upright page).
 */
export function recapChart(
  recap: Recap,
  layout: RecapLayout,
  orientation: PrintSetup['orientation'],
): PlanChart | null {
  const { communes, columns, columnWidths, printedWidth, firstRow, totalColumn } = layout;
  const page = fittedPage(printedWidth, columnWidths.length, orientation);
  // The rows that are repeated leave their height empty above.
  const rows = rowsOfBars(communes, page.rows - (firstRow - layout.headerRow) - 2);
  if (rows === null) return null;

  return {
    name: CHART_NAME,
    kind: 'bars',
    title: `Quotes-parts ${recap.year} par commune, en euros`,
    altText: `Diagramme en barres : le total ${recap.year} de chacune des ${communes} communes, dans l’ordre du tableau, dont les montants sont ceux de la colonne « Total ».`,
    categories: { row: firstRow, column: 0, rows: communes, columns: 1 },
    values: { row: firstRow, column: totalColumn, rows: communes, columns: 1 },
    seriesName: 'Total',
    numberFormat: AMOUNT_FORMAT,
    anchor: { row: firstRow, column: columns + 1, rows, columns: page.columns },
  };
}
