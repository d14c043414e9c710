import { ribbonInEnglish } from './en';
import { ribbonInFrench } from './fr';
import { withFrenchSpaces } from '../../../../french/spaces';
import type { Language } from '../../../../i18n/language';

export type RibbonWords = typeof ribbonInFrench;

/** The words of the ribbon's tab that counts, loaded with what keeps the count. */
export function ribbonWords(language: Language): RibbonWords {
  return language === 'en' ? ribbonInEnglish : withFrenchSpaces(ribbonInFrench);
}
