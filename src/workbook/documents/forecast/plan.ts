import type { CauseKind } from '../../../core/explanation/evolution';
import { Decimal, type Euros } from '../../../core/money';
import { moneyInFrench } from '../../../french/numbers';
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
import { standingOf } from '../debtors';
import { nativeFilling, type DocumentFilling, type DocumentPlan } from '../document';
import { FROZEN_NOTE, roundingNote } from '../notes';
import { documentFooter, documentSubtitle, writeDraft, writeDrawn } from '../parts';
import { field, section } from '../settlementStatement/sections';
import { forecast, forecastFingerprint } from './entry';
import { forecastOf, type Forecast } from './facts';
import { uncertaintySaid } from './uncertainties';

/**
 * A commune's amount of the year after `year`, EUR, beside that of `year`: what to put into its budget, why it differs,
 * and what may still move it. Where there is none, since the convention ends or the commune leaves, it says so instead.
 */
export const plan: DocumentPlan = (source, { year, subject }, filling, drawing) => {
  const made = subject === undefined ? null : forecastOf(source, year, subject);
  if (made === null) return 'noSubject';
  const { commune, standing, uncertainties } = made;
  const { settings } = readingIn(source.reading, made.year);
  const native = nativeFilling(filling);
  const widest = moneyWidth([made.total.before ?? ZERO, made.total.after], 15);
  const sheet = new SheetRows([34, 15, 13, widest, widest, widest]);
  const fingerprint = forecastFingerprint(source, year, commune.name) ?? '';

  sheet.add([text(french(forecast.title(year)))], 'title');
  sheet.prose(documentSubtitle(settings), 'subtitle');
  writeDraft(sheet, drawing);
  sheet.prose(
    french('PRÉVISION pour la préparation du budget : ce document ne réclame rien et n’engage pas.'),
    'strong',
  );
  section(sheet, 'Objet');
  field(sheet, 'Collectivité', settings.metropole);
  field(sheet, 'Convention', settings.conventionName);
  // As a statement says to whom it goes: it is read back by that.
  field(sheet, 'Redevable', commune.name);
  field(sheet, 'Code INSEE', commune.inseeCode ?? '');
  field(sheet, 'Année prévue', String(made.year));

  section(sheet, `Prévision pour ${made.year}`);
  const table = standing.kind === 'known' ? writeLines(sheet, made, native) : null;
  sheet.add();
  if (standing.kind !== 'known') sheet.prose(french(noneSaid(made)), 'strong');
  else {
    sheet.prose(french(amountSaid(made, settings)), 'strong');
    if (made.causes.length > 0) section(sheet, `Ce qui change par rapport à ${year}`);
    for (const { kind, effect } of made.causes) field(sheet, CAUSES[kind], signed(effect));
    section(sheet, 'Ce qui peut encore changer ce montant');
    for (const each of uncertainties) sheet.prose(`•\u00a0${uncertaintySaid(each)}`, 'value');
    if (uncertainties.length === 0)
      sheet.prose(french('Rien de ce que le classeur connaît à ce jour.'), 'value');
  }
  sheet.add();
  const notes = [
    standing.kind === 'known' ? roundingNote(source.recapOf(made.year)) : '',
    filling === 'frozen' ? FROZEN_NOTE : '',
  ];
  for (const note of notes) if (note !== '') sheet.prose(note, 'note');
  const drawn = writeDrawn(sheet, native, drawing, fingerprint);
  return {
    kind: forecast.kind,
    year,
    subject: commune.name,
    filling: native,
    sheetName: forecast.sheetName(year, commune.name),
    cells: sheet.cells,
    look: sheet.look(1, { from: 0, count: 2 }, documentFooter(settings, year, drawing)),
    body: {
      keyRow: table ?? 0,
      keyColumn: 0,
      firstRow: (table ?? 0) + 1,
      rowKeys: table === null ? [] : made.lines.map(({ application }) => application),
      firstColumn: 1,
      columnKeys: [],
    },
    fingerprint,
    ...drawn,
  } satisfies SheetPlan;
};

const ZERO = new Decimal(0);

const CAUSES: Readonly<Record<CauseKind, string>> = {
  left: 'Applications retirées',
  cost: 'Coûts',
  contribution: 'Participation',
  population: 'Populations',
  joined: 'Applications ajoutées',
  rounding: 'Arrondis',
};

const signed = (effect: Euros): string => `${effect.isNegative() ? '' : '+'}${moneyInFrench(effect)}`;

/** What is left of the year, application by application, the rounding gap and the total. Gives the row of the headers. */
function writeLines(
  sheet: SheetRows,
  { lines, gap, total, year }: Forecast,
  filling: DocumentFilling,
): number {
  const headers = [
    'Application',
    `Coût annuel ${year}`,
    'Participation',
    `Quote-part ${year - 1}`,
    `Prévision ${year}`,
    'Différence',
  ];
  const header = sheet.add(headers.map(text), 'header');
  sheet.style('headerLeft', { row: header, columns: 1 });
  const first = sheet.next;
  const amounts = (before: Euros | null, after: Euros | null): PlanCell[] => {
    const [from, to] = [cellAddress(sheet.next, 3), cellAddress(sheet.next, 4)];
    return [
      before === null ? EMPTY : number(before),
      after === null ? EMPTY : number(after),
      computed(filling, (after ?? ZERO).minus(before ?? ZERO), `${to}-${from}`),
    ];
  };
  for (const { application, next, before, after } of lines) {
    const uses = after === null ? null : next;
    sheet.add([
      text(application),
      uses === null ? EMPTY : number(uses.annualCost),
      uses === null ? EMPTY : number(uses.contributionRate),
      ...amounts(before, after),
    ]);
  }
  const gaps = gap.before.isZero() && gap.after.isZero() ? [] : [gap];
  for (const { before, after } of gaps)
    sheet.add([text('Écart d’arrondi'), EMPTY, EMPTY, ...amounts(before, after)]);
  const rows = sheet.next - first;
  const sumOf = (column: number, value: Euros): PlanCell => {
    const [from, to] = [cellAddress(first, column), cellAddress(first + rows - 1, column)];
    return computed(filling, value, rows === 0 ? null : `SUM(${from}:${to})`);
  };
  const before = total.before ?? ZERO;
  const last = sheet.add(
    [
      text('Total'),
      EMPTY,
      EMPTY,
      sumOf(3, before),
      sumOf(4, total.after),
      sumOf(5, total.after.minus(before)),
    ],
    'footStrong',
  );
  if (rows > 0) {
    sheet.style('row', { row: first, rows });
    sheet.style('name', { row: first, rows, columns: 1 });
  }
  sheet.format(AMOUNT_FORMAT, { row: first, rows: last - first + 1, column: 1 });
  const rates = lines.flatMap(({ next }) => next?.contributionRate ?? []);
  if (rows > 0) sheet.format(rateFormat(rates), { row: first, rows, column: 2, columns: 1 });
  return header;
}

function amountSaid({ total: { after }, year }: Forecast, settings: Settings): string {
  const amount = moneyInFrench(after);
  switch (standingOf(after, settings)) {
    case 'nothing':
      return `Rien n’est prévu pour ${year}.`;
    case 'belowThreshold':
      return `Montant prévu : ${amount}, inférieur au seuil de ${moneyInFrench(settings.recoveryThreshold)} en dessous duquel une créance n’est pas mise en recouvrement.`;
    case 'credit':
      return `Avoir prévu en ${year} : ${moneyInFrench(after.abs())}.`;
    case 'owes':
      return `Montant à prévoir au budget ${year} : ${amount}.`;
  }
}

function noneSaid({ standing, year, total, commune }: Forecast): string {
  const was = `La quote-part de ${year - 1} est de ${moneyInFrench(total.before ?? ZERO)}.`;
  if (standing.kind === 'termEnds')
    return `La convention prend fin le 31 décembre ${standing.lastYear} : elle ne prévoit rien pour ${year}. Ce qui la suivra n’est pas connu de ce classeur. ${was}`;
  const successor = standing.kind === 'left' ? standing.successor : null;
  return successor === null
    ? `${commune.name} n’est plus membre de la convention en ${year} : rien n’est prévu. ${was}`
    : `${successor} succède à ${commune.name} : la prévision pour ${year} est la sienne. ${was}`;
}
