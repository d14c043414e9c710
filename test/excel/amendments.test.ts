import type { HostWorkbook } from '../../host/index';
import { applyEdit } from '../../src/excel/applyEdit';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { paneReading } from '../../src/taskpane/model/paneReading';
import type { Edit } from '../../src/workbook/edits/edit';
import { asRead } from '../helpers/rawWorkbook';
import { draw, excelWith, valuesOf } from '../helpers/excel';

const NOW = 46_349.75;

async function now() {
  const state = await readWorkbook();
  if (!state.ok) throw new Error(JSON.stringify(state));
  return state.value;
}

async function done(edit: Edit) {
  const result = await applyEdit(edit, NOW);
  if (result.kind !== 'done') throw new Error(JSON.stringify(result));
  return result.plan;
}

const COST = { maintenance: null, operation: null, upgrades: null, depreciation: null, rebilled: true };

let host: HostWorkbook;
beforeEach(async () => {
  host = await excelWith();
});
afterEach(() => {
  expect([...host.unimplemented]).toEqual([]);
});

async function recorded(application: string): Promise<Edit> {
  const plan = await done({
    kind: 'recordAmendment',
    after: {
      number: '1',
      date: 43_770,
      subject: 'Nouveau marché',
      effect: 2020,
      costs: [
        { ...COST, application, annualCost: 10_000, contributionRate: 0.5 },
        { ...COST, application: 'Signature', annualCost: 2000, contributionRate: 0.25 },
      ],
      clauses: [{ clause: 'paymentDays', value: 45 }],
      brought: [{ name: 'Signature', code: 'SIGN' }],
    },
  });
  return plan.undo;
}

test('both tables are made with it, the recap of its year has the cost, and it is taken back', async () => {
  const before = await now();
  expect([before.raw.tables.costs, before.raw.tables.amendments]).toEqual([null, null]);
  const name = String(before.raw.tables.applications!.rows[0]![0]);
  const undo = await recorded(name);

  const { raw, binding } = await now();
  expect(raw.tables.amendments!.rows.map((row) => row.slice(0, 6))).toEqual([
    ['1', 43_770, 'Nouveau marché', 2020, 'Délai de paiement', '45'],
  ]);
  expect(raw.tables.costs!.rows).toHaveLength(2);
  const costsOf = (year: number) =>
    asRead(raw, binding)
      .recapOf(year)
      .applications.map((each) => [each.application.name, each.annualCost.toNumber()]);
  expect(costsOf(2019)).toEqual(
    asRead(before.raw, before.binding)
      .recapOf(2019)
      .applications.map((each) => [each.application.name, each.annualCost.toNumber()]),
  );
  expect(costsOf(2020)[0]).toEqual([name, 10_000]);
  expect(costsOf(2020).at(-1)).toEqual(['Signature', 2000]);

  const drawn = await draw();
  if (!drawn.ok) throw new Error(JSON.stringify(drawn));
  const cells = await valuesOf(drawn.value.sheetName, 'A1:J12');
  expect(cells.find(([label]) => label === 'Coût annuel global')).toEqual(
    expect.arrayContaining([10_000, 5000, 2000]),
  );

  await done(undo);
  const restored = await now();
  for (const role of ['applications', 'settings', 'subscriptions', 'communes'] as const)
    expect(restored.raw.tables[role]).toEqual(before.raw.tables[role]);
  expect(asRead(restored.raw, restored.binding).reading.amendments).toEqual([]);
});

test('what is refused leaves no table behind', async () => {
  const edit: Edit = {
    kind: 'recordAmendment',
    after: { number: '1', date: null, subject: '', effect: 2020, costs: [], clauses: [], brought: [] },
  };
  expect(await applyEdit(edit, NOW)).toEqual({ kind: 'refused', refusal: { code: 'nothingChanged' } });
  expect((await now()).raw.tables.amendments).toBeNull();
});

test('a table of costs that is called otherwise counts no more, and that is said', async () => {
  const name = String((await now()).raw.tables.applications!.rows[0]![0]);
  await recorded(name);
  const foundIn = async () => {
    const reading = paneReading(await now());
    if (reading.kind !== 'convention') throw new Error(reading.kind);
    return reading.inYear(2021).findings.filter(({ code }) => code === 'tableNotRead');
  };
  expect(await foundIn()).toEqual([]);
  await Excel.run(async (context) => {
    context.workbook.tables.getItem('Couts').name = 'Couts_2021';
    await context.sync();
  });
  expect((await now()).raw.tables.costs).toBeNull();
  expect(await foundIn()).toMatchObject([
    { severity: 'warning', place: null, values: { table: 'Couts_2021', expected: 'Couts' } },
  ]);
});
