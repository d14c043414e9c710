import { amountInWords } from '../../../french/amountInWords';
import type { DocumentPlan } from '../document';
import { reminderTo } from '../letter/letter';
import { letterSheet } from '../letter/sheet';
import { reminder } from './entry';

/** The amicable letter to who pays late, with its late orders of a year. */
export const plan: DocumentPlan = (source, about, filling, drawing) => {
  const made = reminderTo(source, about, amountInWords);
  if (made === null) return 'noSubject';
  if (made.kind === 'unfilled') return 'unfilled';
  const fingerprint = reminder.fingerprint(source, about) ?? '';
  return letterSheet(reminder, made, about.year, fingerprint, filling, drawing);
};
