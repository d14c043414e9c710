import { createWords } from '../../../../i18n/words';
import { personalDataInEnglish } from './en';
import { personalDataInFrench } from './fr';

export const personalDataWords = createWords(personalDataInFrench, personalDataInEnglish);
