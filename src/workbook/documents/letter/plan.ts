import { amountInWords } from '../../../french/amountInWords';
import type { DocumentPlan } from '../document';
import { letter } from './entry';
import { letterTo } from './letter';
import { letterSheet } from './sheet';

/** The letter that goes with what one commune is sent. */
export const plan: DocumentPlan = (source, about, filling, drawing) => {
  const made = letterTo(source, about, amountInWords);
  if (made === null) return 'noSubject';
  if (made.kind === 'unfilled') return 'unfilled';
  // It is filled, so that there is something to show.
  const fingerprint = letter.fingerprint(source, about) ?? '';
  return letterSheet(letter, made, about.year, fingerprint, filling, drawing);
};
