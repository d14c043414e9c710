/**
 * The pane as people meet it: all files of ours that it fetches until the first figure of Aperçu stands, recorded in
 * Chromium. The preview opens the build, loads the example as a person would, and every chunk that comes on the way counts.
 */
import type { Request } from 'playwright-core';
import { startPreview } from '../host/preview/server';
import { startBrowser } from './browser';
import type { Load } from './sizes';

/**
 * Bytes, gzipped. The pane weighed 213,232 when this was measured first; it may grow by a tenth in all. What edits, draws,
 * repairs, exports, explains or compares is fetched on use instead.
 */
const BUDGET = 234_500;

const FIRST_FIGURE = 'figure-annualCost';
/** Upper limit in milliseconds; nothing waits this long unless it is broken. */
const LIMIT = 60_000;

/** Needs a browser: a Hindrance without. Rejects when the figure does not come. */
export async function paneLoad(dist: string): Promise<Load> {
  const server = await startPreview({ port: 0, dist });
  try {
    const browser = await startBrowser();
    try {
      const page = await browser.newPage();
      const requests: Request[] = [];
      page.on('request', (request) => requests.push(request));
      await page.goto(server.url);
      const pane = page.locator('#taskpane');
      await pane.contentFrame().getByTestId(FIRST_FIGURE).waitFor({ timeout: LIMIT });

      // Only now: the frame of a page that is being fetched is not known yet. Office.js comes from elsewhere on the server.
      const frame = await (await pane.elementHandle()).contentFrame();
      const ours = `${server.url}addin/`;
      const files = requests
        .filter((request) => request.frame() === frame && request.url().startsWith(ours))
        .map((request) => request.url().slice(ours.length));
      return { what: 'pane until its first figure', budget: BUDGET, files: [...new Set(files)] };
    } finally {
      await browser.close();
    }
  } finally {
    await server.close();
  }
}
