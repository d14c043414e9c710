/** Columns that come with the first value that is put into them: whole or not at all, and for nobody else. */
import { Decimal } from '../../src/core/money';
import type { Variant } from '../../src/core/variants/variant';
import { applyEdit, type EditResult } from '../../src/excel/applyEdit';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { membersOf, named } from '../../src/taskpane/model/rows';
import type { MemberFields } from '../../src/workbook/edits/edit';
import { variantRows } from '../../src/workbook/edits/variants/variantRows';
import { excelWith, valuesOf } from '../helpers/excel';
import { comesAfterReading } from '../helpers/faults/secondPerson';

const NOW = 46_349.75;
const OURS = ['Commune', 'Code INSEE', 'SIRET', 'Type', 'Population'];

async function now() {
  const state = await readWorkbook();
  if (!state.ok) throw new Error(JSON.stringify(state));
  return state.value;
}
const headers = async () => (await now()).raw.tables.communes!.headers;

async function give(fields: Partial<MemberFields>) {
  const before = named(membersOf(await now()), 'Jacou')!;
  return applyEdit({ kind: 'changeMember', before, after: { ...before, ...fields } }, NOW);
}

test('the first address makes its column, the second none; other rows stay empty', async () => {
  const host = await excelWith();
  expect(await headers()).toEqual(OURS);
  const done = await give({ address: 'Hôtel de ville\n34830 Jacou', signedOn: 43_385, engagement: '0042' });
  expect(done).toMatchObject({ kind: 'done' });
  expect(await headers()).toEqual([...OURS, 'Adresse', 'N° d’engagement', 'Signée le']);
  expect(named(membersOf(await now()), 'Jacou')).toMatchObject({
    address: 'Hôtel de ville\n34830 Jacou',
    engagement: '0042',
    signedOn: 43_385,
  });
  const cells = await valuesOf('Communes', 'A2:H40');
  expect(cells.filter((row) => row[0] !== '' && row[5] !== '').map(([name]) => name)).toEqual(['Jacou']);
  expect(await give({ address: 'Place de la mairie' })).toMatchObject({ kind: 'done' });
  expect(await headers()).toHaveLength(OURS.length + 3);
  expect([...host.unimplemented]).toEqual([]);
});

test('taken back, what was typed goes and the column stays, empty', async () => {
  await excelWith();
  const done = await give({ email: 'mairie@jacou.fr' });
  if (done.kind !== 'done') throw new Error(JSON.stringify(done));
  expect(await applyEdit(done.plan.undo, NOW)).toMatchObject({ kind: 'done' });
  expect(named(membersOf(await now()), 'Jacou')!.email).toBeUndefined();
  expect(await headers()).toEqual([...OURS, 'Courriel']);
});

test('what is refused makes no column, nor does a failure', async () => {
  const host = await excelWith();
  const before = host.snapshotAll();
  expect(await give({ email: 'mairie' })).toMatchObject({
    kind: 'refused',
    refusal: { code: 'emailInvalid' },
  });
  expect(host.snapshotAll()).toEqual(before);

  const counting = await excelWith();
  counting.requests.clear();
  await give({ email: 'mairie@jacou.fr' });
  // The first of its requests that names the column makes it.
  const all = counting.requests.ofAddin;
  const at = all.findIndex(({ body }) => JSON.stringify(body).includes('Courriel'));
  const count = all[at]!.actions;
  const place = {
    whenActions: count,
    afterRequests: all.slice(0, at).filter(({ actions }) => actions >= count).length,
  };
  for (const action of [count - 1, Math.ceil(count / 2)]) {
    const failing = await excelWith();
    const untouched = failing.snapshotAll();
    failing.faults.failAction(action, 'GeneralException', place);
    expect(await give({ email: 'mairie@jacou.fr' })).toMatchObject({
      kind: 'failed',
      failure: { restored: true },
    });
    expect(failing.snapshotAll()).toEqual(untouched);
  }
});

const VARIANT: Variant = {
  name: 'Fusion',
  changes: [{ kind: 'cost', application: 'E-demat', by: { unit: 'rate', rate: new Decimal('0.05') } }],
};

test('a table or a column that is missing is made without reading again what stands in all others', async () => {
  const host = await excelWith();
  const answered = async (edit: () => Promise<EditResult>): Promise<number[]> => {
    host.requests.clear();
    expect(await edit()).toMatchObject({ kind: 'done' });
    return host.requests.ofAddin.map(({ responseBytes }) => responseBytes);
  };
  // The reading that finds it missing, two requests that make it, and the writing.
  const kept = { kind: 'setVariant', name: 'Fusion', before: [], rows: variantRows(VARIANT) } as const;
  const [read = 0, ...rest] = await answered(() => applyEdit(kept, NOW));
  expect(rest).toHaveLength(3);
  expect(Math.max(...rest)).toBeLessThan(read);
  expect((await valuesOf('Variantes', 'A2:C2'))[0]).toEqual(['Fusion', 'Application', 'E-demat']);

  // The same, and the reading with the column that is there now.
  const column = await answered(() => give({ email: 'mairie@jacou.fr' }));
  expect(column).toHaveLength(6);
  expect(Math.max(...column.slice(2, 4))).toBeLessThan(read);
});

test.each([
  ['a figure that somebody types while the table is made is not written over', 1],
  ['nor one that is typed once it is made', 2],
])('%s', async (_, after) => {
  const host = await excelWith();
  const { population } = named(membersOf(await now()), 'Jacou')!;
  const typed = comesAfterReading(host, () => typeOver('Jacou', 7_777), after);
  const result = await applyEdit(
    {
      kind: 'setPopulations',
      populations: [{ member: 'Jacou', before: population, after: 7_000 }],
      settings: [],
      kept: {
        kind: 'from',
        year: 2022,
        figures: [{ member: 'Jacou', municipale: 7_000, apart: null, totale: 7_000 }],
      },
    },
    NOW,
  );
  typed();
  expect(result.kind).toBe('refused');
  expect(named(membersOf(await now()), 'Jacou')!.population).toBe(7_777);
  // The table that was made for it goes again.
  expect((await now()).sheetNames).not.toContain('Populations');
});

const typeOver = (commune: string, population: number): Promise<void> =>
  Excel.run(async (context) => {
    const body = context.workbook.tables.getItem('Communes').getDataBodyRange();
    body.load('values');
    await context.sync();
    const row = body.values.findIndex(([name]) => name === commune);
    body.getCell(row, OURS.indexOf('Population')).values = [[population]];
    await context.sync();
  });
