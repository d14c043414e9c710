import { regionAddress } from '../workbook/plan/address';
import { SHEET_STYLES, type SheetStyle } from '../workbook/plan/sheetStyles';
import type { PrintSetup, Region, SheetLook, SheetPlan } from '../workbook/plan/sheetPlan';
import { cellInput } from './cellInput';
import { areasOf } from './listSeparator';

/** Excel on the web refuses more than 5 MB in one request; formats and the protocol's own text come on top. */
const BYTES_A_REQUEST = 3_500_000;
/** Rows that go into one write; the client cuts larger ones into pieces itself. */
const ROWS_A_WRITE = 100;

/**
 * Writes a plan onto a sheet whose cells are clear. Contents come before number formats: a cell that is already
 * formatted as text would take a formula for text, and a leading apostrophe for a letter.
 * Queues everything; sends only what is too large for one request.
 */
export async function writePlan(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  plan: SheetPlan,
): Promise<void> {
  await writeCells(
    context,
    sheet,
    plan.cells.map((row) => row.map(cellInput)),
  );
  applyLook(sheet, plan.look);
}

/** Input rows from A1, all of one length. */
export async function writeCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rows: readonly (readonly (string | number | boolean)[])[],
): Promise<void> {
  const columns = rows[0]?.length ?? 0;
  if (columns === 0) return;
  let queued = 0;
  for (let first = 0; first < rows.length; first += ROWS_A_WRITE) {
    const block = rows.slice(first, first + ROWS_A_WRITE).map((row) => [...row]);
    const bytes = JSON.stringify(block).length;
    if (queued > 0 && queued + bytes > BYTES_A_REQUEST) {
      await context.sync();
      queued = 0;
    }
    sheet.getRangeByIndexes(first, 0, block.length, columns).formulas = block;
    queued += bytes;
  }
}

/** All of it but how the sheet is printed: that may be refused, and comes behind everything else. */
export function applyLook(sheet: Excel.Worksheet, look: SheetLook): void {
  for (const { numberFormat, ...region } of look.numberFormats)
    rangeOf(sheet, region).numberFormat = numberFormat as unknown as string[][];
  for (const { style, ...region } of look.styles)
    applyStyle(rangeOf(sheet, region), SHEET_STYLES[style], region);
  look.columnWidths.forEach((characters, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = pointsOf(characters);
  });
  for (const { row, points } of look.rowHeights ?? [])
    sheet.getRange(`${row + 1}:${row + 1}`).format.rowHeight = points;
  sheet.freezePanes.unfreeze();
  sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, look.frozen.rows, look.frozen.columns));
}

/** Width of a column of so many characters in the standard font, in points, as Excel's pages say. */
export function pointsOf(characters: number): number {
  return characters * 5.25 + 3.75;
}

function rangeOf(sheet: Excel.Worksheet, region: Region): Excel.Range {
  return sheet.getRange(regionAddress(region));
}

export function applyStyle(range: Excel.Range, style: SheetStyle, region: Pick<Region, 'rows'>): void {
  const { format } = range;
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.italic !== undefined) format.font.italic = style.italic;
  if (style.size !== undefined) format.font.size = style.size;
  if (style.color !== undefined) format.font.color = style.color;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.horizontal !== undefined) format.horizontalAlignment = style.horizontal;
  if (style.vertical !== undefined) format.verticalAlignment = style.vertical;
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  for (const border of style.borders ?? []) {
    // A single row has no line inside.
    if (border === 'inside' && region.rows < 2) continue;
    const edge = format.borders.getItem(BORDERS[border]);
    edge.style = 'Continuous';
    edge.color = border === 'inside' ? '#D8DEE3' : '#8794A0';
  }
}

const BORDERS = { top: 'EdgeTop', bottom: 'EdgeBottom', inside: 'InsideHorizontal' } as const;

export function applyPrint(sheet: Excel.Worksheet, print: PrintSetup): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = Excel.PaperType.a4;
  pageLayout.zoom = { horizontalFitToPages: 1, ...(print.onePage ? { verticalFitToPages: 1 } : {}) };
  // Several areas are printed on pages of their own.
  pageLayout.setPrintArea(
    print.ownPage === undefined
      ? regionAddress(print.area)
      : areasOf(
          sheet,
          [print.area, print.ownPage].map((area) => regionAddress(area)),
        ),
  );
  pageLayout.setPrintTitleRows(
    `$${print.repeatedRows.from + 1}:$${print.repeatedRows.from + print.repeatedRows.count}`,
  );
  const pages = pageLayout.headersFooters.defaultForAllPages;
  pages.leftFooter = print.footer.left;
  pages.centerFooter = print.footer.center;
  pages.rightFooter = print.footer.right;
}
