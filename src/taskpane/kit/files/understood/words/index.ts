import { createWords } from '../../../../../i18n/words';
import { understoodInEnglish } from './en';
import { understoodInFrench } from './fr';

export type { UnderstoodWords } from './fr';

export const understoodWords = createWords(understoodInFrench, understoodInEnglish);
