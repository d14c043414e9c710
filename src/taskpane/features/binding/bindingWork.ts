import type { Outcome } from '../../../excel/outcome';
import type { Progress } from '../../kit/PrimaryBar';
import type { Services } from '../../state/services';

export type Work = 'bind' | 'repair';
export type OnProgress = (done: number, total: number) => void;

/** What the views have to work with. */
export interface BindingWork {
  readonly progress: Progress | null;
  readonly carryOut: (
    work: Work,
    order: (services: Services, onProgress: OnProgress) => Promise<Outcome<void>>,
  ) => void;
}
