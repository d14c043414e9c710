import { createWords } from '../../../../i18n/words';
import { wizardInEnglish } from './en';
import { wizardInFrench } from './fr';

export type { WizardWords } from './fr';

export const wizardWords = createWords(wizardInFrench, wizardInEnglish);
