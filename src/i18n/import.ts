import { importInEnglish } from './enImport';
import { importInFrench } from './frImport';
import { withFrenchSpaces } from './frenchSpaces';
import type { Language } from './language';

export type ImportWords = typeof importInFrench;

/** The words for tables that come from files, loaded with their page. */
export function importWords(language: Language): ImportWords {
  return language === 'en' ? importInEnglish : withFrenchSpaces(importInFrench);
}
