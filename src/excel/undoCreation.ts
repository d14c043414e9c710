import { BINDING_KEY, DEFAULT_BINDING, tableName } from '../workbook/schema/binding';
import { DEFINED_NAMES } from '../workbook/schema/definedNames';
import { FIRST_ROLES } from '../workbook/schema/tables';
import type { ExcelProblem, Outcome } from './outcome';
import type { CreationMark } from './whole/half';
import { queueContents } from './drawn/sheetContents';
import { failure, run } from './run';
import { OF_SHEETS, queueRemoveSheet, standingSheet, type StandingSheet } from './whole/structure';
import { storeBinding } from './whole/wholeMaking';

export type { CreationMark } from './whole/half';

const SHEETS = FIRST_ROLES.map((role) => tableName(DEFAULT_BINDING, role));
const NAMES: readonly string[] = DEFINED_NAMES;

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
      // They are in sight, as they were made.
      queueRemoval(
        context,
        mark.sheetIds.map((id) => ({ id, name: '', isVeryHidden: false })),
      );
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
    if (isGone(left)) return { ok: true, value: true };
    // All of it, untouched.
    if (left.sheets.length + left.names.length === mark.sheetIds.length + NAMES.length)
      return failure(problem);
    await run(
      async (context) => {
        queueRemoval(context, left.sheets);
        await context.sync();
      },
      { undoGroup: true },
    );
  }
  const left = await leftOf(mark);
  if (left !== null && isGone(left)) return { ok: true, value: true };
  const names = left === null ? [] : [...left.sheets.map(({ name }) => name), ...left.names];
  const places = names.map((table) => ({ table, row: '', state: 'pending' }) as const);
  return {
    ...failure(problem, false),
    half: { places, ways: ['finish'], change: { kind: 'creation', mark } },
  };
}

const TRIES = 2;

function queueRemoval(context: Excel.RequestContext, sheets: readonly StandingSheet[]): void {
  const { names } = context.workbook;
  for (const sheet of sheets) queueRemoveSheet(context, sheet);
  for (const name of NAMES) names.getItemOrNullObject(name).delete();
  storeBinding(context, null);
}

/** What stands of a creation in the workbook. */
interface Left {
  readonly sheets: readonly StandingSheet[];
  readonly names: readonly string[];
  readonly binding: boolean;
}

const isGone = ({ sheets, names, binding }: Left): boolean =>
  sheets.length === 0 && names.length === 0 && !binding;

/** null where Excel does not say. */
async function leftOf({ sheetIds }: CreationMark): Promise<Left | null> {
  const looked = await run(async (context) => {
    const { worksheets, names, settings } = context.workbook;
    worksheets.load(OF_SHEETS);
    names.load('items/name');
    const binding = settings.getItemOrNullObject(BINDING_KEY);
    binding.load('key');
    await context.sync();
    return {
      sheets: worksheets.items.map(standingSheet).filter(({ id }) => sheetIds.includes(id)),
      names: names.items.flatMap(({ name }) => (NAMES.includes(name) ? [name] : [])),
      binding: !binding.isNullObject,
    };
  });
  return looked.ok ? looked.value : null;
}

async function capture(context: Excel.RequestContext): Promise<CreationMark> {
  const { worksheets, tables, names, settings } = context.workbook;
  const binding = settings.getItemOrNullObject(BINDING_KEY);
  binding.load('value');
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
      binding.isNullObject ? null : String(binding.value),
    ]),
  };
}
