/** One production build for a closed network, under an address with a path: what an administrator would put on a server. */
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createHash, randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { findBrowser } from '../../scripts/browser';
import { readBuildList } from '../../scripts/buildList';
import { isUpToDate } from '../../scripts/lastBuild';
import { packageOf, zipOf } from '../../scripts/makePackage';
import { paneLoads } from '../../scripts/paneLoad';
import { testWith } from '../helpers/needs';

const ROOT = path.join(__dirname, '..', '..');
const BASE = 'https://outils.metropole.example/quote-part';
const work = mkdtempSync(path.join(tmpdir(), 'quote-part-'));
const dist = path.join(work, 'dist');

function command(name: string, args: readonly string[] = [], env: Record<string, string> = {}) {
  const result = spawnSync(process.execPath, ['scripts/run.js', name, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  return { code: result.status, output: result.stdout + result.stderr };
}

const { dependencies: DEPENDENCIES } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};
const LICENCES = path.join(ROOT, 'docs', 'licences.md');

/** The table of docs/licences.md anew; `UPDATE_GOLDEN=1`. */
function writeLicences(rows: readonly string[][]): void {
  const [intro = ''] = readFileSync(LICENCES, 'utf8').split(/^\| /m);
  const lines = [['composant', 'version', 'licence'], ['-', '-', '-'], ...rows].map(
    (cells) => `| ${cells.join(' | ')} |`,
  );
  writeFileSync(LICENCES, `${intro}${lines.join('\n')}\n`);
}

const read = (name: string): string => readFileSync(path.join(dist, name), 'utf8');
const files = (): string[] =>
  readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();

afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

describe('a build for a closed network', () => {
  beforeAll(() => {
    const { code, output } = command('build', [], {
      QUOTE_PART_URL: `${BASE}/`,
      QUOTE_PART_OFFICE_JS: 'local',
      QUOTE_PART_DIST: dist,
    });
    if (code !== 0) throw new Error(output);
    // It says so where it could not.
    expect(output).toMatch(/(ok|NOT MEASURED)\s+pane until its first figure/);
  }, 120_000);

  test('writes what the manifest and the pages name', () => {
    expect(files()).toEqual(
      expect.arrayContaining([
        'LICENCES-TIERS.txt',
        'LICENSE.txt',
        'aide.html',
        'assets/icon-128.png',
        'assets/icon-16.png',
        'assets/icon-32.png',
        'assets/icon-64.png',
        'assets/icon-80.png',
        'bom.cdx.json',
        'build.json',
        'functions.en.json',
        'functions.html',
        'functions.js',
        'functions.json',
        'manifest.xml',
        'office-js/LICENSE.txt',
        'office-js/LISEZMOI.txt',
        'office-js/custom-functions-runtime.js',
        'office-js/excel-mac-16.00-core.js',
        'office-js/excel-mac-16.00.js',
        'office-js/excel-web-16.00-core.js',
        'office-js/excel-web-16.00.js',
        'office-js/excel-win32-16.01-core.js',
        'office-js/excel-win32-16.01.js',
        'office-js/office.js',
        'taskpane.html',
      ]),
    );
    const named = [
      ...read('manifest.xml').matchAll(/"https:\/\/outils\.metropole\.example\/quote-part\/([^"?]+)/g),
    ];
    expect(named.length).toBeGreaterThan(20);
    for (const [, file] of named) expect(files()).toContain(file);
    for (const page of ['taskpane', 'functions', 'aide']) {
      const addresses = [...read(`${page}.html`).matchAll(/(?:src|href)="([^"]+)"/g)];
      expect(addresses.length).toBeGreaterThan(0);
      for (const [, file] of addresses) expect(files()).toContain(file);
    }
  });

  test('what every pane needs is compiled while it is read, and other files are not', () => {
    const starting = /^(?:taskpane|reading-file|findings-file|words-(?:fr|en))\.\w+\.js$/;
    const compiled = files().filter(
      (file) => file.endsWith('.js') && read(file).startsWith('//# allFunctionsCalledOnLoad\n'),
    );
    expect(compiled.map((file) => file.split('.')[0])).toEqual([
      'findings-file',
      'reading-file',
      'taskpane',
      'words-en',
      'words-fr',
    ]);
    expect(compiled).toEqual(files().filter((file) => starting.test(file)));
  });

  test('says of every package that ships which one it is, under which licence, with its notice', () => {
    interface Bill {
      readonly specVersion: string;
      readonly components: readonly {
        readonly name: string;
        readonly version: string;
        readonly purl: string;
        readonly licenses: readonly { readonly license: { readonly id?: string; readonly name?: string } }[];
      }[];
    }
    const { specVersion, components } = JSON.parse(read('bom.cdx.json')) as Bill;
    expect(specVersion).toBe('1.6');
    const listed = components.map(({ name, version, licenses }) => [
      name,
      version,
      licenses[0]!.license.id ?? licenses[0]!.license.name ?? '',
    ]);
    const documented = readFileSync(LICENCES, 'utf8');
    const rows = [...documented.matchAll(/^\| (\S+) +\| (\S+) +\| (.+?) +\|$/gm)].slice(2);
    if (process.env.UPDATE_GOLDEN) writeLicences(listed);
    else expect(rows.map(([, ...cells]) => cells)).toEqual(listed);

    const notices = read('LICENCES-TIERS.txt');
    for (const { name, version, purl } of components) {
      expect(purl).toBe(`pkg:npm/${name.replace('@', '%40')}@${version}`);
      const text = notices.split(`\n${name} ${version} - `)[1]?.split('-'.repeat(72))[1] ?? '';
      expect([name, text]).toEqual([name, expect.stringMatching(/copyright|public domain/i)]);
    }
    // What the code says of itself: the bundles hold no comment of a package that is not listed.
    const known = new Set(components.map(({ name }) => name));
    for (const name of Object.keys(DEPENDENCIES)) expect([name, known.has(name)]).toEqual([name, true]);
    for (const name of ['react', 'scheduler', '@fluentui/tokens', 'fflate', '@microsoft/office-js'])
      expect([name, known.has(name)]).toEqual([name, true]);
    for (const name of ['jest', 'playwright-core', '@odoo/o-spreadsheet', 'webpack', 'stylis', 'rtl-css-js'])
      expect([name, known.has(name)]).toEqual([name, false]);
  });

  test('hands Office.js out under Microsoft’s conditions, unchanged', () => {
    const package_ = path.join(ROOT, 'node_modules', '@microsoft', 'office-js');
    for (const file of files().filter((name) => /^office-js\/.*\.js$/.test(name)))
      expect(readFileSync(path.join(dist, file))).toEqual(
        readFileSync(path.join(package_, 'dist', file.slice('office-js/'.length))),
      );
    expect(read('office-js/LICENSE.txt')).toBe(readFileSync(path.join(package_, 'LICENSE.md'), 'utf8'));
    expect(read('office-js/LISEZMOI.txt')).toContain('Microsoft is not responsible for');
  });

  test('what compiles CSS is in no bundle: the pane gets its styles worked out (decision 39)', () => {
    const compilers = { 'stylis/src/Enum.js': '@namespace', 'rtl-css-js/dist/rtl-css-js.umd.js': 'noflip' };
    for (const [file, text] of Object.entries(compilers)) {
      expect(readFileSync(path.join(ROOT, 'node_modules', file), 'utf8')).toContain(text);
      const holding = files().filter((name) => name.endsWith('.js') && !name.startsWith('office-js/'));
      expect(holding.filter((name) => read(name).includes(text))).toEqual([]);
    }
  });

  test('holds nothing twice: what is equal is one file, and has one name in every build', () => {
    const hashes = files().flatMap((name) => /^[^/]+\.([0-9a-f]{8})\.js$/.exec(name)?.slice(1) ?? []);
    expect(hashes.length).toBeGreaterThan(20);
    expect(hashes.filter((hash, at) => hashes.indexOf(hash) < at)).toEqual([]);
  });

  test('writes no source map, and the hash of the content into the names of the pane', () => {
    expect(files().filter((file) => file.endsWith('.map'))).toEqual([]);
    expect(read('taskpane.html')).toMatch(/src="taskpane\.[0-9a-f]{8}\.js"/);
  });

  test('refers to no other origin: not in pages, not in their policy', () => {
    for (const page of files().filter((file) => file.endsWith('.html'))) {
      expect([page, read(page)]).toEqual([page, expect.not.stringMatching(/(https?:)?\/\/\w/)]);
    }
  });

  test('each page has a policy that lets nothing in or out but ourselves', () => {
    for (const page of ['taskpane', 'functions']) {
      const policy = /Content-Security-Policy" content="([^"]+)"/.exec(read(`${page}.html`))?.[1];
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("connect-src 'self';");
      expect(policy).not.toMatch(/unsafe-eval|\*/);
      // A policy binds only what comes after it.
      expect(read(`${page}.html`).indexOf('Content-Security-Policy')).toBeLessThan(
        read(`${page}.html`).indexOf('<script'),
      );
    }
  });

  test('writes the address everywhere, once, without a second slash', () => {
    const manifest = read('manifest.xml');
    expect(manifest).not.toMatch(/localhost|\{\{/);
    expect(manifest).not.toMatch(/quote-part\/\//);
    expect(manifest.match(/https:\/\/[^"<]+/g)?.filter((url) => !url.startsWith(BASE))).toEqual([
      'https://outils.metropole.example', // AppDomain: an origin has no path
    ]);
  });

  test('describes the seven functions in French and in English, alike but for the words', () => {
    interface Spec {
      readonly functions: readonly {
        readonly id: string;
        readonly description: string;
        readonly parameters: readonly object[];
      }[];
    }
    const french = JSON.parse(read('functions.json')) as Spec;
    const english = JSON.parse(read('functions.en.json')) as Spec;
    expect(french.functions.map(({ id }) => id).sort()).toEqual([
      'ALLOCATE',
      'CLEARDAYS',
      'COMMUNETOTAL',
      'COSTPERINHABITANT',
      'COSTSHARE',
      'LATEINTEREST',
      'STATEMENT',
    ]);
    const wordless = (spec: Spec): unknown =>
      JSON.parse(
        JSON.stringify(spec, (key, value: unknown) => (key === 'description' ? typeof value : value)),
      );
    expect(wordless(english)).toEqual(wordless(french));
    french.functions.forEach(({ description }, index) => {
      expect(english.functions[index]!.description).not.toBe(description);
    });
    for (const { id } of french.functions) expect(read('functions.js')).toContain(id);
  });
});

describe('a package to deploy', () => {
  const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

  test('the list of a build names every file with its digest', () => {
    const list = readBuildList(dist)!;
    expect(list).toMatchObject({ url: BASE, officeJs: 'office-js/office.js', former: [] });
    expect([...Object.keys(list.files), 'build.json'].sort()).toEqual(files());
    for (const [name, sum] of Object.entries(list.files))
      expect([name, digest(readFileSync(path.join(dist, name)))]).toEqual([name, sum]);
  });

  test('made twice, from folders of another time and with a former version: the same bytes', async () => {
    const list = readBuildList(dist)!;
    const copy = mkdtempSync(path.join(work, 'copy-'));
    cpSync(dist, copy, { recursive: true });
    writeFileSync(path.join(copy, '1.00000000.js'), 'of a former version');
    const zip = await zipOf(packageOf(dist, list));
    const again = await zipOf(packageOf(copy, { ...list, former: ['1.00000000.js'] }));
    expect(digest(again)).toBe(digest(zip));
  });

  test('holds the site, what is read before it is served, and checksums of all', async () => {
    const whole = packageOf(dist, readBuildList(dist)!);
    const unzipped = unzipSync(await zipOf(whole));
    const inZip = Object.entries(unzipped).map(
      ([name, bytes]) => [name.replace(`${whole.name}/`, ''), digest(bytes)] as const,
    );
    const names = inZip.map(([name]) => name);
    expect(names).toEqual(expect.arrayContaining(files().map((name) => `site/${name}`)));
    expect(names).toEqual(
      expect.arrayContaining([
        'LICENCES-TIERS.txt',
        'LICENSE.txt',
        'LISEZMOI.txt',
        'bom.cdx.json',
        'deploy/apache.conf',
        'deploy/nginx.conf',
        'deploy/web.config',
        'docs/deploiement.md',
        'manifest.xml',
      ]),
    );
    const sums = Buffer.from(unzipped[`${whole.name}/SHA256SUMS`]!).toString().trimEnd().split('\n');
    expect(sums.map((line) => line.split('  ').reverse())).toEqual(
      inZip.filter(([name]) => name !== 'SHA256SUMS'),
    );
    const readMe = Buffer.from(whole.contents.get('LISEZMOI.txt')!).toString();
    expect(readMe).toContain(`${BASE}/verification.html`);
    expect(readMe).not.toContain('{{');
    // Every page that one of its pages leads to is in it.
    const lost = names
      .filter((name) => name.endsWith('.md'))
      .flatMap((name) =>
        Array.from(
          Buffer.from(whole.contents.get(name)!)
            .toString()
            .matchAll(/\]\(([^)#:]+)[^):]*\)/g),
          ([, link = '']) => path.posix.join(path.posix.dirname(name), link),
        ).filter((target) => !names.includes(target)),
      );
    expect(lost).toEqual([]);
  });

  test.each(['nginx.conf', 'apache.conf', 'web.config'])('%s gives each file a type', (name) => {
    const configuration = readFileSync(path.join(ROOT, 'deploy', name), 'utf8');
    const extensions = new Set(files().map((file) => path.extname(file).slice(1)));
    expect(extensions.size).toBeGreaterThan(7);
    for (const extension of extensions)
      expect(configuration).toMatch(
        new RegExp(
          `^ *\\S+/\\S+ +${extension};|AddType \\S+ \\.${extension}$|fileExtension="\\.${extension}" mime`,
          'm',
        ),
      );
  });

  const needs = [{ name: 'a build of today in dist/', isThere: isUpToDate() }];

  testWith(needs, 'another build, of another address: the same bytes in all that names no address', () => {
    const other = readBuildList(path.join(ROOT, 'dist'))!;
    const named = /^(manifest\.xml|bom\.cdx\.json|LICENCES-TIERS\.txt|office-js\/.*|.*\.html)$/;
    const unnamed = (list: typeof other): string[][] =>
      Object.entries(list.files).filter(([name]) => !named.test(name));
    expect(unnamed(readBuildList(dist)!)).toEqual(unnamed(other));
    expect(unnamed(other).length).toBeGreaterThan(20);
  });
});

describe('the pane is weighed as people meet it', () => {
  const needs = [{ name: 'Chromium', isThere: findBrowser() !== null }];

  testWith(needs, 'with every chunk that it fetches until its first figure, and no other', async () => {
    const [{ files: fetched, budget }] = await paneLoads(dist);
    // The page, its script, the words of one language, and what reads the workbook.
    const chunks = fetched.filter((name) => !/^(taskpane|words-fr)\./.test(name));
    expect(fetched).toEqual(expect.arrayContaining(['taskpane.html']));
    expect(fetched.filter((name) => /^taskpane\.\w+\.js$/.test(name))).toHaveLength(1);
    expect(fetched.filter((name) => /^words-/.test(name))).toEqual([expect.stringMatching(/^words-fr\./)]);
    expect(chunks.length).toBeGreaterThan(0);
    expect(files()).toEqual(expect.arrayContaining(fetched));
    expect(fetched.filter((name) => /^(office-js|functions|assets)\b/.test(name))).toEqual([]);
    // Random bytes in a file that it fetches: above the budget, and said so.
    const heavy = mkdtempSync(path.join(work, 'heavy-'));
    cpSync(dist, heavy, { recursive: true });
    const words = path.join(
      heavy,
      fetched.find((name) => name.startsWith('words-fr.'))!,
    );
    appendFileSync(words, `//${randomBytes(budget).toString('base64')}`);
    const { code, output } = command('weigh', [heavy]);
    expect(code).toBe(1);
    expect(output).toMatch(/TOO BIG\s+pane until its first figure/);
  });
});

describe('what a build refuses', () => {
  test('a folder that it did not write', () => {
    const foreign = path.join(work, 'foreign');
    mkdirSync(foreign);
    writeFileSync(path.join(foreign, 'accounts.xlsx'), '');
    expect(command('build', [], { QUOTE_PART_DIST: foreign })).toMatchObject({ code: 1 });
    expect(existsSync(path.join(foreign, 'accounts.xlsx'))).toBe(true);
  });

  /** Random bytes do not compress: their size is the gzipped size, and a little more. */
  function weigh(functionsBytes: number, paneBytes: number, lazyBytes: number) {
    const folder = mkdtempSync(path.join(work, 'size-'));
    writeFileSync(path.join(folder, 'functions.js'), randomBytes(functionsBytes));
    writeFileSync(path.join(folder, 'taskpane.1.js'), randomBytes(paneBytes));
    writeFileSync(path.join(folder, 'lazy.1.js'), randomBytes(lazyBytes));
    writeFileSync(
      path.join(folder, 'taskpane.html'),
      '<link rel="icon" href="a.png"><script src="https://cdn.example/office.js"></script><script src="taskpane.1.js"></script>',
    );
    return command('weigh', [folder, '--without-browser']);
  }

  test('functions above 20 kB, a first paint above 136 kB; what comes later does not count', () => {
    expect(weigh(19_000, 135_000, 500_000)).toMatchObject({ code: 0 });
    const heavyFunctions = weigh(20_001, 1_000, 0);
    expect(heavyFunctions.code).toBe(1);
    expect(heavyFunctions.output).toMatch(/TOO BIG\s+functions\.js/);
    const heavyPane = weigh(1_000, 136_001, 0);
    expect(heavyPane.code).toBe(1);
    expect(heavyPane.output).toMatch(/TOO BIG\s+taskpane\.html/);
  });
});
