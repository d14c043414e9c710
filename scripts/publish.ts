/**
 * Puts a new build where a former one may be served from, so that whoever asks meanwhile gets one or the other, whole:
 * files with a hash in their names come first, pages and manifest after them, each in one step. Those of the version
 * before stay until the next, for panes that are open. What no build wrote (a `web.config`) is left alone.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { BUILD_LIST, isHashed, type BuildList } from '../src/verification/buildList';
import { readBuildList, writeBuildList } from './buildList';
import { Hindrance } from './command';
import { filesBelow } from './filesBelow';

/** Only a folder that a build wrote is written to: the address of another one may be typed by mistake. */
export function refuseForeign(dist: string): void {
  if (!existsSync(dist) || readdirSync(dist).length === 0) return;
  if (!existsSync(path.join(dist, 'manifest.xml')) && !existsSync(path.join(dist, 'taskpane.html'))) {
    throw new Hindrance(`${dist} n'est pas vide et ne vient pas d'une construction : rien n'y est écrit.`);
  }
}

/** `list`: what stands in the folder `made`, which is the build's own. */
export function publish(made: string, list: BuildList, dist: string): void {
  refuseForeign(dist);
  mkdirSync(dist, { recursive: true });
  const before = readBuildList(dist);
  const present = filesBelow(dist);
  const names = Object.keys(list.files);
  const former = formerFiles(list, before, present);

  for (const name of names.filter(isHashed)) replace(made, dist, name);
  for (const name of names.filter((each) => !isHashed(each))) replace(made, dist, name);
  writeBuildList(made, { ...list, former });
  replace(made, dist, BUILD_LIST);

  const kept = new Set([...names, ...former, BUILD_LIST]);
  const ours = (name: string): boolean => isHashed(name) || name in (before?.files ?? {});
  for (const name of present) if (ours(name) && !kept.has(name)) rmSync(path.join(dist, name));
}

/** What stays for open panes. A build that differs in no such file is the same version once more. */
function formerFiles(list: BuildList, before: BuildList | null, present: readonly string[]): string[] {
  const previous = before === null ? present : Object.keys(before.files);
  const gone = previous.filter((name) => isHashed(name) && !(name in list.files));
  const former = gone.length > 0 ? gone : (before?.former ?? []);
  return former.filter((name) => present.includes(name) && !(name in list.files));
}

/** In one step for whoever reads: written beside, then renamed. */
function replace(from: string, to: string, name: string): void {
  const target = path.join(to, name);
  mkdirSync(path.dirname(target), { recursive: true });
  copyFileSync(path.join(from, name), `${target}.new`);
  renameSync(`${target}.new`, target);
}
