import type { Language } from './language';
import { createTranslator, type Translator } from './translator';

/** Brings only the words of the language that is shown. */
export async function loadTranslator(language: Language): Promise<Translator> {
  // Named, because the words belong to what is weighed before the first paint.
  const text =
    language === 'en'
      ? (await import(/* webpackChunkName: "words-en" */ './en')).english
      : (await import(/* webpackChunkName: "words-fr" */ './fr')).french;
  return createTranslator(language, text);
}
