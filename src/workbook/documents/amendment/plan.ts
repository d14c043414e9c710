import type { Application } from '../../../core/convention';
import { dateInWords } from '../../../french/dates';
import { french } from '../../../french/typography';
import { cellAddress } from '../../plan/address';
import type { PlanCell, SheetPlan } from '../../plan/sheetPlan';
import {
  AMOUNT_FORMAT,
  computed,
  EMPTY,
  moneyWidth,
  number,
  rateFormat,
  SheetRows,
  text,
} from '../../plan/sheetRows';
import { readingIn } from '../../read/byYear/readingIn';
import type { Settings } from '../../read/readSettings';
import { NO, YES } from '../../schema/words';
import { annexedTo, signatureRows, writeSignatures } from '../annexed';
import { citing, residualLabel } from '../clauseWords';
import { nativeFilling, type DocumentFilling, type DocumentPlan } from '../document';
import { FROZEN_NOTE } from '../notes';
import { documentFooter, documentSubtitle, writeDraft, writeDrawn } from '../parts';
import { field, section } from '../settlementStatement/sections';
import { changesOf } from './changes';
import { amendment, amendmentFingerprint, amendmentsOf } from './entry';

/**
 * What changes from the 1 January of a year on, to be signed: the parties, the object, costs and clauses before and
 * after, and what becomes of each commune's amount of the year, EUR.
 */
export const plan: DocumentPlan = (source, { year }, filling, drawing): SheetPlan => {
  const { settings } = readingIn(source.reading, year);
  const changes = changesOf(source, year);
  const native = nativeFilling(filling);
  const fingerprint = amendmentFingerprint(source.reading, year);
  const { residual } = changes;
  const money = moneyWidth([residual.before, residual.after], 15);
  const sheet = new SheetRows([34, money, money, 15, 15, 12, 12]);

  sheet.add([text(french(amendment.title(year)))], 'title');
  sheet.prose(documentSubtitle(settings), 'subtitle');
  writeDraft(sheet, drawing);
  writeParties(sheet, settings);

  section(sheet, 'Objet');
  const amendments = amendmentsOf(source.reading, year);
  for (const { number: n, subject, date } of amendments) {
    const on = date === null ? '' : ` (${dateInWords(date)})`;
    field(sheet, `Avenant n° ${n}`, french(`${subject}${on}`));
  }
  const { firstYear, lastYear, clauses } = settings;
  const effect = `Il prend effet au 1er janvier ${year}, pour les exercices ${year} à ${lastYear} de la convention (${firstYear} à ${lastYear})${citing(clauses, 'requests')}. Les exercices précédents ne changent pas.`;
  const isNone = amendments.length + changes.costs.length === 0;
  sheet.prose(french(isNone ? `Aucun avenant ne prend effet au 1er janvier ${year}.` : effect), 'value');
  if (changes.costs.length > 0) writeCosts(sheet, changes.costs, year);
  if (changes.clauses.length > 0) writeClauses(sheet, changes.clauses, year);
  const table = writeShares(sheet, changes, year, native, settings);

  sheet.add();
  sheet.prose(french('Les autres dispositions de la convention restent inchangées.'), 'note');
  if (filling === 'frozen') sheet.prose(FROZEN_NOTE, 'note');
  const signed = writeDrawn(sheet, native, drawing, fingerprint);
  writeSignatures(sheet, settings, 1);
  // Both sides sign: where nothing is known of who does for the body, there is a place all the same.
  const sides = signatureRows(settings).length > 0 ? ['la commune'] : ['la collectivité', 'la commune'];
  for (const side of sides) {
    sheet.add();
    for (const line of [`Pour ${side} :`, 'Date, nom, qualité et signature :', ''])
      sheet.add([text(french(line))], 'value');
  }
  return {
    kind: amendment.kind,
    year,
    filling: native,
    sheetName: amendment.sheetName(year),
    cells: sheet.cells,
    look: sheet.look(1, { from: 0, count: 2 }, documentFooter(settings, year, drawing)),
    body: {
      keyRow: table.header,
      keyColumn: 0,
      firstRow: table.header + 1,
      rowKeys: changes.shares.map(({ commune }) => commune),
      firstColumn: 1,
      columnKeys: [],
    },
    fingerprint,
    ...signed,
  };
};

/** The body, and whoever signed the convention with it: it is made with each commune by itself. */
function writeParties(sheet: SheetRows, settings: Settings): void {
  const { metropole, creditor, signatory, clauses } = settings;
  section(sheet, 'Parties');
  field(sheet, 'Entre', metropole);
  field(sheet, 'SIRET', creditor.siret);
  field(sheet, 'Adresse', creditor.address.join(', '));
  const signs = [signatory.name, signatory.quality].filter((part) => part !== '').join(', ');
  field(sheet, 'Représentée par', signs);
  field(sheet, 'Délibération', annexedTo(clauses));
  field(sheet, 'Et', 'La commune signataire de la convention');
}

type Changes = ReturnType<typeof changesOf>;

function writeCosts(sheet: SheetRows, costs: Changes['costs'], year: number): void {
  section(sheet, 'Coûts des applications');
  const headers = [
    'Application',
    'Coût annuel global avant',
    `À partir de ${year}`,
    'Participation avant',
    `À partir de ${year}`,
    'Refacturée avant',
    `À partir de ${year}`,
  ];
  const header = sheet.add(headers.map(text), 'header');
  sheet.style('headerLeft', { row: header, columns: 1 });
  const flag = (of: Application | null): PlanCell => (of === null ? EMPTY : text(of.rebilled ? YES : NO));
  for (const { name, before, after } of costs)
    sheet.add([
      text(name),
      before === null ? EMPTY : number(before.annualCost),
      number(after.annualCost),
      before === null ? EMPTY : number(before.contributionRate),
      number(after.contributionRate),
      flag(before),
      flag(after),
    ]);
  const rows = costs.length;
  sheet.style('row', { row: header + 1, rows });
  sheet.style('name', { row: header + 1, rows, columns: 1 });
  sheet.style('mark', { row: header + 1, rows, column: 5 });
  sheet.format(AMOUNT_FORMAT, { row: header + 1, rows, column: 1, columns: 2 });
  const rates = costs.flatMap(({ before, after }) => [before ?? after, after]);
  sheet.format(rateFormat(rates.map((each) => each.contributionRate)), {
    row: header + 1,
    rows,
    column: 3,
    columns: 2,
  });
}

function writeClauses(sheet: SheetRows, clauses: Changes['clauses'], year: number): void {
  section(sheet, 'Clauses');
  for (const { name, before, after } of clauses) {
    field(sheet, name, french(`à partir de ${year} : ${after === '' ? 'sans objet' : after}`));
    if (before !== '') field(sheet, '', french(`avant : ${before}`));
  }
}

/** Each commune whose amount of the year is another one, and what stays with the body. */
function writeShares(
  sheet: SheetRows,
  { shares, residual }: Changes,
  year: number,
  filling: DocumentFilling,
  { clauses }: Settings,
): { readonly header: number } {
  section(sheet, `Quotes-parts de ${year}`);
  const header = sheet.add(['Commune', 'Avant', 'Après', 'Différence'].map(text), 'header');
  sheet.style('headerLeft', { row: header, columns: 1 });
  const line = (label: string, { before, after }: Pick<Changes, 'residual'>['residual']): PlanCell[] => {
    const [from, to] = [cellAddress(sheet.next, 1), cellAddress(sheet.next, 2)];
    return [
      text(label),
      number(before),
      number(after),
      computed(filling, after.minus(before), `${to}-${from}`),
    ];
  };
  for (const share of shares) sheet.add(line(share.commune, share));
  const rows = shares.length;
  if (rows > 0) {
    sheet.style('row', { row: header + 1, rows });
    sheet.style('name', { row: header + 1, rows, columns: 1 });
  }
  sheet.add(line(residualLabel(clauses), residual), 'footStrong');
  sheet.format(AMOUNT_FORMAT, { row: header + 1, rows: rows + 1, column: 1, columns: 3 });
  return { header };
}
