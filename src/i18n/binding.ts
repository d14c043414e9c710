import { bindingInEnglish } from './enBinding';
import { bindingInFrench } from './frBinding';
import { withFrenchSpaces } from './frenchSpaces';
import type { Language } from './language';

export type BindingWords = typeof bindingInFrench;

/** The words for binding tables and for the repair, loaded with their page. */
export function bindingWords(language: Language): BindingWords {
  return language === 'en' ? bindingInEnglish : withFrenchSpaces(bindingInFrench);
}
