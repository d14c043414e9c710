/** What the engine is told of the languages that a desktop may have. */
const locales: Record<string, object> = {
  'en-US': {
    name: 'English (US)',
    code: 'en_US',
    thousandsSeparator: ',',
    decimalSeparator: '.',
    weekStart: 7,
    dateFormat: 'm/d/yyyy',
    timeFormat: 'hh:mm:ss a',
    formulaArgSeparator: ',',
  },
  'fr-FR': {
    name: 'Français',
    code: 'fr_FR',
    thousandsSeparator: ' ',
    decimalSeparator: ',',
    weekStart: 1,
    dateFormat: 'dd/mm/yyyy',
    timeFormat: 'hh:mm:ss',
    formulaArgSeparator: ';',
  },
};

export const engineLocale = (locale: string): object | undefined => locales[locale] ?? locales['en-US'];
