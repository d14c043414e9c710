import { createWords } from '../../../../i18n/words';
import { overviewInEnglish } from './en';
import { overviewInFrench } from './fr';

export type { OverviewWords } from './fr';

export const overviewWords = createWords(overviewInFrench, overviewInEnglish);
