/** A workbook of an earlier version, brought over step by step, each whole or not at all: with steps that are made up. */
import { repairTables } from '../../src/excel/repairTables';
import { upgradeTables } from '../../src/excel/upgradeTables';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { isNewer, schemaVersion } from '../../src/workbook/schema/binding';
import type { UpgradeStep } from '../../src/workbook/tables/upgrade/upgrade';
import { excelWith, requestsOf } from '../helpers/excel';

const quiet = (): void => undefined;

/** Adds a column to the communes. */
const adding = (from: number, header: string): UpgradeStep => ({
  from,
  plan: ({ binding }) => ({
    binding,
    created: [],
    columns: [{ table: 'Communes', header, numberFormat: '@', width: 12, validation: null }],
    settings: [],
    names: [],
  }),
});
const STEPS = [adding(1, 'Adresse'), adding(2, 'Courriel')];

async function now() {
  const state = await readWorkbook();
  if (!state.ok) throw new Error(JSON.stringify(state));
  const { binding, raw } = state.value;
  return { version: schemaVersion(binding), headers: raw.tables.communes!.headers.slice(5), binding };
}

test('through every step to the last version, once', async () => {
  const host = await excelWith();
  expect(await upgradeTables(quiet, STEPS, 3)).toEqual({ ok: true, value: undefined });
  expect(await now()).toMatchObject({ version: 3, headers: ['Adresse', 'Courriel'] });
  const before = host.sheetNames().map((name) => host.snapshot(name));
  expect(await upgradeTables(quiet, STEPS, 3)).toEqual({ ok: true, value: undefined });
  expect(host.sheetNames().map((name) => host.snapshot(name))).toEqual(before);
  expect([...host.unimplemented]).toEqual([]);
});

test('a step that fails leaves what the one before it gave', async () => {
  const host = await excelWith();
  const twice = adding(2, 'Adresse');
  // The table that the step wants to change is not there.
  const lost: UpgradeStep = {
    ...twice,
    plan: (found) => ({
      ...twice.plan(found),
      columns: [{ ...twice.plan(found).columns[0]!, table: 'Rien' }],
    }),
  };
  expect((await upgradeTables(quiet, [STEPS[0]!, lost], 3)).ok).toBe(false);
  expect(await now()).toMatchObject({ version: 2, headers: ['Adresse'] });
  expect(host.tableNames()).toContain('Communes');
});

test('a workbook of today needs none, and nothing is written', async () => {
  const host = await excelWith();
  const before = requestsOf(host);
  expect(await upgradeTables(quiet)).toEqual({ ok: true, value: undefined });
  expect(requestsOf(host)).toBe(before);
});

test('a repair in a newer workbook keeps its version', async () => {
  await excelWith();
  await upgradeTables(quiet, STEPS, 3);
  await Excel.run(async (context) => {
    context.workbook.tables.getItem('Bordereau').delete();
    await context.sync();
  });
  expect((await repairTables({}, quiet)).ok).toBe(true);
  const { binding, version } = await now();
  expect([version, isNewer(binding)]).toEqual([3, true]);
});
