/** Long work on the thread of the pane: gives it back now and then, and stops when it is no longer wanted. */

/** Longer than this between two breaths, and the pane stutters. */
const MILLISECONDS_A_STRETCH = 12;

export class Pace {
  private since = performance.now();
  private before = 0;

  constructor(private readonly signal?: AbortSignal) {}

  /** Milliseconds of work so far, without those that were given back. */
  get worked(): number {
    return this.before + performance.now() - this.since;
  }

  /** Whether the stretch was long enough for now. */
  get isDue(): boolean {
    return performance.now() - this.since >= MILLISECONDS_A_STRETCH;
  }

  /** Rejects with the signal's reason once it is aborted; lets the pane answer when the stretch was long enough. */
  async breathe(): Promise<void> {
    this.signal?.throwIfAborted();
    if (!this.isDue) return;
    this.before += performance.now() - this.since;
    await turn();
    this.since = performance.now();
    this.signal?.throwIfAborted();
  }
}

/** Work that comes in parts, with a breath wherever one is due: what takes less than a stretch is done at once. */
export async function paced<Result>(work: Iterator<undefined, Result>, pace: Pace): Promise<Result> {
  for (;;) {
    const part = work.next();
    if (part.done === true) return part.value;
    if (pace.isDue) await pace.breathe();
  }
}

/** Lets everything go first that waits. By a message: the timers of a page take four milliseconds from the fifth on. */
function turn(): Promise<void> {
  return new Promise((resume) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resume();
    };
    port2.postMessage(null);
  });
}
