/**
 * publiccode.yml says what the standard asks for (publiccode.yml 0.7, docs/standard/schema.core.rst, CC0), and what it
 * says is true of this project.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';

const ROOT = path.join(__dirname, '..', '..');
const text = readFileSync(path.join(ROOT, 'publiccode.yml'), 'utf8');
const { version, license } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
  version: string;
  license: string;
};

/** What a value must be; the answer is what is wrong with it, each thing with its place. */
type Rule = (value: unknown, place: string) => string[];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const matching =
  (what: string, fits: (words: string) => boolean): Rule =>
  (value, place) =>
    typeof value === 'string' && fits(value.trim()) ? [] : [`${place}: ${what}`];

const aText = matching('a text', (words) => words !== '');
const aShortText = matching('a text of at most 150 characters', ({ length }) => 0 < length && length <= 150);
const aLongText = matching(
  'a text of 150 to 10,000 characters',
  ({ length }) => 150 <= length && length <= 10_000,
);
const anAddress = matching('an address', (words) => URL.canParse(words));
const aDate = matching('a date', (words) => /^\d{4}-\d\d-\d\d$/.test(words) && !isNaN(Date.parse(words)));
const aLanguage = matching('a language of BCP 47', (words) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(words));
const aCountry = matching('a country of ISO 3166-1', (words) => /^[A-Z]{2}$/.test(words));
const aPicture = matching('a picture of the repository', (words) => existsSync(path.join(ROOT, words)));
const aBoolean: Rule = (value, place) => (typeof value === 'boolean' ? [] : [`${place}: true or false`]);

const oneOf = (...choices: readonly string[]): Rule =>
  matching(`one of ${choices.join(', ')}`, (words) => choices.includes(words));

const listOf =
  (rule: Rule): Rule =>
  (value, place) =>
    Array.isArray(value) && value.length > 0
      ? value.flatMap((each, index) => rule(each, `${place}/${index}`))
      : [`${place}: a list`];

/** Keys with an ! must be there; others that are not named may not. */
const record =
  (keys: Readonly<Record<string, Rule>>): Rule =>
  (value, place) => {
    if (!isRecord(value)) return [`${place}: a section`];
    const rules = new Map(
      Object.entries(keys).map(([key, rule]) => [key.replace('!', ''), { rule, needed: key.endsWith('!') }]),
    );
    return [
      ...Object.keys(value).flatMap((key) =>
        rules.has(key) ? [] : [`${place}/${key}: not in the standard`],
      ),
      ...[...rules].flatMap(([key, { rule, needed }]) =>
        key in value ? rule(value[key], `${place}/${key}`) : needed ? [`${place}/${key}: missing`] : [],
      ),
    ];
  };

const byLanguage =
  (rule: Rule): Rule =>
  (value, place) =>
    isRecord(value) && Object.keys(value).length > 0
      ? Object.entries(value).flatMap(([language, each]) => [
          ...aLanguage(language, place),
          ...rule(each, `${place}/${language}`),
        ])
      : [`${place}: a section by language`];

const CONTACT = record({ 'name!': aText, email: aText, phone: aText, affiliation: aText });
const ORGANISATION = record({ 'name!': aText, uri: anAddress });
const CONTRACTOR = record({ 'name!': aText, 'until!': aDate, email: aText, website: anAddress });
const DEPENDENCY = record({
  'name!': aText,
  versionMin: aText,
  versionMax: aText,
  version: aText,
  optional: aBoolean,
});

/** Who looks after it must be named where somebody does, and contractors where there is a contract, and only there. */
const MAINTENANCE: Rule = (value, place) => {
  const type = isRecord(value) ? value.type : undefined;
  const contacts = type === 'internal' || type === 'community' ? 'contacts!' : 'contacts';
  return record({
    'type!': oneOf('internal', 'contract', 'community', 'none'),
    [contacts]: listOf(CONTACT),
    ...(type === 'contract' ? { 'contractors!': listOf(CONTRACTOR) } : {}),
  })(value, place);
};

const STANDARD = record({
  'publiccodeYmlVersion!': aText,
  'name!': aText,
  applicationSuite: aText,
  'url!': anAddress,
  landingURL: anAddress,
  isBasedOn: listOf(anAddress),
  softwareVersion: aText,
  releaseDate: aDate,
  logo: aPicture,
  'platforms!': listOf(aText),
  // Those of the list of the standard that fit.
  categories: listOf(
    oneOf('accounting', 'billing-and-invoicing', 'budgeting', 'financial-reporting', 'office'),
  ),
  usedBy: listOf(aText),
  fundedBy: listOf(ORGANISATION),
  roadmap: anAddress,
  'developmentStatus!': oneOf('concept', 'development', 'beta', 'stable', 'obsolete'),
  'softwareType!': oneOf(
    'standalone/mobile',
    'standalone/iot',
    'standalone/desktop',
    'standalone/web',
    'standalone/backend',
    'standalone/other',
    'addon',
    'library',
    'configurationFiles',
  ),
  supports: listOf(record({ 'id!': anAddress })),
  organisation: record({ 'uri!': anAddress, name: aText }),
  intendedAudience: record({
    countries: listOf(aCountry),
    unsupportedCountries: listOf(aCountry),
    scope: listOf(oneOf('finance-and-economic-development', 'government', 'local-authorities')),
  }),
  'description!': byLanguage(
    record({
      localisedName: aText,
      'shortDescription!': aShortText,
      'longDescription!': aLongText,
      documentation: anAddress,
      apiDocumentation: anAddress,
      'features!': listOf(aText),
      screenshots: listOf(aPicture),
      videos: listOf(anAddress),
      awards: listOf(aText),
    }),
  ),
  'legal!': record({ 'license!': aText, mainCopyrightOwner: aText }),
  'maintenance!': MAINTENANCE,
  'localisation!': record({ 'localisationReady!': aBoolean, 'availableLanguages!': listOf(aLanguage) }),
  dependsOn: record({
    open: listOf(DEPENDENCY),
    proprietary: listOf(DEPENDENCY),
    hardware: listOf(DEPENDENCY),
  }),
});

const faultsOf = (yaml: string): string[] => STANDARD(load(yaml, { schema: CORE_SCHEMA }), '');

test('it is what the standard asks for', () => {
  expect(faultsOf(text)).toEqual([]);
});

test.each([
  ['a key that is missing', /^name: .*\n/m, '', '/name: missing'],
  ['a key that the standard does not have', /^name:/m, 'nom: x\nname:', '/nom: not in the standard'],
  ['a status of its own', 'developmentStatus: beta', 'developmentStatus: soon', '/developmentStatus: one of'],
  ['a date of another form', "'2026-11-26'", "'26/11/2026'", '/releaseDate: a date'],
  ['nobody to ask', / {2}contacts:\n.*\n/, '', '/maintenance/contacts: missing'],
  ['a picture that is not there', 'icon-128.png', 'icon-127.png', '/logo: a picture'],
  [
    'a sentence that is too long',
    /(shortDescription: ).*/,
    `$1${'mot '.repeat(40)}`,
    '/description/fr/shortDescription',
  ],
])('%s is seen', (_, from, to, fault) => {
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  expect(faultsOf(changed)).toEqual([expect.stringContaining(fault)]);
});

test('what it says is so: version, licence, and the day that the changelog gives', () => {
  const said = load(text, { schema: CORE_SCHEMA }) as {
    readonly softwareVersion: string;
    readonly releaseDate: string;
    readonly legal: { readonly license: string };
  };
  expect(said).toMatchObject({ softwareVersion: version, legal: { license } });
  const [, newest = '', date = ''] =
    /^## (\S+), (\d{4}-\d\d-\d\d)$/m.exec(readFileSync(path.join(ROOT, 'CHANGELOG.md'), 'utf8')) ?? [];
  expect([newest, date]).toEqual([said.softwareVersion, said.releaseDate]);
});
