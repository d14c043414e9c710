import { frenchSpaces } from '../../../french/spaces';
import type { Language } from '../../../i18n/language';
import type { Words } from '../../../workbook/documents/document';

/** What the register of documents says, in a language of the screen. */
export function saidIn(words: Words, language: Language): string {
  return language === 'fr' ? frenchSpaces(words.fr) : words[language];
}
