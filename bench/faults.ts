/**
 * Every fault at every action of everything that writes, then second people at every edit, and whether what the person
 * is told is true: `npm run faults`, an hour at most on two cores.
 *
 * Progress goes to files (`--file`, artifacts/faults) and is taken up again from there. `--only` names what is wanted,
 * `--every=23` takes every 23rd run, `--parts` says how many share the work (2), `--codes=all` tries each code at each action
 * of what takes long too (a quarter of an hour more). Each share of each action has a process
 * of its own: some hundred thousand workbooks that were opened and left do not fit the memory of one.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { FaultRunner, SECONDS, WRONG, type FaultRun, type Verdict } from '../test/helpers/faults/faultRuns';
import { WRITE_ACTIONS } from '../test/helpers/faults/makingActions';
import { MeetingPlace, SECOND_PEOPLE } from '../test/helpers/faults/secondPerson';
import { EDITS, prepareThree, type WriteAction } from '../test/helpers/faults/writeActions';

interface Progress {
  readonly counts: Record<string, Record<string, number>>;
  readonly wrong: unknown[];
  /** How many runs of each action were looked at, its own or not. */
  readonly done: Record<string, number>;
}

const { values: options } = parseArgs({
  options: {
    file: { type: 'string', default: 'artifacts/faults' },
    only: { type: 'string', default: '' },
    every: { type: 'string', default: '1' },
    parts: { type: 'string', default: '2' },
    part: { type: 'string' },
    action: { type: 'string' },
    codes: { type: 'string', default: 'inTurn' },
  },
});
const every = Number(options.every);
const parts = Number(options.parts);
const fileOf = (part: number): string =>
  `${options.file}${options.codes === 'all' ? '-all-codes' : ''}-${part}-of-${parts}-every-${every}.json`;

function progressOf(part: number): Progress {
  try {
    return JSON.parse(readFileSync(fileOf(part), 'utf8')) as Progress;
  } catch {
    return { counts: {}, wrong: [], done: {} };
  }
}

/** Codes differ in what is said, not in what is done: so long a request sees them in turn, three at each action. */
const LONG = 300;
/** And so do the requests of what takes so many actions in all. */
const LONG_IN_ALL = 800;

/** Each fault alone; with a second one behind it once a place, the kinds in turn. */
function* runsOf(runner: FaultRunner): Generator<FaultRun> {
  let turn = 0;
  const isLongInAll =
    options.codes !== 'all' && runner.requests.reduce((sum, actions) => sum + actions, 0) > LONG_IN_ALL;
  for (const first of runner.faults()) {
    turn += 1;
    const isLong = first.kind === 'action' && (isLongInAll || (runner.requests[first.request] ?? 0) > LONG);
    if (!isLong || turn % 3 === 0) yield { first, second: 'none' };
  }
  const seconds = SECONDS.filter((each) => each !== 'none');
  for (const first of runner.faults(['GeneralException'])) {
    const second = seconds[turn++ % seconds.length];
    if (second !== undefined) yield { first, second };
  }
}

/** Each thing that is tried, by its name: what writes, then each edit that meets a second person. */
const PEOPLE = new Map(
  EDITS.filter(({ name }) => !/mend|undo/.test(name)).map((action) => [
    `${action.name} and a second person`,
    action,
  ]),
);
const WRITING = new Map(WRITE_ACTIONS.map((action) => [action.name, action]));
const NAMES = [...WRITING.keys(), ...PEOPLE.keys()];

/** One process's share. */
class Part {
  private readonly progress: Progress;

  constructor(private readonly part: number) {
    this.progress = progressOf(part);
  }

  async run(name: string): Promise<void> {
    const writing = WRITING.get(name);
    const meeting = PEOPLE.get(name);
    if (writing !== undefined) await this.faults(writing);
    else if (meeting !== undefined) await this.people(name, meeting);
    else throw new Error(`There is no action ${name}.`);
  }

  private async faults(action: WriteAction): Promise<void> {
    const runner = await FaultRunner.of(action);
    await this.each(action.name, runsOf(runner), async (run) => {
      const verdict: Verdict = await runner.verdict(run);
      return { said: verdict, wrong: WRONG.includes(verdict) ? { verdict, ...run } : null };
    });
    if (this.part === 0) console.log(action.name, 'actions a request:', JSON.stringify(runner.requests));
  }

  private async people(name: string, action: WriteAction): Promise<void> {
    const place = await MeetingPlace.of(prepareThree);
    await this.each(name, SECOND_PEOPLE, async (person) => {
      const meeting = await place.meet(action, person);
      return typeof meeting === 'string'
        ? { said: meeting, wrong: null }
        : { said: 'wrong', wrong: meeting.wrong };
    });
  }

  private async each<Run>(
    name: string,
    runs: Iterable<Run>,
    judge: (run: Run) => Promise<{ said: string; wrong: unknown }>,
  ): Promise<void> {
    const { counts, wrong, done } = this.progress;
    const counted = (counts[name] ??= {});
    let at = 0;
    for (const run of runs) {
      at += 1;
      if (at <= (done[name] ?? 0) || at % every !== 0 || (at / every) % parts !== this.part) continue;
      const judged = await judge(run);
      counted[judged.said] = (counted[judged.said] ?? 0) + 1;
      if (judged.wrong !== null) wrong.push({ name, wrong: judged.wrong });
      done[name] = at;
      this.keep();
    }
    done[name] = at;
    this.keep();
  }

  private kept = 0;
  /** Now and then, and at the end of each. */
  private keep(): void {
    if (Date.now() - this.kept < 2000 && this.kept > 0) return;
    this.save();
  }
  save(): void {
    mkdirSync(path.dirname(fileOf(this.part)), { recursive: true });
    // At once: whoever ends the process while it writes loses nothing of before.
    const file = fileOf(this.part);
    writeFileSync(`${file}.new`, JSON.stringify(this.progress));
    renameSync(`${file}.new`, file);
    this.kept = Date.now();
  }
}

async function runPart(part: number, name: string): Promise<void> {
  const own = new Part(part);
  await own.run(name);
  own.save();
}

function inOwnProcess(part: number, name: string): Promise<void> {
  const args = [...process.execArgv, ...process.argv.slice(1), `--part=${part}`, `--action=${name}`];
  return new Promise((resolve, reject) => {
    spawn(process.execPath, args, { stdio: 'inherit' }).on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`Part ${part} of ${name} ended with ${String(code)}.`)),
    );
  });
}

/** The parts side by side, each through all actions; then all of them together. */
async function runAll(): Promise<void> {
  await Promise.all(
    Array.from({ length: parts }, async (_, part) => {
      for (const name of NAMES.filter((each) => each.includes(options.only))) await inOwnProcess(part, name);
    }),
  );
  const all = Array.from({ length: parts }, (_, part) => progressOf(part));
  const totals: Record<string, number> = {};
  for (const name of new Set(all.flatMap(({ counts }) => Object.keys(counts)))) {
    const sum: Record<string, number> = {};
    for (const { counts } of all)
      for (const [said, count] of Object.entries(counts[name] ?? {})) {
        sum[said] = (sum[said] ?? 0) + count;
        totals[said] = (totals[said] ?? 0) + count;
      }
    console.log(name.padEnd(44), JSON.stringify(sum));
  }
  console.log('in all'.padEnd(44), JSON.stringify(totals));
  const wrong = all.flatMap((progress) => progress.wrong);
  for (const each of wrong.slice(0, 20)) console.log(JSON.stringify(each));
  process.exitCode = wrong.length > 0 ? 1 : 0;
}

const { part, action } = options;
void (part === undefined || action === undefined ? runAll() : runPart(Number(part), action));
