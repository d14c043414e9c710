import { CONVENTION_TEXT } from '../../read/letters/conventionText';
import type { DocumentPlan } from '../document';
import { convention } from './entry';
import { textSheet } from './sheet';

export const plan: DocumentPlan = (...order) =>
  textSheet({ entry: convention, standing: CONVENTION_TEXT, signed: true }, ...order);
