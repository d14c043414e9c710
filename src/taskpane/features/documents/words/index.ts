import { createWords } from '../../../../i18n/words';
import { documentsInEnglish } from './en';
import { documentsInFrench } from './fr';

export type { DocumentsWords } from './fr';

export const documentsWords = createWords(documentsInFrench, documentsInEnglish);
