import { NEW_BINDING, serialiseBinding } from '../workbook/schema/binding';
import { EMPTY_WORKBOOK } from '../workbook/tables/foundTables';
import { planNames } from '../workbook/tables/nameBlock';
import { tablePlans, type NewTables, type TablePlan } from '../workbook/tables/newTables';
import { isTaken } from '../workbook/plan/sheetNames';
import { addTable, addValidations, setPrint } from './makeTables';
import type { Outcome } from './outcome';
import { ProblemFound } from './run';
import { readStructure, type Structure } from './whole/structure';
import { makeWhole, storeBinding } from './whole/wholeMaking';
import { queueCells, queueNames } from './whole/writeNames';

/**
 * Makes the tables of a new convention, each on a sheet of its own, with formats, drop-down lists, frozen headers and
 * the defined names. One request looks whether every name is free, one makes everything, and one says how the settings
 * are printed, which Excel may refuse; on any error what was made
 * is taken away again, see `whole/wholeMaking`. A name that belongs to something else is never touched: the outcome says which.
 *
 * `onProgress` counts tables.
 */
export async function createTables(
  tables: NewTables,
  onProgress: (done: number, total: number) => void,
): Promise<Outcome<void>> {
  const plans = tablePlans(tables, NEW_BINDING);
  const names = planNames(NEW_BINDING, EMPTY_WORKBOOK, plans, ['missing']);
  const binding = serialiseBinding(NEW_BINDING);
  onProgress(0, plans.length);
  const made = await makeWhole(async (context, way) => {
    way.before = await readStructure(context);
    refuseTakenNames(way.before, plans, names.pointed);
    // The binding of former tables, which would hide the new ones, goes with it.
    way.making = {
      tables: plans,
      rows: null,
      columns: [],
      names: names.pointed,
      cells: [],
      binding,
    };
    for (const [index, plan] of plans.entries()) {
      await addTable(context, plan);
      onProgress(index + 1, plans.length);
    }
    for (const plan of plans) addValidations(context, plan);
    queueCells(context, names);
    storeBinding(context, binding);
    queueNames(context, names);
    await context.sync();
  });
  return made.ok ? { ok: true, value: undefined } : made;
}

/** How what was created is printed, once all of it stands: what Excel refuses of that takes nothing with it. */
export function printNewTables(): Promise<void> {
  return setPrint(tablePlans({ settings: {}, rows: {} }, NEW_BINDING));
}

function refuseTakenNames(
  { sheets, tables, names: definedNames }: Structure,
  plans: readonly TablePlan[],
  names: readonly { readonly name: string }[],
): void {
  const sheetNames = sheets.map((item) => item.name);
  // Tables and defined names share one list of names.
  const otherNames = [...tables, ...definedNames].map((item) => item.name);
  for (const { name } of plans)
    if (isTaken(name, sheetNames) || isTaken(name, otherNames))
      throw new ProblemFound({ code: 'nameTaken', name, free: null });
  for (const { name } of names)
    if (isTaken(name, otherNames)) throw new ProblemFound({ code: 'nameTaken', name, free: null });
}
