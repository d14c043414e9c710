import { createWords } from '../../../../i18n/words';
import { formInEnglish } from './en';
import { formInFrench } from './fr';

export type { FormWords } from './fr';

/** The words of forms, loaded with the pages that have one. */
export const formWords = createWords(formInFrench, formInEnglish);
