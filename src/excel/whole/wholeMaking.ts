import { BINDING_KEY } from '../../workbook/schema/binding';
import type { RawCell } from '../../workbook/read/rawTables';
import { textInput } from '../cellInput';
import type { ExcelProblem, Failure, Outcome } from '../outcome';
import { failure, run } from '../run';
import { queueDeleteRows } from './deleteRows';
import type { HalfPlace } from './half';
import {
  isAll,
  isNothing,
  madeOf,
  queueRemoveSheet,
  readStructure,
  type Made,
  type Making,
  type Structure,
} from './structure';

/** A making as it goes on: what stood there before, known once it was read. */
export interface MakingUnderWay {
  before: Structure | null;
  making: Making | null;
}

const TRIES = 2;

const DONE: Outcome<void> = { ok: true, value: undefined };

/** Takes away what was made, for something that came to nothing; where nothing was made, nothing is done. */
export type TakeAway = () => Promise<Outcome<void>>;

/**
 * Makes sheets, tables, columns, names and the binding: all of it, or nothing. `batch` reads, says through its argument
 * what it is about to make of what, and writes. On any error the workbook is looked at before anything is said: what was
 * made is found by what was not there before, since Excel may answer nothing.
 */
export async function makeWhole(
  batch: (context: Excel.RequestContext, way: MakingUnderWay) => Promise<void>,
): Promise<Outcome<TakeAway>> {
  const way: MakingUnderWay = { before: null, making: null };
  const end = { stopped: false };
  const outcome = await run(
    (context) =>
      batch(context, way).catch((error: unknown) => {
        end.stopped = isAtAction(error);
        throw error;
      }),
    { undoGroup: true },
  );
  const { before, making } = way;
  if (before === null || making === null)
    return outcome.ok ? { ok: true, value: () => Promise.resolve(DONE) } : outcome;
  const takeAway: TakeAway = () => takeAwayAgain(before, making);
  if (outcome.ok) return { ok: true, value: takeAway };
  const now = await lookAt(making);
  if (now === null) return unknown(outcome.problem, before, making);
  if (!end.stopped && isAll(before, making, now)) return { ok: true, value: takeAway };
  return takenAway(outcome.problem, before, making, madeOf(before, making, now));
}

/** An action of the request failed, so that not all of it was carried out. */
export function isAtAction(error: unknown): boolean {
  if (!(error instanceof OfficeExtension.Error)) return true;
  const { errorLocation, statement } = error.debugInfo;
  return Boolean(errorLocation ?? statement);
}

async function lookAt(making: Making): Promise<Structure | null> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const looked = await run((context) => readStructure(context, making));
    if (looked.ok) return looked.value;
  }
  return null;
}

/** Takes away what was made and looks again: restored only when none of it is left. */
async function takenAway(
  problem: ExcelProblem,
  before: Structure,
  making: Making,
  from: Made,
): Promise<Failure> {
  let made: Made | null = from;
  for (let tries = 0; tries < TRIES && made !== null && !isNothing(made); tries += 1) {
    const parts: Made = made;
    await run(
      async (context) => {
        queueTakeAway(context, before, parts, tries === 0);
        await context.sync();
      },
      { undoGroup: true },
    );
    const now = await lookAt(making);
    made = now && madeOf(before, making, now);
  }
  if (made === null) return unknown(problem, before, making);
  return isNothing(made) ? failure(problem) : halfMade(problem, before, making, made);
}

/** `local`: what a name referred to is in the language of the desktop; where that proves wrong it is said in English. */
function queueTakeAway(context: Excel.RequestContext, before: Structure, made: Made, local: boolean): void {
  const { names, tables, worksheets } = context.workbook;
  for (const { name, former } of made.names) {
    names.getItemOrNullObject(name).delete();
    const comment = before.names.find((item) => item.name === name)?.comment ?? '';
    if (former === null) continue;
    if (local) names.addFormulaLocal(name, former, comment);
    else names.add(name, former, comment);
  }
  for (const { sheet, row, column, former, look } of made.cells) {
    const range = worksheets
      .getItem(sheet)
      .getRangeByIndexes(row, column, former.length, former[0]?.length ?? 1);
    // What stands in them goes last: it tells that there is something to take away.
    if (look?.widths) range.getEntireColumn().format.useStandardWidth = true;
    if (look === null) range.formulas = former.map((cells) => cells.map(input));
    else range.clear(Excel.ClearApplyTo.all);
  }
  if (made.rows !== null && made.rows.count > 0)
    queueDeleteRows(tables.getItem(made.rows.table), { first: made.rows.from, count: made.rows.count });
  for (const { table, header } of made.columns) tables.getItem(table).columns.getItem(header).delete();
  for (const sheet of made.sheets) queueRemoveSheet(context, sheet);
  if (made.binding) storeBinding(context, before.binding);
}

/** Text that was typed stays text. */
function input(cell: RawCell): RawCell {
  return typeof cell === 'string' && !cell.startsWith('=') ? textInput(cell) : cell;
}

export function storeBinding(context: Excel.RequestContext, text: string | null): void {
  const { settings } = context.workbook;
  if (text === null) settings.getItemOrNullObject(BINDING_KEY).delete();
  else settings.add(BINDING_KEY, text);
}

function halfMade(problem: ExcelProblem, before: Structure, making: Making, made: Made): Failure {
  const places: HalfPlace[] = [
    ...made.sheets.map(({ name }) => name),
    ...made.columns.map(({ table, header }) => `${table}, ${header}`),
    ...(made.rows === null ? [] : [made.rows.table]),
    ...made.names.map(({ name }) => name),
    ...made.cells.map(({ sheet }) => sheet),
  ].map((table) => ({ table, row: '', state: 'changed' }));
  return {
    ...failure(problem, false),
    half: { places, ways: ['takeBack'], change: { kind: 'making', before, making } },
  };
}

function unknown(problem: ExcelProblem, before: Structure, making: Making): Failure {
  return {
    ...failure(problem, false),
    half: { places: [], ways: ['takeBack'], change: { kind: 'making', before, making } },
  };
}

/** Takes away what was made, or tries again where it stands half. */
export async function takeAwayAgain(before: Structure, making: Making): Promise<Outcome<void>> {
  const problem: ExcelProblem = { code: 'tablesChanged' };
  const now = await lookAt(making);
  if (now === null) return unknown(problem, before, making);
  const outcome = await takenAway(problem, before, making, madeOf(before, making, now));
  return outcome.restored ? DONE : outcome;
}
