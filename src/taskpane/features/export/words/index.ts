import { createWords } from '../../../../i18n/words';
import { exportInEnglish } from './en';
import { exportInFrench } from './fr';

export type { ExportWords } from './fr';

export const exportWords = createWords(exportInFrench, exportInEnglish);
