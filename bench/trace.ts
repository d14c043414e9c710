/** Whose the tasks of a page are, told from a trace of Chromium's. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** A task of the thread that draws the page. Milliseconds. */
export interface Task {
  readonly whole: number;
  /** Of that, by whose scripts: by the first folder of the address. What has no script goes with those of the same task. */
  readonly by: Readonly<Record<string, number>>;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly id?: string;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  readonly args?: {
    readonly name?: string;
    readonly data?: {
      readonly url?: string;
      readonly fileName?: string;
      readonly startTime?: number;
      readonly cpuProfile?: {
        readonly nodes?: readonly CallNode[];
        readonly samples?: readonly number[];
      };
      readonly timeDeltas?: readonly number[];
    };
  };
}

interface CallNode {
  readonly id: number;
  readonly parent?: number;
  readonly callFrame: { readonly url?: string };
}

/** Of a task, and of what runs in it. */
const TASK = 'ThreadControllerImpl::RunTask';
const CATEGORIES = ['toplevel', 'devtools.timeline', 'v8', 'disabled-by-default-v8.cpu_profiler'];
const MICROSECONDS = 1_000;

/** Traces a page while something is done with it; the tasks of at least so many milliseconds. */
export async function tasksWhile(
  page: Page,
  { file, atLeast }: { readonly file: string; readonly atLeast: number },
  run: () => Promise<unknown>,
): Promise<Task[]> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('The page belongs to no browser.');
  await browser.startTracing(page, { path: file, categories: CATEGORIES });
  try {
    await run();
  } finally {
    await browser.stopTracing();
  }
  const { traceEvents } = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  return tasksIn(traceEvents, atLeast * MICROSECONDS);
}

/** `/addin/taskpane.js` is of `addin`; '' where there is no address. */
const folderOf = (url: string | undefined): string =>
  /^https?:\/\/[^/]+\/([^/]+)\//.exec(url ?? '')?.[1] ?? '';

interface Sample {
  readonly at: number;
  readonly microseconds: number;
  readonly folder: string;
}

function tasksIn(events: readonly TraceEvent[], atLeast: number): Task[] {
  const drawing = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const thread = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
  const long = events.filter(
    (event) => event.name === TASK && drawing.has(thread(event)) && (event.dur ?? 0) >= atLeast,
  );
  const samples = samplesByThread(events);
  return long.map((task): Task => {
    const end = task.ts + (task.dur ?? 0);
    const within = (samples.get(thread(task)) ?? []).filter(({ at }) => at >= task.ts && at < end);
    const by: Record<string, number> = {};
    for (const { folder, microseconds } of within)
      if (folder !== '') by[folder] = (by[folder] ?? 0) + microseconds;
    const known = Object.values(by).reduce((sum, each) => sum + each, 0);
    const whole = (task.dur ?? 0) / MICROSECONDS;
    if (known > 0)
      return {
        whole,
        by: Object.fromEntries(Object.entries(by).map(([key, time]) => [key, (whole * time) / known])),
      };
    const script = events.find(
      (event) =>
        thread(event) === thread(task) && event.ts >= task.ts && event.ts < end && scriptOf(event) !== '',
    );
    return { whole, by: script === undefined ? {} : { [scriptOf(script)]: whole } };
  });
}

const scriptOf = ({ args }: TraceEvent): string => folderOf(args?.data?.url ?? args?.data?.fileName);

/** Where the processor was, sample by sample: the innermost script counts. */
function samplesByThread(events: readonly TraceEvent[]): Map<string, Sample[]> {
  const profiles = new Map<
    string,
    { readonly thread: string; at: number; readonly folders: Map<number, string> }
  >();
  for (const { name, id = '', pid, tid, args } of events)
    if (name === 'Profile')
      profiles.set(`${pid} ${id}`, {
        thread: `${pid} ${tid}`,
        at: args?.data?.startTime ?? 0,
        folders: new Map(),
      });
  const found = new Map<string, Sample[]>();
  for (const { name, id = '', pid, args } of events) {
    const profile = name === 'ProfileChunk' ? profiles.get(`${pid} ${id}`) : undefined;
    if (profile === undefined) continue;
    const { cpuProfile, timeDeltas = [] } = args?.data ?? {};
    for (const { id: node, parent, callFrame } of cpuProfile?.nodes ?? [])
      profile.folders.set(node, folderOf(callFrame.url) || (profile.folders.get(parent ?? NaN) ?? ''));
    const ofThread = found.get(profile.thread) ?? [];
    for (const [index, node] of (cpuProfile?.samples ?? []).entries()) {
      const microseconds = timeDeltas[index] ?? 0;
      profile.at += microseconds;
      ofThread.push({ at: profile.at, microseconds, folder: profile.folders.get(node) ?? '' });
    }
    found.set(profile.thread, ofThread);
  }
  return found;
}
