import { columnHeader, tableName, type Binding } from '../workbook/schema/binding';
import { columnsToMake, wantsColumn } from '../workbook/edits/columnsToMake';
import type { Edit, EditOutcome, EditPlan, Refusal } from '../workbook/edits/edit';
import { planEdit } from '../workbook/edits/planEdit';
import { TableNotRead, withTables, type RawWorkbook } from '../workbook/read/rawTables';
import { sameName } from '../workbook/read/names';
import { isMadeWhenUsed, TABLE_ROLES, type TableRole } from '../workbook/schema/tables';
import type { Failure, Outcome } from './outcome';
import { readMoment, readWorkbook, type WorkbookMoment } from './readWorkbook';
import { makeColumns } from './repairTables';
import { failure, run } from './run';
import { tablesOf, unneededTables } from './whole/editTables';
import { formatKey, stepsOf, type KnownFormats } from './whole/steps';
import { isLogged } from './whole/journalEntry';
import { makeLaterTable, type LaterTable } from './whole/laterTable';
import { formulaAt, isFormula, rawTableOf, valueAt, type Looks, type Moment } from './whole/tableLook';
import type { TakeAway } from './whole/wholeMaking';
import { writeWhole, type WholeWrite } from './whole/wholeWrite';

/** refused: the edit itself cannot be carried out; failed: Excel could not. */
export type EditResult =
  | { readonly kind: 'done'; readonly plan: EditPlan }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** So often an edit is decided anew because somebody else came between the reading and the writing. */
const TRIES = 3;

/**
 * Reads the tables that the edit rests on afresh, so that rows are found where they are now, decides, and writes, in one
 * request each; whole or not at all, see `whole/wholeWrite`. Where somebody else came between, it is decided anew on what stands there then.
 * `now`: Excel serial date and time, for the Journal. Nothing is written when anything is refused.
 */
export async function applyEdit(edit: Edit, now: number): Promise<EditResult> {
  const later: TableRole[] = [];
  /** What was made for the edit, to be taken away again where the rest fails. */
  const made: TakeAway[] = [];
  let { result, moment } = await applied(edit, now, made, null);
  for (;;) {
    const role = laterTableOf(result);
    if (role === null || later.includes(role)) break;
    // Nothing else stands in the way: the table that is missing is made.
    const making = await makeLaterTable(role);
    if (!making.ok) {
      result = { kind: 'failed', failure: making };
      break;
    }
    later.push(role);
    made.push(making.value.takeAway);
    ({ result, moment } = await applied(edit, now, made, withTable(moment, role, making.value, edit)));
  }
  if (result.kind === 'done' || (result.kind === 'failed' && !result.failure.restored)) return result;
  for (const takeAway of made.reverse()) {
    const taken = await takeAway();
    if (!taken.ok) return { kind: 'failed', failure: taken };
  }
  return result;
}

interface Applied {
  readonly result: EditResult;
  /** What it was decided on; null: that is not known to stand. */
  readonly moment: WorkbookMoment | null;
}

/** `made`: takes in what was made for it. `known`: what is decided on, where it need not be read. */
async function applied(
  edit: Edit,
  now: number,
  made: TakeAway[],
  known: WorkbookMoment | null,
): Promise<Applied> {
  let unneeded: readonly TableRole[] = unneededTables(edit);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const state: Outcome<WorkbookMoment> =
      tries === 0 && known !== null ? { ok: true, value: known } : await readMoment(tablesOf(edit), unneeded);
    if (!state.ok) return { result: { kind: 'failed', failure: state }, moment: null };
    const result = await attempt(edit, now, made, state.value);
    if (result === 'unread') unneeded = [];
    else if (result !== 'moved') return { result, moment: state.value };
  }
  return { result: { kind: 'failed', failure: failure({ code: 'tablesChanged' }) }, moment: null };
}

/**
 * What was read before a table was made for the edit, with that table: all else is looked at again as the edit is written.
 * null: it has to be read.
 */
function withTable(
  moment: WorkbookMoment | null,
  role: TableRole,
  { made }: LaterTable,
  edit: Edit,
): WorkbookMoment | null {
  if (moment === null || made === null || !tablesOf(edit).includes(role)) return null;
  const table = rawTableOf(made.looks[role] ?? null, role);
  return {
    ...moment,
    binding: made.binding,
    looks: { ...moment.looks, ...made.looks },
    raw: { ...moment.raw, tables: withTables(moment.raw.tables, { [role]: table }) },
  };
}

/** The table that an edit is refused for want of, where it is one that is made when it is first used; it comes last of all refusals. */
function laterTableOf(result: EditResult): Exclude<TableRole, 'settings'> | null {
  if (result.kind !== 'refused' || result.refusal.code !== 'tableMissing') return null;
  const { table } = result.refusal;
  return table !== 'settings' && isMadeWhenUsed(table) ? table : null;
}

/** What an edit comes to; unread: it asks for a table that it should not need, and has to be read with all of them. */
function decide(raw: RawWorkbook, binding: Binding, edit: Edit, now: number): EditOutcome | 'unread' {
  try {
    return planEdit(raw, binding, edit, now);
  } catch (error) {
    if (error instanceof TableNotRead) return 'unread';
    throw error;
  }
}

async function attempt(
  edit: Edit,
  now: number,
  made: TakeAway[],
  moment: WorkbookMoment,
): Promise<EditResult | 'moved' | 'unread'> {
  const { raw, binding, looks } = moment;
  const decided = decide(raw, binding, edit, now);
  if (decided === 'unread') return 'unread';
  if (!decided.ok) {
    if (!wantsColumn(decided.refusal, binding)) return { kind: 'refused', refusal: decided.refusal };
    // What is put into the column is decided on with it.
    const making = await makeColumns(columnsToMake(raw, binding, edit));
    if (!making.ok) return { kind: 'failed', failure: making };
    made.push(making.value);
    return 'moved';
  }
  const { plan } = decided;
  const formula = keepsFormulas(edit) ? overFormula(plan.operations, looks, binding) : null;
  if (formula !== null) return { kind: 'refused', refusal: { code: 'cellHoldsFormula', name: formula } };
  const formats = edit.kind === 'mendCells' ? await cellFormats(plan.operations, looks, binding) : NO_FORMATS;
  if (!formats.ok) return { kind: 'failed', failure: formats };
  const written = await writeWhole(wholeWrite(edit, now, moment, plan, formats.value));
  switch (written.kind) {
    case 'done':
      return { kind: 'done', plan };
    case 'moved':
      return 'moved';
    case 'failed':
      return { kind: 'failed', failure: written.failure };
  }
}

/** The change as the writer needs it: with what the same edit would come to in the tables of another moment. */
function wholeWrite(
  edit: Edit,
  now: number,
  { raw, binding, looks }: WorkbookMoment,
  plan: EditPlan,
  formats: KnownFormats,
): WholeWrite {
  const steps = stepsOf(plan.operations, looks, binding, formats);
  const rawAt = (moment: Moment, read = raw): RawWorkbook => {
    const [input] = Object.values(moment.names);
    return {
      ...read,
      ...(input === undefined || input === null ? {} : { totalPopulationInput: input }),
      tables: withTables(
        read.tables,
        Object.fromEntries(
          TABLE_ROLES.flatMap((role) =>
            role in moment.looks ? [[role, rawTableOf(moment.looks[role] ?? null, role)]] : [],
          ),
        ),
      ),
    };
  };
  /** null: it cannot be told. What the edit does not need, taking it back may. */
  const isPossible = async (each: Edit, moment: Moment): Promise<boolean | null> => {
    const decided = decide(rawAt(moment), binding, each, now);
    if (decided !== 'unread') return decided.ok;
    const whole = await readWorkbook();
    return whole.ok ? planEdit(rawAt(moment, whole.value.raw), binding, each, now).ok : null;
  };
  return {
    binding,
    before: {
      looks,
      names: edit.kind === 'setNamedCell' ? { [edit.name]: raw.totalPopulationInput ?? null } : {},
    },
    steps,
    roles: tablesOf(edit),
    stepsAt: (moment) => {
      const decided = decide(rawAt(moment), binding, edit, now);
      if (decided === 'unread' || !decided.ok) return null;
      const { operations } = decided.plan;
      if (keepsFormulas(edit) && overFormula(operations, moment.looks, binding) !== null) return null;
      return stepsOf(operations, moment.looks, binding, formats);
    },
    readsAs: async (moment) => {
      const logged = await isLogged(binding, now);
      if (logged === undefined) return null;
      if (logged === false) return 'before';
      const again = await isPossible(edit, moment);
      if (again !== false) return again && logged === null ? 'before' : null;
      return (await isPossible(plan.undo, moment)) ? 'after' : null;
    },
  };
}

/** Whether it writes into single cells that must not hold a formula: what somebody typed over one holds none. */
function keepsFormulas(edit: Edit): boolean {
  return (
    edit.kind === 'mendCells' ||
    edit.kind === 'eraseCells' ||
    (edit.kind === 'setComputed' && edit.cells.every(({ before }) => before !== null))
  );
}

/** The first cell that holds a formula among those that single cells would go into, as people call it. */
function overFormula(operations: EditPlan['operations'], looks: Looks, binding: Binding): string | null {
  for (const { role, row, column } of singleCells(operations)) {
    const look = looks[role];
    const wanted = columnHeader(binding, role, column);
    const at = look?.headers.findIndex((header) => sameName(header, wanted)) ?? -1;
    if (look && isFormula(formulaAt(look, row, at), valueAt(look, row, at)))
      return `${tableName(binding, role)}, ${wanted}`;
  }
  return null;
}

function singleCells(
  operations: EditPlan['operations'],
): { readonly role: TableRole; readonly row: number; readonly column: string }[] {
  return operations.flatMap((operation) =>
    operation.kind === 'set' && operation.table !== 'journal'
      ? Object.keys(operation.values).map((column) => ({
          role: operation.table,
          row: operation.row,
          column,
        }))
      : [],
  );
}

const NO_FORMATS: Outcome<KnownFormats> = { ok: true, value: new Map() };

/** Values alone do not tell what a single cell would lose: the format by which digits are text. */
async function cellFormats(
  operations: EditPlan['operations'],
  looks: Looks,
  binding: Binding,
): Promise<Outcome<KnownFormats>> {
  return run(async (context) => {
    const cells = singleCells(operations).map(({ role, row, column }) => {
      const wanted = columnHeader(binding, role, column);
      const header = looks[role]?.headers.find((each) => sameName(each, wanted)) ?? wanted;
      const table = context.workbook.tables.getItem(tableName(binding, role));
      const cell = table.columns.getItem(header).getDataBodyRange().getCell(row, 0);
      cell.load('numberFormat');
      return { role, row, column, cell };
    });
    await context.sync();
    return new Map(
      cells.map(({ role, row, column, cell }) => [
        formatKey(role, row, column),
        String(cell.numberFormat[0]?.[0]),
      ]),
    );
  });
}
