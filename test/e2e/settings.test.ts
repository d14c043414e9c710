/** What the page of settings asks about and refuses, by keyboard alone. */
import type { Preview } from './support/preview';
import { startSession, type PreviewSession } from './support/browser';

let session: PreviewSession;
let preview: Preview;

beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());
afterEach(() => preview.close());

async function press(testId: string): Promise<void> {
  await preview.inPane(testId).first().focus();
  await preview.page.keyboard.press('Enter');
}

async function openSettings(): Promise<void> {
  preview = await session.open('?pane=350');
  await press('section-data');
  await press('data-settings');
  await preview.inPane('field-vatRate').waitFor();
}

const plain = (text: string | null): string => (text ?? '').replace(/[\u00a0\u202f]/g, ' ');

test('a rate below 1 is asked about, and the answer is written', async () => {
  await openSettings();
  await preview.inPane('field-vatRate').fill('5,5');
  await preview.inPane('field-contributionRate').fill('0,5');
  await press('data-save');
  await preview.inPane('rate-choice').first().waitFor();
  expect((await preview.inPane('rate-choice').allTextContents()).map(plain)).toEqual(['0,5 %', '50 %']);
  await preview.screenshot('settings-rate-asked-350');
  await press('rate-choice');
  expect(plain(await preview.inPane('field-contributionRate').inputValue())).toBe('0,5 %');
  await press('data-save');
  await preview.inPane('data-undo').waitFor();
  expect((await preview.cell('Parametres', 'B10')).value).toBe(0.005);
  expect((await preview.cell('Parametres', 'B11')).value).toBe(0.055);
  expect(preview.incidents).toEqual([]);
  expect(await preview.unimplemented()).toEqual([]);
});

test('a last year before the first is refused at its field', async () => {
  await openSettings();
  await preview.inPane('field-lastYear').fill('2018');
  await press('data-save');
  await preview.pane
    .getByText('La convention finirait en 2018, avant de commencer en 2019.', { exact: false })
    .waitFor();
  expect(
    await preview.pane.locator('html').evaluate(() => document.activeElement?.getAttribute('name') ?? null),
  ).toBe('lastYear');
  expect((await preview.cell('Parametres', 'B5')).value).toBe(2021);
  expect(preview.incidents).toEqual([]);
});
