/** The table of letters comes with the first letter, whole or not at all, and people's own text goes from then on. */
import { drawDocument } from '../../src/excel/drawDocument';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { DEFAULT_LETTERS } from '../../src/workbook/read/letters/defaultLetters';
import { DRAFT } from '../../src/workbook/documents/parts';
import { readText } from '../../src/workbook/read/readValues';
import { excelWith, valuesOf } from '../helpers/excel';

/** Those that the table begins with: the letters of a statement, the reminder, the answers to a request. */
const MODELS = [
  ...DEFAULT_LETTERS.map(({ model }) => model),
  'Relance amiable',
  'Réponse favorable à une demande',
  'Réponse défavorable à une demande',
  'Convention',
  'Annexe 4 à la convention',
];

const quiet = (): void => undefined;
const drawn = (subject: string, filling: 'portable' | 'frozen' = 'portable') =>
  drawDocument({ kind: 'letter', year: 2021, subject, filling, today: '30/09/2021' }, quiet);

async function letters() {
  const state = await readWorkbook();
  if (!state.ok) throw new Error(JSON.stringify(state));
  return state.value.raw.tables.letters;
}

const wordsOn = async (sheet: string) => (await valuesOf(sheet, 'A1:B60')).flat().join('\n');

test('drawing the first letter makes the table, drawing another changes nothing of it', async () => {
  const host = await excelWith();
  expect(await letters()).toBeNull();
  const sheetName = 'Lettre 2021 Jacou';
  expect(await drawn('Jacou')).toMatchObject({ ok: true, value: { sheetName, draft: true } });
  // Of the creditor of the example only the name is known.
  expect((await valuesOf(sheetName, 'A1:A6')).flat().map(readText)).toContain(readText(DRAFT));
  const table = (await letters())!;
  expect(table.headers).toEqual(['Modèle', 'Objet', 'Texte']);
  expect(table.rows.map(([model]) => model)).toEqual(MODELS);
  expect(await wordsOn('Lettre 2021 Jacou')).toContain('Commune de Jacou');

  host.typeInGrid('Lettres', 'C2', 'Bonjour {Commune}, {Montant}.');
  expect(await drawn('Jacou')).toMatchObject({ ok: true });
  expect(await wordsOn('Lettre 2021 Jacou')).toMatch(/Bonjour Jacou, [\d,]+\s€\./);
  expect(await wordsOn('Lettre 2021 Jacou')).not.toContain('Vous trouverez ci-joint');
  expect([...host.unimplemented]).toEqual([]);
});

test('a field that is not known is named, and no sheet is drawn', async () => {
  const host = await excelWith();
  await drawn('Jacou');
  host.typeInGrid('Lettres', 'C2', 'Engagement {N° d’engagement}, {Ville}');
  const before = host.sheetNames();
  expect(await drawn('Lattes')).toEqual({
    ok: false,
    problem: { code: 'textUnfilled', item: 'Lattes', fields: 'N° d’engagement, Ville' },
    restored: true,
  });
  expect(host.sheetNames()).toEqual(before);
});

test('a sheet of that name is somebody’s: the table takes a free one', async () => {
  const host = await excelWith();
  await Excel.run(async ({ workbook }) => {
    workbook.worksheets.add('Lettres').getRange('A1').values = [['à nous']];
    await workbook.context.sync();
  });
  expect(await drawn('Jacou')).toMatchObject({ ok: true });
  expect(host.sheetNames()).toContain('Lettres_2');
  expect(await valuesOf('Lettres', 'A1:A1')).toEqual([['à nous']]);
  expect((await letters())!.rows).toHaveLength(MODELS.length);
});

test.each(['the request', 'a sheet of the name that is somebody’s'] as const)(
  'where the letter cannot be drawn for %s, its table goes again',
  async (why) => {
    const host = await excelWith();
    if (why !== 'the request')
      await Excel.run(async ({ workbook }) => {
        workbook.worksheets.add('Lettre 2021 Jacou').getRange('A1').values = [['à nous']];
        await workbook.context.sync();
      });
    const before = host.snapshotAll();
    const answer = host.processRequest.bind(host);
    let made = 0;
    host.processRequest = (body) => {
      if (JSON.stringify(body).includes('Madame, Monsieur')) {
        made += 1;
        if (why === 'the request' && made === 2) host.faults.failRequest('GeneralException');
      }
      return answer(body);
    };
    expect(await drawn('Jacou')).toMatchObject({ ok: false, restored: true });
    expect(made).toBeGreaterThan(0);
    expect(host.snapshotAll()).toEqual(before);
  },
);

test('only the first letter takes more than one request to read and one to draw', async () => {
  const host = await excelWith();
  const requests = async (subject: string): Promise<number> => {
    host.requests.clear();
    expect(await drawn(subject)).toMatchObject({ ok: true });
    return host.requests.ofAddin.length;
  };
  expect(await requests('Jacou')).toBeLessThan(10);
  expect(await requests('Lattes')).toBe(2);
});

test('where the table cannot be made, nothing is', async () => {
  const counting = await excelWith();
  counting.requests.clear();
  await drawn('Jacou');
  const all = counting.requests.ofAddin;
  const at = all.findIndex(({ body }) => JSON.stringify(body).includes('Lettres'));
  const making = all.findIndex(
    ({ body }, index) => index >= at && JSON.stringify(body).includes('Madame, Monsieur'),
  );
  const count = all[making]!.actions;
  const place = {
    whenActions: count,
    afterRequests: all.slice(0, making).filter(({ actions }) => actions >= count).length,
  };
  const host = await excelWith();
  const before = host.snapshotAll();
  host.faults.failAction(count - 1, 'GeneralException', place);
  expect(await drawn('Jacou')).toMatchObject({ ok: false, restored: true });
  expect(host.snapshotAll()).toEqual(before);
});
