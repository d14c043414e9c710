import { createWords } from '../../../../i18n/words';
import { communeChoiceInEnglish } from './en';
import { communeChoiceInFrench } from './fr';

export type { CommuneChoiceWords } from './fr';

export const communeChoiceWords = createWords(communeChoiceInFrench, communeChoiceInEnglish);
