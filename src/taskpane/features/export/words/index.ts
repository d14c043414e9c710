import { exportInEnglish } from './en';
import { exportInFrench } from './fr';
import { withFrenchSpaces } from '../../../../french/spaces';
import type { Language } from '../../../../i18n/language';

export type ExportWords = typeof exportInFrench;

/** The words for the workbooks of the communes, loaded with their page. */
export function exportWords(language: Language): ExportWords {
  return language === 'en' ? exportInEnglish : withFrenchSpaces(exportInFrench);
}
