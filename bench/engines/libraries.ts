/** Libraries that others make of spreadsheets, in a package of their own beside this file: nothing of them ships. */
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

export const FOLDER = __dirname;

/** One of them, by its name; they must be installed. */
export const library = createRequire(path.join(FOLDER, 'package.json'));

/** Installs them as locked, where they are not there or were locked anew. */
export function installLibraries(): void {
  const installed = path.join(FOLDER, 'node_modules', '.package-lock.json');
  const locked = path.join(FOLDER, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(locked).mtimeMs) return;
  execFileSync('npm', ['ci', '--ignore-scripts', '--prefix', FOLDER], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}
