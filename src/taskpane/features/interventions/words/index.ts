import { createWords } from '../../../../i18n/words';
import { interventionsInEnglish } from './en';
import { interventionsInFrench } from './fr';

export type { InterventionsWords } from './fr';

export const interventionsWords = createWords(interventionsInFrench, interventionsInEnglish);
