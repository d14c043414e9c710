import { createWords } from '../../../../i18n/words';
import { mendsInEnglish } from './enMends';
import { mendsInFrench } from './frMends';

export type { MendWords } from './frMends';

export const mendWords = createWords(mendsInFrench, mendsInEnglish);
