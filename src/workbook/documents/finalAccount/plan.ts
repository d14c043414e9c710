import { isSerialDate } from '../../../core/dates';
import { sum, type Euros } from '../../../core/money';
import { dayInFrench } from '../../../french/dates';
import { moneyInFrench } from '../../../french/numbers';
import { french } from '../../../french/typography';
import { cellAddress } from '../../plan/address';
import { AMOUNT_FORMAT, computed, EMPTY, moneyWidth, number, SheetRows, text } from '../../plan/sheetRows';
import { writeSignatures } from '../annexed';
import { nativeFilling, type DocumentPlan } from '../document';
import { documentFooter, documentSubtitle, writeDraft, writeDrawn } from '../parts';
import { debtorName } from '../partyWords';
import { finalYears, type FinalYear } from './accounts';
import { DEBTOR_COLUMN, finalAccount } from './entry';

const HEADERS = ['Exercice', 'Quote-part', 'Titré', 'Annulé', 'Payé', 'Reste dû', 'À titrer', 'Trop-perçu'];
const [BILLED, CANCELLED, PAID, OPEN, EXCESS] = [2, 3, 4, 5, 7] as const;

/**
 * The account of who leaves: a row a year from the first of the convention to its last one, EUR, and what remains:
 * Reste dû = Titré - Annulé - Payé, and what is owed is what is open with what is still to be billed.
 */
export const plan: DocumentPlan = (source, { year, subject }, filling, drawing) => {
  const member = subject === undefined ? undefined : source.memberOf(subject);
  if (member === undefined) return 'noSubject';
  const { settings } = source.reading;
  const native = nativeFilling(filling);
  const years = finalYears(source, year, member.name);
  const fingerprint = finalAccount.fingerprint(source, { year, subject }) ?? '';
  const total = (of: (each: FinalYear) => Euros): Euros => sum(years.map(of));
  const sums = amountsOf({
    year,
    recap: total(({ recap }) => recap),
    billed: total(({ billed }) => billed),
    cancelled: total(({ cancelled }) => cancelled),
    paid: total(({ paid }) => paid),
    open: total(({ open }) => open),
    toBill: total(({ toBill }) => toBill),
    excess: total(({ excess }) => excess),
  });
  const sheet = new SheetRows([12, ...sums.map(() => moneyWidth(sums, 13))]);

  // By which it is known again: whose account it is stands where the title leaves room.
  const beside = Array.from({ length: DEBTOR_COLUMN - 1 }, () => EMPTY);
  sheet.add([text(finalAccount.title(year)), ...beside, text(member.name)], 'helper');
  sheet.prose(french(finalAccount.title(year)), 'title');
  sheet.prose(documentSubtitle(settings), 'subtitle');
  writeDraft(sheet, drawing);
  sheet.prose(french(`Redevable : ${debtorName(member)}`), 'strong');
  sheet.prose(french(standing(source.raw.calculationDate)), 'value');
  sheet.add();

  const header = sheet.add(HEADERS.map(text), 'header');
  sheet.style('headerLeft', { row: header, columns: 1 });
  for (const each of years) {
    const at = (column: number): string => cellAddress(sheet.next, column);
    const open = `${at(BILLED)}-${at(CANCELLED)}-${at(PAID)}+${at(EXCESS)}`;
    sheet.add([
      number(each.year),
      ...amountsOf(each).map((amount, index) =>
        index + 1 === OPEN ? computed(native, amount, open) : number(amount),
      ),
    ]);
  }
  const [first, rows] = [header + 1, years.length];
  sheet.style('row', { row: first, rows });
  sheet.style('name', { row: first, rows, columns: 1 });
  sheet.style('band', { row: first, rows, column: OPEN, columns: 1 });
  sheet.add(
    [
      text('Total'),
      ...sums.map((amount, index) => {
        const [from, to] = [cellAddress(first, index + 1), cellAddress(first + rows - 1, index + 1)];
        return computed(native, amount, rows === 0 ? null : `SUM(${from}:${to})`);
      }),
    ],
    'footStrong',
  );
  sheet.format(AMOUNT_FORMAT, { row: first, rows: rows + 1, column: 1 });

  sheet.add();
  const owed = total(({ open }) => open).plus(total(({ toBill }) => toBill));
  sheet.prose(
    french(
      `Reste à acquitter jusqu’au 31 décembre ${year} : ${moneyInFrench(owed)}, dont à titrer ${moneyInFrench(total(({ toBill }) => toBill))}.`,
    ),
    'strong',
  );
  sheet.prose(
    french(
      'Les montants titrés et payés sont ceux du tableau des titres. Un trop-perçu est à rembourser. Après cette date, la quote-part reste à la charge de la collectivité : aucune autre commune n’est touchée.',
    ),
    'note',
  );
  const signed = writeDrawn(sheet, native, drawing, fingerprint);
  writeSignatures(sheet, settings, OPEN);
  return {
    kind: finalAccount.kind,
    year,
    subject: member.name,
    filling: native,
    sheetName: finalAccount.sheetName(year, member.name),
    cells: sheet.cells,
    look: sheet.look(header + 1, { from: header, count: 1 }, documentFooter(settings, year, drawing)),
    body: {
      keyRow: header,
      keyColumn: 0,
      firstRow: first,
      rowKeys: years.map((each) => String(each.year)),
      firstColumn: 1,
      columnKeys: [],
    },
    fingerprint,
    ...signed,
  };
};

/** In the order of the columns. */
const amountsOf = ({ recap, billed, cancelled, paid, open, toBill, excess }: FinalYear): Euros[] => [
  recap,
  billed,
  cancelled,
  paid,
  open,
  toBill,
  excess,
];

function standing(day: unknown): string {
  return typeof day === 'number' && isSerialDate(day)
    ? `Situation des titres au ${dayInFrench(Math.floor(day))}.`
    : 'Situation des titres du classeur.';
}
