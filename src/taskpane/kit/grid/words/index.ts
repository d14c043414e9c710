import { withFrenchSpaces } from '../../../../french/spaces';
import type { Language } from '../../../../i18n/language';
import { gridInEnglish } from './en';
import { gridInFrench, type GridWords } from './fr';

export type { GridWords };

/** The words of the grid, loaded with the pages that show one. */
export function gridWords(language: Language): GridWords {
  return language === 'en' ? gridInEnglish : withFrenchSpaces(gridInFrench);
}
