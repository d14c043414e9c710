/**
 * A sample of the files that mean harm (all of them, with times: `npm run hostile`). What counts here is that each is
 * answered within its budget and that it is said what was too much; nothing is timed.
 */
import { readFile } from '../../src/files/read/readFile';
import { READ_LIMITS } from '../../src/files/read/readLimits';
import { HOSTILE_FILES } from '../helpers/hostileFiles';

const SAMPLE: Readonly<Record<string, readonly string[]>> = {
  'xlsx: row 2,000,000,000': ['tooManyRows'],
  'xlsx: tags in tags': ['tooDeep'],
  'xlsx: one attribute of 50 MB': ['tooLongText'],
  'xlsx: entities of entities': ['damaged'],
  'xlsx: an entity from a file': ['damaged'],
  'xlsx: the longest text in each of many cells': ['tooMuchText'],
  'xlsx: a number format of brackets': [],
  'xlsx: cut in the middle': ['damaged'],
  'zip: ten thousand parts': ['expandsTooMuch'],
  'ods: trillions of rows': ['tooManyRows'],
  'ods: trillions of rows, of which nothing is read': ['tooManyColumns', 'noHeader', 'empty'],
  'ods: spans in spans': ['tooDeep'],
  'csv: zeros': ['unknownFormat'],
  'csv: names of signs': [],
};

test('there are forty files at least, each with a name of its own', () => {
  expect(new Set(HOSTILE_FILES.map(({ name }) => name)).size).toBe(HOSTILE_FILES.length);
  expect(HOSTILE_FILES.length).toBeGreaterThanOrEqual(40);
});

test.each(Object.entries(SAMPLE))('%s', async (name, codes) => {
  const bytes = HOSTILE_FILES.find((file) => file.name === name)!.make(1);
  const { sheets, problems } = await readFile(bytes);
  expect(problems.map(({ code }) => code)).toEqual(codes);
  const rows = sheets.flatMap((sheet) => sheet.rows);
  expect(rows.length).toBeLessThanOrEqual(READ_LIMITS.rows);
  expect(rows.reduce((cells, row) => cells + row.length, 0)).toBeLessThanOrEqual(READ_LIMITS.cells);
  const texts = rows.flat().map(String);
  expect(texts.reduce((all, each) => all + each.length, 0)).toBeLessThanOrEqual(READ_LIMITS.characters);
  // Beyond that many marks over a letter, its normal form takes the square of their number.
  expect(texts.some((each) => /\p{M}{31}/u.test(each))).toBe(false);
});

test('a letter keeps thirty marks, as no language has; what goes beyond is said to be cut', async () => {
  const vowels = 'a\u0301'.repeat(40);
  const bytes = new TextEncoder().encode(`Commune;Note\nLattes${'\u0316\u0301'.repeat(9_000)}x;${vowels}\n`);
  const { sheets } = await readFile(bytes);
  expect(sheets[0]!.rows[1]).toEqual([`Lattes${'\u0316\u0301'.repeat(15)}x`, vowels]);
  expect(sheets[0]!.marks.cut).toEqual([{ row: 2, column: 0 }]);
});

test('the budget of time ends a reading, wherever it is', async () => {
  const bytes = new TextEncoder().encode('a;b\n'.repeat(100_000));
  const { sheets, problems } = await readFile(bytes, { limits: { milliseconds: -1 } });
  expect(sheets).toEqual([]);
  expect(problems).toEqual([{ code: 'tooSlow', severity: 'error', sheet: null, limit: -1 }]);
});

test('an .ods with a password is said to have one', async () => {
  const { zipSync, strToU8 } = await import('fflate');
  const manifest =
    '<m:manifest xmlns:m="m"><m:file-entry m:full-path="content.xml"><m:encryption-data/></m:file-entry></m:manifest>';
  const bytes = zipSync({
    'content.xml': Uint8Array.of(9, 8, 7),
    'META-INF/manifest.xml': strToU8(manifest),
  });
  expect((await readFile(bytes)).problems).toEqual([
    { code: 'encrypted', severity: 'error', sheet: null, limit: null },
  ]);
});

test('how far a reading has come is said', async () => {
  const shares: number[] = [];
  await readFile(new TextEncoder().encode('a;b\n'.repeat(40_000)), {
    onProgress: (share) => shares.push(share),
  });
  expect(shares.length).toBeGreaterThan(2);
  expect(shares.toSorted((a, b) => a - b)).toEqual(shares);
  expect(shares.at(-1)).toBe(1);
});
