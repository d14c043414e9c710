/** The ribbon as the manifest describes it, and what its buttons do. */
import type { Preview } from './support/preview';
import { startSession, type PreviewSession } from './support/browser';

let session: PreviewSession;
let preview: Preview;

beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());
afterEach(() => preview.close());

const labels = (): Promise<string[]> => preview.page.locator('.ribbon__text').allTextContents();

test.each([
  ['', ['Ouvrir le volet', 'Dessiner le récapitulatif', 'Contrôler', 'Recalculer', 'Aide']],
  ['&lang=en', ['Open the pane', 'Draw the recap', 'Check', 'Recalculate', 'Help']],
])('shows the buttons of the manifest, with their icons (?empty%s)', async (query, expected) => {
  preview = await session.open(`?empty${query}`);
  expect(await labels()).toEqual(expected);
  await preview.page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLImageElement>('.ribbon img')].every((icon) => icon.naturalWidth > 0),
  );
  expect(await preview.page.locator('.ribbon img').count()).toBe(expected.length);
  await preview.pane.locator('[data-state="ready"]').waitFor();
  expect(await preview.pane.locator('html').getAttribute('lang')).toBe(query === '' ? 'fr' : 'en');
  expect(preview.incidents).toEqual([]);
});

test('“Recalculer” runs where the pane runs, closed or not, and completes', async () => {
  preview = await session.open();
  await preview.drawRecap('live');
  await preview.page.click('#close-pane');
  const before = await preview.page.evaluate(() => window.quotePartHost!.requests.length);

  await preview.command('QuotePart.Recalculate').click();

  await preview.page.waitForSelector('[data-command="QuotePart.Recalculate"][aria-busy="false"]');
  const requests = await preview.page.evaluate(
    (first) => JSON.stringify([...window.quotePartHost!.requests].slice(first).map(({ body }) => body)),
    before,
  );
  expect(requests).toMatch(/"Calculate"/);
  expect(await preview.page.locator('#pane').isVisible()).toBe(false);
  expect(preview.incidents).toEqual([]);
  expect(await preview.unimplemented()).toEqual([]);
});

test('a closed pane comes back as it was; the other buttons choose its page', async () => {
  preview = await session.open();
  const closePane = async (): Promise<void> => {
    await preview.page.click('#close-pane');
    expect(await preview.page.locator('#pane').isVisible()).toBe(false);
  };
  await preview.inPane('section-data').click();
  await preview.inPane('data-communes').click();
  await preview.inPane('data-search').fill('Lat');
  await closePane();
  await preview.command('QuotePart.Open').click();
  expect(await preview.inPane('data-search').inputValue()).toBe('Lat');

  await closePane();
  await preview.command('QuotePart.Draw').click();
  await preview.inPane('draw-recap').waitFor();
  await closePane();
  await preview.command('QuotePart.Help').click();
  await preview.pane.locator('[data-page="help"]').waitFor();
  // In sight already: only the page changes.
  await preview.command('QuotePart.Check').click();
  await preview.pane.locator('[data-page="checks"]').waitFor();
  expect(preview.incidents).toEqual([]);
});

test('the ribbon counts the anomalies, also while the pane is closed', async () => {
  preview = await session.open('?pane=350');
  const tab = preview.page.locator('.ribbon__contextual');
  const counts = (count: string): Promise<void> =>
    preview.page
      .waitForFunction(
        (label) =>
          [...document.querySelectorAll('.ribbon__contextual .ribbon__tab')]
            .map((each) => each.textContent)
            .join() === label,
        count,
      )
      .then(() => undefined);
  const population = (text: string): Promise<void> =>
    preview.page.evaluate((typed) => window.quotePartHost!.typeInGrid('Communes', 'E5', typed), text);

  await counts('Contrôles (1)');
  expect(await preview.inPane('checks-count').textContent()).toBe('1');
  await preview.page.click('#close-pane');
  await population("'7 037");
  // The total population that misses it follows, and is not counted.
  await counts('Contrôles (2)');
  expect(await tab.locator('button').textContent()).toBe('Contrôler (2)');
  await preview.screenshot('ribbon-count');

  await tab.locator('button').click();
  await preview.inPane('finding-numberStoredAsText').waitFor();
  expect(await preview.page.locator('#pane').isVisible()).toBe(true);
  await population('7037');
  await counts('Contrôles (1)');
  expect(preview.incidents).toEqual([]);
  expect(await preview.unimplemented()).toEqual([]);
});

test('a new workbook has no count; another language makes the tabs anew', async () => {
  preview = await session.open();
  await preview.page.locator('.ribbon__contextual').waitFor();
  await preview.page.selectOption('#language', 'en');
  await preview.page.locator('.ribbon__contextual', { hasText: 'Check (1)' }).waitFor();
  await preview.page.click('#new-workbook');
  await preview.pane.locator('[data-page="welcome"]').waitFor();
  expect(await preview.page.locator('.ribbon__contextual').count()).toBe(0);
  expect(preview.incidents).toEqual([]);
});
