import { createWords } from '../../../../i18n/words';
import { welcomeInEnglish } from './en';
import { welcomeInFrench } from './fr';

export type { WelcomeWords } from './fr';

export const welcomeWords = createWords(welcomeInFrench, welcomeInEnglish);
