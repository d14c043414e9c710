/** Fills the manifest's placeholders. Run by hand, prints the manifest for the settings of the environment. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readSettings, root } from './settings.mjs';

export function fillManifest(template, { url, origin, version }) {
  // Excel wants four numbers; ours has three, and a pre-release tag would not be a number.
  const values = { url, origin, version: `${version.replace(/[-+].*$/, '')}.0` };
  return template
    .replace(/<!--[\s\S]*?-->\n?/, '') // the note to who edits the template
    .replace(/\{\{(\w+)\}\}/g, (_, name) => {
      if (!(name in values)) throw new Error(`manifest.xml: {{${name}}} is not known`);
      return values[name];
    });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const template = readFileSync(path.join(root, 'manifest.xml'), 'utf8');
  process.stdout.write(fillManifest(template, readSettings()));
}
