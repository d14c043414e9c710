/**
 * Files that mean harm, read and understood as the pane does without a worker: `npm run hostile`, with a seed of choice
 * behind it. For each: what was said of it, the time of the processor (target: an answer, or progress, within 2 s) and on
 * the clock, the longest time without a turn for others (target: 200 ms of the processor; the machine may have other
 * work), and the memory in use at most (target: 300 MB).
 */
import { readFile } from '../src/files/read/readFile';
import { guessedChoices } from '../src/taskpane/features/data/import/importChoices';
import { HOSTILE_FILES, type HostileFile } from '../test/helpers/hostileFiles';

const SECONDS = 2;
const LONGEST_BLOCK = 200;
const MOST_MEMORY = 300;

const megabytes = (): number => {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
};

/** Milliseconds that this process has used. */
function processor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function run({ name, make }: HostileFile, seed: number): Promise<boolean> {
  const bytes = make(seed);
  (globalThis as { gc?: () => void }).gc?.();
  // Turns for others that are long over: timers of this process are not what is measured.
  await new Promise((resume) => setTimeout(resume, 20));
  const before = megabytes();
  let peak = before;
  let longest = 0;
  let since = processor();
  let firstProgress = Infinity;
  const start = since;
  const clock = performance.now();
  const look = (): void => {
    const now = processor();
    longest = Math.max(longest, now - since);
    since = now;
    peak = Math.max(peak, megabytes());
  };
  const watch = setInterval(look, 1);
  const onProgress = (): void => void (firstProgress = Math.min(firstProgress, processor() - start));
  const reading = await readFile(bytes, { onProgress });
  look();
  const choices = guessedChoices(reading.sheets, 'totale');
  look();
  clearInterval(watch);
  const seconds = (processor() - start) / 1000;
  const onClock = (performance.now() - clock) / 1000;
  const heard = Math.min(seconds, firstProgress / 1000);
  const used = peak - before;
  const fine = heard <= SECONDS && longest <= LONGEST_BLOCK && used <= MOST_MEMORY;
  const said = reading.problems.map(({ code }) => code).join(', ') || 'read';
  console.log(
    `${fine ? 'ok    ' : 'MISSED'}  ${name} (${(bytes.length / 1e6).toFixed(3)} MB): ${said}; ` +
      `${(choices?.understanding.rows.length ?? 0) + (choices?.rowsLeft ?? 0)} rows; ${seconds.toFixed(2)} s (${onClock.toFixed(2)} s on the clock), longest ${longest.toFixed(0)} ms, ` +
      `${used.toFixed(0)} MB`,
  );
  return fine;
}

async function main(): Promise<void> {
  const seed = Number(process.argv[2] ?? 1);
  const only = process.argv[3];
  const files = HOSTILE_FILES.filter(({ name }) => only === undefined || name.includes(only));
  let missed = 0;
  for (const file of files) if (!(await run(file, seed))) missed += 1;
  console.log(`${files.length} files of seed ${seed}, ${missed} beyond a target`);
  process.exitCode = missed === 0 ? 0 : 1;
}

void main();
