import { DEFAULT_BINDING, tableName } from '../workbook/schema/binding';
import { namePlans } from '../workbook/tables/newTables';
import { TABLE_ROLES } from '../workbook/schema/tables';
import type { ExcelProblem, Outcome } from './outcome';
import type { CreationMark } from './whole/half';
import { queueContents } from './drawn/sheetContents';
import { failure, run } from './run';

export type { CreationMark } from './whole/half';

const SHEETS = TABLE_ROLES.map((role) => tableName(DEFAULT_BINDING, role));
const NAMES = namePlans(DEFAULT_BINDING).map(({ name }) => name);

/** Right after `createTables`, in one request. */
export function markCreation(): Promise<Outcome<CreationMark>> {
  return run(capture);
}

/**
 * Takes away the sheets, tables and names of a creation, in two requests. false: something in them was changed since, or
 * a sheet was added that may point at them; then nothing is touched.
 *
 * Sheets go first: as long as the first one stands, everything does. Once it has gone, what fails is finished, since
 * nothing brings a sheet back as it was.
 */
export async function undoCreation(mark: CreationMark): Promise<Outcome<boolean>> {
  const way = { started: false };
  const outcome = await run(
    async (context) => {
      const now = await capture(context);
      if (now.state !== mark.state) return false;
      way.started = true;
      queueRemoval(context, mark);
      await context.sync();
      return true;
    },
    { undoGroup: true },
  );
  return outcome.ok || !way.started ? outcome : finishRemoval(mark, outcome.problem);
}

/** Takes away what is left of a creation, unless all of it is. */
export async function finishRemoval(mark: CreationMark, problem: ExcelProblem): Promise<Outcome<boolean>> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const left = await leftOf(mark);
    if (left === null) continue;
    if (left.length === 0) return { ok: true, value: true };
    // All of it, untouched.
    if (left.length === mark.sheetIds.length + NAMES.length) return failure(problem);
    await run(
      async (context) => {
        queueRemoval(context, mark);
        await context.sync();
      },
      { undoGroup: true },
    );
  }
  const left = await leftOf(mark);
  if (left !== null && left.length === 0) return { ok: true, value: true };
  const places = (left ?? []).map((table) => ({ table, row: '', state: 'pending' }) as const);
  return {
    ...failure(problem, false),
    half: { places, ways: ['finish'], change: { kind: 'creation', mark } },
  };
}

const TRIES = 2;

function queueRemoval({ workbook: { names, worksheets } }: Excel.RequestContext, mark: CreationMark): void {
  for (const id of mark.sheetIds) worksheets.getItemOrNullObject(id).delete();
  for (const name of NAMES) names.getItemOrNullObject(name).delete();
}

/** The sheets and names of a creation that stand in the workbook; null where Excel does not say. */
async function leftOf({ sheetIds }: CreationMark): Promise<string[] | null> {
  const looked = await run(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load('items/id,items/name');
    names.load('items/name');
    await context.sync();
    return [
      ...worksheets.items.flatMap(({ id, name }) => (sheetIds.includes(id) ? [name] : [])),
      ...names.items.flatMap(({ name }) => (NAMES.includes(name) ? [name] : [])),
    ];
  });
  return looked.ok ? looked.value : null;
}

async function capture(context: Excel.RequestContext): Promise<CreationMark> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility');
  tables.load('items/name');
  names.load('items/name,items/formula');
  const contents = SHEETS.map((name) => queueContents(context, name));
  await context.sync();
  const sheets = contents.map((contentsOf) => contentsOf());
  return {
    sheetIds: sheets.flatMap((sheet) => sheet?.sheetId ?? []),
    state: JSON.stringify([
      // Other sheets may come to point at ours; what stands in them is theirs. One of them has to stay visible, and
      // none of ours can go that is hidden for good.
      worksheets.items.map(({ id, name, visibility }) => [id, name, visibility]),
      tables.items.map(({ name }) => name).filter((name) => SHEETS.includes(name)),
      names.items
        .filter(({ name }) => NAMES.includes(name))
        .map(({ name, formula }) => [name, String(formula)]),
      sheets.map((sheet) => sheet?.formulas ?? null),
    ]),
  };
}
