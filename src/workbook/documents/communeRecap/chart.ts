import type { CommuneRecap, Recap } from '../../../core/recap';
import type { PlanChart, Region, SheetLook } from '../../plan/sheetPlan';
import { CHART_STYLE } from '../../plan/sheetStyles';
import { CHART_NAME, fittedPage, ROW, rowsOfBars } from '../../plan/chartSize';
import { french } from '../../../french/typography';
import { shortened } from '../../plan/prose';
import { AMOUNT_FORMAT } from '../../plan/sheetRows';

/** In points, on paper: a wide table makes a page small, and the letters of its chart larger. */
const LEAST_LETTERS = 7;
/** In characters: what leaves room for the rest of the title. */
const LONGEST_NAME = 60;

/** Where a commune's own row stands on its annexe 2. */
export interface OwnRow {
  readonly header: number;
  readonly row: number;
  readonly firstApplication: number;
}

/**
 * The look of a commune's annexe 2 with its chart: a lying bar per application, in the order of the columns, of the
 * amounts in the commune's own row. It stands below the notes, as wide as the table and on its page; where they leave
 * too little of it, beside the table, on a page of its own.
 *
 * None where fewer than two applications have an amount, which leaves nothing to compare, and none for more
 * applications than a page has room for.
 */
export function withCommuneChart(
  look: SheetLook,
  recap: Recap,
  { commune, lines }: CommuneRecap,
  own: OwnRow,
): SheetLook {
  if (lines.filter((amount) => amount?.greaterThan(0) === true).length < 2) return look;
  const { area } = look.print;
  const page = fittedPage(
    look.columnWidths.reduce((sum, width) => sum + width, 0),
    look.columnWidths.length,
    look.print.orientation,
  );
  const letters = Math.max(1, LEAST_LETTERS / (CHART_STYLE.labelSize * page.scale));
  const across = (row: number): Region => ({
    row,
    column: own.firstApplication,
    rows: 1,
    columns: recap.applications.length,
  });
  const name = shortened(commune.name, LONGEST_NAME);
  const chart = (anchor: Region): PlanChart => ({
    name: CHART_NAME,
    kind: 'bars',
    title: french(`${name} – quotes-parts ${recap.year} par application, en euros`),
    altText: french(
      `Diagramme en barres : le montant ${recap.year} de chacune des ${recap.applications.length} applications pour ${name}, dans l’ordre des colonnes du tableau. Les montants sont ceux de la ligne de la commune ; une application qu’elle n’utilise pas n’a pas de barre.`,
    ),
    categories: across(own.header),
    values: across(own.row),
    seriesName: 'Montant',
    numberFormat: AMOUNT_FORMAT,
    letters,
    anchor,
  });
  const rowsWhere = (most: number): number | null => rowsOfBars(recap.applications.length, most, letters);

  // An empty row parts it from the notes; another one is for programs whose rows are a little higher.
  const below = rowsWhere(page.rows - standardRows(look) - 2);
  if (below !== null) {
    const anchor = { row: area.rows + 1, column: 0, rows: below, columns: area.columns };
    const printed = { ...area, rows: anchor.row + anchor.rows };
    return { ...look, charts: [chart(anchor)], print: { ...look.print, area: printed } };
  }
  const beside = rowsWhere(page.rows - look.print.repeatedRows.count - 2);
  if (beside === null) return look;
  const anchor = { row: look.frozen.rows, column: area.columns + 1, rows: beside, columns: page.columns };
  return { ...look, charts: [chart(anchor)], print: { ...look.print, ownPage: anchor } };
}

/** The height of all that is printed, in rows of the standard height. */
function standardRows({ print, rowHeights = [] }: SheetLook): number {
  return Math.ceil(rowHeights.reduce((sum, { points }) => sum + points - ROW, print.area.rows * ROW) / ROW);
}
