/** The populations of a newer vintage, by keyboard alone, through the build that ships. */
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
  expect((await row.innerText()).replace(/\s/g, ' ')).toContain('-9,83 €');
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
