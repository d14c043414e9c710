import { populationsInEnglish } from './en';
import { withFrenchSpaces } from '../../../../french/spaces';
import { populationsInFrench } from './fr';
import type { Language } from '../../../../i18n/language';

export type PopulationsWords = typeof populationsInFrench;

/** The words for the populations of another vintage, loaded with their page. */
export function populationsWords(language: Language): PopulationsWords {
  return language === 'en' ? populationsInEnglish : withFrenchSpaces(populationsInFrench);
}
