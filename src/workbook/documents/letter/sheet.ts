import { frenchDayInWords } from '../../../french/dates';
import { french } from '../../../french/typography';
import type { Filling, SheetPlan } from '../../plan/sheetPlan';
import { text, SheetRows } from '../../plan/sheetRows';
import { nativeFilling, type DocumentEntry, type Drawing } from '../document';
import { draftFooter, writeDraft, writeDrawn } from '../parts';
import { debtorName } from '../partyWords';
import type { LetterFacts } from './fields';
import type { FilledLetter } from './letter';

/** Upright: the creditor on the left, the debtor on the right below it. */
const WIDTHS = [48, 46] as const;
/** Room for a hand. */
const SIGNATURE_ROWS = 3;

/**
 * A letter to one commune on upright pages: who writes, to whom, where and when, its subject, the text of the table of
 * letters with its fields filled, who signs. What is not known is left out. Text only, in every filling. `about`: by
 * which it is known again, the debtor's name where nothing else is said.
 */
export function letterSheet(
  entry: DocumentEntry,
  { facts, subject, paragraphs }: Extract<FilledLetter, { kind: 'filled' }>,
  year: number,
  fingerprint: string,
  filling: Filling,
  drawing: Drawing,
  about: string = facts.debtor.member.name,
): SheetPlan {
  const sheet = new SheetRows(WIDTHS);
  const head = sheet.add([text(entry.title(year)), text(about)], 'helper');
  sheet.style('name', { row: head, column: 1 });
  writeDraft(sheet, drawing);
  sheet.add();
  const sender = sheet.next;
  writeSender(sheet, facts);
  // Beside the sender, above the recipient.
  const logo = { row: sender, column: 1, rows: sheet.next - sender, columns: 1 };
  writeRecipient(sheet, facts, drawing);
  sheet.prose(french(`Objet : ${subject}`), 'strong');
  const firstRow = sheet.next;
  for (const paragraph of paragraphs) {
    sheet.add();
    for (const line of paragraph.split('\n')) sheet.prose(line, 'value');
  }
  writeSignatory(sheet, facts);
  // What leaves as values can be checked when it comes back.
  const signed = filling === 'frozen' ? withMark(sheet, fingerprint, drawing) : {};

  return {
    kind: entry.kind,
    year,
    subject: about,
    filling: nativeFilling(filling),
    sheetName: entry.sheetName(year, about),
    cells: sheet.cells,
    look: sheet.look(
      1,
      { from: 0, count: 1 },
      { left: '', center: draftFooter(drawing), right: 'page &P / &N' },
    ),
    // Nothing here is linked to row by row.
    body: { keyRow: 0, keyColumn: 0, firstRow, rowKeys: [], firstColumn: 1, columnKeys: [] },
    fingerprint,
    logo,
    ...signed,
  };
}

function withMark(sheet: SheetRows, fingerprint: string, drawing: Drawing): Pick<SheetPlan, 'values'> {
  sheet.add();
  return writeDrawn(sheet, 'frozen', drawing, fingerprint);
}

function writeSender(sheet: SheetRows, { settings: { creditor } }: LetterFacts): void {
  if (creditor.name !== '') sheet.prose(creditor.name, 'strong');
  for (const line of creditor.address) sheet.prose(line, 'value');
  if (creditor.service !== '') sheet.prose(french(`Affaire suivie par : ${creditor.service}`), 'value');
  sheet.add();
}

/** In the column on the right; then where and when. */
function writeRecipient(sheet: SheetRows, { debtor, settings }: LetterFacts, { date }: Drawing): void {
  const { place } = settings.signatory;
  const beside = [text('')];
  sheet.prose(debtorName(debtor.member), 'strong', beside);
  for (const line of debtor.address) sheet.prose(line, 'value', beside);
  sheet.add();
  const day = frenchDayInWords(date);
  sheet.prose(french(place === '' ? `Le ${day}` : `${place}, le ${day}`), 'value', beside);
  sheet.add();
}

function writeSignatory(sheet: SheetRows, { settings: { signatory } }: LetterFacts): void {
  const { quality, name } = signatory;
  if (quality === '' && name === '') return;
  sheet.add();
  if (quality !== '') sheet.prose(french(quality), 'value', [text('')]);
  for (let row = 0; row < SIGNATURE_ROWS; row += 1) sheet.add();
  if (name !== '') sheet.prose(name, 'value', [text('')]);
}
