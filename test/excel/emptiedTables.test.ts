/** Tables from which every row was deleted: reading, edits of every kind, imports, lists and mends go on. */
import type { HostWorkbook } from '../../host/index';
import { applyEdit } from '../../src/excel/applyEdit';
import { findTables } from '../../src/excel/findTables';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { repairTables } from '../../src/excel/repairTables';
import { paneReading } from '../../src/taskpane/model/paneReading';
import { planImport } from '../../src/workbook/edits/import/importRows';
import type { Edit } from '../../src/workbook/edits/edit';
import { DEFAULT_BINDING } from '../../src/workbook/schema/binding';
import { readConvention } from '../../src/workbook/read/readConvention';
import { currentHost, draw, excelWith, journalRows } from '../helpers/excel';
import { pictureOf } from '../helpers/faults/faultRuns';
import { threeCommunes } from '../helpers/faults/threeCommunes';
import {
  addApplication,
  addMember,
  changeSettings,
  mendAll,
  NEW_MEMBER,
  prepareMends,
  removeMember,
  renameMember,
  setPeriods,
  setPopulations,
  stateNow,
} from '../helpers/faults/writeActions';

const TABLES = ['Communes', 'Applications', 'Adhesions', 'Bordereau', 'Interventions', 'Titres', 'Journal'];

let host: HostWorkbook;

const inWorkbook = (change: (workbook: Excel.Workbook) => void) =>
  Excel.run(async (context) => {
    change(context.workbook);
    await context.sync();
  });

/** Deletes all rows of these tables, as a person does. */
async function empty(...names: readonly string[]): Promise<void> {
  for (const name of names) {
    const count = await rowsOf(name);
    await inWorkbook(({ tables }) => {
      for (let row = count - 1; row >= 0; row -= 1) tables.getItem(name).rows.getItemAt(row).delete();
    });
    expect(await rowsOf(name)).toBe(0);
  }
}

const rowsOf = (name: string) =>
  Excel.run(async (context) => {
    const count = context.workbook.tables.getItem(name).rows;
    count.load('count');
    await context.sync();
    return count.count;
  });

async function done(edit: Edit): Promise<Edit> {
  const result = await applyEdit(edit, 46_000);
  if (result.kind !== 'done') throw new Error(JSON.stringify(result));
  return result.plan.undo;
}

beforeEach(async () => {
  host = await excelWith(threeCommunes());
});
afterEach(() => {
  expect([...host.unimplemented]).toEqual([]);
});

test('a workbook of which every table is empty is read, and shown, and nothing is there to draw', async () => {
  await empty(...TABLES);
  const state = await stateNow();
  const reading = readConvention(state.raw, DEFAULT_BINDING);
  expect([reading.convention.members, reading.convention.applications]).toEqual([[], []]);
  expect(paneReading(state).kind).toBe('convention');
  expect(await draw()).toMatchObject({ ok: false, problem: { code: 'nothingToShare' }, restored: true });
  expect((await findTables()).ok).toBe(true);
  expect(await repairTables({}, () => undefined)).toMatchObject({ ok: true });
});

test('a convention is typed into empty tables, row by row, and taken back', async () => {
  const application = addApplication(await stateNow());
  await empty(...TABLES);
  const before = pictureOf(host);
  const undos = [
    await done({ kind: 'addMember', after: NEW_MEMBER, subscriptions: [] }),
    await done({
      kind: 'addMember',
      after: { ...NEW_MEMBER, name: 'Lattes', inseeCode: '' },
      subscriptions: [],
    }),
    await done(application),
    await done(setPopulations(await stateNow())),
    await done(changeSettings(await stateNow())),
  ];
  expect([await rowsOf('Communes'), await rowsOf('Applications'), await rowsOf('Adhesions')]).toEqual([
    2, 1, 1,
  ]);
  expect(await draw()).toMatchObject({ ok: true });
  await inWorkbook(({ worksheets }) => worksheets.getItem('Récap 2021').delete());
  for (const undo of undos.reverse()) await done(undo);
  await empty('Journal');
  expect(pictureOf(host)).toBe(before);
});

test.each(['Adhesions', 'Journal', 'Titres', 'Interventions'])(
  'every edit goes on where %s is empty',
  async (name) => {
    const state = await stateNow();
    const edits = [addMember(), renameMember(state), removeMember(state), addApplication(state)];
    await empty(name);
    for (const edit of edits) {
      const communes = await rowsOf('Communes');
      const logged = (await journalRows()).length;
      await done(await done(edit));
      expect((await journalRows()).length).toBe(logged + 2);
      expect(await rowsOf('Communes')).toBe(communes);
    }
  },
);

test('the last row goes and comes back; what fails on the way is put back', async () => {
  await empty('Journal');
  const state = await stateNow();
  for (const name of ['Jacou', 'Montpellier']) {
    await empty('Titres', 'Interventions');
    await done({ kind: 'removeMember', before: member(state, name) });
  }
  const last: Edit = { kind: 'removeMember', before: member(state, 'Lattes') };
  host.requests.clear();
  const undo = await done(last);
  expect(await rowsOf('Communes')).toBe(0);
  const actions = host.requests.ofAddin.at(-1)!.actions;
  await done(undo);
  expect(host.cell('Communes', 'A2').value).toBe('Lattes');

  for (const part of [0.5, 0.6, 0.7, 0.8, 0.9]) {
    const now = pictureOf(host);
    host.faults.failAction(Math.floor(actions * part), 'GeneralException', { afterRequests: 1 });
    const result = await applyEdit(last, 46_001);
    expect({ part, result }).toMatchObject({ result: { kind: 'failed', failure: { restored: true } } });
    expect(pictureOf(host)).toBe(now);
  }
});

test('rows of a file come into empty tables', async () => {
  await empty('Communes', 'Adhesions', 'Titres', 'Interventions');
  const { raw, binding } = await stateNow();
  const { steps } = planImport(raw, binding, 'communes', [
    { row: 2, values: { name: 'Lattes', inseeCode: '34129', population: 17_000 } },
    { row: 3, values: { name: 'Jacou', inseeCode: '34120', population: 7_000 } },
  ]);
  const undo = await done({ kind: 'importRows', steps });
  expect([2, 3].map((row) => host.cell('Communes', `A${row}`).value)).toEqual(['Lattes', 'Jacou']);
  await done(undo);
  expect(await rowsOf('Communes')).toBe(0);
});

test('subscriptions, mends and drop-down lists', async () => {
  await prepareMends();
  host = currentHost();
  await empty('Adhesions', 'Journal');
  await done(mendAll(await stateNow()));
  const periods = setPeriods(await stateNow());
  await done(periods);
  expect(await rowsOf('Adhesions')).toBeGreaterThan(0);
  const lists = await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem('Adhesions').getRange('A2');
    cell.load('values');
    cell.dataValidation.load('rule');
    await context.sync();
    return cell.dataValidation.rule;
  });
  expect(JSON.stringify(lists)).toContain('INDIRECT');
});

function member(state: Awaited<ReturnType<typeof stateNow>>, name: string) {
  const edit = removeMember(state);
  if (edit.kind !== 'removeMember') throw new Error('No removal.');
  const row = state.raw.tables.communes!.rows.find(([each]) => each === name)!;
  return {
    ...edit.before,
    name,
    inseeCode: String(row[1]),
    siret: String(row[2]),
    population: Number(row[4]),
  };
}

test('reading what is empty is one request', async () => {
  await empty(...TABLES);
  host.requests.clear();
  expect((await readWorkbook()).ok).toBe(true);
  expect(host.requests.ofAddin).toHaveLength(1);
});
