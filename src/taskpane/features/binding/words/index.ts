import { bindingInEnglish } from './en';
import { bindingInFrench } from './fr';
import { withFrenchSpaces } from '../../../../french/spaces';
import type { Language } from '../../../../i18n/language';

export type BindingWords = typeof bindingInFrench;

/** The words for binding tables and for the repair, loaded with their page. */
export function bindingWords(language: Language): BindingWords {
  return language === 'en' ? bindingInEnglish : withFrenchSpaces(bindingInFrench);
}
