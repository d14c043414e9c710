import { sheetsInEnglish } from './en';
import { withFrenchSpaces } from '../../../../french/spaces';
import { sheetsInFrench } from './fr';
import type { Language } from '../../../../i18n/language';

export type SheetsWords = typeof sheetsInFrench;

/** The words for the annexes and statements in the workbook, loaded with their page. */
export function sheetsWords(language: Language): SheetsWords {
  return language === 'en' ? sheetsInEnglish : withFrenchSpaces(sheetsInFrench);
}
