import { makeBilling } from '../../../src/excel/billing/makeBilling';
import { bindTables } from '../../../src/excel/bindTables';
import { createTables } from '../../../src/excel/createTables';
import { findTables } from '../../../src/excel/findTables';
import type { Outcome } from '../../../src/excel/outcome';
import { repairTables } from '../../../src/excel/repairTables';
import { markCreation, undoCreation } from '../../../src/excel/undoCreation';
import { upgradeTables } from '../../../src/excel/upgradeTables';
import { writeSetting } from '../../../src/excel/workbookSettings';
import { NO_NAMES } from '../../../src/workbook/tables/nameBlock';
import { proposeBinding } from '../../../src/workbook/tables/proposeBinding';
import type { UpgradeStep } from '../../../src/workbook/tables/upgrade/upgrade';
import { clausesIntoSettings } from '../../../src/workbook/tables/upgrade/clausesIntoSettings';
import { namesIntoCells } from '../../../src/workbook/tables/upgrade/namesIntoCells';
import { SCHEMA_VERSION } from '../../../src/workbook/schema/binding';
import { excelWith, freshExcel } from '../excel';
import { foreignTables, layOut } from '../foreignTables';
import { openSaved, workbookOf } from '../savedWorkbook';
import { threeCommunes } from './threeCommunes';
import { ACCOUNT_EDITS } from './accountActions';
import { REQUEST_EDITS } from './requestActions';
import { EDITS, type Ending, type WriteAction } from './writeActions';

const quiet = (): void => undefined;

function endingOf(outcome: Outcome<unknown>): Ending {
  if (outcome.ok) return outcome.value === false ? 'intact' : 'done';
  return outcome.restored ? 'intact' : 'half';
}

const aMaking = (
  name: string,
  prepare: () => Promise<unknown>,
  make: () => Promise<Outcome<unknown>>,
): WriteAction => ({
  name,
  prepare: async () => {
    await prepare();
  },
  decide: () => Promise.resolve(async () => endingOf(await make())),
});

async function prepareForeign(): Promise<void> {
  await freshExcel();
  await layOut(foreignTables().map((table) => ({ ...table, rows: table.rows.slice(0, 3) })));
}

/** A table, a column, a row of the settings and a name have gone. */
async function prepareDamaged(): Promise<void> {
  await excelWith(threeCommunes());
  await Excel.run(async (context) => {
    const { tables, names, worksheets } = context.workbook;
    worksheets.getItem('Bordereau').delete();
    tables.getItem('Communes').columns.getItem('SIRET').delete();
    tables.getItem('Parametres').rows.getItemAt(10).delete();
    names.getItem('Arrondi').delete();
    await context.sync();
  });
}

const ADDRESS: UpgradeStep = {
  from: SCHEMA_VERSION,
  plan: ({ binding }) => ({
    binding,
    created: [],
    columns: [{ table: 'Communes', header: 'Adresse', numberFormat: '@', width: 12, validation: null }],
    settings: [],
    names: NO_NAMES,
  }),
};

/** Sheets, tables, columns, names and settings that are made, bound, put back or taken away. */
export const MAKINGS: readonly WriteAction[] = [
  aMaking('create the tables', freshExcel, () => createTables(threeCommunes(), quiet)),
  {
    name: 'undo a creation',
    prepare: async () => {
      await excelWith(threeCommunes());
    },
    decide: async () => {
      const mark = await markCreation();
      if (!mark.ok) throw new Error(JSON.stringify(mark));
      return async () => endingOf(await undoCreation(mark.value));
    },
  },
  {
    name: 'bind tables',
    prepare: prepareForeign,
    decide: async () => {
      const found = await findTables();
      if (!found.ok) throw new Error(JSON.stringify(found));
      const choice = proposeBinding(found.value);
      return async () => endingOf(await bindTables(choice, 2026, quiet));
    },
  },
  aMaking(
    'make the tables of the billing year',
    () => excelWith(threeCommunes()),
    () => makeBilling({ place: 'mainland', firstYear: 2019 }, quiet),
  ),
  aMaking('repair tables', prepareDamaged, () => repairTables({}, quiet)),
  aMaking(
    'upgrade tables',
    () => excelWith(threeCommunes()),
    () => upgradeTables(quiet, [ADDRESS], SCHEMA_VERSION + 1),
  ),
  aMaking(
    'bring the names of 0.1.0 over',
    () => openSaved(workbookOf('0.1.0', 'accounts')),
    // One step: each is whole or not at all, and stays where a later one fails.
    () => upgradeTables(quiet, [namesIntoCells], 2),
  ),
  aMaking(
    'bring the clauses into a former workbook',
    async () => {
      const host = await openSaved(workbookOf('0.1.0', 'example'));
      await upgradeTables(quiet, [namesIntoCells], 2);
      return host;
    },
    () => upgradeTables(quiet, [clausesIntoSettings], 3),
  ),
  aMaking(
    'write a setting',
    () => excelWith(threeCommunes()),
    () => writeSetting('QuotePart.Export', '{"ice":"x"}'),
  ),
];

/** All that writes. */
export const WRITE_ACTIONS: readonly WriteAction[] = [
  ...EDITS,
  ...ACCOUNT_EDITS,
  ...MAKINGS,
  ...REQUEST_EDITS,
];
