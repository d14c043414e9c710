import type { Language } from './language';
import { createTranslator, type Translator } from './translator';

/** Brings only the words of the language that is shown. */
export async function loadTranslator(language: Language): Promise<Translator> {
  const catalogue = language === 'en' ? (await import('./en')).en : (await import('./fr')).french;
  return createTranslator(language, catalogue);
}
