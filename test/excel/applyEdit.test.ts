import type { HostWorkbook } from '../../host/index';
import { applyEdit } from '../../src/excel/applyEdit';
import { readWorkbook } from '../../src/excel/readWorkbook';
import type { Edit, EditPlan, MemberFields } from '../../src/workbook/edits/edit';
import { startFrom, stopFrom } from '../../src/workbook/edits/periods';
import type { TableRole } from '../../src/workbook/schema/tables';
import {
  applicationsOf,
  membersOf,
  named,
  settingsOf,
  subscriptionsOf,
  type Tables,
} from '../../src/taskpane/model/rows';
import { excelWith, journalRows, requestsOf } from '../helpers/excel';

const NOW = 46_349.75;

const saussan: MemberFields = {
  name: 'Saint-Ailleurs',
  inseeCode: '01004',
  siret: '',
  kind: 'commune',
  population: 1234,
};

async function tablesNow(): Promise<Tables> {
  const state = await readWorkbook();
  if (!state.ok) throw new Error(JSON.stringify(state));
  return state.value;
}

async function done(edit: Edit): Promise<EditPlan> {
  const result = await applyEdit(edit, NOW);
  if (result.kind !== 'done') throw new Error(JSON.stringify(result));
  return result.plan;
}

const rowsOf = ({ raw }: Tables, role: TableRole) =>
  (raw.tables[role]?.rows ?? []).filter((row) => row.some((cell) => cell !== ''));

/** All tables but the Journal, which keeps what was done and taken back. */
async function contents(): Promise<unknown> {
  const tables = await tablesNow();
  const { journal: _, ...rest } = tables.raw.tables;
  return Object.fromEntries(
    Object.keys(rest).map((role) => [
      role,
      rowsOf(tables, role as TableRole)
        .map((row) => JSON.stringify(row))
        .sort(),
    ]),
  );
}

async function member(name: string): Promise<MemberFields> {
  const fields = named(membersOf(await tablesNow()), name);
  if (fields === null) throw new Error(`No member ${name}`);
  return fields;
}

let host: HostWorkbook;
beforeEach(async () => {
  host = await excelWith();
});
afterEach(() => {
  expect([...host.unimplemented]).toEqual([]);
});

describe('a commune', () => {
  test('is added at the end; its INSEE code stays text; the Journal says so', async () => {
    const before = requestsOf(host);
    await done({ kind: 'addMember', after: saussan, subscriptions: [] });
    // One to read, one to write.
    expect(requestsOf(host) - before).toBe(2);
    expect(membersOf(await tablesNow()).at(-1)).toEqual(saussan);
    const row = rowsOf(await tablesNow(), 'communes').at(-1)!;
    expect(row).toContain('01004');
    expect((await journalRows()).map((cells) => cells.slice(0, 3))).toEqual([
      [NOW, 'Ajout', 'Commune Saint-Ailleurs'],
    ]);
  });

  test('is changed where it stands; its neighbours are not', async () => {
    const before = membersOf(await tablesNow());
    const lattes = await member('Lattes');
    await done({ kind: 'changeMember', before: lattes, after: { ...lattes, population: 17_000 } });
    expect(membersOf(await tablesNow())).toEqual(
      before.map((fields) => (fields.name === 'Lattes' ? { ...fields, population: 17_000 } : fields)),
    );
    const [entry] = await journalRows();
    expect(entry?.slice(1)).toEqual([
      'Modification',
      'Commune Lattes',
      `Population : ${String(lattes.population)}`,
      'Population : 17000',
    ]);
  });

  test('that is renamed takes its subscriptions along', async () => {
    const lattes = await member('Lattes');
    const before = subscriptionsOf(await tablesNow()).filter((each) => each.member === 'Lattes').length;
    await done({ kind: 'changeMember', before: lattes, after: { ...lattes, name: 'Lattes-Maurin' } });
    const after = subscriptionsOf(await tablesNow());
    expect(before).toBeGreaterThan(0);
    expect(after.filter((each) => each.member === 'Lattes-Maurin')).toHaveLength(before);
    expect(after.filter((each) => each.member === 'Lattes')).toEqual([]);
  });

  test('is removed with its subscriptions, and comes back', async () => {
    const before = await contents();
    const lattes = await member('Lattes');
    const plan = await done({ kind: 'removeMember', before: lattes });
    expect(plan.removedSubscriptions).toBeGreaterThan(0);
    const tables = await tablesNow();
    expect(named(membersOf(tables), 'Lattes')).toBeNull();
    expect(subscriptionsOf(tables).some((each) => each.member === 'Lattes')).toBe(false);
    await done(plan.undo);
    expect(await contents()).toEqual(before);
  });

  test('comes back in its place, wherever that is by then', async () => {
    const names = async () => membersOf(await tablesNow()).map(({ name }) => name);
    const before = await names();
    expect(before.indexOf('Lattes')).toBe(2);
    const { undo } = await done({ kind: 'removeMember', before: await member('Lattes') });
    // Another one goes meanwhile: its place has moved.
    const moved = await done({ kind: 'removeMember', before: await member('Montpellier') });
    await done(undo);
    expect(await names()).toEqual(before.filter((name) => name !== 'Montpellier'));
    await done(moved.undo);
    expect(await names()).toEqual(before);
  });

  test('comes last where it stood last', async () => {
    const { undo } = await done({ kind: 'removeMember', before: await member('Montaud') });
    await done(undo);
    expect(membersOf(await tablesNow()).at(-1)?.name).toBe('Montaud');
  });

  test('that somebody else changed meanwhile is refused, with what stands there now', async () => {
    const lattes = await member('Lattes');
    await done({ kind: 'changeMember', before: lattes, after: { ...lattes, population: 1 } });
    const now = await contents();
    const result = await applyEdit(
      { kind: 'changeMember', before: lattes, after: { ...lattes, population: 2 } },
      NOW,
    );
    expect(result).toEqual({
      kind: 'refused',
      refusal: { code: 'changedMeanwhile', name: 'Lattes', now: 'Population : 1' },
    });
    expect(await contents()).toEqual(now);
    expect(await journalRows()).toHaveLength(1);
  });
});

test('several subscriptions are saved as one, and taken back as one', async () => {
  const before = await contents();
  const subscriptions = subscriptionsOf(await tablesNow());
  const periodsOf = (name: string, application: string) =>
    subscriptions
      .filter((each) => each.member === name && each.application === application)
      .map(({ firstYear, lastYear, reference }) => ({ firstYear, lastYear, reference }));
  const stopped = subscriptions.filter((each) => each.firstYear === null || each.firstYear < 2021)[0]!;
  const stoppedPeriods = periodsOf(stopped.member, stopped.application);
  const free = membersOf(await tablesNow())
    .flatMap(({ name }) => ['E-demat', 'E-services'].map((application) => ({ name, application })))
    .filter(({ name, application }) => periodsOf(name, application).length === 0)
    .slice(0, 2);
  expect(free).toHaveLength(2);
  const requests = requestsOf(host);
  const plan = await done({
    kind: 'setPeriods',
    pairs: [
      {
        member: stopped.member,
        application: stopped.application,
        before: stoppedPeriods,
        after: stopFrom(stoppedPeriods, 2021, 2019),
      },
      ...free.map(({ name, application }) => ({
        member: name,
        application,
        before: [],
        after: startFrom([], 2021),
      })),
    ],
  });
  expect(requestsOf(host) - requests).toBe(2);
  const after = subscriptionsOf(await tablesNow());
  expect(after).toEqual(
    expect.arrayContaining(
      free.map(({ name, application }) => ({
        member: name,
        application,
        firstYear: 2021,
        lastYear: null,
        reference: '',
      })),
    ),
  );
  expect(
    after.find(({ member: m, application }) => m === stopped.member && application === stopped.application)
      ?.lastYear,
  ).toBe(2020);
  expect((await journalRows()).map((row) => row[1])).toEqual(['Adhésion', 'Adhésion', 'Adhésion']);
  await done(plan.undo);
  expect(await contents()).toEqual(before);
});

test('a setting is written, and taken back', async () => {
  const before = await contents();
  const { contributionRate } = settingsOf(await tablesNow());
  const plan = await done({
    kind: 'changeSettings',
    changes: [{ setting: 'contributionRate', before: contributionRate, after: 0.4 }],
  });
  expect(settingsOf(await tablesNow()).contributionRate).toBe(0.4);
  await done(plan.undo);
  expect(await contents()).toEqual(before);
  expect((await journalRows()).map((row) => row.slice(1))).toEqual([
    ['Paramètre', 'Participation', '0,5', '0,4'],
    ['Paramètre', 'Participation', '0,4', '0,5'],
  ]);
});

describe('a cost that is a formula', () => {
  const formulaOf = async (address: string, write?: string): Promise<unknown> =>
    Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('Applications').getRange(address);
      if (write !== undefined) cell.formulas = [[write]];
      cell.load('formulas');
      await context.sync();
      return (cell.formulas as unknown[][])[0]?.[0];
    });
  const first = async () => {
    const fields = applicationsOf(await tablesNow())[0];
    if (!fields) throw new Error('No application');
    return fields;
  };

  // C to F: the four components; G: the annual cost. The example's first application stands in row 2.
  test.each([
    ['of a person', '=2*4000+333.33'],
    ['of the components', '=SUM(C2:F2)'],
    ['by the names of the columns', '=SUM(Applications[@[Maintenance]],Applications[@[Exploitation]])'],
  ])('%s comes back with the undo of a change', async (_, formula) => {
    await formulaOf('C2', '8333.33');
    await formulaOf('G2', formula);
    const stood = await formulaOf('G2');
    const before = await first();
    const plan = await done({
      kind: 'changeApplication',
      before,
      after: { ...before, maintenance: 9000, annualCost: null },
    });
    expect((await first()).annualCost).toBe(9000);
    await done(plan.undo);
    expect(await formulaOf('G2')).toBe(stood);
    expect(await first()).toEqual(before);
  });

  test('comes back even where the value was the same', async () => {
    await formulaOf('C2', '8333.33');
    await formulaOf('G2', '=8000+333.33');
    const before = await first();
    const plan = await done({ kind: 'changeApplication', before, after: { ...before, annualCost: null } });
    expect(await formulaOf('G2')).not.toBe('=8000+333.33');
    await done(plan.undo);
    expect(await formulaOf('G2')).toBe('=8000+333.33');
  });

  test('comes back with a row that was deleted, unless it would point at another row', async () => {
    await formulaOf('G2', '=2*4000+333.33');
    const before = await first();
    await done((await done({ kind: 'removeApplication', before })).undo);
    expect(await formulaOf('G2')).toBe('=2*4000+333.33');
    await formulaOf('G2', '=SUM(C2:F2)');
    await formulaOf('C2', '7');
    const second = await first();
    await done((await done({ kind: 'removeApplication', before: second })).undo);
    expect(await formulaOf('G2')).toBe('=SUM(C2:F2)');
    const { undo } = await done({ kind: 'removeApplication', before: second });
    // Its neighbour goes meanwhile: it comes last.
    await done({ kind: 'removeApplication', before: await first() });
    await done(undo);
    expect(await formulaOf('G4')).toBe(7);
  });
});
