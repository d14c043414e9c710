import { createWords } from '../../../../i18n/words';
import { filesInEnglish } from './en';
import { filesInFrench } from './fr';

export const fileWords = createWords(filesInFrench, filesInEnglish);
