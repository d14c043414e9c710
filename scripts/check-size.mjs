/**
 * Weighs what Excel downloads before people see something, gzipped, against the budget: `node scripts/check-size.mjs [folder]`.
 * Office.js is not counted: Microsoft's, and in Excel's cache already.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { readSettings } from './settings.mjs';

/** Bytes, gzipped. */
const BUDGETS = [
  { what: 'functions.js', budget: 20_000, files: () => ['functions.js'] },
  {
    what: 'taskpane.html, first paint',
    budget: 150_000,
    files: (dist) => [...firstPaintFiles(dist, 'taskpane.html'), ...largestWords(dist)],
  },
];

/** Nothing is painted without words: one language is loaded, the heavier one is counted. */
function largestWords(dist) {
  const words = readdirSync(dist).filter((name) => /^words-.*\.js$/.test(name));
  const size = (name) => readFileSync(path.join(dist, name)).length;
  return words.sort((a, b) => size(b) - size(a)).slice(0, 1);
}

/** The page's own scripts and style sheets, as its HTML names them. Other lazy chunks are not in it, so they are not counted. */
function firstPaintFiles(dist, page) {
  const html = readFileSync(path.join(dist, page), 'utf8');
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? [];
  return tags
    .filter((tag) => tag.startsWith('<script') || /rel="?(?:stylesheet|modulepreload)/.test(tag))
    .map((tag) => /(?:src|href)="?([^"\s>]+)/.exec(tag)?.[1])
    .filter((address) => address && !/^https?:|^office-js\//.test(address));
}

/** Prints each size; false when one is above its budget, or when there is nothing to weigh. */
export function checkSizes(dist) {
  let fine = true;
  for (const { what, budget, files } of BUDGETS) {
    const names = files(dist);
    const size = names
      .map((name) => gzipSync(readFileSync(path.join(dist, name)), { level: 9 }).length)
      .reduce((sum, bytes) => sum + bytes, 0);
    const over = names.length === 0 || size > budget;
    if (over) fine = false;
    const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
    console.log(
      `${over ? 'TOO BIG' : 'ok'}  ${what}: ${kB(size)} gzipped, at most ${kB(budget)} (${names.join(', ') || 'no file'})`,
    );
  }
  return fine;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = checkSizes(process.argv[2] ?? readSettings().dist) ? 0 : 1;
}
