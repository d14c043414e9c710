import { createWords } from '../../../../i18n/words';
import { checksInEnglish } from './en';
import { checksInFrench } from './fr';

export type { ChecksWords } from './fr';

export const checksWords = createWords(checksInFrench, checksInEnglish);
