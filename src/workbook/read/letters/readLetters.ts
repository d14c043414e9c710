import type { Binding } from '../../schema/binding';
import type { TablePlace } from '../findings/findings';
import type { RawWorkbook } from '../rawTables';
import { readLines, readText } from '../readValues';
import { viewTable } from '../tableView';
import { ANSWER_LETTERS, DEFAULT_LETTERS, REMINDER_LETTER, type Letter } from './defaultLetters';
import { sameName } from '../names';

/** A letter, and where its text stands; null: it is the one that stands for a table which is not there. */
export interface LetterRow extends Letter {
  readonly place: TablePlace | null;
}

/** The letters of the table, those without a text left out; where there is no table, the first that it would begin with. */
export function readLetters(raw: RawWorkbook, binding: Binding): LetterRow[] {
  const table = viewTable(raw, binding, 'letters');
  if (table === null) return [{ ...DEFAULT_LETTERS[0], place: null }];
  return table.rows
    .map((row) => ({
      model: readText(row.cell('model')),
      subject: readText(row.cell('subject')),
      body: readLines(row.cell('body')),
      place: row.place('body'),
    }))
    .filter(({ body }) => body !== '');
}

/** The letter that a setting names, else the first that is neither a reminder nor an answer; null: there is none. */
export function letterNamed(letters: readonly LetterRow[], model: string): LetterRow | null {
  const named = letters.find((letter) => sameName(letter.model, model));
  return named ?? letters.find((letter) => !HAS_ITS_OWN.some((own) => isModel(letter, own))) ?? null;
}

/** The reminder of the table; where it has none, the one that a new table begins with. */
export function reminderLetter(raw: RawWorkbook, binding: Binding): Letter {
  return ownLetter(raw, binding, REMINDER_LETTER);
}

/** The answer to a request, in the same way. */
export function answerLetter(
  raw: RawWorkbook,
  binding: Binding,
  decision: keyof typeof ANSWER_LETTERS,
): Letter {
  return ownLetter(raw, binding, ANSWER_LETTERS[decision]);
}

function ownLetter(raw: RawWorkbook, binding: Binding, own: Letter): Letter {
  return readLetters(raw, binding).find((letter) => isModel(letter, own)) ?? own;
}

/** By which the texts of the convention and of its annexe 4 are found in the table. */
export const CONVENTION_MODEL = 'Convention';
export const ANNEXE_4_MODEL = 'Annexe 4 à la convention';

/** Whether it is one of these two, whose fields are more than a letter's. */
export function isConventionText(letter: Letter): boolean {
  return [CONVENTION_MODEL, ANNEXE_4_MODEL].some((model) => isModel(letter, { model }));
}

/** The text that the table has for the convention, or for its annexe 4; null: it has none. */
export function conventionRow(raw: RawWorkbook, binding: Binding, model: string): LetterRow | null {
  return readLetters(raw, binding).find((letter) => isModel(letter, { model })) ?? null;
}

/** Letters of documents of their own: none of them goes with what a commune is sent. */
const HAS_ITS_OWN: readonly Pick<Letter, 'model'>[] = [
  REMINDER_LETTER,
  ...Object.values(ANSWER_LETTERS),
  { model: CONVENTION_MODEL },
  { model: ANNEXE_4_MODEL },
];

const isModel = (letter: Letter, { model }: Pick<Letter, 'model'>): boolean => sameName(letter.model, model);
