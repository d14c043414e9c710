import { createWords } from '../../../../i18n/words';
import { epciInEnglish } from './en';
import { epciInFrench } from './fr';

export type { EpciWords } from './fr';

export const epciWords = createWords(epciInFrench, epciInEnglish);
