/** A build takes the place of the one before while that is being served: never less than one version, whole. */
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
import { listBuild, readBuildList } from '../../scripts/buildList';
import { publish } from '../../scripts/publish';
import { readSettings } from '../../scripts/settings';

const work = mkdtempSync(path.join(tmpdir(), 'quote-part-publish-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

let dist: string;
beforeEach(() => {
  dist = mkdtempSync(path.join(work, 'dist-'));
});

type Files = Readonly<Record<string, string>>;

/** A page that names its chunk, and what else is asked for. */
const version = (hash: string, more: Files = {}): Files => ({
  'taskpane.html': `taskpane.${hash}.js`,
  'manifest.xml': '<OfficeApp />',
  [`taskpane.${hash}.js`]: hash,
  ...more,
});

const ONE = version('11111111');
const TWO = version('22222222');
const THREE = version('33333333');

function build(files: Files): void {
  const made = mkdtempSync(path.join(work, 'made-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(made, name)), { recursive: true });
    writeFileSync(path.join(made, name), text);
  }
  publish(made, listBuild(made, readSettings({})), dist);
}

const inDist = (): string[] => readdirSync(dist).sort();

test('the first one is what was made, with its list', () => {
  build(ONE);
  expect(inDist()).toEqual(['build.json', 'manifest.xml', 'taskpane.11111111.js', 'taskpane.html']);
  expect(readBuildList(dist)).toMatchObject({ url: 'https://localhost:3000', former: [] });
  expect(Object.keys(readBuildList(dist)!.files)).toEqual([
    'manifest.xml',
    'taskpane.11111111.js',
    'taskpane.html',
  ]);
});

test('the version before stays for open panes until the next, and no longer', () => {
  build(ONE);
  build(TWO);
  expect(inDist()).toEqual([
    'build.json',
    'manifest.xml',
    'taskpane.11111111.js',
    'taskpane.22222222.js',
    'taskpane.html',
  ]);
  expect(readBuildList(dist)!.former).toEqual(['taskpane.11111111.js']);
  build(THREE);
  expect(inDist().filter((name) => name.endsWith('.js'))).toEqual([
    'taskpane.22222222.js',
    'taskpane.33333333.js',
  ]);
});

test('the same version once more, for another address or without a change, ends nobody’s pane', () => {
  build(ONE);
  build(TWO);
  build({ ...TWO, 'manifest.xml': '<OfficeApp>elsewhere</OfficeApp>' });
  build(TWO);
  expect(readBuildList(dist)!.former).toEqual(['taskpane.11111111.js']);
  expect(existsSync(path.join(dist, 'taskpane.11111111.js'))).toBe(true);
});

test('going back to the version before keeps both', () => {
  build(ONE);
  build(TWO);
  build(ONE);
  expect(readBuildList(dist)!.former).toEqual(['taskpane.22222222.js']);
  expect(inDist()).toContain('taskpane.22222222.js');
});

test('what was built before there was a list is a version too', () => {
  for (const [name, text] of Object.entries(ONE)) writeFileSync(path.join(dist, name), text);
  build(TWO);
  expect(readBuildList(dist)!.former).toEqual(['taskpane.11111111.js']);
});

test('a file that the build no longer has goes; one that no build wrote stays', () => {
  build(version('11111111', { 'office-js/office.js': 'Microsoft’s', 'aide.html': 'help' }));
  writeFileSync(path.join(dist, 'web.config'), '<configuration />');
  build(TWO);
  expect(existsSync(path.join(dist, 'office-js', 'office.js'))).toBe(false);
  expect(existsSync(path.join(dist, 'aide.html'))).toBe(false);
  expect(readFileSync(path.join(dist, 'web.config'), 'utf8')).toBe('<configuration />');
});

test('whatever stops it half-way, the version before is whole: chunks come first, pages last, nothing goes before', () => {
  build(ONE);
  // The last page cannot be put in its place.
  mkdirSync(path.join(dist, 'verification.html'));
  writeFileSync(path.join(dist, 'verification.html', 'busy'), '');
  expect(() => build(version('22222222', { 'verification.html': 'page' }))).toThrow();
  for (const chunk of ['taskpane.11111111.js', 'taskpane.22222222.js']) expect(inDist()).toContain(chunk);
  // The page names a chunk that is there, whichever of the two it is.
  expect(inDist()).toContain(readFileSync(path.join(dist, 'taskpane.html'), 'utf8'));
  rmSync(path.join(dist, 'verification.html'), { recursive: true });
  build(version('22222222', { 'verification.html': 'page' }));
  expect(readBuildList(dist)!.former).toEqual(['taskpane.11111111.js']);
  expect(inDist().filter((name) => name.endsWith('.new'))).toEqual([]);
});
