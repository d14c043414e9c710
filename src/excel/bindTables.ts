import {
  BINDING_KEY,
  sameBinding,
  DEFAULT_BINDING,
  serialiseBinding,
  type Binding,
} from '../workbook/schema/binding';
import { checkChoice, planBinding, type ChoiceProblem, type NameChange } from '../workbook/tables/bindTables';
import type { FoundWorkbook } from '../workbook/tables/foundTables';
import type { BindingChoice } from '../workbook/tables/proposeBinding';
import { findTablesIn } from './findTables';
import { addTable, addValidations, takeAway } from './makeTables';
import type { Outcome } from './outcome';
import { ProblemFound, run } from './run';

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
  const made: Excel.Worksheet[] = [];
  const madeNames: Excel.NamedItem[] = [];
  let found: FoundWorkbook | null = null;
  let changes: readonly NameChange[] = [];
  return run(
    async (context) => {
      const workbook = await findTablesIn(context);
      const [problem] = checkChoice(choice, workbook);
      if (problem) throw problemFound(problem);
      const { binding, created, names } = planBinding(choice, workbook, year);
      found = workbook;
      changes = names;
      onProgress(0, created.length);
      for (const [index, plan] of created.entries()) {
        made.push(await addTable(context, plan));
        onProgress(index + 1, created.length);
      }
      for (const plan of created) addValidations(context, plan);
      madeNames.push(...writeNames(context, names));
      writeBinding(context, binding);
      await context.sync();
    },
    {
      undoGroup: true,
      undo: async () => {
        const away = await takeAway(made, madeNames);
        return (await putBack(found, changes)) && away;
      },
    },
  );
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

/** Answers the names that are new, so that they can be taken away. */
export function writeNames(context: Excel.RequestContext, changes: readonly NameChange[]): Excel.NamedItem[] {
  const { names } = context.workbook;
  return changes.flatMap(({ name, formula, comment, former }) => {
    if (former !== null) {
      names.getItem(name).formula = formula;
      return [];
    }
    const item = names.add(name, formula, comment);
    item.load('name');
    return [item];
  });
}

export function writeBinding(context: Excel.RequestContext, binding: Binding): void {
  storeBinding(context, sameBinding(binding, DEFAULT_BINDING) ? null : serialiseBinding(binding));
}

function storeBinding(context: Excel.RequestContext, text: string | null): void {
  const { settings } = context.workbook;
  if (text === null) settings.getItemOrNullObject(BINDING_KEY).delete();
  else settings.add(BINDING_KEY, text);
}

/** The former formulas of names, and the former binding. `found` null: nothing was written yet. */
export async function putBack(found: FoundWorkbook | null, changes: readonly NameChange[]): Promise<boolean> {
  if (found === null) return true;
  const { storedBinding } = found;
  const outcome = await run(async (context) => {
    for (const { name, former } of changes)
      if (former !== null) context.workbook.names.getItem(name).formula = former;
    storeBinding(context, storedBinding);
    await context.sync();
  });
  return outcome.ok;
}
