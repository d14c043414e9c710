import { createWords } from '../../../../i18n/words';
import { documentFileInEnglish } from './en';
import { documentFileInFrench } from './fr';

export type { DocumentFileWords } from './fr';

export const documentFileWords = createWords(documentFileInFrench, documentFileInEnglish);
