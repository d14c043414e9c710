import { tableName, type Binding } from '../schema/binding';
import { ANSWER_LETTERS, DEFAULT_LETTERS, REMINDER_LETTER } from '../read/letters/defaultLetters';
import { ANNEXE_4_TEXT, CONVENTION_TEXT } from '../read/letters/conventionText';
import { TakenNames } from './bindTables';
import { findTable, type FoundWorkbook } from './foundTables';
import { NO_NAMES } from './nameBlock';
import { tablePlan } from './newTables';
import type { RepairPlan } from './repair';

/** The table of letters with those that it begins with; null: it is there. Its name is one that nothing else has. */
export function planLetters(found: FoundWorkbook): RepairPlan | null {
  const wanted = tableName(found.binding, 'letters');
  if (findTable(found, wanted) !== null) return null;
  const name = new TakenNames(found).take(wanted);
  const { tables } = found.binding;
  const binding: Binding =
    name === wanted
      ? found.binding
      : { ...found.binding, tables: { ...tables, letters: { ...tables.letters, name } } };
  const letters = [
    ...DEFAULT_LETTERS,
    REMINDER_LETTER,
    ...Object.values(ANSWER_LETTERS),
    CONVENTION_TEXT,
    ANNEXE_4_TEXT,
  ];
  const rows = { letters: letters.map((letter) => ({ ...letter })) };
  const created = [tablePlan('letters', { settings: {}, rows }, binding)];
  return { binding, created, columns: [], settings: [], names: NO_NAMES };
}
