import { DEFAULT_BINDING, tableName } from '../workbook/schema/binding';
import { namePlans } from '../workbook/tables/newTables';
import { TABLE_ROLES } from '../workbook/schema/tables';
import type { Outcome } from './outcome';
import { queueContents } from './readWorkbook';
import { run } from './run';

/** What was created, as it stood then: it is taken away only while it still stands so. */
export interface CreationMark {
  readonly sheetIds: readonly string[];
  readonly state: string;
}

const SHEETS = TABLE_ROLES.map((role) => tableName(DEFAULT_BINDING, role));
const NAMES = namePlans(DEFAULT_BINDING).map(({ name }) => name);

/** Right after `createTables`, in one request. */
export function markCreation(): Promise<Outcome<CreationMark>> {
  return run(capture);
}

/**
 * Takes away the sheets, tables and names of a creation, in two requests. false: something in them was changed since, or
 * a sheet was added that may point at them; then nothing is touched.
 */
export function undoCreation(mark: CreationMark): Promise<Outcome<boolean>> {
  return run(
    async (context) => {
      const now = await capture(context);
      if (now.state !== mark.state) return false;
      const { names, worksheets } = context.workbook;
      for (const name of NAMES) names.getItemOrNullObject(name).delete();
      for (const id of mark.sheetIds) worksheets.getItemOrNullObject(id).delete();
      await context.sync();
      return true;
    },
    { undoGroup: true },
  );
}

async function capture(context: Excel.RequestContext): Promise<CreationMark> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load('items/id,items/name');
  tables.load('items/name');
  names.load('items/name,items/formula');
  const contents = SHEETS.map((name) => queueContents(context, name));
  await context.sync();
  const sheets = contents.map((contentsOf) => contentsOf());
  return {
    sheetIds: sheets.flatMap((sheet) => sheet?.sheetId ?? []),
    state: JSON.stringify([
      // Other sheets may come to point at ours; what stands in them is theirs.
      worksheets.items.map(({ id, name }) => [id, name]),
      tables.items.map(({ name }) => name).filter((name) => SHEETS.includes(name)),
      names.items
        .filter(({ name }) => NAMES.includes(name))
        .map(({ name, formula }) => [name, String(formula)]),
      sheets.map((sheet) => sheet?.formulas ?? null),
    ]),
  };
}
