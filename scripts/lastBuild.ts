/**
 * Whether dist/ is what a production build would write now, so that a run of a few tests need not build again. By content:
 * dates of files say little after a change of branch. What was seen stands with other caches, not in what ships.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from './filesBelow';
import { readSettings, ROOT } from './settings';

const STAMP = path.join(ROOT, 'node_modules', '.cache', 'quote-part', 'build.txt');

/** All that a build reads, save the packages, which the lock file stands for. */
const SOURCES = [
  'src',
  'scripts',
  'assets',
  'deploy',
  'docs/guide',
  'manifest.xml',
  'LICENSE',
  'package.json',
  'package-lock.json',
];

/** Of a folder, a file, or nothing. */
function filesAt(place: string): string[] {
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [place];
  return filesBelow(place).map((name) => path.join(place, name));
}

/** A digest of what the build reads and of what stands in dist/. */
function digest(): string {
  const settings = readSettings();
  const hash = createHash('sha256').update(JSON.stringify(settings));
  for (const place of [...SOURCES.map((name) => path.join(ROOT, name)), settings.dist]) {
    for (const file of filesAt(place)) hash.update(`\0${file}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** To be called when a production build has been written, and nothing has changed since. One to elsewhere is no concern of ours. */
export function rememberBuild(): void {
  if (readSettings().dist !== path.join(ROOT, 'dist')) return;
  mkdirSync(path.dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, digest());
}

export function isUpToDate(): boolean {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === digest();
}
