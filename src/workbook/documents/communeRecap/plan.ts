import type { CommuneRecap, Recap } from '../../../core/recap';
import { cellAddress, regionAddress, type Lock } from '../../plan/address';
import { french } from '../../../french/typography';
import type { PlanCell, Region, SheetPlan } from '../../plan/sheetPlan';
import {
  AMOUNT_FORMAT,
  computed,
  COUNT_FORMAT,
  EMPTY,
  EXACT_AMOUNT_FORMAT,
  moneyWidth,
  number,
  PER_UNIT_FORMAT,
  rateFormat,
  SheetRows,
  text,
  unitFormat,
} from '../../plan/sheetRows';
import type { ConventionReading } from '../../read/readConvention';
import { readingIn } from '../../read/byYear/readingIn';
import type { Settings } from '../../read/readSettings';
import { nativeFilling, type DocumentFilling, type DocumentPlan, type Drawing } from '../document';
import { contributionLabel } from '../clauseWords';
import { costPerUnitLabel, OWN_WEIGHT, TOTAL_WEIGHT, weightBasis } from '../keyWords';
import { borneAloneNote, communeNotes, fillingOf } from '../notes';
import { documentFooter, documentSubtitle, writeDraft, writeDrawn } from '../parts';
import { withCommuneChart } from './chart';
import { BAND_ROWS, communeRecap, communeRecapFingerprint } from './entry';

export const plan: DocumentPlan = ({ reading, recapOf, rowOf }, { year, subject }, filling, drawing) => {
  const row = rowOf(year, subject);
  return row === undefined
    ? 'noSubject'
    : communeRecapSheet(readingIn(reading, year), recapOf(year), row, nativeFilling(filling), drawing);
};

const WEIGHT = 2;
const FIRST_APPLICATION = 3;

/**
 * Annexe 2 as one commune receives it: a band per re-billed application, that commune's row and a chart of it. No row
 * and no foot of the others: with two communes, a total would be the other's amount. Amounts are EUR, those of the whole
 * recap.
 */
export function communeRecapSheet(
  reading: ConventionReading,
  recap: Recap,
  commune: CommuneRecap,
  filling: DocumentFilling,
  drawing: Drawing,
): SheetPlan {
  const { settings } = reading;
  const { key } = recap;
  const applications = recap.applications.map((each) => each.application.name);
  const sheet = new SheetRows(columnWidths(recap, commune));
  const fingerprint = communeRecapFingerprint(settings, recap, commune);

  sheet.add([text(communeRecap.title(recap.year))], 'title');
  sheet.prose(documentSubtitle(settings, weightBasis(key, settings)), 'subtitle');
  writeDraft(sheet, drawing);
  sheet.add();
  const header = sheet.add(
    ['Commune', 'Code INSEE', key.words.weight, ...applications, 'Total', 'Écart d’arrondi'].map(text),
    'header',
  );
  sheet.style('headerLeft', { row: header, columns: WEIGHT });
  writeBand(sheet, settings, recap, filling);
  const row = sheet.next;
  writeCommune(sheet, recap, commune, fillingOf(filling, commune), header);
  sheet.add();
  const notes = [
    french(
      `Extrait : cette annexe ne porte que la ligne du redevable ; le diviseur est ${key.words.theWeight} de toutes les communes.`,
    ),
    ...communeNotes(recap, filling, commune),
    borneAloneNote(recap, settings.clauses),
  ];
  for (const note of notes) sheet.prose(note, 'note');
  const signed = writeDrawn(sheet, filling, drawing, fingerprint);
  const footer = documentFooter(settings, recap.year, drawing);
  const look = sheet.look(header + 1, { from: header, count: 1 }, footer);

  return {
    kind: communeRecap.kind,
    year: recap.year,
    filling,
    sheetName: communeRecap.sheetName(recap.year),
    cells: sheet.cells,
    look: withCommuneChart(look, recap, commune, { header, row, firstApplication: FIRST_APPLICATION }),
    body: {
      keyRow: header,
      keyColumn: 0,
      firstRow: row,
      rowKeys: [commune.commune.name],
      firstColumn: FIRST_APPLICATION,
      columnKeys: applications,
    },
    fingerprint,
    shared: [
      { of: OWN_WEIGHT, row, column: WEIGHT },
      { of: TOTAL_WEIGHT, row: header + BAND_ROWS, column: WEIGHT },
    ],
    ...signed,
  };
}

function columnWidths(recap: Recap, { total }: CommuneRecap): number[] {
  return [
    ...[34, 11, Math.max(14, String(recap.totalWeight).length + 8)],
    ...recap.applications.map((each) => moneyWidth([each.annualCost], 17)),
    ...[moneyWidth([recap.annualCost, total], 15), 14],
  ];
}

/** The five rows that a commune's formulas read: header, cost, rate, cost to share, cost per inhabitant. */
function writeBand(sheet: SheetRows, settings: Settings, recap: Recap, filling: DocumentFilling): void {
  const cost = sheet.next;
  const [rate, share, unit] = [cost + 1, cost + 2, cost + 3];
  const at = (row: number, index: number): string => cellAddress(row, FIRST_APPLICATION + index);
  const totalWeight = cellAddress(unit, WEIGHT, 'both');
  const all = (row: number): string => regionAddress(bandRow(recap, row));
  const none = recap.applications.length === 0;

  const row = (
    label: string,
    cells: readonly PlanCell[],
    total: PlanCell = EMPTY,
    beside: PlanCell = EMPTY,
  ): number => sheet.add([text(label), EMPTY, beside, ...cells, total]);
  row(
    'Coût annuel global',
    recap.applications.map((each) => number(each.annualCost)),
    computed(filling, recap.annualCost, none ? null : `SUM(${all(cost)})`),
  );
  row(
    contributionLabel(settings.clauses),
    recap.applications.map((each) => number(each.application.contributionRate)),
  );
  row(
    'Coût à répartir',
    recap.applications.map((each, index) =>
      computed(filling, each.costToShare, `${at(cost, index)}*(1-${at(rate, index)})`),
    ),
    computed(filling, recap.annualCost.minus(recap.contribution), none ? null : `SUM(${all(share)})`),
  );
  row(
    costPerUnitLabel(recap.key),
    recap.applications.map(({ costPerUnit }, index) =>
      costPerUnit === null ? EMPTY : computed(filling, costPerUnit, `${at(share, index)}/${totalWeight}`),
    ),
    EMPTY,
    number(recap.totalWeight),
  );
  sheet.style('bandLabel', { row: cost, rows: BAND_ROWS, columns: WEIGHT });
  sheet.style('band', { row: cost, rows: BAND_ROWS, column: WEIGHT });
  sheet.format(AMOUNT_FORMAT, { row: cost, column: FIRST_APPLICATION });
  sheet.format(rateFormat(recap.applications.map((each) => each.application.contributionRate)), {
    row: rate,
    column: FIRST_APPLICATION,
  });
  sheet.format(EXACT_AMOUNT_FORMAT, { row: share, column: FIRST_APPLICATION });
  sheet.format(PER_UNIT_FORMAT, { row: unit, column: FIRST_APPLICATION });
  sheet.format(unitFormat(recap.key.words.unit.short), { row: unit, column: WEIGHT, columns: 1 });
}

function writeCommune(
  sheet: SheetRows,
  recap: Recap,
  { commune, weight, lines, total, roundingGap }: CommuneRecap,
  filling: DocumentFilling,
  header: number,
): void {
  const row = sheet.next;
  const share = header + 3;
  const at = (column: number, lock: Lock = ''): string => cellAddress(row, column, lock);
  const totalColumn = FIRST_APPLICATION + recap.applications.length;
  const totalWeight = cellAddress(header + 4, WEIGHT, 'both');
  const own = regionAddress(bandRow(recap, row), 'column');
  const shares = regionAddress(bandRow(recap, share), 'both');
  // What the largest remainder gives depends on every commune: their figures have no place here.
  const divides = recap.totalWeight > 0 && recap.roundingPolicy !== 'largestRemainder';
  const none = recap.applications.length === 0;

  const line = (index: number): string =>
    `ROUND(${at(WEIGHT, 'column')}*${cellAddress(share, FIRST_APPLICATION + index, 'row')}/${totalWeight},2)`;
  const exact = `ROUND(${at(WEIGHT, 'column')}*SUMIF(${own},"<>",${shares})/${totalWeight},2)`;
  const summed = `ROUND(SUM(${own}),2)`;
  const totalFormula = divides && recap.roundingPolicy === 'exactTotal' ? exact : summed;
  sheet.add(
    [
      text(commune.name),
      text(commune.inseeCode ?? ''),
      number(weight),
      ...lines.map((amount, index) =>
        amount === null ? EMPTY : computed(filling, amount, divides ? line(index) : null),
      ),
      computed(filling, total, none ? null : totalFormula),
      computed(filling, roundingGap, none ? null : `ROUND(${at(totalColumn, 'column')}-SUM(${own}),2)`),
    ],
    'footStrong',
  );
  sheet.style('name', { row, columns: 1 });
  sheet.format('@', { row, column: 1, columns: 1 });
  sheet.format(COUNT_FORMAT, { row, column: WEIGHT, columns: 1 });
  sheet.format(AMOUNT_FORMAT, { row, column: FIRST_APPLICATION });
}

function bandRow(recap: Recap, row: number): Region {
  return { row, column: FIRST_APPLICATION, rows: 1, columns: recap.applications.length };
}
