import { createWords } from '../../../../i18n/words';
import { drawnInEnglish, savedInEnglish } from './en';
import { drawnInFrench, savedInFrench } from './fr';

export const drawnWords = createWords(drawnInFrench, drawnInEnglish);
export const savedWords = createWords(savedInFrench, savedInEnglish);
