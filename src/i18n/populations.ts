import { populationsInEnglish } from './enPopulations';
import { withFrenchSpaces } from './frenchSpaces';
import { populationsInFrench } from './frPopulations';
import type { Language } from './language';

export type PopulationsWords = typeof populationsInFrench;

/** The words for the populations of another vintage, loaded with their page. */
export function populationsWords(language: Language): PopulationsWords {
  return language === 'en' ? populationsInEnglish : withFrenchSpaces(populationsInFrench);
}
