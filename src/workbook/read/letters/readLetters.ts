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

/** Letters of documents of their own: none of them goes with what a commune is sent. */
const HAS_ITS_OWN = [REMINDER_LETTER, ...Object.values(ANSWER_LETTERS)];

const isModel = (letter: Letter, { model }: Letter): boolean => sameName(letter.model, model);
