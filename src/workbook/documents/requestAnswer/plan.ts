import { amountInWords } from '../../../french/amountInWords';
import type { DocumentPlan } from '../document';
import { answerTo } from '../letter/letter';
import { letterSheet } from '../letter/sheet';
import { requestAnswer } from './entry';

/** The letter of answer to a request that was decided. */
export const plan: DocumentPlan = (source, about, filling, drawing) => {
  const made = answerTo(source, about, amountInWords);
  if (made === null) return 'noSubject';
  if (made.kind === 'unfilled') return 'unfilled';
  const fingerprint = requestAnswer.fingerprint(source, about) ?? '';
  return letterSheet(requestAnswer, made, about.year, fingerprint, filling, drawing, about.subject);
};
