import { mendsInEnglish } from './enMends';
import { mendsInFrench } from './frMends';
import { withFrenchSpaces } from '../../../../french/spaces';
import type { Language } from '../../../../i18n/language';

export type MendWords = typeof mendsInFrench;

/** The words for the mends, loaded with the page of checks. */
export function mendWords(language: Language): MendWords {
  return language === 'en' ? mendsInEnglish : withFrenchSpaces(mendsInFrench);
}
