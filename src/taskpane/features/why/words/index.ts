import { createWords } from '../../../../i18n/words';
import { whyInEnglish } from './en';
import { whyInFrench } from './fr';

export type { WhyWords } from './fr';

export const whyWords = createWords(whyInFrench, whyInEnglish);
