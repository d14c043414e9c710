import { createWords } from '../../../../i18n/words';
import { namesInEnglish } from './en';
import { namesInFrench } from './fr';

export type { NamesWords } from './fr';

export const namesWords = createWords(namesInFrench, namesInEnglish);
