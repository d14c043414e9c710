/** What a run of the tests needs besides Node, by the folders of the files that it runs. */

/** A production build in dist/, a Chromium, LibreOffice, the small programs that read what we print or write, nginx. */
export type Need = 'build' | 'browser' | 'libreOffice' | 'tools' | 'webServer';

const NEEDS: Readonly<Record<string, readonly Need[]>> = {
  e2e: ['build', 'browser', 'libreOffice'],
  deployment: ['build', 'browser', 'webServer'],
  build: ['browser', 'tools'],
  files: ['libreOffice', 'tools'],
};

/** Takes paths of test files, with / or \ between folders. A folder that is not listed needs nothing. */
export function needsOf(files: readonly string[]): ReadonlySet<Need> {
  const folders = new Set(files.map((file) => /.*[\\/]test[\\/](\w+)[\\/]/.exec(file)?.[1] ?? ''));
  return new Set([...folders].flatMap((folder) => NEEDS[folder] ?? []));
}

/** Options of Jest that say what to do with the result and would hinder a mere list of the files. */
const OUTPUT = /^--(json|outputFile=.*|watch(All)?|verbose|silent|ci)$/;

/**
 * Jest's arguments without those that choose no test: what is left chooses some (a path, `--selectProjects unit`), and
 * nothing left means all of them.
 */
export function choosing(args: readonly string[]): string[] {
  return args.filter((argument) => !OUTPUT.test(argument));
}
