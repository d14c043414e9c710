import { createWords } from '../../../../i18n/words';
import { councilInEnglish } from './en';
import { councilInFrench } from './fr';

export type { CouncilWords } from './fr';

export const councilWords = createWords(councilInFrench, councilInEnglish);
