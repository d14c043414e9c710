import { createWords } from '../../../../../i18n/words';
import { calendarInEnglish } from './en';
import { calendarInFrench } from './fr';

export const calendarWords = createWords(calendarInFrench, calendarInEnglish);
