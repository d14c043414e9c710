import { mendsInEnglish } from './enMends';
import { mendsInFrench, type MendWords } from './frMends';
import { withFrenchSpaces } from '../../../../french/spaces';
import type { Language } from '../../../../i18n/language';

export type { MendWords } from './frMends';

/** The words for the mends, loaded with the page of checks. */
export function mendWords(language: Language): MendWords {
  return language === 'en' ? mendsInEnglish : withFrenchSpaces(mendsInFrench);
}
