import type { ExcelProblem, Outcome } from './outcome';
import { failure } from './run';
import { finishRemoval } from './undoCreation';
import { progressOf } from './whole/compareLooks';
import type { Change, Direction, Half } from './whole/half';
import { halfOf, lookAt, settle } from './whole/settle';
import { takeAwayAgain } from './whole/wholeMaking';

/** What the person chose of `half.ways`. It fails, with what stands there now, until the workbook is whole. */
export async function settleHalf(half: Half, direction: Direction): Promise<Outcome<void>> {
  const { change } = half;
  switch (change.kind) {
    case 'rows':
      return settleRows(change, direction);
    case 'making':
      return takeAwayAgain(change.before, change.making);
    case 'creation': {
      const outcome = await finishRemoval(change.mark, AGAIN);
      return outcome.ok ? { ok: true, value: undefined } : outcome;
    }
  }
}

const AGAIN: ExcelProblem = { code: 'tablesChanged' };

async function settleRows(change: Change, direction: Direction): Promise<Outcome<void>> {
  const now = await lookAt(change);
  const progress = now && progressOf(change.before, change.steps, now);
  if (now === null || progress === null || Object.values(progress.tables).some((each) => each === null))
    return { ...failure(AGAIN, false), half: halfOf(change, progress) };
  const settled = await settle(change, now, direction);
  return settled.ok
    ? { ok: true, value: undefined }
    : { ...failure(AGAIN, false), half: halfOf(change, settled.progress) };
}
