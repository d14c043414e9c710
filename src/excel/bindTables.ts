import { DEFAULT_BINDING, sameBinding, serialiseBinding, type Binding } from '../workbook/schema/binding';
import { checkChoice, planBinding, type ChoiceProblem } from '../workbook/tables/bindTables';
import type { BindingChoice } from '../workbook/tables/proposeBinding';
import type { NamesPlan } from '../workbook/tables/nameBlock';
import type { TablePlan } from '../workbook/tables/newTables';
import { findTablesIn } from './findTables';
import { addTable, addValidations, setPrint } from './makeTables';
import type { Outcome } from './outcome';
import { ProblemFound } from './run';
import { readStructure } from './whole/structure';
import { makeWhole, storeBinding } from './whole/wholeMaking';
import { queueCells, queueNames, refuseProtected } from './whole/writeNames';

/**
 * Binds the workbook's own tables: nothing of theirs is written. Looks at the workbook afresh, makes the tables that
 * are missing beside them, the names that formulas read, and the binding. On any error all of it is taken away again.
 *
 * `year`: the current one. `onProgress` counts tables that are made.
 */
export async function bindTables(
  choice: BindingChoice,
  year: number,
  onProgress: (done: number, total: number) => void,
): Promise<Outcome<void>> {
  const making: { created: readonly TablePlan[] } = { created: [] };
  const made = await makeWhole(async (context, way) => {
    const before = await readStructure(context);
    const workbook = await findTablesIn(context);
    const [problem] = checkChoice(choice, workbook);
    if (problem) throw problemFound(problem);
    const { binding, created, names } = planBinding(choice, workbook, year);
    making.created = created;
    way.before = before;
    refuseProtected(names, workbook);
    way.making = {
      tables: created,
      rows: null,
      columns: [],
      names: names.pointed,
      cells: cellsThere(names, created),
      binding: storedText(binding),
    };
    onProgress(0, created.length);
    for (const [index, plan] of created.entries()) {
      await addTable(context, plan);
      onProgress(index + 1, created.length);
    }
    for (const plan of created) addValidations(context, plan);
    queueCells(context, names);
    storeBinding(context, storedText(binding));
    queueNames(context, names);
    await context.sync();
  });
  if (!made.ok) return made;
  await setPrint(making.created);
  return { ok: true, value: undefined };
}

/** What was chosen was checked when it was chosen: since then a table or a column has gone, or the caller is wrong. */
function problemFound(problem: ChoiceProblem): Error {
  switch (problem.code) {
    case 'tableGone':
      return new ProblemFound({ code: 'itemGone', item: problem.table });
    case 'columnGone':
      return new ProblemFound({ code: 'itemGone', item: problem.header });
    default:
      return new Error(`The choice was not checked: ${problem.code}`);
  }
}

/** Cells that are written into sheets that are there: what is made on a new sheet goes with it. */
export function cellsThere({ cells }: NamesPlan, created: readonly TablePlan[]): NamesPlan['cells'] {
  return cells.filter(({ sheet }) => !created.some(({ name }) => name === sheet));
}

/** null: a workbook of 0.1.0 with the default names holds no binding. */
export function storedText(binding: Binding): string | null {
  return sameBinding(binding, DEFAULT_BINDING) ? null : serialiseBinding(binding);
}
