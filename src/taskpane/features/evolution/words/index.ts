import { createWords } from '../../../../i18n/words';
import { evolutionInEnglish } from './en';
import { evolutionInFrench } from './fr';

export type { EvolutionWords } from './fr';

export const evolutionWords = createWords(evolutionInFrench, evolutionInEnglish);
