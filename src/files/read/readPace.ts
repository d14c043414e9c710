import { Pace } from '../pace';
import { Unreadable, type ReadLimits } from './readLimits';

/** The pace of reading a file: ends it when it has taken too long, and says how far it has come. */
export class ReadPace extends Pace {
  constructor(
    private readonly limits: ReadLimits,
    signal?: AbortSignal,
    private readonly onProgress?: (share: number) => void,
  ) {
    super(signal);
  }

  override async breathe(): Promise<void> {
    if (this.worked > this.limits.milliseconds) throw new Unreadable('tooSlow', this.limits.milliseconds);
    await super.breathe();
  }

  /** `share`: of the bytes of the file, 0 to 1. */
  reach(share: number): void {
    this.onProgress?.(Math.min(1, share));
  }
}
