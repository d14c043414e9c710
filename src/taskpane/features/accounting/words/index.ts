import { accountingInEnglish } from './en';
import { accountingInFrench } from './fr';
import { withFrenchSpaces } from '../../../../french/spaces';
import type { Language } from '../../../../i18n/language';

export type AccountingWords = typeof accountingInFrench;

/** The words for the finance software's file, loaded with its page. */
export function accountingWords(language: Language): AccountingWords {
  return language === 'en' ? accountingInEnglish : withFrenchSpaces(accountingInFrench);
}
