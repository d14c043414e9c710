/** What Excel would refuse, or silently ignore, in the manifest. Microsoft's validator needs the internet; this does not. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { answers, testWith } from '../helpers/needs';
import { child, descendants, parseXml, type XmlElement } from './xml';

const ROOT = path.join(__dirname, '..', '..');
const URL_SETTING = 'https://outils.metropole.example/quote-part/';
const BASE = 'https://outils.metropole.example/quote-part';

function fillManifest(url: string): string {
  return execFileSync(process.execPath, ['scripts/run.js', 'manifest'], {
    cwd: ROOT,
    env: { ...process.env, QUOTE_PART_URL: url },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

const filled = fillManifest(URL_SETTING);
const manifest = parseXml(filled);
const all = descendants(manifest);
const byName = (name: string): XmlElement[] => all.filter((element) => element.name === name);
const overrides = child(manifest, 'VersionOverrides');
const resources = child(overrides, 'Resources').children.flatMap((kind) =>
  kind.children.map((resource) => ({ kind: kind.name, id: resource.attributes.id!, resource })),
);
const values = (resource: XmlElement): string[] => [
  resource.attributes.DefaultValue!,
  ...resource.children.map((override) => override.attributes.Value!),
];

/** Width and height stand at a fixed place in a PNG file. */
function pngSize(file: string): [width: number, height: number] {
  const bytes = readFileSync(file);
  expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

function localIcon(address: string): string {
  expect(address.startsWith(`${BASE}/assets/`)).toBe(true);
  return path.join(ROOT, address.slice(BASE.length + 1));
}

test('identity, place and rights', () => {
  expect(manifest.attributes['xsi:type']).toBe('TaskPaneApp');
  // Another id would be another add-in: installed workbooks would lose it.
  expect(child(manifest, 'Id').text).toBe('d4bb1011-77cf-41e4-bfe6-f85a5b51ba0a');
  expect(child(manifest, 'DefaultLocale').text).toBe('fr-FR');
  expect(child(manifest, 'Permissions').text).toBe('ReadWriteDocument');
  expect(child(manifest, 'Hosts').children.map((host) => host.attributes.Name)).toEqual(['Workbook']);
  expect(child(overrides, 'Hosts').children.map((host) => host.attributes['xsi:type'])).toEqual(['Workbook']);
});

test('the version is that of package.json, in four numbers', () => {
  const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
    version: string;
  };
  expect(child(manifest, 'Version').text).toBe(`${version}.0`);
});

const CHECK_MANIFEST = path.join(ROOT, '..', 'shared', 'schemas', 'check-manifest');

/** Microsoft's published schemas, which stand beside the checkout; what they find, or nothing. */
function schemaFaults(xml: string): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'quote-part-manifest-'));
  try {
    const file = path.join(folder, 'manifest.xml');
    writeFileSync(file, xml);
    const { status, stderr, error } = spawnSync(CHECK_MANIFEST, [file], {
      encoding: 'utf8',
      timeout: 60_000,
    });
    if (error) throw error;
    const faults = stderr.split('\n').filter((line) => / error : /.test(line));
    if (faults.length === 0 && status !== 0) throw new Error(stderr);
    return faults.map((line) => line.replaceAll(/^.*? element |\{[^}]*\}/g, ''));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

testWith(
  [
    { name: '../shared/schemas', isThere: existsSync(CHECK_MANIFEST) },
    { name: 'xmllint (libxml2)', isThere: answers('xmllint', '--version') },
  ],
  'valid against the schemas of 2020, but for the runtime that they do not know yet',
  () => {
    const [fault, ...others] = schemaFaults(filled);
    expect(fault).toMatch(/^Runtimes: .*'Runtimes': This element is not expected/);
    expect(others).toEqual([]);
    expect(schemaFaults(filled.replace(/<Runtimes>.*<\/Runtimes>/s, ''))).toEqual([]);
  },
);

test('required sets: Excel 2021 and later, in the base manifest only', () => {
  const sets = child(manifest, 'Requirements', 'Sets').children.map(({ attributes }) => [
    attributes.Name,
    attributes.MinVersion,
  ]);
  expect(sets).toEqual([
    ['ExcelApi', '1.12'],
    ['CustomFunctionsRuntime', '1.3'],
    ['SharedRuntime', '1.1'],
  ]);
  expect(byName('Requirements')).toHaveLength(1);
});

/** The schema's sequences, for the levels that we use. Excel refuses a manifest with elements out of order. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
  ],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources'],
  Host: ['Runtimes', 'AllFormFactors', 'DesktopFormFactor'],
  Runtimes: ['Runtime'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  CustomTab: ['Group', 'Label'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Action: ['TaskpaneId', 'SourceLocation', 'Title', 'FunctionName'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
};

test.each(Object.entries(ORDER))('children of <%s> stand in the order of the schema', (name, order) => {
  expect(byName(name).length).toBeGreaterThan(0);
  for (const element of byName(name)) {
    const positions = element.children.map((each) => order.indexOf(each.name));
    expect(positions).not.toContain(-1);
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
  }
});

test('custom functions: script, page, metadata and namespace', () => {
  const point = child(overrides, 'Hosts', 'Host', 'AllFormFactors', 'ExtensionPoint');
  expect(point.attributes['xsi:type']).toBe('CustomFunctions');
  expect(point.children.map((each) => each.name)).toEqual(['Script', 'Page', 'Metadata', 'Namespace']);
  const resid = child(point, 'Namespace').attributes.resid;
  expect(resources.find(({ id }) => id === resid)?.resource.attributes.DefaultValue).toBe('QUOTEPART');
});

/** The kind of resource that each referring element takes, by its name and its parent's. */
function expectedKind(element: XmlElement, parent: XmlElement): string {
  if (element.name === 'bt:Image') return 'bt:Images';
  if (/^(SourceLocation|FunctionFile|LearnMoreUrl|Runtime)$/.test(element.name)) return 'bt:Urls';
  if (element.name === 'Description') return 'bt:LongStrings';
  if (/^(Label|Title|Namespace)$/.test(element.name)) return 'bt:ShortStrings';
  throw new Error(`<${parent.name}><${element.name} resid>: not known to this test`);
}

test('every resid is defined once, of the right kind, and used', () => {
  const ids = resources.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
  const used = new Set<string>();
  for (const parent of all) {
    for (const element of parent.children) {
      const { resid } = element.attributes;
      if (resid === undefined) continue;
      used.add(resid);
      expect([resid, resources.find(({ id }) => id === resid)?.kind]).toEqual([
        resid,
        expectedKind(element, parent),
      ]);
    }
  }
  expect([...used].sort()).toEqual([...ids].sort());
});

test('nothing is longer than Excel takes', () => {
  const longest: Readonly<Record<string, number>> = {
    'bt:Images': 2048,
    'bt:Urls': 2048,
    'bt:ShortStrings': 125,
    'bt:LongStrings': 250,
  };
  for (const { kind, id, resource } of resources) {
    expect(id.length).toBeLessThanOrEqual(32);
    for (const value of values(resource)) {
      expect(value.length).toBeGreaterThan(0);
      expect(value.length).toBeLessThanOrEqual(longest[kind]!);
    }
  }
  for (const value of values(child(manifest, 'DisplayName'))) expect(value.length).toBeLessThanOrEqual(125);
  for (const value of values(child(manifest, 'Description'))) expect(value.length).toBeLessThanOrEqual(250);
});

test('ids of tab, groups and controls are unique', () => {
  const ids = [...byName('CustomTab'), ...byName('Group'), ...byName('Control')].map(
    ({ attributes }) => attributes.id,
  );
  expect(ids).toEqual([...new Set(ids)]);
  expect(byName('CustomTab')).toHaveLength(1);
});

/** The locales that Office.js has words for, as Excel names them. */
const officeLocales = readdirSync(path.join(ROOT, 'node_modules', '@microsoft', 'office-js', 'dist'))
  .filter((name) => /^[a-z]{2}-[a-z0-9]{2,3}$/.test(name))
  .map((name) => name.slice(0, 3) + name.slice(3).toUpperCase());
const english = officeLocales.filter((locale) => locale.startsWith('en-'));

test('every text has its twin in each English of Office; the namespace, which formulas spell, has none', () => {
  expect(english).toEqual(expect.arrayContaining(['en-US', 'en-GB', 'en-IE', 'en-CA', 'en-AU', 'en-IN']));
  const texts = resources.filter(({ kind }) => /Strings$/.test(kind));
  const withTwin = texts.filter(({ id }) => id !== 'Functions.Namespace').map(({ resource }) => resource);
  for (const text of [...withTwin, child(manifest, 'DisplayName'), child(manifest, 'Description')]) {
    expect([text.attributes.id, text.children.map((twin) => twin.attributes.Locale).sort()]).toEqual([
      text.attributes.id,
      english,
    ]);
    expect(new Set(values(text).slice(1)).size).toBe(1);
  }
  expect(texts).toHaveLength(withTwin.length + 1);
});

test('the functions are described in each English too; every other locale gets the default, French', () => {
  const metadata = resources.find(({ id }) => id === 'Functions.Metadata.Url')!.resource;
  expect(metadata.attributes.DefaultValue).toBe(`${BASE}/functions.json`);
  expect(metadata.children.map(({ attributes }) => [attributes.Locale, attributes.Value]).sort()).toEqual(
    english.map((locale) => [locale, `${BASE}/functions.en.json`]),
  );
  const overridden = new Set(
    all.flatMap(({ name, attributes }) => (/Override$/.test(name) ? [attributes.Locale] : [])),
  );
  expect([...overridden].sort()).toEqual(english);
});

test('every address is ours and https', () => {
  const urls = [
    ...resources.filter(({ kind }) => /Images|Urls/.test(kind)).flatMap(({ resource }) => values(resource)),
    ...['IconUrl', 'HighResolutionIconUrl', 'SupportUrl'].flatMap((name) => values(child(manifest, name))),
    ...values(child(manifest, 'DefaultSettings', 'SourceLocation')),
  ];
  for (const url of urls) expect(url.startsWith(`${BASE}/`)).toBe(true);
  // A domain, not an address: Excel compares it with the origin of a page.
  expect(child(manifest, 'AppDomains').children.map(({ text }) => text)).toEqual([
    'https://outils.metropole.example',
  ]);
});

test('every icon is there, in the size that it is announced for', () => {
  const announced = byName('bt:Image').filter(({ attributes }) => attributes.resid !== undefined);
  expect(announced.length).toBeGreaterThan(0);
  for (const { attributes } of announced) {
    const { resource } = resources.find(({ id }) => id === attributes.resid)!;
    const size = Number(attributes.size);
    expect([attributes.resid, pngSize(localIcon(resource.attributes.DefaultValue!))]).toEqual([
      attributes.resid,
      [size, size],
    ]);
  }
  for (const icon of byName('Icon')) {
    expect(icon.children.map(({ attributes }) => attributes.size)).toEqual(['16', '32', '80']);
  }
  expect(pngSize(localIcon(child(manifest, 'IconUrl').attributes.DefaultValue!))).toEqual([32, 32]);
  expect(pngSize(localIcon(child(manifest, 'HighResolutionIconUrl').attributes.DefaultValue!))).toEqual([
    64, 64,
  ]);
});

test('pane and commands are one page, in one runtime that stays; the functions are another', () => {
  const [runtime, ...others] = byName('Runtime');
  expect(others).toEqual([]);
  expect(runtime?.attributes).toMatchObject({ resid: 'Pane.Url', lifetime: 'long' });
  expect(byName('FunctionFile').map(({ attributes }) => attributes.resid)).toEqual(['Pane.Url']);
  expect(child(byName('Page')[0]!, 'SourceLocation').attributes.resid).toBe('Functions.Page.Url');
  const pane = resources.find(({ id }) => id === 'Pane.Url')?.resource.attributes.DefaultValue;
  expect(pane).toBe(child(manifest, 'DefaultSettings', 'SourceLocation').attributes.DefaultValue);
});

test('one button opens the pane itself; behind each of the others stands a function', () => {
  const actions = byName('Control').map((control) => child(control, 'Action'));
  const panes = actions.filter(({ attributes }) => attributes['xsi:type'] === 'ShowTaskpane');
  // A second one with another address would be a pane outside the shared runtime.
  expect(panes.map((action) => child(action, 'SourceLocation').attributes.resid)).toEqual(['Pane.Url']);
  const functions = actions
    .filter(({ attributes }) => attributes['xsi:type'] === 'ExecuteFunction')
    .map((action) => child(action, 'FunctionName').text);
  const commands = readFileSync(path.join(ROOT, 'src', 'commands', 'commands.ts'), 'utf8');
  const associated = [...commands.matchAll(/Office\.actions\.associate\('(\w+)'/g)].map((match) => match[1]);
  expect(functions.sort()).toEqual(associated.sort());
  expect(panes.length + functions.length).toBe(actions.length);
});

test.each([
  ['http://outils.metropole.example', 'https'],
  ['ftp://localhost', 'https'],
  ['outils', 'adresse'],
  ['https://outils.metropole.example/?a=1', '[?]'],
])('the address %s is refused, with the reason', (url, reason) => {
  expect(() => fillManifest(url)).toThrow(new RegExp(`QUOTE_PART_URL.*${reason}`));
});

test.each(['https://localhost:3000', 'http://localhost:3000/', 'https://[::1]:3000'])(
  'the address %s is taken',
  (url) => {
    const { attributes } = child(parseXml(fillManifest(url)), 'DefaultSettings', 'SourceLocation');
    expect(attributes.DefaultValue).toBe(`${url.replace(/\/$/, '')}/taskpane.html`);
  },
);

test.each([
  ['https://exemple.fr/R&D/quote part/', 'https://exemple.fr/R&D/quote%20part/'],
  [`https://exemple.fr/l'"été"<1>`, "https://exemple.fr/l'%22%C3%A9t%C3%A9%22%3C1%3E/"],
  ['https://métropole.exemple/{{version}}', 'https://xn--mtropole-b1a.exemple/%7B%7Bversion%7D%7D/'],
])('the address %s, with odd characters, gives a manifest that is whole', (url, address) => {
  const filledIn = fillManifest(url);
  const written = parseXml(filledIn);
  expect(child(written, 'DefaultSettings', 'SourceLocation').attributes.DefaultValue).toBe(
    `${address}taskpane.html`,
  );
  // Everything else is as under a plain address.
  const plain = fillManifest('https://exemple.fr/');
  const xml = (text: string): string => text.replaceAll('&', '&amp;');
  const { origin } = new URL(address);
  expect(
    filledIn
      .replaceAll(xml(address.slice(0, -1)), 'https://exemple.fr')
      .replaceAll(origin, 'https://exemple.fr'),
  ).toBe(plain);
});
