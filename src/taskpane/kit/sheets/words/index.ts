import { createWords } from '../../../../i18n/words';
import { drawnSheetsInEnglish } from './en';
import { drawnSheetsInFrench } from './fr';

export type { DrawnSheetsWords } from './fr';

export const drawnSheetsWords = createWords(drawnSheetsInFrench, drawnSheetsInEnglish);
