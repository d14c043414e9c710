import { createWords } from '../../../../i18n/words';
import { variantsInEnglish } from './en';
import { variantsInFrench } from './fr';

export type { VariantsWords } from './fr';

export const variantsWords = createWords(variantsInFrench, variantsInEnglish);
