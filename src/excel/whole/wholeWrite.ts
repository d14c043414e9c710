import type { TableRole } from '../../workbook/schema/tables';
import type { ExcelProblem, Failure } from '../outcome';
import { failure, run } from '../run';
import { isFinished, isUntouched, progressOf, standingOf, type WholeProgress } from './compareLooks';
import type { Change } from './half';
import { isTooLarge } from './payload';
import { sameMoment } from './sameMoment';
import { halfOf, lookAt, namesOf, settle } from './settle';
import { addedRows, rolesOf, sameSteps, type Steps } from './steps';
import { queueMoment, type Looks, type Moment } from './tableLook';
import { queueSteps } from './writeSteps';

/** A change that was decided on the tables of one moment. */
export interface WholeWrite extends Change {
  /** All tables that the decision rests on. */
  readonly roles: readonly TableRole[];
  /** The steps that the same decision comes to at another moment; null: it is another decision. */
  readonly stepsAt: (moment: Moment) => Steps | null;
  /** What can be told of tables that somebody else has changed too; null: neither. May ask Excel for more. */
  readonly readsAs: (moment: Moment) => Promise<'before' | 'after' | null>;
}

/** moved: somebody else was there between the reading and the writing; the tables stand as they left them. */
export type Written =
  | { readonly kind: 'done' }
  | { readonly kind: 'moved' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/**
 * Writes a change whole, or leaves the tables as they were. In one request the tables are looked at, written and looked
 * at again: what is compared afterwards is what stood there at that very moment. Whatever goes wrong, the tables are
 * looked at before anything is said.
 */
export async function writeWhole(write: WholeWrite): Promise<Written> {
  const { binding, before, steps, roles } = write;
  const hindrance = hindranceOf(before.looks, steps);
  if (hindrance !== null) return { kind: 'failed', failure: failure(hindrance) };
  if (isTooLarge(before.looks, roles, steps))
    return { kind: 'failed', failure: failure({ code: 'tooLarge' }) };
  const outcome = await run(
    async (context) => {
      const names = namesOf(steps);
      const at = queueMoment(context, binding, roles, names, before.looks);
      queueSteps(context, steps, before.looks, binding);
      const logged = addedRows(steps, 'journal').length;
      const then = queueMoment(context, binding, rolesOf(steps), names, before.looks, logged);
      await context.sync();
      return { at: at(), then: then() };
    },
    { undoGroup: true },
  );
  if (!outcome.ok) return afterFailure(write, outcome.problem);
  const { at, then } = outcome.value;
  const isMeant = sameMoment(before, at) || comesTo(steps, write.stepsAt(at));
  const change: Change = { binding, before: at, steps };
  const progress = progressOf(at, steps, then);
  if (isMeant && standingOf(progress) === 'after') return { kind: 'done' };
  let standing = then;
  if (isMeant && isDoneBut(progress)) {
    const finished = await settle(change, then, 'finish');
    if (finished.ok) return { kind: 'done' };
    standing = finished.now ?? then;
  }
  const settled = await settle(change, standing, 'takeBack');
  if (settled.ok && standingOf(settled.progress ?? progress) !== 'unknown')
    return isMeant ? { kind: 'failed', failure: failure(NOT_AS_WRITTEN) } : { kind: 'moved' };
  return half(change, settled.progress, { code: 'tablesChanged' });
}

const comesTo = (steps: Steps, meant: Steps | null): boolean => meant !== null && sameSteps(meant, steps);

const NOT_AS_WRITTEN: ExcelProblem = { code: 'unexpected', excelCode: 'NotAsWritten', message: '' };

/** All is written, and Excel has filled cells beside ours by itself. */
function isDoneBut({ tables, names }: WholeProgress): boolean {
  return (
    names.unwritten.length === 0 &&
    Object.values(tables).every((each) => each !== null && isFinished({ ...each, strays: [] }))
  );
}

/** Looks before it speaks: a response may have got lost, and what came before an error stays. */
async function afterFailure(write: WholeWrite, problem: ExcelProblem): Promise<Written> {
  const { before, steps } = write;
  const now = await lookAt(write, write.roles);
  if (now === null) return half(write, null, problem);
  const said = withSheet(problem, now, steps);
  const progress = progressOf(before, steps, now);
  const standing = standingOf(progress);
  // Of tables that somebody else has changed, what they say decides.
  const { journal } = progress.tables;
  const isLogUntouched = !journal || isUntouched(journal);
  const reading = standing === 'unknown' ? await write.readsAs(now) : standing;
  if (reading === 'after') return { kind: 'done' };
  if (reading === 'before' && isLogUntouched) return { kind: 'failed', failure: failure(said) };
  const settled = await settle(write, now, 'takeBack');
  const isKnown = settled.progress !== null && standingOf(settled.progress) !== 'unknown';
  if (settled.ok && isKnown) return { kind: 'failed', failure: failure(said) };
  const all = settled.ok ? await lookAt(write, write.roles) : null;
  if (all !== null && (await write.readsAs(all)) === 'before')
    return { kind: 'failed', failure: failure(said) };
  return half(write, settled.progress, said);
}

function half(change: Change, progress: WholeProgress | null, problem: ExcelProblem): Written {
  return { kind: 'failed', failure: { ...failure(problem, false), half: halfOf(change, progress) } };
}

/** Excel says that something is protected; the looking says what. */
function withSheet(problem: ExcelProblem, { looks }: Moment, steps: Steps): ExcelProblem {
  if (problem.code !== 'sheetProtected' || problem.sheet !== '') return problem;
  const hindered = [...rolesOf(steps), ...rolesBeside(steps)].flatMap((role) => looks[role] ?? []);
  return {
    ...problem,
    sheet: hindered.find(({ hindrance }) => hindrance === 'sheetProtected')?.corner.sheet ?? '',
  };
}

/** The cells that names point at stand beside the settings: their filter is no matter, the protection of their sheet is. */
const rolesBeside = ({ names }: Steps): readonly TableRole[] => (names.length > 0 ? ['settings'] : []);

/** What keeps the steps from being written, where it is known beforehand. */
function hindranceOf(looks: Looks, steps: Steps): ExcelProblem | null {
  for (const look of rolesBeside(steps).flatMap((role) => looks[role] ?? []))
    if (look.hindrance === 'sheetProtected') return { code: 'sheetProtected', sheet: look.corner.sheet };
  for (const look of rolesOf(steps).flatMap((role) => looks[role] ?? [])) {
    if (look.hindrance === 'sheetProtected') return { code: 'sheetProtected', sheet: look.corner.sheet };
    if (look.hindrance === 'tableFiltered') return { code: 'tableFiltered', table: look.name };
  }
  return null;
}
