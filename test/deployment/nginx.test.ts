/**
 * The build as an administrator serves it: nginx with the configuration that we hand out, under a path. Each fault is
 * said by the page that checks the server, and the pane opens or says what to do.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startPreview } from '../../host/preview/server';
import type { RunningServer } from '../../host/preview/staticFiles';
import { startBrowser } from '../../scripts/browser';
import { isHashed } from '../../src/verification/buildList';
import { pageFaults } from '../e2e/support/accessibility';
import { describeWith } from '../helpers/needs';
import { makeBuild, putInto, type Build } from './builds';
import { Nginx, NGINX, type Change } from './nginx';

const ROOT = join(__dirname, '..', '..');
const OFFICE_JS = join(ROOT, 'node_modules', '@microsoft', 'office-js', 'dist');
const OFFICE_ADDRESS = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

const work = mkdtempSync(join(tmpdir(), 'quote-part-deployment-'));
const site = join(work, 'site');

let preview: RunningServer;
let browser: Browser;
let nginx: Nginx;
let local: Build;
let cdn: Build;

/** The site anew, with these builds one after the other. */
function serve(...builds: readonly Build[]): void {
  rmSync(site, { recursive: true, force: true });
  mkdirSync(site);
  for (const build of builds) putInto(build, site);
}

describeWith([NGINX], 'served by nginx', () => {
  beforeAll(async () => {
    mkdirSync(site);
    [preview, browser] = await Promise.all([startPreview({ port: 0 }), startBrowser()]);
    nginx = await Nginx.start({ folder: site, elsewhere: preview.url });
    local = makeBuild(work, { url: nginx.url, officeJs: 'local' });
    cdn = makeBuild(work, { url: nginx.url, officeJs: 'cdn' });
  });
  afterAll(async () => {
    await browser.close();
    await nginx.close();
    await preview.close();
    rmSync(work, { recursive: true, force: true });
  });

  describe('the page that checks the server', () => {
    let page: Page;
    // A browser that has nothing in its cache, for each.
    beforeEach(async () => {
      serve(local);
      page = await browser.newPage({ viewport: { width: 350, height: 700 } });
    });
    afterEach(() => page.close());

    /** What is not fine, with its details, once all was looked at. */
    async function said(): Promise<[string, string[]][]> {
      await page.goto(`${nginx.url}/verification.html`);
      await page.locator('body[data-state=fine], body[data-state=wrong], body[data-state=noList]').waitFor();
      return page
        .locator('#checks > li:not([data-state=fine])')
        .evaluateAll((items) =>
          items.map((item) => [
            (item as HTMLElement).dataset.check ?? '',
            [...item.querySelectorAll('code')].map((each) => each.textContent),
          ]),
        );
    }

    const ours = (): string[] => Object.keys(local.list.files);

    test('green with the configuration as it is, Office.js served beside it', async () => {
      await nginx.run(null);
      expect(await said()).toEqual([]);
      expect(await page.getAttribute('body', 'data-state')).toBe('fine');
      expect(await page.locator('#checks > li').count()).toBe(10);
      const summary = await page.locator('#summary').innerText();
      expect(summary).toContain('Tout est correct');
      expect(summary).toContain(local.list.version);
      expect(await page.locator('#summary p[lang=en]').innerText()).toContain('All is fine');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(350);
    });

    test('with Office.js from Microsoft: red where the network stops it, green where it arrives', async () => {
      await nginx.run(null);
      serve(cdn);
      expect(await said()).toEqual([['officeJs', [`${OFFICE_ADDRESS}office.js`]]]);
      await page.route(`${OFFICE_ADDRESS}**`, (route) => {
        const file = new URL(route.request().url()).pathname.replace('/lib/1/hosted/', '');
        return route.fulfill({ body: readFileSync(join(OFFICE_JS, file)), contentType: 'text/javascript' });
      });
      expect(await said()).toEqual([]);
    });

    const without =
      (line: RegExp): Change =>
      (text) =>
        text.replace(line, '');

    test.each<[string, Change, string, () => string[]]>([
      [
        'descriptions of another type',
        (text) => text.replace(/application\/json +json;/, 'application/octet-stream json;'),
        'types',
        () =>
          [...ours().filter((name) => name.endsWith('.json')), 'build.json'].map(
            (name) => `${name} (application/octet-stream)`,
          ),
      ],
      [
        'functions that other origins may not read',
        without(/.*Access-Control-Allow-Origin.*\n/),
        'origins',
        () => ['functions.en.json', 'functions.js', 'functions.json'],
      ],
      [
        'pages that stay in caches',
        (text) => text.replace(/default +"no-cache";/, 'default "max-age=3600";'),
        'caching',
        () =>
          [...ours().filter((name) => !isHashed(name)), 'build.json'].map((name) => `${name} (max-age=3600)`),
      ],
      [
        'pages that may not be framed',
        (text) => text.replace(/( +)gzip on;/, '$1add_header X-Frame-Options "SAMEORIGIN";\n$&'),
        'frames',
        () =>
          ours()
            .filter((name) => name.endsWith('.html'))
            .map((name) => `${name} (sameorigin)`),
      ],
      [
        'functions behind a password',
        (text) =>
          text.replace(/ +location \/addin\/ \{/, '    location = /addin/functions.json { return 401; }\n$&'),
        'present',
        () => ['functions.json (401)'],
      ],
      [
        'functions behind a page to sign in',
        (text) =>
          text.replace(
            / +location \/addin\/ \{/,
            '    location = /addin/functions.json { return 302 /login; }\n$&',
          ),
        'present',
        () => ['functions.json (→ 3xx)'],
      ],
    ])('red at exactly what is broken: %s', async (_, change, check, details) => {
      await nginx.run(change);
      expect(await said()).toEqual([[check, details()]]);
    });

    test('red at exactly what is broken: a missing chunk, a file of another version, a list that is none', async () => {
      await nginx.run(null);
      const chunk = ours().find((name) => /^words-en\./.test(name))!;
      rmSync(join(site, chunk));
      expect(await said()).toEqual([['present', [`${chunk} (404)`]]]);
      // A browser that asked too early asks again: nothing tells it to remember the answer for a year.
      const early = await fetch(`${nginx.url}/${chunk}`);
      expect([early.status, early.headers.get('cache-control')]).toEqual([404, null]);
      serve(local);
      writeFileSync(join(site, 'functions.json'), '{}');
      expect(await said()).toEqual([['same', ['functions.json']]]);
      writeFileSync(join(site, 'build.json'), '<html>');
      expect(await said()).toEqual([]);
      expect(await page.locator('#summary').innerText()).toContain('build.json');
      expect(await page.getAttribute('body', 'data-state')).toBe('noList');
      // Put right, it is looked at again without leaving the page.
      serve(local);
      await page.getByRole('button').click();
      await page.locator('body[data-state=fine]').waitFor();
    });

    test('without a script of its own it says so too: refused for its type, or not there', async () => {
      await nginx.run((text) => text.replace(/text\/javascript +js;/, 'text/plain js;'));
      await page.goto(`${nginx.url}/verification.html`);
      expect(await page.locator('#summary').innerText()).toContain('text/javascript');
      expect(await page.locator('#summary p[lang=en]').innerText()).toContain('did not arrive');
    });

    test('red at another address than the manifest’s', async () => {
      await nginx.run(null);
      serve(makeBuild(work, { url: 'https://intranet.exemple.fr/quote-part', officeJs: 'local' }));
      expect(await said()).toEqual([['address', [`${nginx.url} ≠ https://intranet.exemple.fr/quote-part`]]]);
    });

    test('for everybody: in every theme, by the keyboard, at the width of a pane', async () => {
      await nginx.run(null);
      rmSync(join(site, 'taskpane.html'));
      expect(await said()).toEqual([['present', ['taskpane.html (404)']]]);
      expect(await pageFaults(page.locator('html'))).toEqual([]);
      for (const theme of ['light', 'dark', 'forced'] as const) {
        await page.emulateMedia({
          colorScheme: theme === 'dark' ? 'dark' : 'light',
          forcedColors: theme === 'forced' ? 'active' : 'none',
        });
        expect(await pageFaults(page.locator('html'), theme)).toEqual([]);
        await page.screenshot({ path: join(ROOT, 'artifacts', `verification-${theme}.png`), fullPage: true });
      }
      await page.keyboard.press('Tab');
      expect(await page.locator(':focus').getAttribute('id')).toBe('again');
    });
  });

  describe('the pane', () => {
    let context: BrowserContext;
    beforeAll(async () => {
      await nginx.run(null);
      context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
      // The add-in's pages as nginx serves them; what ties them to the workbook comes beside, as Excel does.
      const bridge = await (await fetch(`${preview.url}preview/bridge.js`)).text();
      await context.addInitScript({
        content: `if (window.parent !== window && /^\\/addin\\//.test(location.pathname)) {\n${bridge}\n}`,
      });
    });
    afterAll(() => context.close());

    const paneOf = (page: Page) => page.locator('#taskpane').contentFrame();
    /** Reads the workbook and shows its figures; it opens where it was left. */
    async function works(page: Page): Promise<void> {
      await paneOf(page).locator('[data-state=ready]').waitFor();
      await paneOf(page).getByTestId('section-overview').click();
      await paneOf(page).getByTestId('figure-annualCost').waitFor();
    }
    const scriptOf = (page: Page) => paneOf(page).locator('script[src*="taskpane."]').getAttribute('src');
    const nameIn = (build: Build, start: string): string =>
      Object.keys(build.list.files).find((name) => isHashed(name) && name.startsWith(start))!;

    async function opened(): Promise<Page> {
      const page = await context.newPage();
      await page.goto(`http://127.0.0.1:${nginx.port}/`);
      return page;
    }

    test('says what to do where the network stops Office.js', async () => {
      serve(cdn);
      const page = await context.newPage();
      await page.goto(`${nginx.url}/taskpane.html`);
      await page.locator('[data-problem=officeMissing]').waitFor();
      expect(await page.locator('main').innerText()).toContain('l’administrateur peut servir Office.js');
      await page.close();
    });

    test('works with Office.js beside it; over a new version too, then takes it, whatever is cached', async () => {
      const former = makeBuild(work, { url: nginx.url, officeJs: 'local', otherNames: true });
      serve(former);
      const page = await opened();
      await works(page);
      expect(await scriptOf(page)).toBe(nameIn(former, 'taskpane.'));

      // The new version comes while the pane is open: what it fetches next is still there.
      putInto(local, site);
      await paneOf(page).getByTestId('section-documents').click();
      await paneOf(page).getByTestId('draw-recap').waitFor();

      // Opened again, with all of the former version in the browser's cache.
      await page.reload();
      await works(page);
      expect(await scriptOf(page)).toBe(nameIn(local, 'taskpane.'));
      await page.close();
    });

    test('whose files somebody has removed says so, and opens again with the new version', async () => {
      const former = makeBuild(work, { url: nginx.url, officeJs: 'local', otherNames: true });
      serve(former);
      const page = await opened();
      await works(page);
      serve(local);
      await paneOf(page).getByTestId('section-data').click();
      const again = paneOf(page).getByTestId('open-anew');
      await again.waitFor();
      await again.click();
      await works(page);
      expect(await scriptOf(page)).toBe(nameIn(local, 'taskpane.'));
      await page.close();
    });
  });
});
