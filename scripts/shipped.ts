/**
 * What of others ships in dist/, told by the bundles themselves: each package of which webpack has put a module into one.
 * Written beside them: the notices that their licences ask for, and a bill of materials (CycloneDX).
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Compilation, Module, MultiStats } from 'webpack';
import { ROOT, type Settings } from './settings';

export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression, or what the package says instead. */
  readonly licence: string;
  readonly homepage: string;
  /** As it stands in the package, or the licence that it names, where it brings no text. */
  readonly notice: string;
}

export const NOTICES = 'LICENCES-TIERS.txt';
export const BILL_OF_MATERIALS = 'bom.cdx.json';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name?: string };
  readonly homepage?: string;
  readonly repository?: string | { readonly url?: string };
}

/** The packages of a build, by name and version. `settings`: with a local copy of Office.js that is one of them. */
export function shippedPackages({ stats }: MultiStats, { officeJs }: Settings): ShippedPackage[] {
  const folders = new Set(
    stats.flatMap(({ compilation }) =>
      [...modulesOf(compilation)].flatMap((module) => folderOf(module) ?? []),
    ),
  );
  if (officeJs.source === 'local')
    folders.add(packageFolder(require.resolve('@microsoft/office-js/dist/office.js')));
  return [...folders]
    .map(readPackage)
    .sort((a, b) => (a.name + a.version < b.name + b.version ? -1 : 1))
    .filter((each, at, all) => each.name !== all[at - 1]?.name || each.version !== all[at - 1]?.version);
}

/**
 * Modules that were joined into one are asked for by themselves; what was compiled and left out is in no bundle. What we
 * depend on ourselves is listed where it only hands out the modules of others, too.
 */
function* modulesOf({ modules: compiled, chunkGraph }: Compilation): Generator<Module> {
  for (const module of compiled) {
    if (chunkGraph.getNumberOfModuleChunks(module) === 0 && !isNamed(module)) continue;
    const { modules } = module as { readonly modules?: Iterable<Module> };
    yield* modules ?? [module];
  }
}

const { dependencies: NAMED } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>;
};

function isNamed(module: Module): boolean {
  const resource = module.nameForCondition();
  return Object.keys(NAMED).some((name) => resource?.includes(path.join('node_modules', name, path.sep)));
}

function folderOf(module: Module): string | null {
  const resource = module.nameForCondition();
  return resource?.includes(`${path.sep}node_modules${path.sep}`) === true ? packageFolder(resource) : null;
}

/** Folders in a package may have a package.json of their own, without a name. */
function packageFolder(file: string): string {
  let folder = path.dirname(file);
  while (folder !== path.dirname(folder)) {
    const manifest = path.join(folder, 'package.json');
    if (existsSync(manifest) && 'version' in (JSON.parse(readFileSync(manifest, 'utf8')) as object))
      return folder;
    folder = path.dirname(folder);
  }
  throw new Error(`${file} belongs to no package.`);
}

const NOTICE_FILE = /^(licen[cs]e|copying|notice)([-._].*)?$/i;

function readPackage(folder: string): ShippedPackage {
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Manifest;
  const { name, version, license = '', author, homepage, repository } = manifest;
  const texts = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && NOTICE_FILE.test(entry.name))
    .map((entry) => readFileSync(path.join(folder, entry.name), 'utf8').replace(/\r\n/g, '\n').trim());
  const source = typeof repository === 'string' ? repository : (repository?.url ?? '');
  return {
    name,
    version,
    licence: license,
    homepage: homepage ?? source.replace(/^git\+/, '').replace(/\.git$/, ''),
    notice: texts.length > 0 ? texts.join('\n\n') : standardText(license, name, author),
  };
}

/** @throws Error where a package brings no licence and names none of which the text is known here. */
function standardText(licence: string, name: string, author: Manifest['author']): string {
  const holder = (typeof author === 'string' ? author : author?.name) ?? `${name} contributors`;
  const copyright = `Copyright (c) ${holder.replace(/\s*[<(].*$/, '')}`;
  switch (licence) {
    case 'MIT':
      // Ours is the same text.
      return readFileSync(path.join(ROOT, 'LICENSE'), 'utf8')
        .trim()
        .replace(/^Copyright .*$/m, copyright);
    case 'ISC':
      return `ISC License\n\n${copyright}\n\n${ISC}`;
    default:
      throw new Error(`${name} comes without the text of its licence (${licence}).`);
  }
}

const ISC = `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby
granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF
THIS SOFTWARE.`;

/** Writes both files; the same build gives the same bytes. */
export function writeShipped(packages: readonly ShippedPackage[], folder: string, version: string): void {
  writeFileSync(path.join(folder, NOTICES), noticesOf(packages));
  writeFileSync(
    path.join(folder, BILL_OF_MATERIALS),
    `${JSON.stringify(billOf(packages, version), null, 2)}\n`,
  );
}

const LINE = '-'.repeat(72);

function noticesOf(packages: readonly ShippedPackage[]): string {
  const sections = packages.map(({ name, version, licence, homepage, notice }) =>
    [LINE, `${name} ${version} - ${licence}`, homepage, LINE, '', notice, ''].join('\n'),
  );
  return [
    'Quote-part est distribué sous licence MIT (LICENSE.txt). Il contient les composants suivants, sous leurs propres',
    'licences. Les populations et les périmètres viennent de l’INSEE et de la DGCL, par @etalab/decoupage-administratif,',
    'sous Licence Ouverte 2.0.',
    '',
    ...sections,
  ].join('\n');
}

/** SPDX's, alone or several; what Microsoft says of Office.js is neither. */
function licenceOf(licence: string): object {
  if (/^(SEE|LICEN[CS]E)\b/i.test(licence)) return { license: { name: licence } };
  return / (AND|OR|WITH) /.test(licence) ? { expression: licence } : { license: { id: licence } };
}

/** CycloneDX 1.6, without what changes from one build to the next (no serial number, no date). */
function billOf(packages: readonly ShippedPackage[], version: string): object {
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': `quote-part@${version}`,
        name: 'quote-part',
        version,
        licenses: [{ license: { id: 'MIT' } }],
      },
    },
    components: packages.map(({ name, version: of, licence, homepage }) => ({
      type: 'library',
      'bom-ref': `${name}@${of}`,
      name,
      version: of,
      purl: `pkg:npm/${name.replace('@', '%40')}@${of}`,
      licenses: [licenceOf(licence)],
      ...(homepage === '' ? {} : { externalReferences: [{ type: 'website', url: homepage }] }),
    })),
  };
}
