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
  ['&lang=en', ['Open the pane', 'Draw the summary', 'Check', 'Recalculate', 'Help']],
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

test('“Recalculer” runs in a runtime of its own and completes', async () => {
  preview = await session.open();
  await preview.drawRecap('live');
  const before = await preview.page.evaluate(() => window.quotePartHost!.requests.length);

  await preview.command('QuotePart.Recalculate').click();

  await preview.page.waitForSelector('[data-command="QuotePart.Recalculate"][aria-busy="false"]');
  const requests = await preview.page.evaluate(
    (first) => JSON.stringify([...window.quotePartHost!.requests].slice(first).map(({ body }) => body)),
    before,
  );
  expect(requests).toMatch(/"Calculate"/);
  expect(await preview.page.locator('.runtime[title="commands"]').count()).toBe(0);
  expect(preview.incidents).toEqual([]);
  expect(await preview.unimplemented()).toEqual([]);
});

test('buttons that open the pane choose its page; a closed pane opens again', async () => {
  preview = await session.open();
  await preview.page.click('#close-pane');
  expect(await preview.page.locator('#pane').isVisible()).toBe(false);

  await preview.command('QuotePart.Draw').click();

  await preview.inPane('draw-recap').waitFor();
  expect(preview.incidents).toEqual([]);
});
