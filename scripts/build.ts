/**
 * `npm run build`: writes dist/ once; with `--development` for people who read it in a debugger. A production build also
 * weighs what people download and fails above the budgets.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import webpack, { type MultiCompiler, type MultiStats } from 'webpack';
import { listBuild } from './buildList';
import { writeGuide } from './guide/write';
import { rememberBuild } from './lastBuild';
import { publish, refuseForeign } from './publish';
import { readSettings, type Settings } from './settings';
import { shippedPackages, writeShipped } from './shipped';
import { weighBuild } from './weigh';
import { configuration, type Mode } from './webpack';

/** The build of `dist/`, written there as it goes: for who watches it. */
export function compiler(mode: Mode): MultiCompiler {
  return webpack(configuration(mode));
}

/** Writes a build into an empty folder. Prints errors and warnings; false when there are errors. */
export async function compileInto(folder: string, mode: Mode, settings: Settings): Promise<boolean> {
  const compilation = webpack(configuration(mode, { ...settings, dist: folder }));
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
  writeShipped(shippedPackages(stats, settings), folder, settings.version);
  writeGuide(folder, settings.version);
  return true;
}

/** Makes the build elsewhere, then puts it into `dist/`, which may be served meanwhile; nothing weighed. False on errors. */
export async function compile(mode: Mode): Promise<boolean> {
  const settings = readSettings();
  refuseForeign(settings.dist);
  const made = mkdtempSync(path.join(tmpdir(), 'quote-part-build-'));
  try {
    if (!(await compileInto(made, mode, settings))) return false;
    publish(made, listBuild(made, settings), settings.dist);
    return true;
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

export async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--development')) return (await compile('development')) ? 0 : 1;
  if (!(await compile('production'))) return 1;
  rememberBuild();
  return (await weighBuild(readSettings().dist, true)) ? 0 : 1;
}
