import { createWords } from '../../../../../i18n/words';
import { logoInEnglish } from './en';
import { logoInFrench } from './fr';

export type { LogoWords } from './fr';

export const logoWords = createWords(logoInFrench, logoInEnglish);
