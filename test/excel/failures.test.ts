/**
 * Excel fails at some point of what is asked of it (with `SWEEP=1`, at every point): what stood before stands again, and
 * people are told what happened.
 */
import type { HostWorkbook } from '../../host/index';
import { createTables } from '../../src/excel/createTables';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { exampleTables } from '../../src/workbook/tables/example';
import { draw, excelWith, freshExcel } from '../helpers/excel';
import { AS_USUAL } from '../helpers/asUsual';
import { actionsOfDrawing } from '../helpers/drawingActions';
import { IS_SWEEP } from '../helpers/sweep';

/** The recap of last week, a person's link into it, and tables that have changed since: rows come and go. */
async function redrawn(): Promise<HostWorkbook> {
  const host = await excelWith();
  await draw();
  await Excel.run(async (context) => {
    const own = context.workbook.worksheets.add('À moi');
    own.getRange('A1').formulas = [["='Récap 2021'!G20"]];
    const table = context.workbook.tables.getItem('Communes');
    table.rows.getItemAt(2).delete();
    table.rows.add(0, [['Aaa-sur-Lez', '34999', '', 'Commune', 1000]]);
    await context.sync();
  });
  return host;
}

/**
 * Every action of a long request would take minutes: all of them in a sweep only. The first dozen are the ones that
 * matter most (mark, label, rows and columns that move, clearing); of the hundreds of writes and formats, some, and the
 * last ones.
 */
function sample(count: number): number[] {
  if (IS_SWEEP) return [...Array(count).keys()];
  const wanted = new Set([...Array(12).keys(), count - 4, count - 3, count - 2, count - 1]);
  for (let i = 12; i < count; i += Math.ceil(count / 8)) wanted.add(i);
  return [...wanted].filter((index) => index >= 0 && index < count).sort((a, b) => a - b);
}

/** Milliseconds; in a sweep, hundreds of drawings. */
jest.setTimeout(IS_SWEEP ? 3_600_000 : 240_000);

test('a first drawing that fails at any step leaves no sheet', async () => {
  const { count, marking } = await actionsOfDrawing(excelWith);
  const host = await excelWith();
  const before = host.sheetNames();
  for (const action of sample(marking + 1)) {
    host.faults.failAction(action, 'GeneralException', { whenActions: count });
    const outcome = await draw();
    expect({ action, outcome }).toMatchObject({
      outcome: { ok: false, restored: true, problem: { code: 'unexpected', excelCode: 'GeneralException' } },
    });
    expect(host.sheetNames()).toEqual(before);
  }
});

test('a redraw that fails at any step leaves the former sheet as it was, and links into it', async () => {
  const { count, marking } = await actionsOfDrawing(redrawn);
  const host = await redrawn();
  const before = host.snapshot('Récap 2021');
  const linked = host.cell('À moi', 'A1');
  for (const action of sample(marking + 1)) {
    host.faults.failAction(action, 'GeneralException', { whenActions: count });
    const outcome = await draw();
    expect({ action, outcome }).toMatchObject({ outcome: { ok: false, restored: true } });
    expect({ action, sheet: host.snapshot('Récap 2021') }).toEqual({ action, sheet: before });
    expect({ action, cell: host.cell('À moi', 'A1') }).toEqual({ action, cell: linked });
  }
});

test.each([
  ['first drawing', excelWith],
  ['redraw', redrawn],
] as const)('a %s of which the end fails, or the answer, is drawn all the same', async (_, prepare) => {
  const { count, marking } = await actionsOfDrawing(prepare);
  const drawn = await prepare();
  await draw();
  const whole = drawn.snapshot('Récap 2021');
  for (const action of [marking + 1, marking + 4, count - 1]) {
    const host = await prepare();
    host.faults.failAction(action, 'GeneralException', { whenActions: count });
    expect(await draw()).toEqual({ ok: true, value: { sheetName: 'Récap 2021', ...AS_USUAL } });
    expect({ action, sheet: host.snapshot('Récap 2021') }).toEqual({ action, sheet: whole });
  }
  const host = await prepare();
  host.faults.loseResponse('GeneralException', { whenActions: count });
  expect(await draw()).toMatchObject({ ok: true });
  expect(host.snapshot('Récap 2021')).toEqual(whole);
});

test.each([
  ['InvalidOperationInCellEditMode', { code: 'cellBeingEdited' }],
  ['RequestPayloadSizeLimitExceeded', { code: 'tooLarge' }],
])('a request that Excel refuses whole (%s) has its own outcome', async (code, problem) => {
  const host = await excelWith();
  // Twice: what is too large at once is asked for once more, in parts.
  host.faults.failRequest(code);
  host.faults.failRequest(code);
  expect(await draw()).toEqual({ ok: false, problem, restored: true });
});

test.each([
  ['AccessDenied', { code: 'sheetProtected', sheet: '' }],
  ['ItemNotFound', { code: 'itemGone', item: '' }],
  ['ItemAlreadyExists', { code: 'nameTaken', name: '', free: null }],
  ['Busy', { code: 'excelBusy' }],
  ['ApiNotFound', { code: 'notSupported' }],
])('what Excel says by a code (%s) has its own outcome', async (code, problem) => {
  const host = await excelWith();
  host.faults.failAction(3, code);
  expect(await draw()).toEqual({ ok: false, problem, restored: true });
});

test('a protected sheet is said by its name, and not touched', async () => {
  const host = await excelWith();
  await draw();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Récap 2021').protection.protect();
    await context.sync();
  });
  const before = host.snapshot('Récap 2021');
  expect(await draw()).toEqual({
    ok: false,
    problem: { code: 'sheetProtected', sheet: 'Récap 2021' },
    restored: true,
  });
  expect(host.snapshot('Récap 2021')).toEqual(before);
});

test('a sheet that cannot be put back is shown as incomplete', async () => {
  const { count } = await actionsOfDrawing(redrawn);
  const host = await redrawn();
  host.faults.failAction(Math.floor(count / 2), 'GeneralException', { whenActions: count });
  // What brings the former sheet back fails too.
  host.faults.failAction(0, 'GeneralException', { whenActions: 7 });
  const outcome = await draw();
  expect(outcome).toMatchObject({ ok: false, restored: false });
  const state = await readWorkbook();
  expect(state.ok && state.value.drawnSheets.map((sheet) => sheet.mark)).toEqual([null]);

  // Drawing again makes it whole.
  expect(await draw()).toMatchObject({ ok: true });
  const mended = await readWorkbook();
  expect(mended.ok && mended.value.drawnSheets.map((sheet) => sheet.mark?.filling)).toEqual(['live']);
});

test('nothing to share is no drawing', async () => {
  const host = await excelWith({ ...exampleTables(), rows: {} });
  const before = host.sheetNames();
  expect(await draw()).toEqual({ ok: false, problem: { code: 'nothingToShare' }, restored: true });
  expect(host.sheetNames()).toEqual(before);
});

test('making the tables: a failure at any step leaves nothing behind', async () => {
  const counting = await freshExcel();
  counting.requests.clear();
  await createTables(exampleTables(), () => undefined);
  const count = Math.max(...[...counting.requests].map((request) => request.actions));

  const host = await freshExcel();
  const before = host.sheetNames();
  for (const action of sample(count)) {
    host.faults.failAction(action, 'GeneralException', { whenActions: count });
    expect(await createTables(exampleTables(), () => undefined)).toMatchObject({ ok: false, restored: true });
    expect({ action, sheets: host.sheetNames(), tables: host.tableNames() }).toEqual({
      action,
      sheets: before,
      tables: [],
    });
  }
});
