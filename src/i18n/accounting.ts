import { accountingInEnglish } from './enAccounting';
import { accountingInFrench } from './frAccounting';
import { withFrenchSpaces } from './frenchSpaces';
import type { Language } from './language';

export type AccountingWords = typeof accountingInFrench;

/** The words for the finance software's file, loaded with its page. */
export function accountingWords(language: Language): AccountingWords {
  return language === 'en' ? accountingInEnglish : withFrenchSpaces(accountingInFrench);
}
