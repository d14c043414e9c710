import { ANNEXE_4_TEXT } from '../../read/letters/conventionText';
import type { DocumentPlan } from '../document';
import { annexe4 } from './annexe4Entry';
import { textSheet } from './sheet';

export const plan: DocumentPlan = (...order) =>
  textSheet({ entry: annexe4, standing: ANNEXE_4_TEXT, signed: false }, ...order);
