import { withFrenchSpaces } from '../../../../french/spaces';
import type { Language } from '../../../../i18n/language';
import { formInEnglish } from './en';
import { formInFrench, type FormWords } from './fr';

export type { FormWords };

/** The words of forms, loaded with the pages that have one. */
export function formWords(language: Language): FormWords {
  return language === 'en' ? formInEnglish : withFrenchSpaces(formInFrench);
}
