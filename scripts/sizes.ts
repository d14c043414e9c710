/** Bytes of the build against their budgets: gzipped, as a web server sends them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { readBuildList } from './buildList';

/** Bytes, gzipped. */
const FUNCTIONS = 20_000;
const FIRST_PAINT = 136_000;

/** What together must stay within a budget. */
export interface Load {
  readonly what: string;
  /** Bytes, gzipped. */
  readonly budget: number;
  /** Names in the build's folder. */
  readonly files: readonly string[];
}

/**
 * What can be weighed by looking at the folder: the functions, and what the pane's page names. Office.js is not counted:
 * Microsoft's, and in Excel's cache already.
 */
export function fixedLoads(dist: string): Load[] {
  return [
    { what: 'functions.js', budget: FUNCTIONS, files: ['functions.js'] },
    {
      what: 'taskpane.html, first paint',
      budget: FIRST_PAINT,
      files: [...firstPaintFiles(dist, 'taskpane.html'), ...largestWords(dist)],
    },
  ];
}

/** Nothing is painted without words: one language is loaded, the heavier one is counted. */
function largestWords(dist: string): string[] {
  // Those of the version before may stand beside them.
  const names = Object.keys(readBuildList(dist)?.files ?? {});
  const words = names.filter((name) => /^words-.*\.js$/.test(name));
  const size = (name: string): number => readFileSync(path.join(dist, name)).length;
  return words.sort((a, b) => size(b) - size(a)).slice(0, 1);
}

/** The page's own scripts and style sheets, as its HTML names them. Chunks that they fetch are not in it: paneLoad.ts has them. */
function firstPaintFiles(dist: string, page: string): string[] {
  const html = readFileSync(path.join(dist, page), 'utf8');
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? [];
  return tags
    .filter((tag) => tag.startsWith('<script') || /rel="?(?:stylesheet|modulepreload)/.test(tag))
    .map((tag) => /(?:src|href)="?([^"\s>]+)/.exec(tag)?.[1])
    .filter((address) => address !== undefined && !/^https?:|^office-js\//.test(address)) as string[];
}

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** Prints the size; false when it is above the budget, or when there is nothing to weigh. */
export function weigh(dist: string, { what, budget, files }: Load): boolean {
  const size = files
    .map((name) => gzipSync(readFileSync(path.join(dist, name)), { level: 9 }).length)
    .reduce((sum, bytes) => sum + bytes, 0);
  const fine = files.length > 0 && size <= budget;
  console.log(
    `${fine ? 'ok' : 'TOO BIG'}  ${what}: ${kB(size)} gzipped, at most ${kB(budget)} (${files.join(', ') || 'no file'})`,
  );
  return fine;
}
