import { createWords } from '../../../../i18n/words';
import { gridInEnglish } from './en';
import { gridInFrench } from './fr';

export type { GridWords } from './fr';

/** The words of the grid, loaded with the pages that show one. */
export const gridWords = createWords(gridInFrench, gridInEnglish);
