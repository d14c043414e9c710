/** Long work on the thread of the pane: gives it back now and then, and stops when it is no longer wanted. */

/** Longer than this between two breaths, and the pane stutters. */
const MILLISECONDS_A_STRETCH = 12;

export class Pace {
  private since = performance.now();

  constructor(private readonly signal?: AbortSignal) {}

  /** Rejects with the signal's reason once it is aborted; lets the pane answer when the stretch was long enough. */
  async breathe(): Promise<void> {
    this.signal?.throwIfAborted();
    if (performance.now() - this.since < MILLISECONDS_A_STRETCH) return;
    await new Promise<void>((resume) => setTimeout(resume, 0));
    this.since = performance.now();
    this.signal?.throwIfAborted();
  }
}
