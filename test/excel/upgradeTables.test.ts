/** A workbook of an earlier version, brought over step by step, each whole or not at all: with steps that are made up. */
import { repairTables } from '../../src/excel/repairTables';
import { upgradeTables } from '../../src/excel/upgradeTables';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { isNewer, SCHEMA_VERSION, schemaVersion } from '../../src/workbook/schema/binding';
import { NO_NAMES } from '../../src/workbook/tables/nameBlock';
import type { UpgradeStep } from '../../src/workbook/tables/upgrade/upgrade';
import { excelWith } from '../helpers/excel';

const quiet = (): void => undefined;

/** Adds a column to the communes. */
const adding = (from: number, header: string): UpgradeStep => ({
  from,
  plan: ({ binding }) => ({
    binding,
    created: [],
    columns: [{ table: 'Communes', header, numberFormat: '@', width: 12, validation: null }],
    settings: [],
    names: NO_NAMES,
  }),
});
/** After those of the real schema. */
const STEPS = [adding(SCHEMA_VERSION, 'Adresse'), adding(SCHEMA_VERSION + 1, 'Courriel')];
const LAST = SCHEMA_VERSION + 2;

async function now() {
  const state = await readWorkbook();
  if (!state.ok) throw new Error(JSON.stringify(state));
  const { binding, raw } = state.value;
  return { version: schemaVersion(binding), headers: raw.tables.communes!.headers.slice(5), binding };
}

test('through every step to the last version, once', async () => {
  const host = await excelWith();
  expect(await upgradeTables(quiet, STEPS, LAST)).toEqual({ ok: true, value: undefined });
  expect(await now()).toMatchObject({ version: LAST, headers: ['Adresse', 'Courriel'] });
  const before = host.sheetNames().map((name) => host.snapshot(name));
  expect(await upgradeTables(quiet, STEPS, LAST)).toEqual({ ok: true, value: undefined });
  expect(host.sheetNames().map((name) => host.snapshot(name))).toEqual(before);
  expect([...host.unimplemented]).toEqual([]);
});

test('a step that fails leaves what the one before it gave', async () => {
  const host = await excelWith();
  const twice = adding(SCHEMA_VERSION + 1, 'Adresse');
  // The table that the step wants to change is not there.
  const lost: UpgradeStep = {
    ...twice,
    plan: (found) => ({
      ...twice.plan(found)!,
      columns: [{ ...twice.plan(found)!.columns[0]!, table: 'Rien' }],
    }),
  };
  expect((await upgradeTables(quiet, [STEPS[0]!, lost], LAST)).ok).toBe(false);
  expect(await now()).toMatchObject({ version: LAST - 1, headers: ['Adresse'] });
  expect(host.tableNames()).toContain('Communes');
});

test('a workbook of today needs none, and nothing is written', async () => {
  const host = await excelWith();
  const before = host.snapshotAll();
  expect(await upgradeTables(quiet)).toEqual({ ok: true, value: undefined });
  expect(host.snapshotAll()).toEqual(before);
});

test('a repair in a newer workbook keeps its version', async () => {
  await excelWith();
  await upgradeTables(quiet, STEPS, LAST);
  await Excel.run(async (context) => {
    context.workbook.tables.getItem('Bordereau').delete();
    await context.sync();
  });
  expect((await repairTables({}, quiet)).ok).toBe(true);
  const { binding, version } = await now();
  expect([version, isNewer(binding)]).toEqual([LAST, true]);
});
