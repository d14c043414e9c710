/**
 * Builds dist/ once: `node scripts/build.mjs [--development]`.
 * A production build also weighs what people download and fails above the budget.
 */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import webpack from 'webpack';
import config from '../webpack.config.js';
import { checkSizes } from './check-size.mjs';
import { readSettings } from './settings.mjs';

/** Empties only a folder that a build wrote: the address of another one may be typed by mistake. */
function emptyDist(dist) {
  if (!existsSync(dist) || readdirSync(dist).length === 0) return;
  if (!existsSync(path.join(dist, 'manifest.xml')) && !existsSync(path.join(dist, 'taskpane.html'))) {
    throw new Error(`${dist} n'est pas vide et ne vient pas d'une construction : rien n'y est écrit.`);
  }
  for (const name of readdirSync(dist)) rmSync(path.join(dist, name), { recursive: true });
}

export async function compiler(mode) {
  return webpack(await config({}, { mode }));
}

export async function build(mode) {
  const { dist } = readSettings();
  emptyDist(dist);
  const compilation = await compiler(mode);
  const stats = await new Promise((resolve, reject) => {
    compilation.run((error, result) => (error ? reject(error) : resolve(result)));
  });
  await new Promise((resolve) => compilation.close(resolve));
  if (stats.hasErrors() || stats.hasWarnings()) {
    console.log(stats.toString({ preset: 'errors-warnings', colors: process.stdout.isTTY === true }));
  }
  if (stats.hasErrors()) return false;
  return mode === 'development' || checkSizes(dist);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const done = await build(process.argv.includes('--development') ? 'development' : 'production');
    process.exitCode = done ? 0 : 1;
  } catch (error) {
    // A setting that cannot be: its sentence helps, a stack does not.
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
