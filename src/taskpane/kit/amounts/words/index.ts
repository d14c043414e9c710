import { createWords } from '../../../../i18n/words';
import { amountsInEnglish } from './en';
import { amountsInFrench } from './fr';

export type { AmountsWords } from './fr';

export const amountsWords = createWords(amountsInFrench, amountsInEnglish);
