import { createWords } from '../../../../../i18n/words';
import { probesInEnglish } from './en';
import { probesInFrench } from './fr';

export type { ProbeWords } from './words';

export const probeWords = createWords(probesInFrench, probesInEnglish);
