/** Who uses what, in the pane of an intercommunality with many communes, by keyboard alone. */
import type { Preview } from './support/preview';
import { startSession, type PreviewSession } from './support/browser';

let session: PreviewSession;
let preview: Preview;

beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());
afterEach(() => preview.close());

const COMMUNES = 158;
const APPLICATIONS = 4;

async function createPaysBasque(): Promise<void> {
  const press = (testId: string) => preview.inPane(testId).first().press('Enter');
  await press('new-convention');
  await preview.inPane('wizard-search').fill('200067106');
  await press('wizard-search');
  await preview.inPane('wizard-source').waitFor();
  await press('wizard-next');
  for (let index = 0; index < APPLICATIONS; index += 1)
    await preview.inPane('wizard-application-cost').nth(index).fill('5000');
  for (let step = 2; step < 5; step += 1) await press('wizard-next');
  await press('wizard-create');
  await preview.pane.locator('[data-page="overview"]').waitFor({ timeout: 30_000 });
}

/** Rows of the table of subscriptions. */
const subscriptions = async (): Promise<unknown[][]> =>
  (await preview.cells('Adhesions', 2, COMMUNES * APPLICATIONS + 1))
    .slice(1)
    .map((row) => row.map(({ value }) => value))
    .filter(([commune]) => commune !== '' && commune !== null);

const cell = (row: number, column: number) => preview.pane.locator(`[data-cell="${row}-${column}"]`);
const isFocused = (row: number, column: number) =>
  preview.pane.locator(`[data-cell="${row}-${column}"]:focus`).waitFor();
const isUsed = (row: number, column: number) => cell(row, column).getAttribute('aria-selected');

test('one cell, a whole row and a whole column are turned, and saved at once', async () => {
  preview = await session.open('?empty');
  const { keyboard } = preview.page;
  await createPaysBasque();
  expect(await subscriptions()).toHaveLength(COMMUNES * APPLICATIONS);
  await preview.inPane('section-data').press('Enter');
  await preview.inPane('data-subscriptions').press('Enter');
  await cell(0, 0).focus();

  // The last commune is drawn behind those that are seen at first.
  await cell(COMMUNES - 1, 0).waitFor();
  await keyboard.press('Control+End');
  await isFocused(COMMUNES - 1, APPLICATIONS - 1);
  await keyboard.press('Space');
  expect(await isUsed(COMMUNES - 1, APPLICATIONS - 1)).toBe('false');
  expect(await cell(COMMUNES - 1, APPLICATIONS - 1).getAttribute('aria-label')).toMatch(/, .*modif/);
  expect(await cell(COMMUNES - 2, APPLICATIONS - 1).getAttribute('data-changed')).toBe('false');

  // The header of a row, then that of a column.
  await keyboard.press('Control+Home');
  await isFocused(0, 0);
  await keyboard.press('Home');
  await isFocused(0, -1);
  await keyboard.press('Space');
  for (let column = 0; column < APPLICATIONS; column += 1) expect(await isUsed(0, column)).toBe('false');
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowUp');
  await keyboard.press('ArrowUp');
  await isFocused(-1, 0);
  // Not all use it: the column is filled first, and a second press empties it.
  await keyboard.press('Space');
  expect(await isUsed(0, 0)).toBe('true');
  await keyboard.press('Space');
  expect(await preview.pane.locator('[role="gridcell"][aria-selected="false"]').count()).toBe(
    COMMUNES + (APPLICATIONS - 1) + 1,
  );

  await preview.inPane('data-save').press('Enter');
  await preview.inPane('notice-success').waitFor();
  await preview.page.waitForFunction(
    (last) => !window.quotePartHost!.cell('Adhesions', `A${last}`).value,
    COMMUNES * APPLICATIONS + 1,
  );
  const left = await subscriptions();
  expect(left).toHaveLength(COMMUNES * (APPLICATIONS - 1) - (APPLICATIONS - 1) - 1);
  const [first, last] = [
    (await preview.cell('Communes', 'A2')).value,
    (await preview.cell('Communes', `A${COMMUNES + 1}`)).value,
  ];
  expect(left.filter(([commune]) => commune === first)).toEqual([]);
  expect(left.filter(([commune]) => commune === last)).toHaveLength(APPLICATIONS - 2);
  expect(await preview.pane.locator('[data-changed="true"]').count()).toBe(0);
  expect(preview.incidents).toEqual([]);
});
