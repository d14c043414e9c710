/** Tables that are already in a workbook, made to play our roles: nothing of theirs is written. */
import type { HostWorkbook } from '../../host/index';
import { computeRecap } from '../../src/core/recap';
import { bindTables } from '../../src/excel/bindTables';
import { createTables } from '../../src/excel/createTables';
import { findTables } from '../../src/excel/findTables';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { repairTables } from '../../src/excel/repairTables';
import { checkChoice, planBinding, previewBinding } from '../../src/workbook/tables/bindTables';
import { SCHEMA_VERSION } from '../../src/workbook/schema/binding';
import { exampleTables } from '../../src/workbook/tables/example';
import type { FoundWorkbook } from '../../src/workbook/tables/foundTables';
import { proposeBinding } from '../../src/workbook/tables/proposeBinding';
import { readConvention } from '../../src/workbook/read/readConvention';
import { missingParts, proposeRepair } from '../../src/workbook/tables/repair';
import golden from '../golden/montpellier-recap-expected.json';
import { draw, excelWith, freshExcel, requestsOf, valuesOf, writingRequest } from '../helpers/excel';
import { foreignTables, layOut } from '../helpers/foreignTables';

const quiet = (): void => undefined;
const YEAR = 2026;

async function foreignExcel(): Promise<HostWorkbook> {
  const host = await freshExcel();
  await layOut(foreignTables());
  return host;
}

async function found(): Promise<FoundWorkbook> {
  const outcome = await findTables();
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

const bind = async () => bindTables(proposeBinding(await found()), YEAR, quiet);

async function totals(): Promise<string[][]> {
  const state = await readWorkbook();
  if (!state.ok) throw new Error(JSON.stringify(state));
  const reading = readConvention(state.value.raw, state.value.binding);
  return computeRecap(reading.convention, 2021).rows.map(({ commune, total }) => [
    commune.name,
    total.toFixed(2),
  ]);
}

const GOLDEN = golden.rows.map(({ commune, total }: { commune: string; total: string }) => [commune, total]);

/** Everything of a workbook that a failure must leave as it was. */
async function picture(host: HostWorkbook): Promise<unknown> {
  const { binding: _, ...workbook } = await found();
  return {
    ...workbook,
    applications: host
      .sheetNames()
      .filter((name) => /Applications|Logiciels/.test(name))
      .map((name) => host.snapshot(name)),
  };
}

test('what is there is found in three requests, totals left out', async () => {
  const host = await foreignExcel();
  const before = requestsOf(host);
  const { tables, storedBinding } = await found();
  expect(requestsOf(host) - before).toBe(3);
  expect(storedBinding).toBeNull();
  expect(tables.map(({ name, sheet, rowCount, whole }) => ({ name, sheet, rowCount, whole }))).toEqual([
    { name: 'Villes', sheet: 'Feuille Villes', rowCount: 31, whole: true },
    { name: 'Logiciels', sheet: 'Feuille Logiciels', rowCount: 4, whole: true },
    {
      name: 'Usages',
      sheet: 'Feuille Usages',
      rowCount: exampleTables().rows.subscriptions?.length,
      whole: true,
    },
  ]);
  expect(tables[0]?.rows).toHaveLength(31);
});

test('the preview says what the workbook reads once it is bound, and nothing of it is touched', async () => {
  const host = await foreignExcel();
  const workbook = await found();
  const choice = proposeBinding(workbook);
  expect(checkChoice(choice, workbook)).toEqual([]);
  const { reading } = previewBinding(choice, planBinding(choice, workbook, YEAR), workbook);
  const sheets = ['Feuille Villes', 'Feuille Logiciels', 'Feuille Usages'];
  const before = sheets.map((name) => host.snapshot(name));

  expect(await bindTables(choice, YEAR, quiet)).toEqual({ ok: true, value: undefined });
  expect(sheets.map((name) => host.snapshot(name))).toEqual(before);
  const state = await readWorkbook();
  const after = state.ok && readConvention(state.value.raw, state.value.binding);
  expect(after && after.convention).toEqual(reading.convention);
  expect(after && after.findings).toEqual(reading.findings);
  expect(reading.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(await totals()).toEqual(GOLDEN);
  expect(host.tableNames().slice(3)).toEqual([
    'Parametres',
    'Bordereau',
    'Interventions',
    'Titres',
    'Journal',
  ]);
});

test.each(['live', 'portable', 'frozen'] as const)(
  'the recap over bound tables, %s, is the golden one',
  async (filling) => {
    const host = await foreignExcel();
    await bind();
    const drawn = await draw({ filling });
    if (!drawn.ok) throw new Error(JSON.stringify(drawn));
    const { sheetName } = drawn.value;
    const rows = (await valuesOf(sheetName, 'A1:Z60')) as (string | number)[][];
    for (const [commune, total] of GOLDEN) {
      const row = rows.find((cells) => cells[0] === commune);
      expect([commune, row?.some((value) => Number(value).toFixed(2) === total)]).toEqual([commune, true]);
    }
    expect([...host.unimplemented]).toEqual([]);
  },
);

test('names that belong to something else stay theirs: others are taken, and read', async () => {
  const host = await foreignExcel();
  await Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.add('Journal');
    worksheets.add('À eux').getRange('A1').values = [[12]];
    names.add('Titres', '=1');
    names.add('PopulationTotale', '=12');
    names.add('TauxParticipation', '=0.9');
    await context.sync();
  });
  expect(await bind()).toMatchObject({ ok: true });
  expect(host.tableNames().slice(3)).toEqual([
    'Parametres',
    'Bordereau',
    'Interventions',
    'Titres_2',
    'Journal_2',
  ]);
  expect(host.sheetNames()).toEqual(expect.arrayContaining(['Journal', 'Journal_2', 'Titres_2']));
  const { names, binding } = await found();
  expect(
    names
      .filter(({ name }) => /^(PopulationTotale|TauxPart)/.test(name))
      .map(({ name, value }) => [name, value]),
  ).toEqual(
    expect.arrayContaining([
      ['PopulationTotale', 12],
      ['PopulationTotale_2', 487519],
      ['TauxParticipation', 0.9],
      ['TauxParticipation_2', 0.5],
    ]),
  );
  expect(binding.names).toEqual({
    PopulationTotale: 'PopulationTotale_2',
    TauxParticipation: 'TauxParticipation_2',
  });
  expect(await totals()).toEqual(GOLDEN);
  const drawn = await draw({ filling: 'live' });
  const sheet = drawn.ok ? drawn.value.sheetName : '';
  const rows = (await valuesOf(sheet, 'A1:Z60')) as (string | number)[][];
  const [commune, total] = GOLDEN[0] ?? [];
  expect(rows.find((cells) => cells[0] === commune)?.map((value) => Number(value).toFixed(2))).toContain(
    total,
  );
});

test('bound again to other tables: the names follow, a population fixed by hand stays', async () => {
  await foreignExcel();
  await bind();
  await Excel.run(async (context) => {
    context.workbook.names.getItem('PopulationTotale').formula = '=487519';
    const sheet = context.workbook.worksheets.add('Autres villes');
    sheet.getRange('A1:B2').values = [
      ['Commune', 'Population'],
      ['Lattes', 17000],
    ];
    sheet.tables.add('A1:B2', true).name = 'Ailleurs';
    await context.sync();
  });
  const workbook = await found();
  const choice = proposeBinding(workbook);
  expect(choice.communes.table).toBe('Villes');
  const other = {
    ...choice,
    communes: { table: 'Ailleurs', columns: { name: 'Commune', population: 'Population' } },
  };
  expect(await bindTables(other, YEAR, quiet)).toMatchObject({ ok: true });
  const state = await readWorkbook();
  expect(state.ok && state.value.raw.tables.communes?.rows).toEqual([['Lattes', 17000]]);
  expect(state.ok && state.value.raw.totalPopulation).toBe(487519);
});

test('a table that has gone since it was chosen is said, and nothing is written', async () => {
  const host = await foreignExcel();
  const choice = proposeBinding(await found());
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Feuille Usages').delete();
    await context.sync();
  });
  const before = await picture(host);
  expect(await bindTables(choice, YEAR, quiet)).toEqual({
    ok: false,
    problem: { code: 'itemGone', item: 'Usages' },
    restored: true,
  });
  expect(await picture(host)).toEqual(before);
});

/** Some actions of a request: the first ones, the last one, and a few between. */
function sample(count: number): number[] {
  const step = Math.max(1, Math.floor(count / 5));
  return [0, 1, count - 1, ...Array.from({ length: Math.floor(count / step) }, (_, index) => index * step)];
}

async function failsCleanly(
  prepare: () => Promise<HostWorkbook>,
  act: () => Promise<unknown>,
): Promise<void> {
  const counting = await prepare();
  counting.requests.clear();
  await act();
  const { count, place } = writingRequest(counting);
  const host = await prepare();
  const before = await picture(host);
  for (const action of sample(count)) {
    host.faults.failAction(action, 'GeneralException', place);
    expect({ action, outcome: await act() }).toMatchObject({ outcome: { ok: false, restored: true } });
    expect({ action, picture: await picture(host) }).toEqual({ action, picture: before });
  }
}

test('binding: a failure at any step leaves nothing behind', async () => {
  await failsCleanly(foreignExcel, bind);
});

// Repair

const repair = async (choice = {}) => repairTables(choice, quiet);

async function damaged(): Promise<HostWorkbook> {
  const host = await excelWith();
  await Excel.run(async (context) => {
    const { worksheets, tables, names } = context.workbook;
    worksheets.getItem('Adhesions').delete();
    tables.getItem('Applications').columns.getItem('Participation').name = 'Part de la Métropole';
    tables.getItem('Communes').columns.getItem('SIRET').delete();
    tables.getItem('Parametres').rows.getItemAt(9).delete();
    names.getItem('Exercice').delete();
    await context.sync();
  });
  return host;
}

test('a repair says what is missing and puts back only that', async () => {
  const host = await damaged();
  const missing = missingParts(await found());
  expect(missing.tables).toEqual([{ role: 'subscriptions', name: 'Adhesions' }]);
  expect(missing.columns.map(({ column, header, likely }) => ({ column, header, likely }))).toEqual([
    { column: 'siret', header: 'SIRET', likely: null },
    { column: 'contributionRate', header: 'Participation', likely: 'Part de la Métropole' },
  ]);
  expect(missing.settings).toEqual(['vatRate']);
  expect(missing.names).toEqual([{ role: 'Exercice', name: 'Exercice', lost: false }]);

  const before = host.snapshot('Applications');
  const titres = host.snapshot('Titres');
  expect(await repair(proposeRepair(missing))).toEqual({ ok: true, value: undefined });
  expect(host.snapshot('Applications')).toEqual(before);
  expect(host.snapshot('Titres')).toEqual(titres);
  expect((await valuesOf('Communes', 'A1:E1'))[0]).toEqual([
    'Commune',
    'Code INSEE',
    'Type',
    'Population',
    'SIRET',
  ]);
  const state = await readWorkbook();
  if (!state.ok) throw new Error(JSON.stringify(state));
  expect(state.value.binding).toEqual({
    version: SCHEMA_VERSION,
    tables: { applications: { columns: { contributionRate: 'Part de la Métropole' } } },
  });
  expect(state.value.raw.tables.subscriptions?.headers).toEqual([
    'Commune',
    'Application',
    'Première année',
    'Dernière année',
    'Référence',
  ]);
  expect(state.value.raw.tables.settings?.rows.at(-1)?.slice(0, 2)).toEqual(['Taux de TVA', '']);
  expect(missingParts(await found())).toEqual({ tables: [], columns: [], settings: [], names: [] });
});

test('a table of communes that was deleted: the total reads the new one', async () => {
  const host = await excelWith();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Communes').delete();
    await context.sync();
  });
  expect(await repair()).toMatchObject({ ok: true });
  host.typeInGrid('Communes', 'A2', 'Lattes');
  host.typeInGrid('Communes', 'E2', '17000');
  const state = await readWorkbook();
  expect(state.ok && state.value.raw.totalPopulation).toBe(17000);
});

test('its name taken meanwhile, a deleted table comes back beside, under another name', async () => {
  const host = await damaged();
  await Excel.run(async (context) => {
    context.workbook.worksheets.add('Adhesions').getRange('A1').values = [['À eux']];
    await context.sync();
  });
  expect(await repair()).toMatchObject({ ok: true });
  expect(host.cell('Adhesions', 'A1').value).toBe('À eux');
  expect(host.tableNames()).toContain('Adhesions_2');
  const state = await readWorkbook();
  expect(state.ok && state.value.raw.tables.subscriptions).not.toBeNull();
});

test('a repair that fails at any step leaves nothing behind', async () => {
  await failsCleanly(damaged, repair);
});

test('nothing missing: nothing is written', async () => {
  const host = await freshExcel();
  await createTables(exampleTables(), quiet);
  const before = await picture(host);
  expect(await repair()).toMatchObject({ ok: true });
  expect(await picture(host)).toEqual(before);
});
