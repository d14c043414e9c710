/** The populations of a newer vintage, by keyboard alone, through the build that ships. */
import { strToU8 } from 'fflate';
import { MONTPELLIER_2018 } from '../../src/data/montpellier2018';
import { allOfFrance, codeOf, ensemble, xlsxOf, type Inhabitants } from '../helpers/inseeFiles';
import { startSession, type PreviewSession } from './support/browser';
import type { Preview } from './support/preview';

let session: PreviewSession;
let preview: Preview;

beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());
afterEach(() => preview.close());

const press = async (testId: string): Promise<void> => {
  await preview.inPane(testId).first().focus();
  await preview.page.keyboard.press('Enter');
};

async function openPopulations(): Promise<void> {
  await press('load-example');
  await preview.pane.locator('[data-page="overview"]').waitFor();
  await preview.inPane('section-data').click();
  await press('data-populations');
}

const fabregues = async () => (await preview.cell('Communes', 'E13')).value;

test('a vintage is chosen, its effect shown, applied, and taken back', async () => {
  preview = await session.open('?empty');
  await openPopulations();
  await preview.inPane('populations-effect').waitFor();
  const row = preview.inPane('populations-row').filter({ hasText: 'Fabrègues' });
  await row.getByText('7 282').waitFor();
  expect((await row.innerText()).replace(/\s/g, ' ')).toContain('−9,83 €');
  expect(await preview.inPane('populations-row').count()).toBe(31);

  await preview.inPane('populations-kind').focus();
  await preview.page.keyboard.press('ArrowDown');
  await row.getByText('7 200').waitFor();
  await preview.inPane('populations-vintage').focus();
  await preview.page.keyboard.press('ArrowDown');
  await preview.inPane('populations-source').getByText('Populations de référence 2021').waitFor();
  const shown = (await row.locator('td').first().innerText()).replace(/\D+/g, ' ').trim();

  expect(await fabregues()).toBe(7266);
  await press('data-save');
  await preview.pane.getByTestId('notice-success').locator(':scope:focus').waitFor();
  const applied = await fabregues();
  expect(shown.replace(/ /g, '')).toContain(String(applied));
  expect(applied).not.toBe(7266);
  await press('data-undo');
  await preview.inPane('data-undo').waitFor({ state: 'detached' });
  expect(await fabregues()).toBe(7266);
  expect(preview.incidents).toEqual([]);
  expect(await preview.unimplemented()).toEqual([]);
});

test('without the file of populations: said, and asked for again', async () => {
  preview = await session.open('?empty');
  await preview.page.context().route(/epci-/, (route) => route.abort());
  await openPopulations();
  await preview.inPane('populations-again').waitFor();
  await preview.page.context().unroute(/epci-/);
  await press('populations-again');
  await preview.inPane('populations-effect').waitFor();
});

/** The 31 communes of the example and nine of the Gard, with inhabitants of the test's own. */
const GARD: readonly (readonly [code: string, name: string])[] = [
  ['30007', 'Alès'],
  ['30028', 'Bagnols-sur-Cèze'],
  ['30032', 'Beaucaire'],
  ['30133', 'Le Grau-du-Roi'],
  ['30189', 'Nîmes'],
  ['30258', 'Saint-Gilles'],
  ['30334', 'Uzès'],
  ['30341', 'Vauvert'],
  ['30351', 'Villeneuve-lès-Avignon'],
];
const COMMUNES: readonly Inhabitants[] = [
  ...MONTPELLIER_2018.map(([code, name, population]) => ({ code, name, municipale: population + 100 })),
  ...GARD.map(([code, name], index) => ({ code, name, municipale: 10_000 + index })),
].map(({ code, name, municipale }, index) => ({
  department: code.slice(0, 2),
  commune: code.slice(2),
  name,
  municipale,
  apart: 10 + index,
}));

const pick = (testId: string, name: string, bytes: Uint8Array): Promise<void> =>
  preview
    .inPane(testId)
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });

test('INSEE’s own file: 40 communes of two départements out of all of France, applied from a year on, taken back', async () => {
  preview = await session.open();
  await preview.inPane('section-data').click();
  await preview.inPane('data-import').click();
  const list = ['Commune;Code INSEE;Population', ...GARD.map(([code, name]) => `${name};${code};9000`)];
  await pick('import-file', 'gard.csv', strToU8(list.join('\n')));
  await preview.inPane('import-new').waitFor();
  // Which vintage they are is asked, and nothing imported before.
  expect(await preview.inPane('import-apply').isDisabled()).toBe(true);
  await preview.inPane('import-vintage').selectOption('2018');
  await preview.inPane('import-apply').click();
  await preview.inPane('data-undo').waitFor();

  const bytes = xlsxOf(ensemble(allOfFrance(COMMUNES, 6000), 2023));
  await preview.inPane('import-choose').waitFor();
  await pick('import-file', 'ensemble.xlsx', bytes);
  await preview.inPane('import-to-populations').click();
  await preview.inPane('populations-effect').waitFor();
  expect(await preview.inPane('populations-read').textContent()).toContain('40 de vos 40 communes');
  expect(await preview.inPane('populations-file-vintage').inputValue()).toBe('2023');
  expect(await preview.inPane('populations-row').count()).toBe(40);
  expect(await preview.inPane('populations-from').inputValue()).toBe('2021');
  const row = preview.inPane('populations-row').filter({ hasText: 'Fabrègues' });
  const at = COMMUNES.findIndex(({ name }) => name === 'Fabrègues');
  const expected = 7266 + 100 + 10 + at;
  expect((await row.locator('td').first().innerText()).replace(/[^\d\n]/g, '')).toContain(String(expected));
  await preview.paneScreenshot('populations/insee');

  const nimes = async () =>
    (await preview.cells('Communes', 5, 45))
      .map((cells) => cells.map(({ value }) => value))
      .find(([name]) => name === 'Nîmes');
  const before = await nimes();
  await press('data-save');
  await preview.pane.getByTestId('notice-success').locator(':scope:focus').waitFor();
  expect(await fabregues()).toBe(expected);
  const inFile = COMMUNES.find((each) => codeOf(each) === '30189')!;
  expect((await nimes())![4]).toBe(inFile.municipale + inFile.apart);
  // What counted until then is kept, by year.
  const kept = (await preview.cells('Populations', 7, 81)).map((cells) => cells.map(({ value }) => value));
  expect(kept.filter(([, from]) => from === 2019)).toHaveLength(40);
  expect(kept.find(([name, from]) => name === 'Fabrègues' && from === 2021)).toEqual([
    'Fabrègues',
    2021,
    2023,
    7366,
    10 + at,
    expected,
    'Totale',
  ]);
  await press('data-undo');
  await preview.inPane('data-undo').waitFor({ state: 'detached' });
  expect(await fabregues()).toBe(7266);
  expect(await nimes()).toEqual(before);
  expect(preview.incidents).toEqual([]);
  expect(await preview.unimplemented()).toEqual([]);
});
