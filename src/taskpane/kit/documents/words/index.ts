import { createWords } from '../../../../i18n/words';
import { drawnInEnglish } from './en';
import { drawnInFrench } from './fr';

export const drawnWords = createWords(drawnInFrench, drawnInEnglish);
