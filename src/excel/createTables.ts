import { BINDING_KEY, DEFAULT_BINDING } from '../workbook/schema/binding';
import {
  namePlans,
  tablePlans,
  type NamePlan,
  type NewTables,
  type TablePlan,
} from '../workbook/tables/newTables';
import { isTaken } from '../workbook/plan/sheetNames';
import { addTable, addValidations, takeAway } from './makeTables';
import type { Outcome } from './outcome';
import { ProblemFound, run } from './run';

/**
 * Makes the tables of a new convention, each on a sheet of its own, with formats, drop-down lists, frozen headers and
 * the defined names. One request looks whether every name is free, one makes everything; on any error what was made
 * is taken away again. A name that belongs to something else is never touched: the outcome says which.
 *
 * `onProgress` counts tables.
 */
export async function createTables(
  tables: NewTables,
  onProgress: (done: number, total: number) => void,
): Promise<Outcome<void>> {
  const plans = tablePlans(tables, DEFAULT_BINDING);
  const names = namePlans(DEFAULT_BINDING);
  onProgress(0, plans.length);
  const made: Excel.Worksheet[] = [];
  const madeNames: Excel.NamedItem[] = [];
  const outcome = await run(
    async (context) => {
      await refuseTakenNames(context, plans, names);
      for (const [index, plan] of plans.entries()) {
        made.push(await addTable(context, plan));
        onProgress(index + 1, plans.length);
      }
      for (const plan of plans) addValidations(context, plan);
      for (const { name, formula, comment } of names) {
        const item = context.workbook.names.add(name, formula, comment);
        item.load('name');
        madeNames.push(item);
      }
      // A binding of former tables would hide the new ones.
      context.workbook.settings.getItemOrNullObject(BINDING_KEY).delete();
      await context.sync();
    },
    { undoGroup: true, undo: () => takeAway(made, madeNames) },
  );
  return outcome;
}

async function refuseTakenNames(
  context: Excel.RequestContext,
  plans: readonly TablePlan[],
  names: readonly NamePlan[],
): Promise<void> {
  const { worksheets, tables, names: definedNames } = context.workbook;
  worksheets.load('items/name');
  tables.load('items/name');
  definedNames.load('items/name');
  await context.sync();
  const sheetNames = worksheets.items.map((item) => item.name);
  // Tables and defined names share one list of names.
  const otherNames = [...tables.items, ...definedNames.items].map((item) => item.name);
  for (const { name } of plans)
    if (isTaken(name, sheetNames) || isTaken(name, otherNames))
      throw new ProblemFound({ code: 'nameTaken', name, free: null });
  for (const { name } of names)
    if (isTaken(name, otherNames)) throw new ProblemFound({ code: 'nameTaken', name, free: null });
}
