/** Workbooks of 0.1.0, whose names hold formulas, on a French desktop: brought over, whole or not at all. */
import type { HostWorkbook } from '../../host/index';
import { drawDocument } from '../../src/excel/drawDocument';
import { findTables } from '../../src/excel/findTables';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { namesIntoCells } from '../../src/workbook/tables/upgrade/namesIntoCells';
import { upgradeTables } from '../../src/excel/upgradeTables';
import { computeRecap } from '../../src/core/recap';
import { readConvention } from '../../src/workbook/read/readConvention';
import { SCHEMA_VERSION, schemaVersion } from '../../src/workbook/schema/binding';
import { DEFINED_NAMES } from '../../src/workbook/schema/definedNames';
import { isFormer } from '../../src/workbook/tables/upgrade/upgrade';
import { valuesOf, writingRequest } from '../helpers/excel';
import { openSaved, workbookOf } from '../helpers/savedWorkbook';

const quiet = (): void => undefined;
const open = (name = 'example'): Promise<HostWorkbook> => openSaved(workbookOf('0.1.0', name));
const upgrade = () => upgradeTables(quiet);
const DONE = { ok: true, value: undefined };

async function stateNow() {
  const state = await readWorkbook();
  if (!state.ok) throw new Error(JSON.stringify(state));
  return state.value;
}

async function totalsNow() {
  const { raw, binding } = await stateNow();
  return computeRecap(readConvention(raw, binding).convention, 2021).rows.map(({ commune, total }) => [
    commune.name,
    total.toFixed(2),
  ]);
}

/** What each name refers to, as Excel says it, and what it gives. */
async function names() {
  const found = await findTables();
  if (!found.ok) throw new Error(JSON.stringify(found));
  return Object.fromEntries(found.value.names.map(({ name, text, value }) => [name, [text, value]]));
}

const edit = (change: (context: Excel.RequestContext) => void): Promise<void> =>
  Excel.run(async (context) => {
    change(context);
    await context.sync();
  });

/** Names that 0.1.0 did not have. */
const NEW_NAMES: Readonly<Record<string, unknown>> = {
  DelaiContestation: 8,
  DelaiPaiement: 30,
  DateDeCalcul: expect.any(Number),
};

test('what formulas read stands in cells that people see, and gives what it gave', async () => {
  const host = await open();
  const before = await names();
  expect(String(before['Exercice']![0])).toContain('EQUIV(');
  const totals = await totalsNow();
  const recap = await valuesOf('Récap 2021', 'A1:Z60');

  expect(await upgrade()).toEqual(DONE);
  const { raw, binding } = await stateNow();
  expect([schemaVersion(binding), isFormer(raw, binding)]).toEqual([SCHEMA_VERSION, false]);
  expect(await names()).toEqual(
    Object.fromEntries(
      DEFINED_NAMES.map((name, index) => [
        name,
        [`=Parametres!$F$${index + 2}`, before[name]?.[1] ?? NEW_NAMES[name]],
      ]),
    ),
  );
  expect(await valuesOf('Parametres', 'E1:F7')).toEqual([
    ['Valeurs lues par les formules', 'Valeur'],
    ['Exercice', 2021],
    ['Participation de la Métropole', 0.5],
    ['Taux de TVA', 0.2],
    ['Arrondi', 'Total exact'],
    ['Seuil de recouvrement', 15],
    ['Population totale', 487_519],
  ]);
  expect(await totalsNow()).toEqual(totals);
  expect(await valuesOf('Récap 2021', 'A1:Z60')).toEqual(recap);
  expect([...host.unimplemented]).toEqual([]);

  // Once is enough.
  const after = host.snapshotAll();
  expect(await upgrade()).toEqual(DONE);
  expect(host.snapshotAll()).toEqual(after);
});

test.each(['example', 'bound-tables', 'frozen-year', 'accounts'])(
  '%s: its documents are drawn as before',
  async (name) => {
    await open(name);
    const totals = await totalsNow();
    const drawn = (await stateNow()).drawnSheets.map(({ mark, name: sheet }) => [sheet, mark?.fingerprint]);
    expect(await upgrade()).toEqual(DONE);
    expect(await totalsNow()).toEqual(totals);
    expect((await stateNow()).drawnSheets.map((sheet) => [sheet.name, sheet.mark?.fingerprint])).toEqual(
      drawn,
    );
    const before = await valuesOf('Récap 2021', 'A1:Z60').catch(() => null);
    const order = { kind: 'recap', filling: 'live', year: 2021, today: '30/09/2021' } as const;
    expect(await drawDocument(order, quiet)).toMatchObject({ ok: true });
    if (before !== null) expect(await valuesOf('Récap 2021', 'A9:Z40')).toEqual(before.slice(8, 40));
  },
);

test('a total fixed in its name is typed into the cell, and stays fixed', async () => {
  await open();
  await edit(({ workbook }) => (workbook.names.getItem('PopulationTotale').formula = '=500000'));
  expect(await upgrade()).toEqual(DONE);
  const { raw } = await stateNow();
  expect(raw).toMatchObject({
    totalPopulation: 500_000,
    totalPopulationIsTyped: true,
    totalPopulationInput: 500_000,
  });
  expect((await names())['PopulationTotale']).toEqual(['=Parametres!$F$7', 500_000]);
});

test('names that somebody pointed elsewhere stay as they are', async () => {
  const host = await open();
  await edit(({ workbook }) => {
    const sheet = workbook.worksheets.add('À nous');
    sheet.getRange('A1:A2').values = [[0.3], [2020]];
    workbook.names.getItem('TauxParticipation').formula = "='À nous'!$A$1";
    workbook.names.getItem('Exercice').formula = "=MAX('À nous'!$A$2:$A$2)";
    workbook.names.getItem('TauxTVA').formula = '=0.2';
  });
  const before = await names();
  expect(await upgrade()).toEqual(DONE);
  const after = await names();
  for (const name of ['TauxParticipation', 'Exercice', 'TauxTVA']) expect(after[name]).toEqual(before[name]);
  expect(after['Arrondi']).toEqual(['=Parametres!$F$2', 'Total exact']);
  expect(host.cell('Parametres', 'E3').value).toBe('Seuil de recouvrement');
});

test('names whose tables Excel has turned into addresses are known all the same', async () => {
  await open();
  await edit(({ workbook }) => {
    workbook.names.getItem('PopulationTotale').formula = '=SUM(Communes!$E$2:$E$32)';
    workbook.names.getItem('Exercice').formula =
      '=INDEX(Parametres!$B$2:$B$15;EQUIV("Exercice";Parametres!$A$2:$A$15;0))';
  });
  expect(await upgrade()).toEqual(DONE);
  const after = await names();
  expect([after['PopulationTotale'], after['Exercice']]).toEqual([
    ['=Parametres!$F$7', 487_519],
    ['=Parametres!$F$2', 2021],
  ]);
});

test('what stands beside the settings is not written over', async () => {
  const host = await open();
  await edit(({ workbook }) => {
    workbook.worksheets.getItem('Parametres').getRange('E2:H3').values = [
      ['Note', 1, 2, 3],
      ['', '', '', 'à eux'],
    ];
  });
  expect(await upgrade()).toEqual(DONE);
  expect(await valuesOf('Parametres', 'E2:H3')).toEqual([
    ['Note', 1, 2, 3],
    ['', '', '', 'à eux'],
  ]);
  expect(host.cell('Parametres', 'J1').value).toBe('Valeurs lues par les formules');
  expect((await names())['Exercice']).toEqual(['=Parametres!$K$2', 2021]);
});

test('a protected sheet of settings is said, and the workbook goes on being read', async () => {
  const host = await open();
  await edit(({ workbook }) => workbook.worksheets.getItem('Parametres').protection.protect());
  const before = host.snapshotAll();
  const totals = await totalsNow();
  expect(await upgrade()).toEqual({
    ok: false,
    restored: true,
    problem: { code: 'sheetProtected', sheet: 'Parametres' },
  });
  expect(host.snapshotAll()).toEqual(before);
  expect(await totalsNow()).toEqual(totals);
});

test('a failure at any action leaves nothing behind, names in French included', async () => {
  // Each step is whole or not at all, and stays where a later one fails.
  const namesOnly = () => upgradeTables(quiet, [namesIntoCells], 2);
  const counting = await open();
  counting.requests.clear();
  expect(await namesOnly()).toEqual(DONE);
  const { count, place } = writingRequest(counting);
  const host = await open();
  const before = host.snapshotAll();
  for (let action = 0; action < count; action += 1) {
    host.faults.failAction(action, 'GeneralException', place);
    expect({ action, outcome: await namesOnly() }).toMatchObject({
      action,
      outcome: { ok: false, restored: true },
    });
    expect({ action, book: host.snapshotAll() }).toEqual({ action, book: before });
  }
});

test('one of a newer version is left alone', async () => {
  const host = await open();
  const binding = JSON.stringify({ version: SCHEMA_VERSION + 7, tables: {} });
  await edit(({ workbook }) => workbook.settings.add('QuotePart.Binding', binding));
  const before = host.snapshotAll();
  expect(await upgrade()).toEqual(DONE);
  expect(host.snapshotAll()).toEqual(before);
});
