import { createWords } from '../../../../i18n/words';
import { bindingInEnglish } from './en';
import { bindingInFrench } from './fr';

export type { BindingWords } from './fr';

export const bindingWords = createWords(bindingInFrench, bindingInEnglish);
