/** Fills the manifest's placeholders, and says its English in every locale. As a command, prints the manifest for the settings of the environment. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readSettings, ROOT, type PublicAddress } from './settings';

/**
 * Every English that Office speaks: the folders of Office.js say which. An override counts for its own locale alone, and
 * `en` by itself is "not supported across all combinations" of applications and platforms (Microsoft, Localization for
 * Office Add-ins). All that has none gets the default, which is French: other French locales need no more.
 */
const ENGLISH_LOCALES =
  'en-US en-GB en-AU en-CA en-IE en-IN en-NZ en-ZA en-029 en-BZ en-JM en-MY en-PH en-SG en-TT en-ZW'.split(
    ' ',
  );

/** What the template says for one English is said for each. */
const ENGLISH_OVERRIDE = /^(\s*<(?:bt:)?Override Locale=")en-US(" .*)$/gm;

/** @throws Error on a placeholder that nobody fills. */
export function fillManifest(
  template: string,
  { url, origin, version }: PublicAddress & { readonly version: string },
): string {
  // Excel wants four numbers; ours has three, and a pre-release tag would not be a number.
  const values = new Map([
    ['url', escaped(url)],
    ['origin', escaped(origin)],
    ['version', `${version.replace(/[-+].*$/, '')}.0`],
  ]);
  return template
    .replace(/<!--[\s\S]*?-->\n?/, '') // the note to who edits the template
    .replace(ENGLISH_OVERRIDE, (_override, before: string, after: string) =>
      ENGLISH_LOCALES.map((locale) => before + locale + after).join('\n'),
    )
    .replace(/\{\{(\w+)\}\}/g, (_placeholder, name: string) => {
      const value = values.get(name);
      if (value === undefined) throw new Error(`manifest.xml: {{${name}}} is not known`);
      return value;
    });
}

/** A path may hold `&`; the other signs of XML are percent-encoded in an address. */
const escaped = (address: string): string => address.replaceAll('&', '&amp;');

export function main(): Promise<number> {
  const template = readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8');
  process.stdout.write(fillManifest(template, readSettings()));
  return Promise.resolve(0);
}
