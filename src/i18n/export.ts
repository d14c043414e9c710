import { exportInEnglish } from './enExport';
import { exportInFrench } from './frExport';
import { withFrenchSpaces } from './frenchSpaces';
import type { Language } from './language';

export type ExportWords = typeof exportInFrench;

/** The words for the workbooks of the communes, loaded with their page. */
export function exportWords(language: Language): ExportWords {
  return language === 'en' ? exportInEnglish : withFrenchSpaces(exportInFrench);
}
