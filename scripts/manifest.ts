/** Fills the manifest's placeholders. As a command, prints the manifest for the settings of the environment. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readSettings, ROOT, type PublicAddress } from './settings';

/** @throws Error on a placeholder that nobody fills. */
export function fillManifest(
  template: string,
  { url, origin, version }: PublicAddress & { readonly version: string },
): string {
  // Excel wants four numbers; ours has three, and a pre-release tag would not be a number.
  const values = new Map([
    ['url', url],
    ['origin', origin],
    ['version', `${version.replace(/[-+].*$/, '')}.0`],
  ]);
  return template
    .replace(/<!--[\s\S]*?-->\n?/, '') // the note to who edits the template
    .replace(/\{\{(\w+)\}\}/g, (_placeholder, name: string) => {
      const value = values.get(name);
      if (value === undefined) throw new Error(`manifest.xml: {{${name}}} is not known`);
      return value;
    });
}

export function main(): Promise<number> {
  const template = readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8');
  process.stdout.write(fillManifest(template, readSettings()));
  return Promise.resolve(0);
}
