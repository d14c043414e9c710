/** Weighs a build against the budgets; by itself: `node scripts/run.js weigh [folder] [--without-browser]`. */
import path from 'node:path';
import { findBrowser } from './browser';
import { paneLoads } from './paneLoad';
import { readSettings } from './settings';
import { fixedLoads, weigh } from './sizes';

/** Prints each size; false when one is above its budget. The pane is opened in a browser, where there is one. */
export async function weighBuild(dist: string, inBrowser: boolean): Promise<boolean> {
  const loads = fixedLoads(dist);
  if (inBrowser && findBrowser() !== null) loads.push(...(await paneLoads(dist)));
  else if (inBrowser)
    console.log('NOT MEASURED  pane until its first figure: no browser here, CHROME_PATH may name one');
  return loads.map((load) => weigh(dist, load)).every((fine) => fine);
}

export async function main(args: readonly string[]): Promise<number> {
  const [folder] = args.filter((argument) => !argument.startsWith('-'));
  const dist = folder === undefined ? readSettings().dist : path.resolve(folder);
  return (await weighBuild(dist, !args.includes('--without-browser'))) ? 0 : 1;
}
