import type { Clauses } from '../../core/clauses/clauses';
import { ofName } from '../../french/articles';
import { dateInWords } from '../../french/dates';
import { french } from '../../french/typography';
import { text, type SheetRows } from '../plan/sheetRows';
import type { Settings } from '../read/readSettings';
import { bodyWord } from './clauseWords';
import { partyInputs } from './partyInputs';

/** What makes a document an annexe that a council votes: what it is annexed to, and where it is sealed and signed. */

/** « Vu pour être annexé à la délibération n° 2021-12 du 3 mars 2021 »; '' where nothing is known of it. */
export function annexedTo({ deliberation: { number, date } }: Clauses): string {
  const known = [number === '' ? '' : `n° ${number}`, date === null ? '' : `du ${dateInWords(date)}`];
  const named = known.filter((part) => part !== '').join(' ');
  return named === '' ? '' : french(`Vu pour être annexé à la délibération ${named}`);
}

/** A row of the block at the end: the seal on the left, who signs on the right. */
export interface SignatureRow {
  readonly seal: string;
  readonly signature: string;
}

/** Room for a seal and a hand. */
const ROOM: readonly SignatureRow[] = Array.from({ length: 3 }, () => ({ seal: '', signature: '' }));

/** None where neither a deliberation nor a signatory is known. */
export function signatureRows({ clauses, signatory }: Settings): readonly SignatureRow[] {
  if (annexedTo(clauses) === '' && partyInputs(signatory).length === 0) return [];
  const { place, quality, name } = signatory;
  const above = [place === '' ? '' : `Fait à ${place}, le`, quality].filter((line) => line !== '');
  const seal = french(`Cachet ${ofName(bodyWord(clauses))}`);
  return [
    { seal: '', signature: '' },
    { seal, signature: french(above[0] ?? '') },
    ...above.slice(1).map((line) => ({ seal: '', signature: french(line) })),
    ...ROOM,
    ...(name === '' ? [] : [{ seal: '', signature: name }]),
  ];
}

/** Below the subtitle. */
export function writeAnnexedTo(sheet: SheetRows, { clauses }: Settings): void {
  const sentence = annexedTo(clauses);
  if (sentence !== '') sheet.prose(sentence, 'strong');
}

/** At the end, below what a fingerprint covers; signed from `column` on. */
export function writeSignatures(sheet: SheetRows, settings: Settings, column: number): void {
  for (const { seal, signature } of signatureRows(settings)) {
    const beside = Array.from({ length: column }, (_, index) => text(index === 0 ? seal : ''));
    sheet.add([...beside, text(signature)], 'value');
  }
}
