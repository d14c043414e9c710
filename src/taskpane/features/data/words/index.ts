import { createWords } from '../../../../i18n/words';
import { dataInEnglish } from './en';
import { dataInFrench } from './fr';

export type { DataWords } from './fr';

export const dataWords = createWords(dataInFrench, dataInEnglish);
