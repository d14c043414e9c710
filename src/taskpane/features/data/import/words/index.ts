import { createWords } from '../../../../../i18n/words';
import { importInEnglish } from './en';
import { importInFrench } from './fr';

export type { ImportWords } from './fr';

export const importWords = createWords(importInFrench, importInEnglish);
