import type * as I18n from '../../src/i18n';
import { formatOf } from '../../src/i18n/format';
import { frenchSpaces } from '../../src/french/spaces';
import { languageOf } from '../../src/i18n/language';

const NARROW = '\u202f';
const NO_BREAK = '\u00a0';

describe('French numbers', () => {
  const format = formatOf('fr');

  test('money stands as Excel writes it', () => {
    expect(format.money(8333.33)).toBe(`8${NARROW}333,33${NO_BREAK}€`);
    expect(format.money('8333.33')).toBe(`8${NARROW}333,33${NO_BREAK}€`);
    expect(format.money(0)).toBe(`0,00${NO_BREAK}€`);
    expect(format.money('-0.01')).toBe(`−0,01${NO_BREAK}€`);
  });

  test('an amount given as text is shown exactly', () => {
    expect(format.money('90071992547409.93')).toBe(
      `90${NARROW}071${NARROW}992${NARROW}547${NARROW}409,93${NO_BREAK}€`,
    );
  });

  test('what is no number is shown as it stands', () => {
    expect(format.money('douze')).toBe('douze');
    expect(format.integer('…')).toBe('…');
  });

  test('counts, rates and dates', () => {
    expect(format.integer(472573)).toBe(`472${NARROW}573`);
    // Which of the two no-break spaces depends on the browser.
    expect(format.percent(0.5)).toMatch(/^50[\u00a0\u202f]%$/);
    expect(format.percent('0.125')).toMatch(/^12,5[\u00a0\u202f]%$/);
    expect(format.date(43738)).toBe('30/09/2019');
    expect(format.date(43738.9)).toBe('30/09/2019');
    expect(format.date(1)).toBe('01/01/1900');
    expect(format.date(61)).toBe('01/03/1900');
  });
});

test('English numbers', () => {
  const format = formatOf('en');
  expect(format.money('8333.33')).toBe('€8,333.33');
  expect(format.percent(0.5)).toBe('50%');
  expect(format.date(43738)).toBe('30/09/2019');
});

test('French spaces', () => {
  expect(frenchSpaces('« Lattes » : 50 % ; 8 333,33 € ? Oui !')).toBe(
    `«${NO_BREAK}Lattes${NO_BREAK}»${NO_BREAK}: 50${NARROW}%${NARROW}; 8${NARROW}333,33${NO_BREAK}€${NARROW}? Oui${NARROW}!`,
  );
  expect(frenchSpaces('en 2021 31 communes')).toBe('en 2021 31 communes');
});

test.each([
  ['fr-FR', 'fr'],
  ['en-US', 'en'],
  ['EN', 'en'],
  ['de-DE', 'fr'],
  [undefined, 'fr'],
] as const)('the language of %s is %s', (displayLanguage, language) => {
  expect(languageOf(displayLanguage)).toBe(language);
});

test('what writes numbers and dates is made when it is asked for, once for each language', () => {
  jest.isolateModules(() => {
    const made = [
      jest.spyOn(Intl, 'NumberFormat'),
      jest.spyOn(Intl, 'DateTimeFormat'),
      jest.spyOn(Intl, 'PluralRules'),
    ];
    const times = (): number => made.reduce((sum, { mock }) => sum + mock.calls.length, 0);
    const fresh = jest.requireActual<typeof I18n>('../../src/i18n');
    const { format, text } = fresh.translator('fr');
    expect(text.loading.reading).not.toBe('');
    expect(times()).toBe(0);
    format.money(1);
    format.money(2);
    fresh.translator('fr').format.money(3);
    expect(times()).toBe(1);
    for (const each of made) each.mockRestore();
  });
});
