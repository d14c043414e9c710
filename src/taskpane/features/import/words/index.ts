import { importInEnglish } from './en';
import { importInFrench } from './fr';
import { withFrenchSpaces } from '../../../../french/spaces';
import type { Language } from '../../../../i18n/language';

export type ImportWords = typeof importInFrench;

/** The words for tables that come from files, loaded with their page. */
export function importWords(language: Language): ImportWords {
  return language === 'en' ? importInEnglish : withFrenchSpaces(importInFrench);
}
