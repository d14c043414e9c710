/** A Chromium of this computer: where it may stand, and how we start it. */
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { Hindrance } from './command';

const {
  PROGRAMFILES = 'C:\\Program Files',
  'PROGRAMFILES(X86)': PROGRAMFILES_X86 = 'C:\\Program Files (x86)',
} = process.env;

const USUAL_PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    `${PROGRAMFILES}\\Google\\Chrome\\Application\\chrome.exe`,
    `${PROGRAMFILES_X86}\\Google\\Chrome\\Application\\chrome.exe`,
    `${PROGRAMFILES_X86}\\Microsoft\\Edge\\Application\\msedge.exe`,
    `${PROGRAMFILES}\\Microsoft\\Edge\\Application\\msedge.exe`,
  ],
};

/** Path of a browser, or null. CHROME_PATH goes first; a Hindrance when it is given and wrong. */
export function findBrowser(): string | null {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (!existsSync(chosen)) throw new Hindrance(`CHROME_PATH: no such file: ${chosen}`);
    return chosen;
  }
  const places = [...(USUAL_PLACES[process.platform] ?? []), chromium.executablePath()];
  return places.find((file) => existsSync(file)) ?? null;
}

/**
 * Starts a browser without a window; with one, and that many milliseconds between two steps, when QUOTE_PART_SLOW is set:
 * a journey to watch.
 */
export async function startBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === null)
    throw new Hindrance('No Chromium, Chrome or Edge found: set CHROME_PATH to one.');
  const slow = process.env.QUOTE_PART_SLOW;
  return chromium.launch({
    executablePath,
    ...(slow && { headless: false, slowMo: Number(slow) }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      // Nothing is reached but this machine. (A route of a context would pass every file through this process.)
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
}
