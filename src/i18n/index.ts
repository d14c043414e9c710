import { english } from './en';
import { french } from './fr';
import type { Language } from './language';
import { createTranslator, type Translator } from './translator';

export type { Format } from './format';
export type { Messages } from './fr';
export { languageOf, type Language } from './language';
export type { Sentence } from './sentences';
export type { Translator } from './translator';

/** Both languages at hand; the pane, which must be there at once, takes `loadTranslator`. */
export function translator(language: Language): Translator {
  return createTranslator(language, language === 'en' ? english : french);
}
