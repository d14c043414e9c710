import { createWords } from '../../../../i18n/words';
import { sheetsInEnglish } from './en';
import { sheetsInFrench } from './fr';

export type { SheetsWords } from './fr';

export const sheetsWords = createWords(sheetsInFrench, sheetsInEnglish);
