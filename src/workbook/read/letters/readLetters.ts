import type { Binding } from '../../schema/binding';
import type { TablePlace } from '../findings/findings';
import type { RawWorkbook } from '../rawTables';
import { readLines, readText } from '../readValues';
import { viewTable } from '../tableView';
import { DEFAULT_LETTERS, REMINDER_LETTER, type Letter } from './defaultLetters';
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

/** The letter that a setting names, else the first that is no reminder; null: there is none. */
export function letterNamed(letters: readonly LetterRow[], model: string): LetterRow | null {
  const named = letters.find((letter) => sameName(letter.model, model));
  return named ?? letters.find((letter) => !isReminder(letter)) ?? null;
}

/** The reminder of the table; where it has none, the one that a new table begins with. */
export function reminderLetter(raw: RawWorkbook, binding: Binding): Letter {
  return readLetters(raw, binding).find(isReminder) ?? REMINDER_LETTER;
}

const isReminder = ({ model }: Letter): boolean => sameName(model, REMINDER_LETTER.model);
