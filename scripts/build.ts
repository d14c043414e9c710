/**
 * `npm run build`: writes dist/ once; with `--development` for people who read it in a debugger. A production build also
 * weighs what people download and fails above the budgets.
 */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import webpack, { type MultiCompiler, type MultiStats } from 'webpack';
import { Hindrance } from './command';
import { writeGuide } from './guide/write';
import { rememberBuild } from './lastBuild';
import { readSettings } from './settings';
import { shippedPackages, writeShipped } from './shipped';
import { weighBuild } from './weigh';
import { configuration, type Mode } from './webpack';

/** Empties only a folder that a build wrote: the address of another one may be typed by mistake. */
function emptyDist(dist: string): void {
  if (!existsSync(dist) || readdirSync(dist).length === 0) return;
  if (!existsSync(path.join(dist, 'manifest.xml')) && !existsSync(path.join(dist, 'taskpane.html'))) {
    throw new Hindrance(`${dist} n'est pas vide et ne vient pas d'une construction : rien n'y est écrit.`);
  }
  for (const name of readdirSync(dist)) rmSync(path.join(dist, name), { recursive: true });
}

export function compiler(mode: Mode): MultiCompiler {
  return webpack(configuration(mode));
}

/** Writes the build, nothing weighed. Prints errors and warnings; false when there are errors. */
export async function compile(mode: Mode): Promise<boolean> {
  emptyDist(readSettings().dist);
  const compilation = compiler(mode);
  const stats = await new Promise<MultiStats>((resolve, reject) => {
    compilation.run((error, result) => {
      if (result) resolve(result);
      else reject(error ?? new Error('webpack answered nothing'));
    });
  });
  await new Promise((resolve) => compilation.close(resolve));
  if (stats.hasErrors() || stats.hasWarnings()) {
    console.log(stats.toString({ preset: 'errors-warnings', colors: process.stdout.isTTY }));
  }
  if (stats.hasErrors()) return false;
  const settings = readSettings();
  writeShipped(shippedPackages(stats, settings), settings);
  writeGuide(settings);
  return true;
}

export async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--development')) return (await compile('development')) ? 0 : 1;
  if (!(await compile('production'))) return 1;
  rememberBuild();
  return (await weighBuild(readSettings().dist, true)) ? 0 : 1;
}
