import { councilInEnglish } from './enCouncil';
import { withFrenchSpaces } from './frenchSpaces';
import { councilInFrench } from './frCouncil';
import type { Language } from './language';

export type CouncilWords = typeof councilInFrench;

/** The words for the version of the council, loaded with their page. */
export function councilWords(language: Language): CouncilWords {
  return language === 'en' ? councilInEnglish : withFrenchSpaces(councilInFrench);
}
