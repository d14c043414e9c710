import { CONVENTION_TEXT } from '../../read/letters/conventionText';
import { CONVENTION_MODEL } from '../../read/letters/readLetters';
import type { DocumentEntry, DocumentPlan } from '../document';
import { convention } from './entry';
import { textSheet } from './sheet';
import { unfilledIn } from './unfilled';

export const plan: DocumentPlan = (...order) =>
  textSheet({ entry: convention, standing: CONVENTION_TEXT, signed: true }, ...order);

export const unfilled: DocumentEntry['unfilled'] = (source, about) =>
  unfilledIn(source, about, CONVENTION_MODEL);
