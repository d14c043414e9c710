import { ANNEXE_4_TEXT } from '../../read/letters/conventionText';
import { ANNEXE_4_MODEL } from '../../read/letters/readLetters';
import type { DocumentEntry, DocumentPlan } from '../document';
import { annexe4 } from './annexe4Entry';
import { textSheet } from './sheet';
import { unfilledIn } from './unfilled';

export const plan: DocumentPlan = (...order) =>
  textSheet({ entry: annexe4, standing: ANNEXE_4_TEXT, signed: false }, ...order);

export const unfilled: DocumentEntry['unfilled'] = (source, about) =>
  unfilledIn(source, about, ANNEXE_4_MODEL);
