/** What the checks find is put right from them by keyboard alone: a population typed as text, sheets out of date. */
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
  // The text, with the total population that misses it, and a total below the threshold.
  expect(await preview.inPane('checks-count').textContent()).toBe('2');
  const said = await preview.inPane('finding-numberStoredAsText').textContent();
  expect(said).toContain('Une autre anomalie en découle');
  expect(said).toContain('Communes · cellule E5 · Population');
  await preview.screenshot('checks-350');

  await preview.showSheet('Applications');
  await press('finding-numberStoredAsText');
  // Column and row from 0.
  await preview.page.waitForFunction(() => {
    const { getters } = window.quotePartHost!.model;
    const { sheetId, col, row } = getters.getActivePosition();
    return getters.getSheetName(sheetId) === 'Communes' && col === 4 && row === 4;
  });

  // Beside the row by the arrow keys, after its mend: what the guide says of it.
  for (let step = 0; step < 2; step += 1) await preview.page.keyboard.press('ArrowRight');
  expect(await focused()).toBe('guide-numberStoredAsText');
  const [guide] = await Promise.all([
    preview.page.context().waitForEvent('page'),
    preview.page.keyboard.press('Enter'),
  ]);
  await guide.getByRole('heading', { name: 'est un nombre enregistré comme du texte' }).waitFor();
  expect(new URL(guide.url()).pathname + new URL(guide.url()).hash).toBe(
    '/addin/guide/anomalies.html#numberStoredAsText',
  );
  await guide.close();

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

test('an annexe and a statement that are out of date are drawn again from the checks, one press each', async () => {
  preview = await session.open('?pane=350');
  await press('section-documents');
  await press('open-sheets');
  await preview.inPane('sheets-annexe3').uncheck();
  await preview.inPane('sheets-statement').check();
  await preview.inPane('export-search').fill('fabregues');
  await preview.pane.getByRole('checkbox', { name: 'Fabrègues' }).check();
  await press('sheets-start');
  await preview.inPane('sheets-drawn').waitFor({ timeout: 60_000 });
  const [annexe, statement] = ['Annexe 1 – Fiches 2021', 'État 2021 Fabrègues'];
  expect(await preview.sheetNames()).toEqual(expect.arrayContaining([annexe, statement]));
  await press('section-checks');
  await preview.inPane('finding-sheetStale').waitFor({ state: 'detached' });

  const texts = async (sheet: string): Promise<string> =>
    (await preview.cells(sheet, 8, 80))
      .flat()
      .map(({ value }) => String(value as string | number))
      .join('|');
  /** What each shows once it is drawn again. */
  const drawnAnew = [
    [annexe, 'DEMAT-2'],
    [statement, '9999.99'],
  ] as const;
  await preview.page.evaluate(() => {
    window.quotePartHost!.typeInGrid('Applications', 'B2', 'DEMAT-2');
    window.quotePartHost!.typeInGrid('Applications', 'G2', '9999.99');
  });
  const staleOf = (sheet: string) => preview.inPane('finding-sheetStale').filter({ hasText: sheet });
  for (const [sheet] of drawnAnew) await staleOf(sheet).waitFor();
  await preview.screenshot('checks-stale-350');

  for (const [sheet, shown] of drawnAnew) {
    expect(await texts(sheet)).not.toContain(shown);
    await preview.inPane('mend-redraw').filter({ hasText: sheet }).focus();
    await preview.page.keyboard.press('Enter');
    await staleOf(sheet).waitFor({ state: 'detached' });
    // The button went with the finding: the focus is on what came of it.
    await preview.pane.locator('[data-testid="notice-success"]:focus', { hasText: sheet }).waitFor();
    expect(await texts(sheet)).toContain(shown);
  }
  await preview.screenshot('checks-redrawn-350');
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
