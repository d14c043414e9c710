import { sheetsInEnglish } from './enSheets';
import { withFrenchSpaces } from './frenchSpaces';
import { sheetsInFrench } from './frSheets';
import type { Language } from './language';

export type SheetsWords = typeof sheetsInFrench;

/** The words for the annexes and statements in the workbook, loaded with their page. */
export function sheetsWords(language: Language): SheetsWords {
  return language === 'en' ? sheetsInEnglish : withFrenchSpaces(sheetsInFrench);
}
