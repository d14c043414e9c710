/**
 * The pane as people meet it: all files of ours that it fetches until the first figure of Aperçu stands, and until all that
 * is found is known, recorded in Chromium. The preview opens the build, loads the example as a person would, and every chunk
 * that comes on the way counts.
 */
import type { Frame } from 'playwright-core';
import { startPreview } from '../host/preview/server';
import { startBrowser } from './browser';
import type { Load } from './sizes';

/**
 * Bytes, gzipped. Nothing may come before the first figure that it does without: what finds, edits, draws, repairs, exports,
 * explains or compares is fetched after it, or on use.
 */
const UNTIL_FIRST_FIGURE = 200_000;
/** What the pane weighed when it was measured first (213,232), with what reads the billing year and the life of a convention. */
const UNTIL_CHECKED = 235_000;

const FIRST_FIGURE = '[data-testid=figure-annualCost]';
const CHECKED = '[data-state=ready] [data-testid=figure-annualCost]';
/** Upper limit in milliseconds; nothing waits this long unless it is broken. */
const LIMIT = 60_000;

/** Notes when each of these stood first, by the clock of the frame that it stands in. */
function noteArrivals(selectors: readonly string[]): void {
  const arrivals: Record<string, number> = {};
  Object.assign(window, { arrivals });
  new MutationObserver(() => {
    for (const selector of selectors)
      if (!(selector in arrivals) && document.querySelector(selector) !== null)
        arrivals[selector] = performance.now();
  }).observe(document, { subtree: true, childList: true, attributes: true });
}

/** Names of the files below `ours` that were asked for before the arrival. */
async function askedBefore(frame: Frame, selector: string, ours: string): Promise<string[]> {
  const addresses = await frame.evaluate((wanted) => {
    const { arrivals } = window as unknown as { readonly arrivals: Readonly<Record<string, number>> };
    const arrival = arrivals[wanted] ?? Infinity;
    return [
      location.href,
      ...performance
        .getEntriesByType('resource')
        .filter(({ startTime }) => startTime <= arrival)
        .map(({ name }) => name),
    ];
  }, selector);
  const files = addresses
    .filter((address) => address.startsWith(ours))
    .map((address) => address.slice(ours.length).replace(/[?#].*/, ''));
  return [...new Set(files)];
}

/** Needs a browser: a Hindrance without. Rejects when the figures do not come. */
export async function paneLoads(dist: string): Promise<readonly [Load, Load]> {
  const server = await startPreview({ port: 0, dist });
  try {
    const browser = await startBrowser();
    try {
      const page = await browser.newPage();
      await page.addInitScript(noteArrivals, [FIRST_FIGURE, CHECKED]);
      await page.goto(server.url);
      const pane = page.locator('#taskpane');
      await pane.contentFrame().locator(CHECKED).waitFor({ timeout: LIMIT });
      const frame = await (await pane.elementHandle()).contentFrame();
      if (frame === null) throw new Error('The pane stands in no frame.');
      // Office.js comes from elsewhere on the server.
      const ours = `${server.url}addin/`;
      return [
        {
          what: 'pane until its first figure',
          budget: UNTIL_FIRST_FIGURE,
          files: await askedBefore(frame, FIRST_FIGURE, ours),
        },
        {
          what: 'pane until all is checked',
          budget: UNTIL_CHECKED,
          files: await askedBefore(frame, CHECKED, ours),
        },
      ];
    } finally {
      await browser.close();
    }
  } finally {
    await server.close();
  }
}
