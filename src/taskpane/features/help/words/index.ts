import { createWords } from '../../../../i18n/words';
import { helpInEnglish } from './en';
import { helpInFrench } from './fr';

export type { HelpWords } from './fr';

export const helpWords = createWords(helpInFrench, helpInEnglish);
