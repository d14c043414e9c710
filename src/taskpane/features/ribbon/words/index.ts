import { createWords } from '../../../../i18n/words';
import { ribbonInEnglish } from './en';
import { ribbonInFrench } from './fr';

export type { RibbonWords } from './fr';

export const ribbonWords = createWords(ribbonInFrench, ribbonInEnglish);
