/** A real Chromium, and the preview open in it, watched for whatever should not happen. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, ConsoleMessage } from 'playwright-core';
import { startPreview } from '../../../host/preview/server';
import { startBrowser } from '../../../scripts/browser';
import { Preview } from './preview';
import { seenRequest, type SeenRequest } from './requests';

const ROOT = join(__dirname, '..', '..', '..');
export const DIST = join(ROOT, 'dist');

export interface PreviewSession {
  /** A preview of its own, in a browser context of its own. */
  open(query?: string, options?: BrowserContextOptions): Promise<Preview>;
  close(): Promise<void>;
}

/** Starts the server on the built add-in and a browser, once for a file of tests. */
export async function startSession(): Promise<PreviewSession> {
  if (!existsSync(join(DIST, 'taskpane.html'))) {
    throw new Error('dist/ holds no build: run the tests with “npm test”, or “npm run build” before.');
  }
  const server = await startPreview({ port: 0, dist: DIST });
  let browser: Browser;
  try {
    browser = await startBrowser();
  } catch (error) {
    await server.close();
    throw error;
  }

  return {
    async open(query = '', options = {}) {
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, ...options });
      // Run by tsx, a script that is handed to the page calls this to name its functions; by Jest it does not.
      await context.addInitScript('globalThis.__name ??= (named) => named;');
      const page = await context.newPage();
      const incidents: string[] = [];
      const note = (what: string) => (text: string) => incidents.push(`${what}: ${text}`);
      page.on('console', (message: ConsoleMessage) => {
        if (['error', 'warning'].includes(message.type())) note(`console ${message.type()}`)(message.text());
      });
      page.on('pageerror', (error) => note('uncaught')(error.stack ?? error.message));
      page.on('requestfailed', (request) => {
        // A page that goes away while it still loads is nobody's fault.
        const failure = request.failure()?.errorText ?? '';
        if (failure !== 'net::ERR_ABORTED') note('request failed')(`${request.url()} ${failure}`);
      });
      page.on('response', (response) => {
        if (response.status() >= 400) note('answer')(`${response.status()} ${response.url()}`);
      });
      const requests: SeenRequest[] = [];
      context.on('request', (request) => {
        requests.push(seenRequest(request));
        const url = request.url();
        if (!url.startsWith(server.url) && !url.startsWith('blob:')) note('request to another origin')(url);
      });
      await page.goto(`${server.url}${query}`);
      const preview = new Preview(page, incidents, requests);
      await preview.isReady();
      return preview;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
