/** Builds for an address, made of the one in dist/ without building again: only what names an address or a hash differs. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listBuild, readBuildList } from '../../scripts/buildList';
import { fillManifest } from '../../scripts/manifest';
import { publish } from '../../scripts/publish';
import { contentSecurityPolicy, publicAddress, readSettings, type Settings } from '../../scripts/settings';
import { OFFICE_JS_FILES } from '../../scripts/webpack';
import { isHashed, type BuildList } from '../../src/verification/buildList';

const ROOT = join(__dirname, '..', '..');
const DIST = join(ROOT, 'dist');
const OFFICE_JS = join(ROOT, 'node_modules', '@microsoft', 'office-js', 'dist');

export interface Build {
  readonly folder: string;
  readonly list: BuildList;
}

export interface BuildOptions {
  readonly url: string;
  readonly officeJs: 'cdn' | 'local';
  /** Another version: the same code under other names. */
  readonly otherNames?: boolean;
}

/** Hexadecimal digits. */
const reversed = (hash: string): string => Array.from(hash).reverse().join('');

const otherName = (name: string): string =>
  name.replace(/\.([0-9a-f]{8})\./, (_, hash: string) => `.${reversed(hash)}.`);

/** Below `work`. */
export function makeBuild(work: string, { url, officeJs, otherNames = false }: BuildOptions): Build {
  const built = readBuildList(DIST);
  if (built === null) throw new Error('dist/ holds no build: run the tests with “npm test”.');
  const folder = mkdtempSync(join(work, 'build-'));
  const former = readSettings({});
  const settings: Settings = { ...readSettings({ QUOTE_PART_OFFICE_JS: officeJs }), ...publicAddress(url) };
  const hashes = Object.keys(built.files).flatMap((name) => /\.([0-9a-f]{8})\./.exec(name)?.[1] ?? []);
  const replacements: (readonly [string, string])[] = [
    [contentSecurityPolicy(former.officeJs), contentSecurityPolicy(settings.officeJs)],
    [former.officeJs.base, settings.officeJs.base],
    ...(otherNames ? hashes.map((hash) => [hash, reversed(hash)] as const) : []),
  ];
  for (const name of Object.keys(built.files)) {
    const target = join(folder, otherNames && isHashed(name) ? otherName(name) : name);
    mkdirSync(dirname(target), { recursive: true });
    const bytes = readFileSync(join(DIST, name));
    const isText = /\.html$/.test(name) || (otherNames && /\.js$/.test(name));
    const text = (): string =>
      replacements.reduce((all, [from, to]) => all.replaceAll(from, to), bytes.toString('utf8'));
    writeFileSync(target, isText ? text() : bytes);
  }
  writeFileSync(
    join(folder, 'manifest.xml'),
    fillManifest(readFileSync(join(ROOT, 'manifest.xml'), 'utf8'), settings),
  );
  if (officeJs === 'local')
    for (const file of OFFICE_JS_FILES) cpSync(join(OFFICE_JS, file), join(folder, 'office-js', file));
  return { folder, list: listBuild(folder, settings) };
}

/** As `npm run build` puts it in its place. */
export const putInto = ({ folder, list }: Build, site: string): void => publish(folder, list, site);
