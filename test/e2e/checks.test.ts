/** A population typed as text in the grid: found, gone to, mended and taken back by keyboard alone. */
import type { Preview } from './support/preview';
import { startSession, type PreviewSession } from './support/browser';

let session: PreviewSession;
let preview: Preview;

beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());
afterEach(() => preview.close());

const CELL = 'E5';

/** As a person who pastes text: the apostrophe keeps it text. */
async function breakPopulation(): Promise<void> {
  await preview.page.evaluate((a1) => window.quotePartHost!.typeInGrid('Communes', a1, "'7 037"), CELL);
  await preview.page.waitForFunction(
    (a1) => window.quotePartHost!.cell('Communes', a1).value === '7 037',
    CELL,
  );
}

async function press(testId: string): Promise<void> {
  await preview.inPane(testId).first().focus();
  await preview.page.keyboard.press('Enter');
}

const focused = () =>
  preview.pane.locator('html').evaluate(() => document.activeElement?.getAttribute('data-testid') ?? null);

test('found, selected, mended and taken back', async () => {
  preview = await session.open('?pane=350');
  await breakPopulation();
  await press('section-checks');
  await preview.inPane('finding-numberStoredAsText').waitFor();
  // The text, the total population that misses it, and a total below the threshold.
  expect(await preview.inPane('checks-count').textContent()).toBe('3');
  await preview.screenshot('checks-350');

  await preview.showSheet('Applications');
  await press('finding-numberStoredAsText');
  // Column and row from 0.
  await preview.page.waitForFunction(() => {
    const { getters } = window.quotePartHost!.model;
    const { sheetId, col, row } = getters.getActivePosition();
    return getters.getSheetName(sheetId) === 'Communes' && col === 4 && row === 4;
  });

  expect(await preview.inPane('mend-toNumber').textContent()).toBe(
    'Remplacer «\u00a07\u202f037\u00a0» par 7037',
  );
  await press('mend-toNumber');
  await preview.inPane('mend-undo').waitFor();
  await preview.inPane('finding-numberStoredAsText').waitFor({ state: 'detached' });
  expect((await preview.cell('Communes', CELL)).value).toBe(7037);
  expect(await focused()).toBe('notice-success');
  expect(await preview.inPane('checks-count').textContent()).toBe('1');
  await preview.screenshot('checks-mended-350');

  await press('mend-undo');
  await preview.inPane('finding-numberStoredAsText').waitFor();
  expect((await preview.cell('Communes', CELL)).value).toBe('7 037');
  expect(preview.incidents).toEqual([]);
  expect(await preview.unimplemented()).toEqual([]);
});

test.each(['light', 'dark'])('the overview by application, %s', async (theme) => {
  preview = await session.open(`?pane=350&theme=${theme}`);
  await preview.inPane('bars-by-applications').check();
  await preview.inPane('application-bars').waitFor();
  await preview.screenshot(`overview-applications-${theme}`);
  await preview.inPane('bars-by-communes').check();
  await preview.inPane('all-shares').click();
  expect(await preview.inPane('share-bars').locator('li').count()).toBe(30);
  expect(preview.incidents).toEqual([]);
});
