export type Language = 'fr' | 'en';

/** The language of Excel's own menus (`fr-FR`, `en-US`): English where it is English, French everywhere else. */
export function languageOf(displayLanguage: string | undefined): Language {
  return displayLanguage?.toLowerCase().startsWith('en') ? 'en' : 'fr';
}
