import { createWords } from '../../../../../i18n/words';
import { populationsInEnglish } from './en';
import { populationsInFrench } from './fr';

export type { PopulationsWords } from './fr';

export const populationsWords = createWords(populationsInFrench, populationsInEnglish);
