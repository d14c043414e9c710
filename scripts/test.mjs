/**
 * `npm test`: makes sure that what the tests need is there, builds the add-in once and runs Jest. Arguments go to Jest;
 * with `--selectProjects unit` (or any without e2e) nothing is looked for and nothing is built.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { build } from './build.mjs';
import { findBrowser } from './browser.mjs';
import { run } from './run.mjs';

const jestArguments = process.argv.slice(2);

/** Names after --selectProjects, up to the next option; all projects when it is absent. */
function wantsProject(name) {
  const start = jestArguments.findIndex((argument) => argument.startsWith('--selectProjects'));
  if (start < 0) return true;
  const rest = jestArguments.slice(start);
  const inline = rest[0].split('=')[1];
  const end = rest.findIndex((argument, index) => index > 0 && argument.startsWith('-'));
  const names = inline ? [inline] : rest.slice(1, end < 0 ? undefined : end);
  return names.includes(name);
}

function isDebianRoot() {
  return (
    process.platform === 'linux' &&
    process.getuid?.() === 0 &&
    existsSync('/etc/os-release') &&
    /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'))
  );
}

async function aptInstall(...packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const updated = await run('apt-get', ['update', '-qq'], { env });
  return (
    updated === 0 &&
    (await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env })) === 0
  );
}

/** The journeys need a real browser: without one the tests fail, they are never skipped. */
async function ensureBrowser() {
  if (!findBrowser()) {
    console.log('No Chromium, Chrome or Edge here: installing one for the tests in a browser.');
    // fonts-liberation: without any font the browser draws no text, and layouts are not what people see.
    if (isDebianRoot()) await aptInstall('chromium', 'fonts-liberation');
    else await run('npx', ['playwright-core', 'install', 'chromium']);
  }
  const browser = findBrowser();
  if (!browser) {
    console.error('No browser could be installed. Install Chromium or Chrome, or set CHROME_PATH to one.');
    process.exit(1);
  }
  process.env.CHROME_PATH = browser;
}

function isCommand(name) {
  try {
    execFileSync(process.platform === 'win32' ? 'where' : 'which', [name], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function hasLibreOffice() {
  const places = [
    '/Applications/LibreOffice.app/Contents/MacOS/soffice',
    `${process.env.PROGRAMFILES}\\LibreOffice\\program\\soffice.exe`,
  ];
  if (places.some((file) => existsSync(file))) return true;
  return isCommand('soffice');
}

/** LibreOffice recalculates the files that we write: a second opinion, compulsory in CI, welcome elsewhere. */
async function ensureLibreOffice() {
  if (hasLibreOffice()) return;
  if (process.env.CI && isDebianRoot()) {
    console.log('CI: installing LibreOffice Calc for the tests of the written files.');
    await aptInstall('libreoffice-calc');
  } else {
    console.log('No LibreOffice here: the tests that recalculate written files will say that they skipped.');
  }
}

/** What reads the pages that LibreOffice prints, and what checks files against the schemas: compulsory in CI as well. */
const TOOLS = { pdftotext: 'poppler-utils', xmllint: 'libxml2-utils', unzip: 'unzip', python3: 'python3' };

async function ensureTools() {
  const missing = Object.keys(TOOLS).filter((tool) => !isCommand(tool));
  if (missing.length === 0) return;
  const packages = missing.map((tool) => TOOLS[tool]);
  if (process.env.CI && isDebianRoot()) {
    console.log(`CI: installing ${packages.join(', ')} for the tests of the written files.`);
    await aptInstall(...packages);
  } else {
    console.log(`Not here: ${missing.join(', ')}. Tests that need them will say that they skipped.`);
  }
}

if (wantsProject('e2e')) await ensureBrowser();
if (wantsProject('unit') || wantsProject('e2e')) await ensureLibreOffice();
if (wantsProject('unit')) await ensureTools();
// What ships, with the default settings: the preview answers Office.js itself, so the internet is not needed.
if (wantsProject('e2e') && !(await build('production'))) process.exit(1);

const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
process.exitCode = await run(process.execPath, [jest, ...jestArguments], { shell: false });
