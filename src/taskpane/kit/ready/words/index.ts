import { createWords } from '../../../../i18n/words';
import { readyInEnglish } from './en';
import { readyInFrench } from './fr';

export type { ReadyWords } from './fr';

export const readyWords = createWords(readyInFrench, readyInEnglish);
