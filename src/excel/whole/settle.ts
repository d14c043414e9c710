import type { TableRole } from '../../workbook/schema/tables';
import { run } from '../run';
import { isFinished, isUntouched, progressOf, sameLooks, type WholeProgress } from './compareLooks';
import { filterAgain, filtersIn, queueWithoutFilters } from './filters';
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
 * `ok` only when they stand as they shall. `from`: how they stand. A filter that keeps Excel from it is put aside, and on
 * again.
 */
export async function settle(change: Change, from: Moment, direction: Direction): Promise<Settled> {
  const { binding, before, steps } = change;
  const roles = rolesOf(steps);
  const filters = (await filtersIn(from, roles, binding)) ?? [];
  let now: Moment | null = from;
  let progress: WholeProgress | null = progressOf(before, steps, from);
  let ok = false;
  for (let tries = 0; tries < TRIES && progress !== null && !ok; tries += 1) {
    const doing: WholeProgress = progress;
    const written = await run(
      async (context) => {
        queueWithoutFilters(context, filters);
        if (direction === 'finish') queueRest(context, before, steps, doing, binding);
        else queuePutBack(context, before, doing, binding);
        const then = queueMoment(context, binding, roles, namesOf(steps), before.looks);
        await context.sync();
        return then();
      },
      { undoGroup: true },
    );
    now = written.ok ? written.value : await lookAt(change);
    progress = now && progressOf(before, steps, now);
    ok = now !== null && progress !== null && stands(change, now, progress, direction);
  }
  await filterAgain(filters);
  return { ok, now, progress };
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
