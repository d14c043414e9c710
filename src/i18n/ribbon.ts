import { ribbonInEnglish } from './enRibbon';
import { ribbonInFrench } from './frRibbon';
import { withFrenchSpaces } from './frenchSpaces';
import type { Language } from './language';

export type RibbonWords = typeof ribbonInFrench;

/** The words of the ribbon's tab that counts, loaded with what keeps the count. */
export function ribbonWords(language: Language): RibbonWords {
  return language === 'en' ? ribbonInEnglish : withFrenchSpaces(ribbonInFrench);
}
