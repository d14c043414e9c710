import { createWords } from '../../../../i18n/words';
import { editInEnglish } from './en';
import { editInFrench } from './fr';

export type { EditWords } from './fr';

export const editWords = createWords(editInFrench, editInEnglish);
