/** A pane that cannot open says why, whatever did not arrive; never a white page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { serveStatic, type RunningServer } from '../../host/preview/staticFiles';
import { startBrowser } from '../../scripts/browser';

const ROOT = join(__dirname, '..', '..');
const OFFICE_JS = join(ROOT, 'node_modules', '@microsoft', 'office-js', 'dist');
const OFFICE_ADDRESS = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const NARROW = { width: 350, height: 600 };

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([serveStatic({ dist: join(ROOT, 'dist'), port: 0 }), startBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** An Office.js that Excel never answers. */
const SILENT = 'window.Office = { onReady: () => new Promise(() => {}), actions: { associate() {} } };';
/** One that Excel answers at once, as far as the pane asks before its words have come. */
const READY =
  'window.Office = { onReady: async () => ({ host: "Excel" }), actions: { associate() {} }, context: {} };';

/** Office.js as Microsoft serves it, from this machine; the pane as an administrator would, less what is `missing`. */
async function opened(missing: RegExp | null, officeJs: string | null = null): Promise<Page> {
  const page = await browser.newPage({ viewport: NARROW });
  await page.route(`${OFFICE_ADDRESS}**`, (route) => {
    if (officeJs !== null) return route.fulfill({ body: officeJs, contentType: 'text/javascript' });
    const file = new URL(route.request().url()).pathname.replace('/lib/1/hosted/', '');
    try {
      return route.fulfill({ body: readFileSync(join(OFFICE_JS, file)), contentType: 'text/javascript' });
    } catch {
      return route.abort();
    }
  });
  if (missing !== null) await page.route(missing, (route) => route.abort());
  await page.clock.install();
  // The browser of the tests knows no names, this computer's neither.
  await page.goto(`${server.url.replace('localhost', '127.0.0.1')}taskpane.html`);
  return page;
}

const problemOn = (page: Page) => page.locator('main.start').getAttribute('data-problem');

test('without Office.js it says so, with the address that did not answer', async () => {
  const page = await opened(/office\.js$/);
  await page.locator('[data-problem=officeMissing]').waitFor();
  const text = await page.locator('main').innerText();
  expect(text).toContain('Office.js n’est pas arrivée');
  expect(text).toContain(`${OFFICE_ADDRESS}office.js`);
  expect(await page.locator('p[lang=en]').innerText()).toContain('did not arrive');
  expect(await page.getByRole('button').innerText()).toBe('Réessayer / Try again');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(NARROW.width);
  await page.screenshot({ path: join(ROOT, 'artifacts', 'not-started.png') });
  await page.close();
});

test('in a browser it says that it belongs into Excel', async () => {
  const page = await opened(null);
  await page.locator('[data-problem=notInExcel]').waitFor();
  expect(await page.locator('main').innerText()).toContain('onglet Quote-part du ruban');
  expect(await page.getByRole('button').count()).toBe(0);
  await page.close();
});

test('where Excel does not answer, it says so after a while, and opens if it answers after all', async () => {
  const page = await opened(null, SILENT);
  expect(await problemOn(page)).toBeNull();
  await page.clock.fastForward(29_000);
  expect(await problemOn(page)).toBeNull();
  await page.clock.fastForward(2_000);
  expect(await problemOn(page)).toBe('excelSilent');
  await page.close();
});

test('without a file that it fetches later, it names the file', async () => {
  const page = await opened(/\/words-fr\./, READY);
  await page.locator('[data-problem=fileMissing]').waitFor();
  expect(await page.locator('code').innerText()).toMatch(
    /^http:\/\/127\.0\.0\.1:\d+\/words-fr\.[0-9a-f]+\.js$/,
  );
  await page.close();
});

test('without its own script the page says so after a while', async () => {
  const page = await opened(/\/taskpane\.[0-9a-f]+\.js$/);
  expect(await problemOn(page)).toBeNull();
  const seen = () => page.locator('main.start').evaluate((main) => getComputedStyle(main).visibility);
  expect(await seen()).toBe('hidden');
  // As a style, it needs no script: the end of its delay is asked for.
  await page.locator('main.start').evaluate((main) => main.getAnimations().forEach((each) => each.finish()));
  expect(await seen()).toBe('visible');
  expect(await page.locator('main').innerText()).toContain('met longtemps à s’ouvrir');
  await page.close();
});
