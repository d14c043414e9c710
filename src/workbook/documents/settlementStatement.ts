import { amountInWords } from '../../french/amountInWords';
import { moneyInFrench } from '../../french/numbers';
import { sum, type Decimal, type Euros } from '../../core/money';
import type { ApplicationRecap, CommuneRecap, Recap } from '../../core/recap';
import { cellAddress, regionAddress } from '../plan/address';
import type { ConventionReading } from '../read/readConvention';
import type { Settings } from '../read/readSettings';
import type { PlanCell, SheetPlan } from '../plan/sheetPlan';
import {
  documentFingerprint,
  documentFooter,
  documentSheetName,
  populationWords,
  roundingNotes,
  TO_BE_COMPLETED,
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

/** What the tables do not say of a statement. */
export interface StatementDrawing extends Drawing {
  /** Number of the revenue order that the statement is joined to. */
  readonly orderNumber?: string | undefined;
}

/** One application that the commune uses, with its amount. */
interface Line {
  readonly of: ApplicationRecap;
  readonly amount: Euros;
}

const COST = 1;
const RATE = 2;
const CONTRIBUTION = 3;
const SHARED = 4;
const PER_INHABITANT = 5;
const AMOUNT = 6;

/**
 * The settlement statement (état liquidatif) of one commune and one year: the bases of calculation that a revenue
 * order must state or be joined to (décret 2012-1246, art. 24). It holds nothing of any other commune: of them, only
 * the total population. Portable: native formulas, so that the amounts follow the commune's population; the amount in
 * words stays that of the drawing, and a line below says so once the total has moved.
 */
export function settlementStatementSheet(
  reading: ConventionReading,
  recap: Recap,
  commune: CommuneRecap,
  filling: DocumentFilling,
  drawing: StatementDrawing,
): SheetPlan {
  const { settings } = reading;
  const lines = linesOf(recap, commune);
  const sheet = new SheetRows(columnWidths(recap, lines));
  const fingerprint = settlementStatementFingerprint(reading, recap, commune);

  sheet.add([text(documentTitle('settlementStatement', recap.year))], 'title');
  sheet.add(
    [text(french('Bases de la liquidation (décret n° 2012-1246 du 7 novembre 2012, article 24)'))],
    'subtitle',
  );
  writeClaim(sheet, settings, recap, commune, drawing);
  const populations = writePopulations(sheet, settings, recap, commune);
  const table = writeLines(sheet, recap, commune, lines, filling, populations);
  writeAmountInWords(sheet, commune.total, filling, table.total);
  writeDates(sheet, settings, recap, lines.length > 0);
  const signed = writeMethod(sheet, recap, filling, drawing, fingerprint);

  return {
    kind: 'settlementStatement',
    year: recap.year,
    filling,
    subject: commune.commune.name,
    sheetName: documentSheetName('settlementStatement', recap.year, commune.commune.name),
    cells: sheet.cells,
    look: sheet.look(1, { from: 0, count: 2 }, documentFooter(settings, recap.year, drawing)),
    body: {
      keyRow: table.header,
      keyColumn: 0,
      firstRow: table.header + 1,
      rowKeys: lines.map(({ of }) => of.application.name),
      firstColumn: COST,
      columnKeys: [],
    },
    fingerprint,
    ...signed,
  };
}

/** Of everything that the statement shows or computes from, and of nothing else: not of the other communes. */
export function settlementStatementFingerprint(
  reading: ConventionReading,
  recap: Recap,
  commune: CommuneRecap,
): string {
  const { settings } = reading;
  const { name, inseeCode, siret, population } = commune.commune;
  return documentFingerprint('settlement statement 2', [
    recap.year,
    tribunalOf(settings),
    [settings.metropole, settings.conventionName, settings.firstYear, settings.lastYear],
    [settings.populationType, settings.populationVintage, settings.populationSource],
    [recap.totalPopulation, recap.roundingPolicy],
    [name, inseeCode, siret, population],
    linesOf(recap, commune).map(({ of, amount }) => [
      of.application.name,
      of.annualCost.toString(),
      of.application.contributionRate.toString(),
      amount.toString(),
    ]),
    commune.total.toString(),
    recap.notRebilled.map((each) => each.name),
  ]);
}

function linesOf(recap: Recap, { lines }: CommuneRecap): Line[] {
  return recap.applications.flatMap((of, index): Line[] => {
    const amount = lines[index] ?? null;
    return amount === null ? [] : [{ of, amount }];
  });
}

function columnWidths(recap: Recap, lines: readonly Line[]): number[] {
  const costs = moneyWidth([sum(lines.map(({ of }) => of.annualCost))], 14);
  // The populations stand in the column of the costs.
  const cost = Math.max(costs, String(recap.totalPopulation).length + 8);
  // In letters that are wider than Calibri's, « Participation de » wants as much to keep its header on two lines.
  const contribution = Math.max(costs, 17);
  return [27, cost, 14, contribution, costs, 13, moneyWidth([sum(lines.map((line) => line.amount))], 13)];
}

function section(sheet: SheetRows, title: string): void {
  sheet.add();
  sheet.add([text(title)], 'section');
}

function field(sheet: SheetRows, label: string, value: string): void {
  const row = sheet.prose(value === '' ? TO_BE_COMPLETED : value, 'value', [text(french(label))]);
  sheet.style('label', { row, columns: 1 });
}

function writeClaim(
  sheet: SheetRows,
  settings: Settings,
  recap: Recap,
  { commune }: CommuneRecap,
  drawing: StatementDrawing,
): void {
  const { firstYear, lastYear } = settings;
  section(sheet, 'Créance');
  field(sheet, 'Nature', 'Quote-part annuelle du coût des applications numériques partagées');
  field(sheet, 'Exercice', String(recap.year));
  if (drawing.orderNumber !== undefined && drawing.orderNumber !== '')
    field(sheet, 'Titre de recette', french(`n° ${drawing.orderNumber}`));
  field(sheet, 'Convention', settings.conventionName);
  const term = firstYear === lastYear ? `Année ${firstYear}` : `Années ${firstYear} à ${lastYear}`;
  field(sheet, 'Durée de la convention', french(`${term} (article 7)`));
  field(
    sheet,
    'Fondement juridique',
    french(
      'Article 4 de la convention ; code général des collectivités territoriales, articles L. 5217-7 et L. 5215-27',
    ),
  );
  field(sheet, 'Créancier', settings.metropole);
  field(sheet, 'Redevable', commune.name);
  field(sheet, 'Code INSEE', commune.inseeCode ?? '');
  field(sheet, 'SIRET du redevable', siretText(commune.siret));
}

/** `213 400 955 00017`, as it is printed; what is no SIRET stands as it was typed. */
function siretText(siret: string | null): string {
  return siret === null ? '' : siret.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1\u00a0$2\u00a0$3\u00a0$4');
}

/** Addresses that the formulas read. */
interface Populations {
  readonly own: string;
  readonly total: string;
}

function writePopulations(
  sheet: SheetRows,
  settings: Settings,
  recap: Recap,
  { commune }: CommuneRecap,
): Populations {
  const inhabitants = (label: string, count: number): string => {
    const row = sheet.add([text(label), number(count)]);
    sheet.style('label', { row, columns: 1 });
    sheet.style('value', { row, column: 1 });
    sheet.format(INHABITANTS_FORMAT, { row, column: 1, columns: 1 });
    return cellAddress(row, 1, 'both');
  };
  section(sheet, 'Bases de calcul');
  const own = inhabitants('Population du redevable', commune.population);
  const total = inhabitants('Population des communes', recap.totalPopulation);
  field(sheet, 'Type et millésime', capitalised(populationWords(settings)));
  field(sheet, 'Source', settings.populationSource);
  field(
    sheet,
    'Formule (article 4)',
    french(
      'Population du redevable × (coût annuel global − participation de la Métropole) ÷ population de toutes les communes, adhérentes ou non',
    ),
  );
  return { own, total };
}

function writeLines(
  sheet: SheetRows,
  recap: Recap,
  { total, roundingGap }: CommuneRecap,
  lines: readonly Line[],
  filling: DocumentFilling,
  populations: Populations,
): { header: number; total: string } {
  sheet.add();
  const headers = [
    'Coût annuel global',
    'Taux de participation',
    'Participation de la Métropole',
    'Coût à répartir',
  ];
  const header = sheet.add(['Application', ...headers, 'Coût par habitant', 'Montant'].map(text), 'header');
  sheet.style('headerLeft', { row: header, columns: 1 });
  lines.forEach((line) => writeLine(sheet, recap, line, filling, populations));
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
  const exact = `ROUND(${populations.own}*SUM(${own(SHARED)})/${populations.total},2)`;
  const byExactSum = recap.roundingPolicy === 'exactTotal' && recap.totalPopulation > 0;
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
  sheet.format(PER_INHABITANT_FORMAT, { row: header + 1, rows: shown, column: PER_INHABITANT, columns: 1 });
  sheet.format(AMOUNT_FORMAT, { row: header + 1, rows: shown, column: AMOUNT, columns: 1 });
  return { header, total: totalCell };
}

function writeLine(
  sheet: SheetRows,
  recap: Recap,
  { of, amount }: Line,
  filling: DocumentFilling,
  populations: Populations,
): void {
  const at = (column: number): string => cellAddress(sheet.next, column);
  const divides = recap.totalPopulation > 0;
  const share = `ROUND(${populations.own}*${at(SHARED)}/${populations.total},2)`;
  sheet.add([
    text(of.application.name),
    number(of.annualCost),
    number(of.application.contributionRate),
    computed(filling, of.contribution, `${at(COST)}*${at(RATE)}`),
    computed(filling, of.costToShare, `${at(COST)}*(1-${at(RATE)})`),
    of.costPerInhabitant === null
      ? EMPTY
      : computed(filling, of.costPerInhabitant, `${at(SHARED)}/${populations.total}`),
    // What the largest remainder gives depends on every commune: their figures have no place here.
    computed(filling, amount, divides && recap.roundingPolicy !== 'largestRemainder' ? share : null),
  ]);
}

function writeAmountInWords(
  sheet: SheetRows,
  total: Euros,
  filling: DocumentFilling,
  totalCell: string,
): void {
  sheet.add();
  sheet.prose(
    french(`Arrêté le présent état à la somme de ${amountInWords(total)}, net de taxe (article 6).`),
    'strong',
  );
  if (filling === 'frozen') return;
  sheet.prose(french(`Somme en lettres du montant dessiné : ${moneyInFrench(total)}.`), 'note');
  const warning = french('Le montant a changé depuis : la somme en lettres ne vaut plus.');
  const row = sheet.add([
    // Empty as long as the words are right.
    {
      kind: 'formula',
      formula: `=IF(ROUND(${totalCell}-${total.toString()},2)=0,"","${warning}")`,
      cached: '',
    },
  ]);
  sheet.style('strong', { row });
}

function writeDates(sheet: SheetRows, settings: Settings, { year }: Recap, billed: boolean): void {
  section(sheet, 'Échéances et recours');
  if (billed) {
    field(sheet, 'Transmission', french(`Au plus tard le 30 septembre ${year}, par Chorus (article 5)`));
    field(
      sheet,
      'Contestation',
      french(
        'Par mail, au plus tard 8 jours francs après la réception du titre ; sinon le montant est réputé accepté (article 5)',
      ),
    );
    field(
      sheet,
      'Règlement',
      french(
        'Dans les 30 jours à compter de la notification du titre initial ou, le cas échéant, du nouveau titre corrigé et accepté par les deux parties (article 5)',
      ),
    );
    field(sheet, 'Retard', french('Intérêts moratoires aux taux en vigueur (article 5)'));
  } else {
    field(sheet, 'Titre de recette', french(`Aucun titre à émettre pour l’exercice ${year}`));
  }
  field(
    sheet,
    'Litiges',
    french(`Règlement à l’amiable ; en cas de désaccord persistant, ${tribunalOf(settings)} (article 11)`),
  );
}

/**
 * The one that the settings name. Where they name none: for Montpellier that of its convention, elsewhere the one that
 * the code of administrative justice says.
 */
function tribunalOf({ metropole, tribunal }: Settings): string {
  if (tribunal !== '') return tribunal;
  return /^Montpellier\b/i.test(metropole)
    ? 'tribunal administratif de Montpellier'
    : 'tribunal administratif territorialement compétent';
}

function writeMethod(
  sheet: SheetRows,
  recap: Recap,
  filling: DocumentFilling,
  drawing: Drawing,
  fingerprint: string,
): Pick<SheetPlan, 'values'> {
  const names = recap.notRebilled.map((application) => application.name).join(', ');
  section(sheet, 'Méthode');
  const notes = [
    french(
      'L’article 4 écrit « (PopComXPappli)/(PopTot-Part3M) ». Lecture retenue, la seule où des euros ne sont pas retranchés d’habitants : PopCom × (Pappli − Part3M) ÷ PopTot, où Part3M = taux de participation × Pappli.',
    ),
    ...roundingNotes(recap, filling),
    names === '' ? '' : french(`Sans refacturation au titre de la convention (article 4) : ${names}.`),
  ];
  for (const note of notes) sheet.prose(note, 'note');
  const signed = writeDrawn(sheet, filling, drawing, fingerprint);
  sheet.add();
  sheet.add([text(french('Date, nom, qualité et signature de l’ordonnateur :'))], 'value');
  sheet.add();
  sheet.add();
  return signed;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function blanks(count: number): PlanCell[] {
  return Array<PlanCell>(count).fill(EMPTY);
}
