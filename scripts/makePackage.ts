/**
 * `npm run package [-- folder]`: what an administrator is handed, as a folder and as a zip (in `package/` unless said
 * otherwise), for the settings of the environment. The same sources and settings give the same bytes.
 */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { zipFiles } from '../src/files/archive/zip';
import { BUILD_LIST, type BuildList } from '../src/verification/buildList';
import { compileInto } from './build';
import { listBuild, sha256, textOfList } from './buildList';
import { Hindrance } from './command';
import { filesBelow } from './filesBelow';
import { readSettings, ROOT } from './settings';

const CHECKSUMS = 'SHA256SUMS';
/** Folder of what the web server hands out. */
const SITE = 'site';
/** Of the build: needed, or looked for, by people who have no server at hand. */
const BESIDE_SITE = ['manifest.xml', 'LICENSE.txt', 'LICENCES-TIERS.txt', 'bom.cdx.json'];
/** Of deploy/: one a web server. */
const CONFIGURATIONS = ['nginx.conf', 'apache.conf', 'web.config'];
/** Of docs/: what an administrator and the people who use the add-in read. */
const DOCUMENTS = ['deploiement.md', 'essai-excel.md', 'licences.md', 'accessibilite.md'];
const GUIDE = 'guide';

export interface Package {
  /** `quote-part-0.2.0`: of the folder, and of the only folder in the zip. */
  readonly name: string;
  /** By name in the package, in order. */
  readonly contents: ReadonlyMap<string, Uint8Array>;
}

/** Of a build and its list; what else stands in its folder (files of a former version) is not taken. */
export function packageOf(site: string, list: BuildList): Package {
  const docs = path.join(ROOT, 'docs');
  const deploy = path.join(ROOT, 'deploy');
  const guide = path.join(docs, GUIDE);
  const text = (words: string): Uint8Array => Buffer.from(words, 'utf8');
  const from = (folder: string, names: readonly string[], below = '') =>
    names.map((name): [string, Uint8Array] => [below + name, readFileSync(path.join(folder, name))]);
  const contents = [
    ...from(site, Object.keys(list.files), `${SITE}/`),
    [`${SITE}/${BUILD_LIST}`, text(textOfList({ ...list, former: [] }))] as const,
    ...from(site, BESIDE_SITE),
    ...from(deploy, CONFIGURATIONS, 'deploy/'),
    ...from(docs, DOCUMENTS, 'docs/'),
    ...(existsSync(guide) ? from(guide, filesBelow(guide), `docs/${GUIDE}/`) : []),
    ['LISEZMOI.txt', text(readMe(path.join(deploy, 'LISEZMOI.txt'), list))] as const,
  ].sort(([a], [b]) => (a < b ? -1 : 1));
  const sums = contents.map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`);
  return {
    name: `quote-part-${list.version}`,
    contents: new Map([...contents, [CHECKSUMS, text(sums.join(''))]]),
  };
}

function readMe(template: string, { version, url }: BuildList): string {
  return readFileSync(template, 'utf8').replaceAll('{{version}}', version).replaceAll('{{url}}', url);
}

/** The package as one file; times in it are all the same. */
export async function zipOf({ name, contents }: Package): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const entries = [...contents].map(([file, bytes]) => ({ name: `${name}/${file}`, bytes }));
  await zipFiles(entries, (chunk) => void chunks.push(chunk));
  return Buffer.concat(chunks);
}

/** Replaces a package of the same name; a folder that is something else is refused. */
function writeFolder(folder: string, contents: Package['contents']): void {
  if (existsSync(folder) && readdirSync(folder).length > 0 && !existsSync(path.join(folder, CHECKSUMS)))
    throw new Hindrance(`${folder} n'est pas vide et n'est pas un paquet : rien n'y est écrit.`);
  rmSync(folder, { recursive: true, force: true });
  for (const [name, bytes] of contents) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}

export async function main([where = 'package']: readonly string[]): Promise<number> {
  const settings = readSettings();
  const made = mkdtempSync(path.join(tmpdir(), 'quote-part-package-'));
  try {
    if (!(await compileInto(made, 'production', settings))) return 1;
    const whole = packageOf(made, listBuild(made, settings));
    const folder = path.resolve(ROOT, where, whole.name);
    writeFolder(folder, whole.contents);
    const zip = await zipOf(whole);
    writeFileSync(`${folder}.zip`, zip);
    console.log(`Paquet pour ${settings.url} :\n  ${folder}\n  ${folder}.zip\n  SHA-256 ${sha256(zip)}`);
    return 0;
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}
