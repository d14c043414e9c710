import { sum, type Decimal } from '../../../core/money';
import type { Recap } from '../../../core/recap';
import { moneyInFrench } from '../../../french/numbers';
import { proseLines, textWidth } from '../../plan/prose';
import { widthInLetters } from '../../plan/rowHeights';
import type { Region, SheetLook } from '../../plan/sheetPlan';
import { moneyWidth, SheetRows } from '../../plan/sheetRows';
import { SHEET_STYLES } from '../../plan/sheetStyles';
import type { BilledLine } from './facts';

/** How a statement gets onto one upright page, in letters that can be read. */

/** Characters: the labels want the first. */
const NAME_WIDTHS = [27, 34, 41, 48, 55, 62] as const;
/** Lines of an upright page, and those beside the names. */
const [PAGE_LINES, OTHER_LINES] = [49, 50] as const;
/** Characters across an upright page; where something wider stands in for Calibri, which a dense one has to bear too. */
const [PAGE_WIDTH, WIDE_LETTERS_PAGE_WIDTH] = [100, 88] as const;
/** Of its usual size: printed smaller, a statement is dense. */
const READABLE = 0.75;
/** Points: seven of them are left on the page of a dense one. */
const DENSE_FOOTER = 11;

/** The rows of a statement, its columns as wide as its names and amounts want. */
export function statementRows(recap: Recap, lines: readonly BilledLine[]): SheetRows {
  const usual = withNames(lines, amountWidths(recap, lines), PAGE_WIDTH);
  if (sizeOf(lines, usual, PAGE_WIDTH) >= READABLE) return new SheetRows(usual);
  return new SheetRows(withNames(lines, denseWidths(recap, lines), WIDE_LETTERS_PAGE_WIDTH), true);
}

/** Upright, whatever the amounts, the names and their number: the remedies are never torn off the claim. */
export function onOnePage(look: SheetLook, { dense }: SheetRows): SheetLook {
  const footer = dense ? { footerSize: DENSE_FOOTER } : {};
  return { ...look, print: { ...look.print, orientation: 'portrait', onePage: true, ...footer } };
}

/** Beside the title, over the last two columns, of which nothing above the lines makes use. */
export function logoRoom({ columns, dense }: SheetRows): Region {
  return { row: 0, column: columns - 2, rows: dense ? 2 : 3, columns: 2 };
}

function amountWidths(recap: Recap, lines: readonly BilledLine[]): number[] {
  const costs = moneyWidth([sum(lines.map(({ of }) => of.annualCost))], 14);
  // The weights stand in the column of the costs.
  const cost = Math.max(costs, String(recap.totalWeight).length + 8);
  // In letters that are wider than Calibri's, « Participation de » wants as much to keep its header on two lines.
  const contribution = Math.max(costs, 17);
  return [cost, 14, contribution, costs, 13, moneyWidth([sum(lines.map((line) => line.amount))], 13)];
}

/** As narrow as the amounts themselves; the rate has its short header. */
function denseWidths(recap: Recap, lines: readonly BilledLine[]): number[] {
  const width = (amounts: readonly Decimal[], least: number): number =>
    Math.max(least, Math.ceil(textWidth(moneyInFrench(sum(amounts)))) + 2);
  const cost = Math.max(
    width(
      lines.map(({ of }) => of.annualCost),
      14,
    ),
    String(recap.totalWeight).length + 8,
  );
  // Half cents take a digit more.
  const exact = (amounts: readonly Decimal[], least: number): number => width(amounts, least) + 1;
  return [
    cost,
    8,
    exact(
      lines.map(({ of }) => of.contribution),
      16,
    ),
    exact(
      lines.map(({ of }) => of.costToShare),
      13,
    ),
    13,
    width(
      lines.map(({ amount }) => amount),
      13,
    ),
  ];
}

/** With the column of the names, so that the page is printed as large as can be. */
function withNames(lines: readonly BilledLine[], amounts: readonly number[], pageWidth: number): number[] {
  return NAME_WIDTHS.map((width) => [width, ...amounts]).reduce((best, widths) =>
    sizeOf(lines, widths, pageWidth) > sizeOf(lines, best, pageWidth) ? widths : best,
  );
}

/** Of the usual size: wide columns make it smaller, and so do names that wrap. */
function sizeOf(lines: readonly BilledLine[], widths: readonly number[], pageWidth: number): number {
  const letters = widthInLetters(widths[0] ?? 0, SHEET_STYLES.name);
  const rows = lines.reduce((total, { of }) => total + proseLines(of.application.name, letters).length, 0);
  const wide = widths.reduce((total, width) => total + width, 0);
  return Math.min(1, pageWidth / wide, PAGE_LINES / (OTHER_LINES + rows));
}
