import type { TableRole } from '../../workbook/schema/tables';
import { run } from '../run';
import { isFinished, isUntouched, progressOf, sameLooks, type WholeProgress } from './compareLooks';
import { placesOf, type Change, type Direction, type Half } from './half';
import { queuePutBack, queueRest } from './putBack';
import { rolesOf, type Steps } from './steps';
import { queueMoment, type Moment } from './tableLook';

export interface Settled {
  readonly ok: boolean;
  /** How the workbook stands now; null: it could not be looked at. */
  readonly now: Moment | null;
  readonly progress: WholeProgress | null;
}

/** A request that fails is tried once more: what kept Excel from answering may be over. */
const TRIES = 2;

/** How the tables of a change stand; null when Excel does not say. */
export async function lookAt(
  { binding, before, steps }: Change,
  roles: readonly TableRole[] = rolesOf(steps),
): Promise<Moment | null> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const looked = await run(async (context) => {
      const moment = queueMoment(context, binding, roles, namesOf(steps), before.looks);
      await context.sync();
      return moment();
    });
    if (looked.ok) return looked.value;
  }
  return null;
}

export const namesOf = (steps: Steps): string[] => steps.names.map(({ name }) => name);

/**
 * Finishes a change or takes it back by what differs, in the tables that nobody else has changed, and reads them again:
 * `ok` only when they stand as they shall.
 */
export async function settle(change: Change, from: WholeProgress, direction: Direction): Promise<Settled> {
  const { binding, before, steps } = change;
  let progress: WholeProgress | null = from;
  let now: Moment | null = null;
  for (let tries = 0; tries < TRIES && progress !== null; tries += 1) {
    const doing: WholeProgress = progress;
    const written = await run(
      async (context) => {
        if (direction === 'finish') queueRest(context, before, steps, doing, binding);
        else queuePutBack(context, before, doing, binding);
        const then = queueMoment(context, binding, rolesOf(steps), namesOf(steps), before.looks);
        await context.sync();
        return then();
      },
      { undoGroup: true },
    );
    now = written.ok ? written.value : await lookAt(change);
    progress = now && progressOf(before, steps, now);
    if (now !== null && progress !== null && stands(change, now, progress, direction))
      return { ok: true, now, progress };
  }
  return { ok: false, now, progress };
}

/** In all tables but those that somebody else has changed. */
function stands(
  { before, steps }: Change,
  now: Moment,
  { tables, names }: WholeProgress,
  direction: Direction,
): boolean {
  const known = Object.values(tables).filter((each) => each !== null);
  if (direction === 'finish') return known.every(isFinished) && names.unwritten.length === 0;
  const roles = rolesOf(steps).filter((role) => Boolean(tables[role]));
  return known.every(isUntouched) && names.written.length === 0 && sameLooks(before.looks, now.looks, roles);
}

export function halfOf(change: Change, progress: WholeProgress | null): Half {
  const { binding, before, steps } = change;
  return {
    places: placesOf(change, progress),
    ways: ['finish', 'takeBack'],
    change: { kind: 'rows', binding, before, steps },
  };
}
