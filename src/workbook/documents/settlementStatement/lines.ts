import { sum, type Decimal } from '../../../core/money';
import type { CommuneRecap, Recap } from '../../../core/recap';
import { cellAddress, regionAddress } from '../../plan/address';
import { french } from '../../../french/typography';
import type { Body, PlanCell } from '../../plan/sheetPlan';
import {
  AMOUNT_FORMAT,
  computed,
  EMPTY,
  EXACT_AMOUNT_FORMAT,
  number,
  PER_UNIT_FORMAT,
  rateFormat,
  text,
  type SheetRows,
} from '../../plan/sheetRows';
import type { DocumentFilling } from '../document';
import type { Settings } from '../../read/readSettings';
import { contributionLabel } from '../clauseWords';
import { costPerUnitLabel } from '../keyWords';
import type { Weights } from './bases';
import type { BilledLine } from './facts';
import { AMOUNT, CONTRIBUTION, COST, PER_UNIT, RATE, SHARED } from './sections';

/** A row for each application that the commune uses, then their sum, the rounding gap and what is due. */
export function writeLines(
  sheet: SheetRows,
  settings: Settings,
  recap: Recap,
  { total, roundingGap }: CommuneRecap,
  lines: readonly BilledLine[],
  filling: DocumentFilling,
  weights: Weights,
): { header: number; total: string } {
  sheet.add();
  const headers = [
    'Coût annuel global',
    sheet.dense ? 'Taux' : 'Taux de participation',
    contributionLabel(settings.clauses),
    'Coût à répartir',
  ];
  const header = sheet.add(
    ['Application', ...headers, costPerUnitLabel(recap.key), 'Montant'].map(text),
    'header',
  );
  sheet.style('headerLeft', { row: header, columns: 1 });
  lines.forEach((line) => writeLine(sheet, recap, line, filling, weights));
  if (lines.length === 0) sheet.add([text(french(`Aucune adhésion pour l’exercice ${recap.year}`))], 'row');
  else sheet.style('row', { row: header + 1, rows: lines.length });
  if (lines.length > 0) sheet.style('name', { row: header + 1, rows: lines.length, columns: 1 });

  const own = (column: number): string =>
    regionAddress({ row: header + 1, column, rows: lines.length, columns: 1 });
  const formula = (content: string): string | null => (lines.length === 0 ? null : content);
  const summed = (column: number, value: Decimal): PlanCell =>
    computed(filling, value, formula(`SUM(${own(column)})`));
  const together = sheet.next;
  const sumCell = cellAddress(together, AMOUNT, 'both');
  const totalCell = cellAddress(together + 2, AMOUNT, 'both');
  sheet.add(
    [
      text('Somme des lignes'),
      summed(COST, sum(lines.map(({ of }) => of.annualCost))),
      EMPTY,
      summed(CONTRIBUTION, sum(lines.map(({ of }) => of.contribution))),
      summed(SHARED, sum(lines.map(({ of }) => of.costToShare))),
      EMPTY,
      computed(filling, sum(lines.map((line) => line.amount)), formula(`ROUND(SUM(${own(AMOUNT)}),2)`)),
    ],
    'foot',
  );
  sheet.add(
    [
      text('Écart d’arrondi'),
      ...blanks(5),
      computed(filling, roundingGap, formula(`ROUND(${totalCell}-${sumCell},2)`)),
    ],
    'foot',
  );
  const exact = `ROUND(${weights.own}*SUM(${own(SHARED)})/${weights.total},2)`;
  const byExactSum = recap.roundingPolicy === 'exactTotal' && recap.totalWeight > 0;
  sheet.add(
    [
      text('Montant dû, net de taxe'),
      ...blanks(5),
      computed(filling, total, formula(byExactSum ? exact : sumCell)),
    ],
    'footStrong',
  );

  const shown = sheet.next - header - 1;
  sheet.format(AMOUNT_FORMAT, { row: header + 1, rows: shown, column: COST, columns: 1 });
  sheet.format(rateFormat(lines.map(({ of }) => of.application.contributionRate)), {
    row: header + 1,
    rows: shown,
    column: RATE,
    columns: 1,
  });
  sheet.format(EXACT_AMOUNT_FORMAT, { row: header + 1, rows: shown, column: CONTRIBUTION, columns: 2 });
  sheet.format(PER_UNIT_FORMAT, { row: header + 1, rows: shown, column: PER_UNIT, columns: 1 });
  sheet.format(AMOUNT_FORMAT, { row: header + 1, rows: shown, column: AMOUNT, columns: 1 });
  return { header, total: totalCell };
}

/** Where the lines stand in their sheet, one an application. */
export function bodyOf({ header }: { readonly header: number }, lines: readonly BilledLine[]): Body {
  return {
    keyRow: header,
    keyColumn: 0,
    firstRow: header + 1,
    rowKeys: lines.map(({ of }) => of.application.name),
    firstColumn: COST,
    columnKeys: [],
  };
}

function writeLine(
  sheet: SheetRows,
  recap: Recap,
  { of, amount }: BilledLine,
  filling: DocumentFilling,
  weights: Weights,
): void {
  const at = (column: number): string => cellAddress(sheet.next, column);
  const divides = recap.totalWeight > 0;
  const share = `ROUND(${weights.own}*${at(SHARED)}/${weights.total},2)`;
  sheet.add([
    text(of.application.name),
    number(of.annualCost),
    number(of.application.contributionRate),
    computed(filling, of.contribution, `${at(COST)}*${at(RATE)}`),
    computed(filling, of.costToShare, `${at(COST)}*(1-${at(RATE)})`),
    of.costPerUnit === null ? EMPTY : computed(filling, of.costPerUnit, `${at(SHARED)}/${weights.total}`),
    // What the largest remainder gives depends on every commune: their figures have no place here.
    computed(filling, amount, divides && recap.roundingPolicy !== 'largestRemainder' ? share : null),
  ]);
}

function blanks(count: number): PlanCell[] {
  return Array<PlanCell>(count).fill(EMPTY);
}
