import type { CommuneRecap, Recap } from '../../core/recap';
import { cellAddress, regionAddress, type Lock } from '../plan/address';
import type { ConventionReading } from '../read/readConvention';
import type { PlanCell, SheetPlan } from '../plan/sheetPlan';
import { withCommuneChart } from './communeChart';
import {
  documentFingerprint,
  documentFooter,
  documentSubtitle,
  populationWords,
  roundingNotes,
  writeDrawn,
  type DocumentFilling,
} from './documents';
import { documentTitle } from './documentTitles';
import { french } from '../../french/typography';
import type { Drawing } from './recap';
import {
  AMOUNT_FORMAT,
  computed,
  EMPTY,
  EXACT_AMOUNT_FORMAT,
  INHABITANTS_FORMAT,
  moneyWidth,
  number,
  PER_INHABITANT_FORMAT,
  rateFormat,
  SheetRows,
  text,
} from '../plan/sheetRows';

const POPULATION = 2;
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
  const applications = recap.applications.map((each) => each.application.name);
  const sheet = new SheetRows(columnWidths(recap, commune));
  const fingerprint = communeRecapFingerprint(reading, recap, commune);

  sheet.add([text(documentTitle('communeRecap', recap.year))], 'title');
  const subtitle = [documentSubtitle(settings), populationWords(settings)].filter((part) => part !== '');
  sheet.prose(subtitle.join(' · '), 'subtitle');
  sheet.add();
  const header = sheet.add(
    ['Commune', 'Code INSEE', 'Population', ...applications, 'Total', 'Écart d’arrondi'].map(text),
    'header',
  );
  sheet.style('headerLeft', { row: header, columns: POPULATION });
  writeBand(sheet, recap, filling);
  const row = sheet.next;
  writeCommune(sheet, recap, commune, filling, header);
  sheet.add();
  const names = recap.notRebilled.map((application) => application.name).join(', ');
  const notes = [
    'Extrait : cette annexe ne porte que la ligne du redevable ; le diviseur est la population de toutes les communes.',
    ...roundingNotes(recap, filling),
    names === '' ? '' : french(`Non refacturé, entièrement à la charge de la Métropole : ${names}.`),
  ];
  for (const note of notes) sheet.prose(french(note), 'note');
  const signed = writeDrawn(sheet, filling, drawing, fingerprint);
  const footer = documentFooter(settings, recap.year, drawing);
  const look = sheet.look(header + 1, { from: header, count: 1 }, footer);

  return {
    kind: 'communeRecap',
    year: recap.year,
    filling,
    sheetName: `Annexe 2 – ${recap.year}`,
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
    ...signed,
  };
}

/** Of everything that the extract shows or computes from: of the other communes, only their total population. */
export function communeRecapFingerprint(
  { settings }: ConventionReading,
  recap: Recap,
  commune: CommuneRecap,
): string {
  const { name, inseeCode, population } = commune.commune;
  return documentFingerprint('commune recap 1', [
    recap.year,
    [settings.metropole, settings.conventionName, settings.populationType, settings.populationVintage],
    [recap.totalPopulation, recap.roundingPolicy],
    [name, inseeCode, population],
    recap.applications.map((each, index) => [
      each.application.name,
      each.annualCost.toString(),
      each.application.contributionRate.toString(),
      commune.lines[index]?.toString() ?? null,
    ]),
    commune.total.toString(),
    recap.notRebilled.map((each) => each.name),
  ]);
}

function columnWidths(recap: Recap, { total }: CommuneRecap): number[] {
  return [
    ...[34, 11, Math.max(14, String(recap.totalPopulation).length + 8)],
    ...recap.applications.map((each) => moneyWidth([each.annualCost], 17)),
    ...[moneyWidth([recap.annualCost, total], 15), 14],
  ];
}

/** The five rows that a commune's formulas read: header, cost, rate, cost to share, cost per inhabitant. */
function writeBand(sheet: SheetRows, recap: Recap, filling: DocumentFilling): void {
  const cost = sheet.next;
  const [rate, share, inhabitant] = [cost + 1, cost + 2, cost + 3];
  const at = (row: number, index: number): string => cellAddress(row, FIRST_APPLICATION + index);
  const population = cellAddress(inhabitant, POPULATION, 'both');
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
    'Participation de la Métropole',
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
    'Coût par habitant',
    recap.applications.map(({ costPerInhabitant }, index) =>
      costPerInhabitant === null
        ? EMPTY
        : computed(filling, costPerInhabitant, `${at(share, index)}/${population}`),
    ),
    EMPTY,
    number(recap.totalPopulation),
  );
  sheet.style('bandLabel', { row: cost, rows: 4, columns: POPULATION });
  sheet.style('band', { row: cost, rows: 4, column: POPULATION });
  sheet.format(AMOUNT_FORMAT, { row: cost, column: FIRST_APPLICATION });
  sheet.format(rateFormat(recap.applications.map((each) => each.application.contributionRate)), {
    row: rate,
    column: FIRST_APPLICATION,
  });
  sheet.format(EXACT_AMOUNT_FORMAT, { row: share, column: FIRST_APPLICATION });
  sheet.format(PER_INHABITANT_FORMAT, { row: inhabitant, column: FIRST_APPLICATION });
  sheet.format(INHABITANTS_FORMAT, { row: inhabitant, column: POPULATION, columns: 1 });
}

function writeCommune(
  sheet: SheetRows,
  recap: Recap,
  { commune, lines, total, roundingGap }: CommuneRecap,
  filling: DocumentFilling,
  header: number,
): void {
  const row = sheet.next;
  const share = header + 3;
  const at = (column: number, lock: Lock = ''): string => cellAddress(row, column, lock);
  const totalColumn = FIRST_APPLICATION + recap.applications.length;
  const totalPopulation = cellAddress(header + 4, POPULATION, 'both');
  const own = regionAddress(bandRow(recap, row), 'column');
  const shares = regionAddress(bandRow(recap, share), 'both');
  // What the largest remainder gives depends on every commune: their figures have no place here.
  const divides = recap.totalPopulation > 0 && recap.roundingPolicy !== 'largestRemainder';
  const none = recap.applications.length === 0;

  const line = (index: number): string =>
    `ROUND(${at(POPULATION, 'column')}*${cellAddress(share, FIRST_APPLICATION + index, 'row')}/${totalPopulation},2)`;
  const exact = `ROUND(${at(POPULATION, 'column')}*SUMIF(${own},"<>",${shares})/${totalPopulation},2)`;
  const summed = `ROUND(SUM(${own}),2)`;
  const totalFormula = divides && recap.roundingPolicy === 'exactTotal' ? exact : summed;
  sheet.add(
    [
      text(commune.name),
      text(commune.inseeCode ?? ''),
      number(commune.population),
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
  sheet.format('#,##0', { row, column: POPULATION, columns: 1 });
  sheet.format(AMOUNT_FORMAT, { row, column: FIRST_APPLICATION });
}

function bandRow(recap: Recap, row: number): { row: number; column: number; rows: number; columns: number } {
  return { row, column: FIRST_APPLICATION, rows: 1, columns: recap.applications.length };
}
