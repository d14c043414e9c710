/** What the tests need and npm does not bring: looked for, and installed where that is ours to do. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { findBrowser } from './browser';
import { Hindrance } from './command';
import { runProgram } from './runProgram';

function isDebianRoot(): boolean {
  return (
    process.platform === 'linux' &&
    process.getuid?.() === 0 &&
    existsSync('/etc/os-release') &&
    /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'))
  );
}

async function aptInstall(...packages: readonly string[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  if ((await runProgram('apt-get', ['update', '-qq'], { env })) !== 0) return;
  await runProgram('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env });
}

/** The journeys need a real browser: without one the tests fail, they are never skipped. */
export async function ensureBrowser(): Promise<void> {
  if (findBrowser() === null) {
    console.log('No Chromium, Chrome or Edge here: installing one for the tests in a browser.');
    // fonts-liberation: without any font the browser draws no text, and layouts are not what people see.
    if (isDebianRoot()) await aptInstall('chromium', 'fonts-liberation');
    else await runProgram('npx', ['playwright-core', 'install', 'chromium']);
  }
  const browser = findBrowser();
  if (browser === null) {
    throw new Hindrance(
      'No browser could be installed. Install Chromium or Chrome, or set CHROME_PATH to one.',
    );
  }
  process.env.CHROME_PATH = browser;
}

function isCommand(name: string): boolean {
  try {
    execFileSync(process.platform === 'win32' ? 'where' : 'which', [name], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function hasLibreOffice(): boolean {
  const places = [
    '/Applications/LibreOffice.app/Contents/MacOS/soffice',
    `${process.env.PROGRAMFILES ?? 'C:\\Program Files'}\\LibreOffice\\program\\soffice.exe`,
  ];
  return places.some((file) => existsSync(file)) || isCommand('soffice');
}

/** LibreOffice recalculates the files that we write: a second opinion, compulsory in CI, welcome elsewhere. */
export async function ensureLibreOffice(): Promise<void> {
  if (hasLibreOffice()) return;
  if (process.env.CI && isDebianRoot()) {
    console.log('CI: installing LibreOffice Calc for the tests of the written files.');
    await aptInstall('libreoffice-calc');
  } else {
    console.log('No LibreOffice here: the tests that recalculate written files will say that they skipped.');
  }
}

/** Program -> its Debian package. */
const TOOLS = new Map([
  ['pdftotext', 'poppler-utils'],
  ['xmllint', 'libxml2-utils'],
  ['unzip', 'unzip'],
  ['python3', 'python3'],
]);

/** What reads the pages that LibreOffice prints, and what checks files against the schemas: compulsory in CI as well. */
export async function ensureTools(): Promise<void> {
  await ensureForCi(TOOLS, 'the tests of the written files');
}

/** What serves the build as an administrator would: the same. */
export async function ensureWebServer(): Promise<void> {
  // Debian's path of a plain user does not lead to where it stands.
  if (existsSync('/usr/sbin/nginx')) return;
  await ensureForCi(new Map([['nginx', 'nginx']]), 'the tests of a served build');
}

async function ensureForCi(programs: ReadonlyMap<string, string>, purpose: string): Promise<void> {
  const missing = [...programs].filter(([program]) => !isCommand(program));
  if (missing.length === 0) return;
  if (process.env.CI && isDebianRoot()) {
    const packages = missing.map(([, name]) => name);
    console.log(`CI: installing ${packages.join(', ')} for ${purpose}.`);
    await aptInstall(...packages);
  } else {
    const names = missing.map(([program]) => program);
    console.log(`Not here: ${names.join(', ')}. Tests that need them will say that they skipped.`);
  }
}
