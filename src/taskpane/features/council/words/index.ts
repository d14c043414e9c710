import { councilInEnglish } from './en';
import { withFrenchSpaces } from '../../../../french/spaces';
import { councilInFrench } from './fr';
import type { Language } from '../../../../i18n/language';

export type CouncilWords = typeof councilInFrench;

/** The words for the version of the council, loaded with their page. */
export function councilWords(language: Language): CouncilWords {
  return language === 'en' ? councilInEnglish : withFrenchSpaces(councilInFrench);
}
