/** What a document shows is what it shows after another program, in French or in English, has saved it. */
import { writeWorkbook } from '../../src/files/workbookFile';
import { everyDocument } from '../helpers/everyDocument';
import { convert, LIBRE_OFFICE, shownSheets, type SystemLocale } from '../helpers/libreOffice';
import { describeWith } from '../helpers/needs';
import { PROPERTIES } from './plans';

/** A sheet of each document of the complete example, as values: they show the same wherever they are opened. */
async function everySheet(): Promise<Uint8Array> {
  const plans = (await everyDocument())
    .filter(({ name }) => /\/ complete \/ exactTotal \/ frozen\b/.test(name))
    .map(({ made }, index) => ({ ...made, sheetName: `Feuille ${index + 1}` }));
  return writeWorkbook(plans, PROPERTIES, 'xlsx');
}

describeWith([LIBRE_OFFICE], 'saved again by LibreOffice', () => {
  let file: Uint8Array;
  beforeAll(async () => {
    file = await everySheet();
  });

  test.each(['fr-FR', 'en-US'] as const satisfies readonly SystemLocale[])('under %s', (locale) => {
    const before = shownSheets(file, 'xlsx', locale);
    const saved = Object.values(convert({ 'file.xlsx': file }, 'xlsx', locale))[0]![0]!;
    const after = shownSheets(saved, 'xlsx', locale);
    expect([...before.keys()].length).toBeGreaterThan(10);
    expect(plainSpaces(after)).toEqual(plainSpaces(before));
  });

  test('amounts, inhabitants and rates read as French people write them', () => {
    const cells = new Set([...shownSheets(file, 'xlsx', 'fr-FR').values()].flat(2).map(withPlainSpaces));
    for (const shown of ['62,10 €', '149,04 €', '487 519 hab.', '50 %', '0,008547 €'])
      expect(cells).toContain(shown);
  });
});

const withPlainSpaces = (text: string): string => text.replace(/\s/g, ' ');

const plainSpaces = (sheets: Map<string, string[][]>): Record<string, string[][]> =>
  Object.fromEntries([...sheets].map(([name, rows]) => [name, rows.map((row) => row.map(withPlainSpaces))]));
