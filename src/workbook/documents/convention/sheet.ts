import { amountInWords } from '../../../french/amountInWords';
import { french } from '../../../french/typography';
import type { Filling, SheetPlan } from '../../plan/sheetPlan';
import { text, SheetRows } from '../../plan/sheetRows';
import type { Letter } from '../../read/letters/defaultLetters';
import { conventionRow } from '../../read/letters/readLetters';
import { filled } from '../../read/letters/template';
import { theBody } from '../clauseWords';
import {
  nativeFilling,
  type DocumentEntry,
  type DocumentSource,
  type DocumentSubject,
  type Drawing,
} from '../document';
import type { LetterFacts } from '../letter/fields';
import { written } from '../letter/letter';
import { documentFooter, documentSubtitle, writeDraft, writeDrawn } from '../parts';
import { debtorName } from '../partyWords';
import { conventionField } from './fields';
import { conventionFacts } from './texts';

/** Upright: the body signs on the left, the commune on the right. */
const WIDTHS = [48, 46] as const;
/** Room for a hand. */
const SIGNATURE_ROWS = 4;

/** A text between the body and a commune; `standing`: where the table of letters has none of that model. */
export interface TextSheet {
  readonly entry: DocumentEntry;
  readonly standing: Letter;
  /** Both sides sign it. */
  readonly signed: boolean;
}

/** The text on upright pages, a title above each article, in every filling the same. */
export function textSheet(
  { entry, standing, signed }: TextSheet,
  source: DocumentSource,
  about: DocumentSubject,
  filling: Filling,
  drawing: Drawing,
): SheetPlan | 'noSubject' | 'unfilled' {
  const facts = conventionFacts(source, about, amountInWords);
  if (facts === null) return 'noSubject';
  const letter = conventionRow(source.raw, source.binding, standing.model) ?? standing;
  const valueOf = (field: string): string => conventionField(field)?.(facts) ?? '';
  const [subject, body] = [filled(letter.subject, valueOf, written), filled(letter.body, valueOf, written)];
  if (!subject.ok || !body.ok) return 'unfilled';
  const { settings, debtor } = facts;
  const commune = debtor.member.name;
  const fingerprint = entry.fingerprint(source, about) ?? '';

  const sheet = new SheetRows(WIDTHS);
  const head = sheet.add([text(entry.title(about.year)), text(commune)], 'helper');
  sheet.style('name', { row: head, column: 1 });
  for (const line of subject.paragraphs) sheet.prose(french(line), 'title');
  sheet.prose(documentSubtitle({ ...settings, conventionName: '' }, debtorName(debtor.member)), 'subtitle');
  writeDraft(sheet, drawing);
  const firstRow = sheet.next;
  for (const paragraph of body.paragraphs) {
    sheet.add();
    if (isTitle(paragraph)) sheet.prose(paragraph, 'strong');
    else for (const line of paragraph.split('\n')) sheet.prose(line, 'value');
  }
  if (signed) writeSides(sheet, facts);
  sheet.add();
  const mark = writeDrawn(sheet, nativeFilling(filling), drawing, fingerprint);
  return {
    kind: entry.kind,
    year: about.year,
    subject: commune,
    filling: nativeFilling(filling),
    sheetName: entry.sheetName(about.year, commune),
    cells: sheet.cells,
    look: sheet.look(1, { from: 0, count: 1 }, documentFooter(settings, about.year, drawing)),
    // Nothing here is linked to row by row.
    body: { keyRow: 0, keyColumn: 0, firstRow, rowKeys: [], firstColumn: 1, columnKeys: [] },
    fingerprint,
    ...mark,
  };
}

/** A line by itself that ends like no sentence: `4. Dispositions financières`. */
function isTitle(paragraph: string): boolean {
  return paragraph.length <= 80 && !paragraph.includes('\n') && !/[.,;:!?]\s*$/.test(paragraph);
}

function writeSides(sheet: SheetRows, { settings, debtor }: LetterFacts): void {
  const { place, name, quality } = settings.signatory;
  sheet.add();
  sheet.prose(
    french(place === '' ? 'Fait en deux exemplaires, le' : `Fait à ${place}, en deux exemplaires, le`),
    'value',
  );
  sheet.add();
  const sides = (left: string, right: string): void => {
    sheet.add([text(french(left)), text(french(right))], 'value');
  };
  sides(`Pour ${theBody(settings.clauses)}`, `Pour la ${debtorName(debtor.member)}`);
  sides(quality, 'Nom et qualité du signataire :');
  for (let row = 0; row < SIGNATURE_ROWS; row += 1) sheet.add();
  if (name !== '') sides(name, '');
}
