/** What a server answered, and what is said of it: each fault by its own check, and by no other. */
import type { BuildList } from '../../src/verification/buildList';
import { CHECKS, judge, type Answer, type Check, type Observed } from '../../src/verification/checks';
import { CHECK_WORDS } from '../../src/verification/words';

const LIST: BuildList = {
  version: '0.2.0',
  url: 'https://intranet.exemple.fr/quote-part',
  officeJs: 'office-js/office.js',
  files: {
    'LICENSE.txt': 'a1',
    'assets/icon-32.png': 'a2',
    'functions.en.json': 'a3',
    'functions.js': 'a4',
    'functions.json': 'a5',
    'manifest.xml': 'a6',
    'taskpane.0123abcd.js': 'a7',
    'taskpane.html': 'a8',
    'verification.89abcdef.js': 'a9',
  },
  former: [],
};

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
  png: 'image/png',
  txt: 'text/plain',
  xml: 'application/xml',
};

type Answered = Extract<Answer, { kind: 'answered' }>;
type Change = Partial<Answered['headers']>;

const answered = (name: string, change: Change = {}, status = 200): Answered => ({
  kind: 'answered',
  status,
  headers: {
    type: TYPES[name.split('.').at(-1)!]!,
    cacheControl: /\.[0-9a-f]{8}\./.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache',
    allowOrigin: '*',
    frameOptions: '',
    securityPolicy: '',
    ...change,
  },
  sha256: LIST.files[name] ?? 'of the list',
});

const ALL = [...Object.keys(LIST.files), 'build.json'];

const observed = (
  answers: Readonly<Record<string, Answer>> = {},
  rest: Partial<Observed> = {},
): Observed => ({
  list: LIST,
  answers: new Map(ALL.map((name) => [name, answers[name] ?? answered(name)])),
  officeJs: true,
  page: { url: LIST.url, isSecure: true, script: 'verification.89abcdef.js' },
  ...rest,
});

/** What is said besides “fine”. */
const said = (of: Observed): [Check, string, readonly string[]][] =>
  judge(of).flatMap(({ check, state, details }) => (state === 'fine' ? [] : [[check, state, details]]));

test('a server as it should be: every check, in order, is fine', () => {
  expect(judge(observed()).map(({ check, state }) => [check, state])).toEqual(
    CHECKS.map((check) => [check, 'fine']),
  );
});

test.each<[string, Record<string, Answer>, Check, string[]]>([
  [
    'files that do not arrive, each with what came instead',
    {
      'functions.js': { kind: 'silent' },
      'functions.json': { kind: 'redirected' },
      'taskpane.0123abcd.js': answered('taskpane.html', {}, 404),
    },
    'present',
    ['functions.js (—)', 'functions.json (→ 3xx)', 'taskpane.0123abcd.js (404)'],
  ],
  [
    'a file of another version',
    { 'functions.js': { ...answered('functions.js'), sha256: 'former' } },
    'same',
    ['functions.js'],
  ],
  [
    'types that are not theirs, and none',
    {
      'functions.json': answered('functions.json', { type: 'text/plain' }),
      'taskpane.0123abcd.js': answered('taskpane.0123abcd.js', { type: '' }),
    },
    'types',
    ['functions.json (text/plain)', 'taskpane.0123abcd.js (?)'],
  ],
  [
    'functions that other origins may not read; of the pages nobody asks',
    {
      'functions.json': answered('functions.json', { allowOrigin: '' }),
      'functions.js': answered('functions.js', { allowOrigin: 'https://exemple.fr' }),
      'taskpane.html': answered('taskpane.html', { allowOrigin: '' }),
    },
    'origins',
    ['functions.js', 'functions.json'],
  ],
  [
    'what stays in a cache; names with a hash may',
    {
      'manifest.xml': answered('manifest.xml', { cacheControl: 'max-age=3600' }),
      'taskpane.html': answered('taskpane.html', { cacheControl: '' }),
      'functions.json': answered('functions.json', { cacheControl: 'no-store' }),
      'functions.js': answered('functions.js', { cacheControl: 'private, max-age=0, must-revalidate' }),
    },
    'caching',
    ['manifest.xml (max-age=3600)', 'taskpane.html'],
  ],
  [
    'a page that Excel on the web may not show',
    { 'taskpane.html': answered('taskpane.html', { frameOptions: 'sameorigin' }) },
    'frames',
    ['taskpane.html (sameorigin)'],
  ],
  [
    'a policy that forbids the same',
    {
      'taskpane.html': answered('taskpane.html', {
        securityPolicy: "default-src 'self'; frame-ancestors 'self'",
      }),
    },
    'frames',
    ["taskpane.html (default-src 'self'; frame-ancestors 'self')"],
  ],
])('%s', (_, answers, check, details) => {
  expect(said(observed(answers))).toEqual([[check, 'wrong', details]]);
});

test.each<[string, Partial<Observed>, Check, string[]]>([
  ['Office.js that does not arrive', { officeJs: false }, 'officeJs', ['office-js/office.js']],
  [
    'an address without https',
    { page: { ...observed().page, isSecure: false } },
    'secure',
    ['https://intranet.exemple.fr/quote-part'],
  ],
  [
    'another address than the manifest’s',
    { page: { ...observed().page, url: 'https://intranet.exemple.fr/qp' } },
    'address',
    ['https://intranet.exemple.fr/qp ≠ https://intranet.exemple.fr/quote-part'],
  ],
  [
    'a page of a former version, out of a cache',
    { page: { ...observed().page, script: 'verification.00000000.js' } },
    'version',
    ['verification.00000000.js'],
  ],
])('%s', (_, rest, check, details) => {
  expect(said(observed({}, rest))).toEqual([[check, 'wrong', details]]);
});

test('a browser that computes no digest says that it did not compare', () => {
  const answers = Object.fromEntries(ALL.map((name) => [name, { ...answered(name), sha256: null }]));
  expect(said(observed(answers))).toEqual([['same', 'unknown', []]]);
});

test('each check says in both languages what is fine, and what to do', () => {
  for (const check of CHECKS)
    for (const { fr, en } of [CHECK_WORDS[check].fine, CHECK_WORDS[check].wrong]) {
      expect(fr).toMatch(/\.$/);
      expect(en).toMatch(/\.$/);
      expect(fr).not.toBe(en);
    }
});
