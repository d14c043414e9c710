import { createWords } from '../../../../../i18n/words';
import { remindersInEnglish } from './en';
import { remindersInFrench } from './fr';

export const remindersWords = createWords(remindersInFrench, remindersInEnglish);
