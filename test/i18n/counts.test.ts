/** Counts and amounts on screen: the plural as each language has it, a space between the thousands, a true minus. */
import { countedIn } from '../../src/i18n/counted';
import { formatOf } from '../../src/i18n/format';
import { spokenSentences } from '../helpers/spokenWords';

const NARROW = '\u202f';
const MINUS = '\u2212';

test('none is singular in French and plural in English; thousands are apart', () => {
  const french = countedIn('fr');
  const english = countedIn('en');
  const said = (count: number) => [
    french(count, 'adhésion', 'adhésions'),
    english(count, 'subscription', 'subscriptions'),
  ];
  expect(said(0)).toEqual(['0 adhésion', '0 subscriptions']);
  expect(said(1)).toEqual(['1 adhésion', '1 subscription']);
  expect(said(2)).toEqual(['2 adhésions', '2 subscriptions']);
  expect(said(1908)).toEqual([`1${NARROW}908 adhésions`, '1,908 subscriptions']);
});

test('a minus is a minus, not a hyphen', () => {
  for (const language of ['fr', 'en'] as const) {
    const { money, integer, number, percent } = formatOf(language);
    for (const shown of [money(-1.5), money('-1.5'), integer(-2), number('-0.25'), percent(-0.1)])
      expect([shown.includes(MINUS), shown.includes('-')]).toEqual([true, false]);
  }
});

/** Said of several only: of one another sentence speaks, or none. */
const OF_SEVERAL =
  /^(mendWords\.all\.|councilWords\.several|overviewWords\.sheetsChanged|whyWords\.step\.sumOfMany|epciWords\.foundMore|wizardWords\.following\.all|understoodWords\.(tooManyRows|warnings\.joinedHeaders))/;
/** Given as text that is formatted before. */
const FORMATTED = /^(exportWords\.kilobytes|ribbonWords\.|understoodWords\.tooManyRows)/;

/** What counts something, by the names of the values; the others are years, names and what was formatted before. */
const COUNTS = /^(count|done|used|taken|refused|more|unsigned|notTried|inhabitants|population|uses)$/;
const LISTS = new Set(['cells', 'communes']);

const withCount = (language: 'fr' | 'en', count: number) =>
  spokenSentences(language, (name) =>
    COUNTS.test(name) ? count : name === 'date' ? 44_469 : LISTS.has(name) ? ['A9', 'D10'] : 'Ploum',
  );

test.each(['fr', 'en'] as const)('no count of a thousand runs together in %s', (language) => {
  const together = withCount(language, 1908).filter(
    ({ path, sentence }) => !FORMATTED.test(path) && /(?<!\d)1908(?!\d)/.test(sentence),
  );
  expect(together.map(({ path, sentence }) => `${path}: ${sentence}`)).toEqual([]);
});

test.each([
  ['fr', 0],
  ['fr', 1],
  ['en', 1],
] as const)('the singular is heard in %s with %i', (language, count) => {
  const plural = new RegExp(
    `(?<![\\d.,/])${count}[ \u00a0](?!(?:is|was|has|as|mois|fois)\\b)\\p{L}+s(?![\\p{L}])`,
    'u',
  );
  const wrong = withCount(language, count).filter(
    ({ path, sentence }) => !OF_SEVERAL.test(path) && plural.test(sentence),
  );
  expect(wrong.map(({ path, sentence }) => `${path}: ${sentence}`)).toEqual([]);
});
