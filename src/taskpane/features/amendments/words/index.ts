import { createWords } from '../../../../i18n/words';
import { amendmentsInEnglish } from './en';
import { amendmentsInFrench } from './fr';

export type { AmendmentsWords } from './fr';

export const amendmentsWords = createWords(amendmentsInFrench, amendmentsInEnglish);
