/**
 * Every fault at every action of everything that writes, and what the person is told: `npm run faults`, an hour at most.
 * Progress goes to a file (the first argument, or artifacts/faults.json) and is taken up again from there; a second
 * argument names the actions that are wanted.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { FaultRunner, SECONDS, WRONG, type FaultRun, type Verdict } from '../test/helpers/faults/faultRuns';
import { WRITE_ACTIONS } from '../test/helpers/faults/makingActions';
import type { WriteAction } from '../test/helpers/faults/writeActions';

type Counts = Partial<Record<Verdict, number>>;

interface Progress {
  readonly counts: Record<string, Counts>;
  readonly wrong: (FaultRun & { readonly action: string; readonly verdict: Verdict })[];
  /** How many runs of each action are done. */
  readonly done: Record<string, number>;
}

const [file = 'artifacts/faults.json', wanted = ''] = process.argv.slice(2);

function progressSoFar(): Progress {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Progress;
  } catch {
    return { counts: {}, wrong: [], done: {} };
  }
}

function keep(progress: Progress): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(progress));
}

/** Each fault alone with every code; with a second one behind it once a place, the kinds in turn. */
function* runsOf(runner: FaultRunner): Generator<FaultRun> {
  for (const first of runner.faults()) yield { first, second: 'none' };
  let turn = 0;
  const seconds = SECONDS.filter((each) => each !== 'none');
  for (const first of runner.faults(['GeneralException'])) {
    const second = seconds[turn++ % seconds.length];
    if (second !== undefined) yield { first, second };
  }
}

async function runAll(action: WriteAction, progress: Progress): Promise<void> {
  const runner = await FaultRunner.of(action);
  const counts = (progress.counts[action.name] ??= {});
  let at = 0;
  for (const run of runsOf(runner)) {
    if (at++ < (progress.done[action.name] ?? 0)) continue;
    const verdict = await runner.verdict(run);
    counts[verdict] = (counts[verdict] ?? 0) + 1;
    if (WRONG.includes(verdict)) progress.wrong.push({ action: action.name, verdict, ...run });
    progress.done[action.name] = at;
    if (at % 100 === 0) keep(progress);
  }
  keep(progress);
  console.log(action.name.padEnd(32), JSON.stringify(runner.requests), JSON.stringify(counts));
}

async function main(): Promise<void> {
  const progress = progressSoFar();
  for (const action of WRITE_ACTIONS.filter(({ name }) => name.includes(wanted)))
    await runAll(action, progress);
  const totals: Counts = {};
  for (const counts of Object.values(progress.counts))
    for (const [verdict, count] of Object.entries(counts) as [Verdict, number][])
      totals[verdict] = (totals[verdict] ?? 0) + count;
  console.log(
    Object.values(totals).reduce((sum, count) => sum + count, 0),
    'faults',
    JSON.stringify(totals),
  );
  for (const each of progress.wrong.slice(0, 20)) console.log(JSON.stringify(each));
  process.exitCode = progress.wrong.length > 0 ? 1 : 0;
}

void main();
