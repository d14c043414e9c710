/**
 * `npm run bench`: every benchmark, one after the other, shown as it comes and written to docs/benchmarks.md with the machine
 * named. `--only=amounts,steps` runs some; with `--write` their parts are renewed in the report, each with a line that
 * names machine and commit, and the others stay. `--against=COMMIT` runs those that both commits have, of this
 * one and of that, and prints what both measured as ratios; nothing is written either.
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { Hindrance } from '../scripts/command';
import { fixedWork, ms } from './measure';

const ROOT = path.join(__dirname, '..');
const REPORT = path.join(ROOT, 'docs', 'benchmarks.md');

interface Bench {
  readonly name: string;
  readonly title: string;
  /**
   * Run as one bundle, as what it measures ships, else each function bears a name that it is given anew each time; `ours`:
   * without the packages, of which some look for files beside them.
   */
  readonly bundled?: 'whole' | 'ours';
  /** In a browser, on the build of its checkout. */
  readonly inBrowser?: true;
}

/** In the order of the report; each is bench/NAME.bench.ts. */
const BENCHES: readonly Bench[] = [
  { name: 'amounts', title: 'Amounts: functions in cells, whole recaps', bundled: 'whole' },
  { name: 'cells', title: 'Amounts in cells, computed again' },
  { name: 'compare', title: 'The same recap by the add-in, by LibreOffice and by a plain script' },
  { name: 'steps', title: 'Pure steps, from 100 communes to 10,000', bundled: 'ours' },
  { name: 'requests', title: 'Requests to Excel' },
  { name: 'billing', title: 'The billing year' },
  { name: 'files', title: 'Files for the communes', bundled: 'ours' },
  { name: 'filesInPane', title: 'Files for the communes, from the pane', inBrowser: true },
  { name: 'hostileInPane', title: 'Files that mean harm, chosen in the pane', inBrowser: true },
  { name: 'pane', title: 'The first control of the pane', inBrowser: true },
  { name: 'start', title: 'What holds the pane while it opens', inBrowser: true },
  { name: 'wizard', title: 'A new convention of 158 communes', inBrowser: true },
  { name: 'writes', title: 'A thousand rows written, in the preview', inBrowser: true },
  { name: 'largeBody', title: 'Bodies of 158 and of 1,000 members, 20 applications', inBrowser: true },
];

/** Runs one in a checkout; what it prints is shown unless it is to be quiet, and comes back line by line. */
function run({ name, bundled }: Bench, root: string): Promise<string[]> {
  const file = path.join(root, 'bench', `${name}.bench.ts`);
  const bin = (tool: string): string => path.join(ROOT, 'node_modules', '.bin', tool);
  const command = bundled
    ? `"${bin('esbuild')}" "${file}" --bundle --platform=node --log-level=error ${bundled === 'ours' ? '--packages=external ' : ''}| "${process.execPath}" -`
    : `"${bin('tsx')}" "${file}"`;
  return new Promise((resolve, reject) => {
    const child = spawn(command, { cwd: root, shell: true, stdio: ['ignore', 'pipe', 'inherit'] });
    let printed = '';
    child.stdout.on('data', (part: Buffer) => {
      printed += part.toString();
      process.stdout.write(part);
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(printed.split('\n').filter((line) => line.trim() !== ''));
      else reject(new Hindrance(`bench/${name}.bench.ts ended with ${String(code)}.`));
    });
  });
}

/** What the benchmarks in a browser open. */
function buildIn(root: string): void {
  console.log('\nBuilding…');
  execFileSync(process.execPath, [path.join(root, 'scripts', 'run.js'), 'build'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

interface Figure {
  readonly what: string;
  readonly figure: string;
}

/** A line of `measure.line`: the figure stands behind two spaces at least. null: a sentence. */
function figureIn(line: string): Figure | null {
  const [, what, figure] = /^(\s*\S.*?)\s{2,}(\S.*)$/.exec(line) ?? [];
  return what === undefined || figure === undefined ? null : { what, figure };
}

/** Two commits are compared in milliseconds, nanoseconds and seconds. */
function timeIn(figure: string): number | null {
  const [, number, unit] = /^(\d+(?:\.\d+)?) (ns|ms|s)\b/.exec(figure) ?? [];
  if (number === undefined || unit === undefined) return null;
  return Number(number) * { ns: 1e-6, ms: 1, s: 1_000 }[unit as 'ns' | 'ms' | 's'];
}

const git = (...order: string[]): string =>
  execFileSync('git', order, { cwd: ROOT, encoding: 'utf8' }).trim();

/** What a figure depends on besides the code; no name of a machine, no path. */
function machine(): string {
  const [processor] = cpus();
  return [
    `${processor?.model.trim() ?? 'unknown processor'}, ${cpus().length} threads`,
    `${Math.round(totalmem() / 2 ** 30)} GB of memory`,
    `Node ${process.versions.node}`,
    `${process.platform} ${process.arch}`,
    new Date().toISOString().slice(0, 10),
    `commit ${git('rev-parse', '--short', 'HEAD')}`,
    `a fixed piece of work ${ms(fixedWork())}`,
  ].join(' · ');
}

/** `renewed`: what is said below the title of a part that is not of the same run as the whole. */
function section({ title }: Bench, lines: readonly string[], renewed: string | null): string {
  const rows = lines.map((line) => {
    const { what, figure } = figureIn(line) ?? { what: line, figure: '' };
    const indent = /^ +/.test(what) ? '– ' : '';
    return `| ${indent}${what.trim().replace(/\|/g, '\\|')} | ${figure} |`;
  });
  const note = renewed === null ? [] : [renewed, ''];
  return [`## ${title}`, '', ...note, '| | |', '| --- | ---: |', ...rows].join('\n');
}

/** The report as it stands: what comes before its parts, and these by their titles. */
function standing(): { head: string | null; parts: ReadonlyMap<string, string> } {
  if (!existsSync(REPORT)) return { head: null, parts: new Map() };
  const [head = '', ...parts] = readFileSync(REPORT, 'utf8').split(/^(?=## )/m);
  return { head: head.trim(), parts: new Map(parts.map((part) => [titleOf(part), part.trim()])) };
}

const titleOf = (part: string): string => (part.split('\n')[0] ?? '').replace(/^## /, '');

async function report(benches: readonly Bench[], isWritten: boolean): Promise<void> {
  if (benches.some(({ inBrowser }) => inBrowser)) buildIn(ROOT);
  const isWhole = benches.length === BENCHES.length;
  const { head, parts } = standing();
  const renewed = new Map<string, string>();
  for (const bench of benches) {
    console.log(`\n${bench.title}`);
    const lines = await run(bench, ROOT);
    renewed.set(bench.title, section(bench, lines, isWhole ? null : `Renewed: ${machine()}`));
  }
  if (!isWritten) return;
  const explained = [
    '# Benchmarks',
    '',
    'Written by `npm run bench`, nothing of it by hand. Times of the processor where the line says nothing else; in a browser, times on the clock, which other work on the machine lengthens: ratios of one run are what counts there. How fast the machine was on a day the fixed piece of work tells (`fixedWork` in bench/measure.ts). `npm run bench -- --against=COMMIT` compares two commits; `--only=PART --write` renews a part.',
  ].join('\n');
  // What is explained is of today; the machine, of the last run of the whole.
  const machineOfWhole = isWhole ? machine() : (head?.split('\n').at(-1) ?? machine());
  const sections = BENCHES.flatMap(({ title }) => renewed.get(title) ?? parts.get(title) ?? []);
  writeFileSync(REPORT, `${[explained, machineOfWhole, ...sections].join('\n\n')}\n`);
  execFileSync(path.join(ROOT, 'node_modules', '.bin', 'prettier'), ['--write', REPORT], { stdio: 'ignore' });
}

/** Runs both, theirs in a checkout of its own that goes afterwards. */
async function compare(commit: string, benches: readonly Bench[]): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  const other = path.join(folder, 'other');
  git('worktree', 'add', '--detach', other, commit);
  try {
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(other, 'node_modules'), 'dir');
    if (benches.some(({ inBrowser }) => inBrowser)) for (const root of [ROOT, other]) buildIn(root);
    for (const bench of benches) {
      if (!existsSync(path.join(other, 'bench', `${bench.name}.bench.ts`))) continue;
      console.log(`\n${bench.title}: here`);
      const here = await run(bench, ROOT);
      console.log(`\n${bench.title}: ${commit}`);
      const there = new Map(
        (await run(bench, other)).flatMap((line) => {
          const known = figureIn(line);
          return known === null ? [] : [[known.what, known.figure] as const];
        }),
      );
      console.log(`\n${bench.title}: here to ${commit}`);
      for (const line of here) {
        const known = figureIn(line);
        const [now, before] = [timeIn(known?.figure ?? ''), timeIn(there.get(known?.what ?? '') ?? '')];
        if (known === null || now === null || before === null) continue;
        console.log(`${known.what.padEnd(70)} ${(now / before).toFixed(2).padStart(14)}`);
      }
    }
  } finally {
    git('worktree', 'remove', '--force', other);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function main(args: readonly string[]): Promise<void> {
  const valueOf = (name: string): string | undefined =>
    args.find((each) => each.startsWith(`--${name}=`))?.slice(name.length + 3);
  const wanted = valueOf('only')?.split(',');
  const benches = BENCHES.filter(({ name }) => wanted === undefined || wanted.includes(name));
  const against = valueOf('against');
  if (against === undefined) await report(benches, wanted === undefined || args.includes('--write'));
  else await compare(against, benches);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Hindrance ? error.message : error);
  process.exitCode = 1;
});
