/** A change is whole or not at all: what is refused beforehand, what people's own columns keep, what half is and becomes. */
import type { HostWorkbook } from '../../host/index';
import { applyEdit } from '../../src/excel/applyEdit';
import { settleHalf } from '../../src/excel/settleHalf';
import { excelWith, requestsOf } from '../helpers/excel';
import { pictureOf } from '../helpers/faults/faultRuns';
import { threeCommunes } from '../helpers/faults/threeCommunes';
import { comesAfterReading } from '../helpers/faults/secondPerson';
import { addMember, changeMember, NEW_MEMBER, renameMember, stateNow } from '../helpers/faults/writeActions';

let host: HostWorkbook;
beforeEach(async () => {
  host = await excelWith(threeCommunes());
});
afterEach(() => {
  expect([...host.unimplemented]).toEqual([]);
});

const inWorkbook = (change: (workbook: Excel.Workbook) => void) =>
  Excel.run(async (context) => {
    change(context.workbook);
    await context.sync();
  });

test('a protected sheet is said by its name before anything is written', async () => {
  const edit = renameMember(await stateNow());
  await inWorkbook(({ worksheets }) => worksheets.getItem('Adhesions').protection.protect());
  const before = pictureOf(host);
  const requests = requestsOf(host);
  expect(await applyEdit(edit, 1)).toEqual({
    kind: 'failed',
    failure: { ok: false, problem: { code: 'sheetProtected', sheet: 'Adhesions' }, restored: true },
  });
  expect(requestsOf(host) - requests).toBe(1);
  expect(pictureOf(host)).toBe(before);
});

test('a filtered table is said by its name before anything is written', async () => {
  await inWorkbook(({ tables }) =>
    tables.getItem('Communes').columns.getItem('Type').filter.applyValuesFilter(['CCAS']),
  );
  const before = pictureOf(host);
  expect(await applyEdit(addMember(), 1)).toEqual({
    kind: 'failed',
    failure: { ok: false, problem: { code: 'tableFiltered', table: 'Communes' }, restored: true },
  });
  expect(pictureOf(host)).toBe(before);
});

test.each(['Communes', 'Adhesions'] as const)(
  'a filter of %s that comes between reading and writing is on again once all is as before',
  async (name) => {
    const [column, text] = name === 'Communes' ? ['Type', 'CCAS'] : ['Application', 'E-demat'];
    const filterOf = async (): Promise<unknown> => {
      let filter: Excel.Filter | undefined;
      await inWorkbook(({ tables }) => {
        filter = tables.getItem(name).columns.getItem(column).filter;
        filter.load('criteria');
      });
      return filter?.criteria;
    };
    let theirs = '';
    let filter: unknown = null;
    comesAfterReading(host, async () => {
      await inWorkbook(({ tables }) =>
        tables.getItem(name).columns.getItem(column).filter.applyValuesFilter([text]),
      );
      theirs = pictureOf(host);
      filter = await filterOf();
    });
    expect(await applyEdit(addMember(), 1)).toMatchObject({
      kind: 'failed',
      failure: { problem: { code: 'tableFiltered' }, restored: true },
    });
    expect(filter).not.toBeNull();
    expect(await filterOf()).toEqual(filter);
    expect(pictureOf(host)).toBe(theirs);
  },
);

test("people's own calculated column goes on in a row that is added", async () => {
  await inWorkbook(({ tables }) => {
    const column = tables.getItem('Communes').columns.add(undefined, undefined, 'Double');
    column.getDataBodyRange().formulas = [2, 3, 4].map((row) => [`=2*E${row}`]);
  });
  expect(await applyEdit(addMember(), 1)).toMatchObject({ kind: 'done' });
  expect(host.cell('Communes', 'F5')).toMatchObject({ formula: '=2*E5', value: 2468 });
});

test.each([
  ['sorts it', (journal: Excel.Table) => journal.sort.apply([{ key: 0, ascending: false }])],
  [
    'adds rows above',
    (journal: Excel.Table) =>
      journal.rows.add(0, [
        [1, 'a', 'b', 'c', 'd'],
        [2, 'a', 'b', 'c', 'd'],
      ]),
  ],
  [
    'deletes rows above',
    (journal: Excel.Table) => [1, 0].forEach((row) => journal.rows.getItemAt(row).delete()),
  ],
] as const)('an answer that got lost is looked up in the Journal, whoever %s meanwhile', async (_, does) => {
  for (const [at, name] of ['Un', 'Deux', 'Trois'].entries())
    expect(
      await applyEdit(
        { kind: 'addMember', after: { ...NEW_MEMBER, name, inseeCode: '' }, subscriptions: [] },
        at + 1,
      ),
    ).toMatchObject({ kind: 'done' });
  const edit = renameMember(await stateNow());
  host.faults.loseResponse('GeneralException', { afterRequests: 1 });
  const leave = comesAfterReading(
    host,
    () => inWorkbook(({ tables }) => void does(tables.getItem('Journal'))),
    1,
  );
  expect(await applyEdit(edit, 50_000.5)).toMatchObject({ kind: 'done' });
  leave();
  expect(host.faults.left).toBe(0);
  expect(host.cell('Communes', 'A4').value).toBe('Jacou-sur-Lez');
});

test('a population in a cell of text is changed, and stays a number', async () => {
  await inWorkbook(({ worksheets }) => {
    const cell = worksheets.getItem('Communes').getRange('E3');
    cell.numberFormat = [['@']];
    cell.formulas = [["'16 989"]];
  });
  expect(await applyEdit(changeMember(await stateNow()), 1)).toMatchObject({ kind: 'done' });
  expect(host.cell('Communes', 'E3').value).toBe(17_000);
});

test.each(['finish', 'takeBack'] as const)('what stands half is said, and %s makes it whole', async (way) => {
  const edit = renameMember(await stateNow());
  const before = pictureOf(host);
  host.requests.clear();
  await applyEdit(edit, 1);
  const after = pictureOf(host);
  const actions = host.requests.ofAddin.at(-1)?.actions ?? 0;

  host = await excelWith(threeCommunes());
  // In the middle of the writing, and again whenever it is put back.
  host.faults.failAction(Math.floor(actions * 0.6), 'GeneralException', { whenActions: actions });
  for (let count = 0; count < 2; count += 1) {
    host.faults.failAction(40, 'GeneralException', { afterRequests: 1 });
  }
  const result = await applyEdit(edit, 1);
  if (result.kind !== 'failed' || result.failure.half === undefined) throw new Error(JSON.stringify(result));
  expect(result.failure.restored).toBe(false);
  const { half } = result.failure;
  expect(half.places.map(({ state }) => state)).toContain('changed');
  expect(await settleHalf(half, way)).toEqual({ ok: true, value: undefined });
  expect(pictureOf(host)).toBe(way === 'finish' ? after : before);
});
