/** Rows of a file, written into a workbook and taken back. */
import type { HostWorkbook } from '../../host/index';
import { applyEdit } from '../../src/excel/applyEdit';
import { readWorkbook } from '../../src/excel/readWorkbook';
import type { FileRow, ImportedTable } from '../../src/workbook/edits/import/importPlan';
import { planImport } from '../../src/workbook/edits/import/importRows';
import { withVintage } from '../../src/workbook/edits/populationVintage';
import type { Edit, EditPlan } from '../../src/workbook/edits/edit';
import { readConvention } from '../../src/workbook/read/readConvention';
import type { TableRole } from '../../src/workbook/schema/tables';
import { excelWith, journalRows, requestsOf } from '../helpers/excel';

let host: HostWorkbook;
beforeEach(async () => {
  host = await excelWith();
});
afterEach(() => {
  expect([...host.unimplemented]).toEqual([]);
});

async function state() {
  const read = await readWorkbook();
  if (!read.ok) throw new Error(JSON.stringify(read));
  return read.value;
}

async function contents(): Promise<unknown> {
  const { journal: _, ...tables } = (await state()).raw.tables;
  return Object.fromEntries(
    Object.entries(tables).map(([role, table]) => [
      role,
      (table?.rows ?? [])
        .filter((row) => row.some((cell) => cell !== ''))
        .map((row) => JSON.stringify(row))
        .sort(),
    ]),
  );
}
async function settings() {
  const { raw, binding } = await state();
  return readConvention(raw, binding).settings;
}
const rowsOf = async (role: TableRole) => (await state()).raw.tables[role]!.rows;

async function stepsOf(table: ImportedTable, rows: readonly FileRow['values'][]): Promise<readonly Edit[]> {
  const { raw, binding } = await state();
  return planImport(
    raw,
    binding,
    table,
    rows.map((values, index) => ({ row: index + 2, values })),
  ).steps;
}

async function done(edit: Edit): Promise<EditPlan> {
  const result = await applyEdit(edit, 46_349.75);
  if (result.kind !== 'done') throw new Error(JSON.stringify(result));
  return result.plan;
}

test('communes: two requests; codes and formulas of others stay text; one undo takes all back', async () => {
  const before = await contents();
  const steps = await stepsOf('communes', [
    { name: 'Saint-Ailleurs', inseeCode: '01004', siret: '21010004000018', population: 1234 },
    { inseeCode: '34129', population: 17_000 },
    { name: "=CMD|' /C calc'!A0", population: 5 },
  ]);
  const requests = requestsOf(host);
  const plan = await done({ kind: 'importRows', steps });
  expect(requestsOf(host) - requests).toBe(2);
  const rows = await rowsOf('communes');
  expect(rows.find((row) => row[0] === 'Saint-Ailleurs')?.slice(1, 3)).toEqual(['01004', '21010004000018']);
  expect(rows.find((row) => row[1] === '34129')).toContain(17_000);
  expect(rows.at(-1)?.[0]).toBe("=CMD|' /C calc'!A0");
  expect((await journalRows()).map((row) => row[1])).toEqual(['Ajout', 'Modification', 'Ajout']);
  await done(plan.undo);
  expect(await contents()).toEqual(before);
});

test('populations of another vintage, from a later year on: the years before stay in a table that is made for them', async () => {
  const before = await contents();
  const { populationSource } = await settings();
  const steps = await stepsOf('communes', [
    { inseeCode: '34129', population: 17_000 },
    { inseeCode: '34120', name: 'Jacou-sur-Lez', population: 7_100 },
    { name: 'Saint-Ailleurs', inseeCode: '01004', population: 1234 },
  ]);
  const edit = withVintage(
    { kind: 'importRows', steps },
    { vintage: 2020, before: 2018, source: populationSource, kind: 'Totale', from: 2021 },
  );
  const plan = await done(edit);
  const kept = await rowsOf('populations');
  const ofYear = (commune: string): unknown[] =>
    kept.filter(([name]) => name === commune).map((row) => [row[1], row[2], row[5]]);
  expect(ofYear('Lattes')).toEqual([
    [2019, 2018, 16_928],
    [2021, 2020, 17_000],
  ]);
  expect(ofYear('Jacou-sur-Lez')).toHaveLength(2);
  expect(ofYear('Jacou')).toEqual([]);
  expect(await settings()).toMatchObject({
    populationVintage: 2020,
    populationSource: '',
  });
  await done(plan.undo);
  expect(await contents()).toEqual(before);
});

test('applications and subscriptions, taken back too', async () => {
  const before = await contents();
  const first = await done({
    kind: 'importRows',
    steps: await stepsOf('applications', [
      { name: 'Cadastre', maintenance: 100, operation: 20 },
      { name: 'Archives', annualCost: 50 },
    ]),
  });
  const cadastre = (await rowsOf('applications')).find((row) => row[0] === 'Cadastre');
  // A formula of the row: 100 + 20.
  expect(cadastre?.[6]).toBe(120);
  const second = await done({
    kind: 'importRows',
    steps: await stepsOf('subscriptions', [
      { commune: 'lattes', application: 'Cadastre', firstYear: 2020, lastYear: 2020 },
      { commune: 'lattes', application: 'Cadastre', firstYear: 2021 },
      { commune: 'Jacou', application: 'Archives' },
    ]),
  });
  const uses = (await rowsOf('subscriptions')).slice(-3).map((row) => row.slice(0, 4));
  expect(uses).toEqual([
    ['Lattes', 'Cadastre', 2020, 2020],
    ['Lattes', 'Cadastre', 2021, ''],
    ['Jacou', 'Archives', '', ''],
  ]);
  await done(second.undo);
  await done(first.undo);
  expect(await contents()).toEqual(before);
});

test('a row that somebody changed meanwhile: nothing is written', async () => {
  const steps = await stepsOf('communes', [
    { name: 'Nouvelle', population: 1 },
    { inseeCode: '34129', population: 2 },
  ]);
  await done({
    kind: 'importRows',
    steps: await stepsOf('communes', [{ inseeCode: '34129', population: 9 }]),
  });
  const before = await contents();
  expect(await applyEdit({ kind: 'importRows', steps }, 1)).toMatchObject({
    kind: 'refused',
    refusal: { code: 'changedMeanwhile', name: 'Lattes', now: 'Population : 9' },
  });
  expect(await contents()).toEqual(before);
});
