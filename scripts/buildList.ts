/** The list that a build makes of itself; see src/verification/buildList. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BUILD_LIST, type BuildList } from '../src/verification/buildList';
import { filesBelow } from './filesBelow';
import type { Settings } from './settings';

/** In hexadecimal. */
export const sha256 = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

/** The list of a folder that holds one build and nothing else. */
export function listBuild(folder: string, { version, url, officeJs }: Settings): BuildList {
  const names = filesBelow(folder).filter((name) => name !== BUILD_LIST);
  const files = names.map((name) => [name, sha256(readFileSync(path.join(folder, name)))]);
  return {
    version,
    url,
    officeJs: `${officeJs.base}office.js`,
    files: Object.fromEntries(files) as Record<string, string>,
    former: [],
  };
}

/** The same build gives the same text. */
export const textOfList = (list: BuildList): string => `${JSON.stringify(list, null, 1)}\n`;

export function writeBuildList(folder: string, list: BuildList): void {
  writeFileSync(path.join(folder, BUILD_LIST), textOfList(list));
}

/** null where no build has left one, or one that is cut off. */
export function readBuildList(folder: string): BuildList | null {
  const file = path.join(folder, BUILD_LIST);
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as BuildList;
  } catch {
    return null;
  }
}
