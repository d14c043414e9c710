/**
 * `npm test`: makes sure that what the tests need is there, builds the add-in and runs Jest. Arguments go to Jest; where
 * they choose tests (`npm test -- test/core/money.test.ts`), only what these need is looked for, and a build that is still
 * right is not made again.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { compile } from './build';
import { ensureBrowser, ensureLibreOffice, ensureTools, ensureWebServer } from './install';
import { isUpToDate, rememberBuild } from './lastBuild';
import { runProgram } from './runProgram';
import { ROOT } from './settings';
import { choosing, needsOf } from './testNeeds';

const JEST = path.join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');

/** The files that Jest would run, by Jest itself: a path is a pattern, and may stand among options of any kind. */
function filesToRun(args: readonly string[]): string[] {
  const { status, stdout, stderr } = spawnSync(process.execPath, [JEST, '--listTests', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return stdout.split(/\r?\n/).filter((line) => line !== '');
}

/** dist/ as it ships, with the default settings: the preview answers Office.js itself, so the internet is not needed. */
async function build(): Promise<boolean> {
  if (!(await compile('production'))) return false;
  rememberBuild();
  return true;
}

export async function main(args: readonly string[]): Promise<number> {
  const choice = choosing(args);
  const needs = needsOf(filesToRun(choice));
  if (needs.has('browser')) await ensureBrowser();
  if (needs.has('libreOffice')) await ensureLibreOffice();
  if (needs.has('tools')) await ensureTools();
  if (needs.has('webServer')) await ensureWebServer();
  if (needs.has('build')) {
    const isThere = choice.length > 0 && isUpToDate();
    if (!isThere && !(await build())) return 1;
  }
  return runProgram(process.execPath, [JEST, ...args], { cwd: ROOT, shell: false });
}
