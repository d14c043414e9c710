import type { PartClosing, Settled, YearClosing } from '../../../core/closing/closing';
import type { Euros } from '../../../core/money';
import { isSerialDate } from '../../../core/dates';
import { dayInFrench } from '../../../french/dates';
import { french } from '../../../french/typography';
import { closedYears } from '../../accounts/closing/closedYears';
import { yearClosing as closingOf } from '../../accounts/closing/yearClosing';
import { cellAddress } from '../../plan/address';
import type { PlanCell, SheetPlan } from '../../plan/sheetPlan';
import { AMOUNT_FORMAT, computed, EMPTY, moneyWidth, number, SheetRows, text } from '../../plan/sheetRows';
import { nativeFilling, type DocumentFilling, type DocumentPlan } from '../document';
import { FROZEN_NOTE, originNote } from '../notes';
import { documentFooter, documentSubtitle, originOf, writeDrawn } from '../parts';
import { yearClosing } from './entry';
import { CLAIM_REASON_WORDS, OPEN_REASON_WORDS } from './reasons';

const FIGURES = ['Récapitulatif', 'Écart', 'Titré', 'Annulé', 'Payé', 'Reste dû'];
const [RECAP, GAP, BILLED, CANCELLED, PAID, OPEN] = [1, 2, 3, 4, 5, 6] as const;
const HEADERS = ['Commune', ...FIGURES, 'Dont contesté', 'Trop-perçu'];

/**
 * A year by commune, by application, and each difference with its reason, EUR: Récapitulatif + Écart = Titré - Annulé,
 * and Titré = Payé + Annulé + Reste dû, to the cent.
 */
export const plan: DocumentPlan = (source, { year }, filling, drawing): SheetPlan => {
  const { raw, binding, reading } = source;
  const { settings } = reading;
  const recap = source.recapOf(year);
  const closing = closingOf(raw, binding, settings, recap);
  const native = nativeFilling(filling);
  const origin = originOf(recap);
  const fingerprint = yearClosing.fingerprint(source, { year, ...origin }) ?? '';
  const { total } = closing;
  const money = moneyWidth([total.billed, total.recap, total.paid], 13);
  const sheet = new SheetRows([34, ...Array<number>(HEADERS.length - 1).fill(money)]);

  sheet.add([text(yearClosing.title(year))], 'title');
  sheet.prose(documentSubtitle(settings), 'subtitle');
  const closed = closedYears(raw, binding).find((each) => each.year === year);
  sheet.prose(french(standing(closed?.seal, raw.calculationDate)), 'strong');
  sheet.add();

  const header = sheet.add(HEADERS.map(text), 'header');
  sheet.style('headerLeft', { row: header, columns: 1 });
  for (const { debtor, contested, excess, ...each } of closing.debtors)
    sheet.add([
      text(debtor),
      ...figures(each, sheet.next, native),
      number(contested),
      excess.isZero() ? EMPTY : number(excess),
    ]);
  writeTotal(sheet, header, native, [...totals(total), total.contested, total.excess]);

  sheet.add();
  const byPart = sheet.add(['Application', ...FIGURES].map(text), 'header');
  sheet.style('headerLeft', { row: byPart, columns: 1 });
  for (const { part, ...each } of closing.parts)
    sheet.add([text(partName(part)), ...figures(each, sheet.next, native)]);
  writeTotal(sheet, byPart, native, totals(total));

  writeReasons(sheet, closing);
  const notes = [
    `Récapitulatif + écart = titré − annulé ; titré = payé + annulé + reste dû. Un trop-perçu est à rembourser et n’est pas compté dans ce qui est payé.`,
    'Par application, ce qui est titré pour un autre montant que celui du récapitulatif, payé, annulé ou dû se répartit en proportion, au plus fort reste.',
    originNote(recap.origin),
    filling === 'frozen' ? FROZEN_NOTE : '',
  ];
  sheet.add();
  for (const note of notes) if (note !== '') sheet.prose(french(note), 'note');
  const signed = writeDrawn(sheet, native, drawing, fingerprint);
  return {
    kind: yearClosing.kind,
    year,
    filling: native,
    sheetName: yearClosing.sheetName(year),
    cells: sheet.cells,
    look: sheet.look(header + 1, { from: header, count: 1 }, documentFooter(settings, year, drawing)),
    body: {
      keyRow: header,
      keyColumn: 0,
      firstRow: header + 1,
      rowKeys: closing.debtors.map(({ debtor }) => debtor),
      firstColumn: 1,
      columnKeys: [],
    },
    fingerprint,
    ...origin,
    ...signed,
  };
};

function standing(seal: string | undefined, day: unknown): string {
  const asOf = typeof day === 'number' && isSerialDate(day) ? ` au ${dayInFrench(Math.floor(day))}` : '';
  if (seal === undefined) return `Exercice non clos : situation provisoire${asOf}.`;
  return `Exercice clos : situation${asOf}${seal === '' ? '' : `, empreinte des comptes ${seal}`}.`;
}

type Figures = Settled & { readonly recap: Euros };

function figures(
  { recap, billed, cancelled, paid, open }: Figures,
  row: number,
  filling: DocumentFilling,
): PlanCell[] {
  const at = (column: number): string => cellAddress(row, column);
  return [
    number(recap),
    computed(filling, billed.minus(cancelled).minus(recap), `${at(BILLED)}-${at(CANCELLED)}-${at(RECAP)}`),
    number(billed),
    number(cancelled),
    number(paid),
    computed(filling, open, `${at(BILLED)}-${at(CANCELLED)}-${at(PAID)}`),
  ];
}

const totals = ({ recap, billed, cancelled, paid, open }: Figures): Euros[] => [
  recap,
  billed.minus(cancelled).minus(recap),
  billed,
  cancelled,
  paid,
  open,
];

/** Below the rows of a table that begins at a header. */
function writeTotal(
  sheet: SheetRows,
  header: number,
  filling: DocumentFilling,
  sums: readonly Euros[],
): void {
  const [first, rows] = [header + 1, sheet.next - header - 1];
  sheet.style('row', { row: first, rows });
  sheet.style('name', { row: first, rows, columns: 1 });
  for (const column of [GAP, OPEN]) sheet.style('band', { row: first, rows, column, columns: 1 });
  sheet.add(
    [
      text('Total'),
      ...sums.map((sum, index) => {
        const [from, to] = [cellAddress(first, index + 1), cellAddress(first + rows - 1, index + 1)];
        return computed(filling, sum, rows === 0 ? null : `SUM(${from}:${to})`);
      }),
    ],
    'footStrong',
  );
  sheet.format(AMOUNT_FORMAT, { row: first, rows: rows + 1, column: 1 });
}

/** Each difference: whose, of how much, and why. */
function writeReasons(sheet: SheetRows, { debtors }: YearClosing): void {
  const lines = debtors.flatMap(({ debtor, claims, opens }) => [
    ...claims.map((step) => [debtor, step, CLAIM_REASON_WORDS[step.reason]] as const),
    ...opens.map((step) => [debtor, step, OPEN_REASON_WORDS[step.reason]] as const),
  ]);
  if (lines.length === 0) return;
  sheet.add();
  const header = sheet.add(['Écarts, ligne à ligne', 'Montant', 'Titre', 'Raison'].map(text), 'header');
  sheet.style('headerLeft', { row: header, columns: 1 });
  sheet.style('headerLeft', { row: header, column: 2 });
  for (const [debtor, { amount, ref }, words] of lines)
    sheet.add([text(debtor), number(amount), text(ref ?? ''), text(french(words))]);
  const rows = lines.length;
  sheet.style('row', { row: header + 1, rows });
  sheet.style('name', { row: header + 1, rows, columns: 1 });
  sheet.style('value', { row: header + 1, rows, column: 2 });
  sheet.format(AMOUNT_FORMAT, { row: header + 1, rows, column: 1, columns: 1 });
}

function partName(part: PartClosing['part']): string {
  return part.kind === 'application' ? part.name : PART_WORDS[part.kind];
}

const PART_WORDS = { rounding: 'Écart d’arrondi', interest: 'Intérêts', other: 'Sans application' } as const;
