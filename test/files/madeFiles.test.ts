import { computeRecap } from '../../src/core/recap';
import {
  anyMade,
  contentsMade,
  fingerprintsNow,
  hasChanged,
  parseMadeFiles,
  serialiseMadeFiles,
  withMade,
  type MadeFiles,
} from '../../src/files/communes/madeFiles';
import { usualContents } from '../../src/workbook/documents/choices';
import { DEFAULT_BINDING } from '../../src/workbook/schema/binding';
import { exampleTables } from '../../src/workbook/tables/example';
import { readConvention } from '../../src/workbook/read/readConvention';
import { rawWorkbookOf } from '../helpers/rawWorkbook';

const RAW = rawWorkbookOf(exampleTables());

function now(year = 2021): Promise<MadeFiles> {
  const reading = readConvention(RAW, DEFAULT_BINDING);
  const recap = computeRecap(reading.convention, year);
  return fingerprintsNow({ raw: RAW, binding: DEFAULT_BINDING, reading, recap }, usualContents());
}

test('eight digits for each content of each commune, the same whenever they are computed', async () => {
  const first = await now();
  expect(first.size).toBe(31);
  for (const prints of first.values())
    for (const content of ['statement', 'annexe1', 'annexe2', 'annexe3'] as const)
      expect(prints[content]).toMatch(/^[0-9a-f]{8}$/);
  expect([...(await now())]).toEqual([...first]);
  expect((await now(2020)).get('lattes')).not.toEqual(first.get('lattes'));
});

test('what was made is remembered by content and commune, and comes back from its text', async () => {
  const shown = await now();
  const content = new Set(['statement', 'annexe2'] as const);
  const made = withMade(new Map(), ['Lattes', 'Jacou'], content, shown);
  const back = parseMadeFiles(serialiseMadeFiles(made));
  expect([...back]).toEqual([...made]);
  expect(hasChanged('LATTES', content, back, shown)).toBe(false);
  expect(hasChanged('Castries', content, back, shown)).toBe(true);
  expect(hasChanged('Lattes', new Set(['statement', 'annexe1']), back, shown)).toBe(true);
  expect([anyMade(content, back), anyMade(new Set(['annexe3']), back)]).toEqual([true, false]);
  expect([...contentsMade(new Set(['annexe1', 'annexe2', 'annexe3']), back)]).toEqual(['annexe2']);
  // What was never made need not be compared.
  expect(hasChanged('Lattes', new Set(['annexe1']), back, new Map())).toBe(true);
  // A file of one content leaves what is known of the others.
  const later = withMade(back, ['Lattes'], new Set(['annexe3']), shown);
  expect(hasChanged('Lattes', new Set(['statement', 'annexe3']), later, shown)).toBe(false);
});

test('a record of version 0.1.0, which does not say what it has, is read as it was written', () => {
  const text = `{"version":1,"files":{"lattes":"11111111--------3333333344444444"}}`;
  expect([...parseMadeFiles(text)]).toEqual([
    ['lattes', { statement: '11111111', annexe2: '33333333', annexe3: '44444444' }],
  ]);
  // And that version still reads what is written now.
  const { files } = JSON.parse(serialiseMadeFiles(parseMadeFiles(text))) as { files: unknown };
  expect(files).toEqual({ lattes: '11111111--------3333333344444444' });
});

test('1,000 communes take less than 64 kB', () => {
  const prints = { statement: '0'.repeat(8), annexe1: '1'.repeat(8), annexe2: '2'.repeat(8) };
  const made = new Map(
    Array.from({ length: 1000 }, (_, index) => [`saint-quelque-chose ${index}`, prints] as const),
  );
  expect(serialiseMadeFiles(made).length).toBeLessThan(64_000);
});

test.each([
  null,
  '',
  '[',
  'null',
  '7',
  '{"version":2,"files":{}}',
  '{"version":1,"files":null}',
  '{"version":1,"files":{"lattes":"abc","jacou":7}}',
])('a record that cannot be read is none: %s', (text) => {
  expect(parseMadeFiles(text).size).toBe(0);
});
