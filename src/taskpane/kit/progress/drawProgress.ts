import type { DrawingStep } from '../../../excel/drawRecap';
import type { Messages } from '../../../i18n';
import type { Job } from '../../state/paneState';
import type { Progress } from '../PrimaryBar';

const STEPS: readonly DrawingStep[] = ['reading', 'drawing', 'finishing'];

/** How far the drawing of a recap is; null while none is drawn. */
export function drawProgress(job: Job | null, words: Messages['drawing']): Progress | null {
  if (job?.kind !== 'draw') return null;
  const step = STEPS.indexOf(job.step) + 1;
  return {
    label: words.steps[job.step],
    detail: words.step({ step, of: STEPS.length }),
    // A step counts while it runs: the bar moves from the start and is full before the end.
    part: (step - 0.5) / STEPS.length,
  };
}
