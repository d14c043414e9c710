/** A workbook that has grown for years: how many requests everything takes, and how much is asked for. */
import type { HostWorkbook } from '../../host/index';
import { findTables } from '../../src/excel/findTables';
import { readWithSheet } from '../../src/excel/drawn/readWithSheet';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { draw, excelWith, requestsOf } from '../helpers/excel';
import { threeCommunes } from '../helpers/faults/threeCommunes';
import { EDITS } from '../helpers/faults/writeActions';
import { withRows } from '../helpers/largeWorkbook';
import { IS_SWEEP } from '../helpers/sweep';

const LOGGED = 60_000;

/** Bytes of the largest request or answer. */
const largest = (host: HostWorkbook): number =>
  Math.max(...host.requests.ofAddin.map(({ bytes, responseBytes }) => Math.max(bytes, responseBytes)));

/** Each in the workbook that the one before it has left; they take seconds. */
const IN_TURN = IS_SWEEP
  ? [
      'change a member',
      'change an application',
      'set periods',
      'change settings',
      'set populations',
      'rename a member',
      'add an application',
      'rename an application',
      'fix the total population',
    ]
  : ['set periods', 'change settings', 'rename a member'];

describe(`a Journal of ${LOGGED} rows`, () => {
  const entries = Array.from({ length: LOGGED }, (_, row) => [
    String(40_000 + row / 16),
    'Modification',
    `Commune n° ${row}`,
    `Population ${row}, code INSEE 34${String(row % 1000).padStart(3, '0')}`,
    `Population ${row + 1}, code INSEE 34${String(row % 1000).padStart(3, '0')}`,
  ]);
  let host: HostWorkbook;

  const rowsOfJournal = () =>
    Excel.run(async (context) => {
      const body = context.workbook.tables.getItem('Journal').getDataBodyRange();
      body.load('rowCount');
      await context.sync();
      return body.rowCount;
    });
  const lastEntry = (row: number) =>
    ['A', 'B', 'C'].map((column) => host.cell('Journal', `${column}${row}`).value);

  // Opened once: it takes seconds.
  beforeAll(async () => {
    host = await withRows(await excelWith(threeCommunes()), { Journal: entries });
  });
  afterEach(() => {
    expect([...host.unimplemented]).toEqual([]);
  });

  test('is there, and read by nobody: reading is one small request, drawing one more', async () => {
    expect(lastEntry(LOGGED + 1)).toEqual([
      40_000 + (LOGGED - 1) / 16,
      'Modification',
      `Commune n° ${LOGGED - 1}`,
    ]);
    host.requests.clear();
    const state = await readWorkbook();
    expect(state.ok && state.value.raw.tables.journal).toEqual({
      headers: ['Date', 'Action', 'Objet', 'Avant', 'Après'],
      rows: [],
      corner: { sheet: 'Journal', row: 0, column: 0 },
    });
    expect(requestsOf(host)).toBe(1);
    expect(largest(host)).toBeLessThan(60_000);
    host.requests.clear();
    expect(await draw()).toMatchObject({ ok: true });
    expect(requestsOf(host)).toBe(2);
  });

  test('edits of every kind: three requests at most, and no large one', async () => {
    const before = await rowsOfJournal();
    for (const name of IN_TURN) {
      const action = EDITS.find((each) => each.name === name)!;
      const run = await action.decide();
      host.requests.clear();
      expect({ name, ending: await run() }).toEqual({ name, ending: 'done' });
      expect(requestsOf(host)).toBeLessThanOrEqual(3);
      expect(largest(host)).toBeLessThan(100_000);
      expect(lastEntry((await rowsOfJournal()) + 1)[0]).toBe(46_349.75);
    }
    expect(await rowsOfJournal()).toBeGreaterThanOrEqual(before + IN_TURN.length);
  });
});

describe('tables with many rows', () => {
  test('are read for the edits alone that rest on them', async () => {
    const host = await withRows(await excelWith(threeCommunes()), {
      Adhesions: Array.from({ length: 2_000 }, (_, row) => [`Commune n° ${row}`, 'E-demat']),
    });
    const answersTo = async (name: string): Promise<number> => {
      const run = await EDITS.find((each) => each.name === name)!.decide();
      host.requests.clear();
      expect(await run()).toBe('done');
      return largest(host);
    };
    expect(await answersTo('change settings')).toBeLessThan(50_000);
    expect(await answersTo('set periods')).toBeGreaterThan(100_000);
  });

  test('are asked for in several requests where one answer would be too large', async () => {
    const host = await excelWith(threeCommunes());
    const long = 'Texte long, comme en ont les services offerts d’une application. '.repeat(2);
    const rows = (count: number) => Array.from({ length: count }, (_, row) => [`${row} ${long}`, long]);
    const large = await withRows(host, { Communes: rows(8_000), Adhesions: rows(8_000) });
    large.requests.clear();
    const found = await findTables();
    expect(found.ok && found.value.tables.map(({ rowCount }) => rowCount)).toContain(8_003);
    expect(requestsOf(large)).toBe(4);
    expect(largest(large)).toBeLessThan(4_000_000);
  });
});

test('a sheet that is too large for one answer is read by rows, the same, and drawn again', async () => {
  const host = await excelWith(threeCommunes());
  const drawn = await draw();
  const sheet = drawn.ok ? drawn.value.sheetName : '';
  // Long texts of somebody's own, so that reading is more than drawing.
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange('L2:L9').values = Array.from({ length: 8 }, () => [
      'x'.repeat(30_000),
    ]);
    await context.sync();
  });
  host.requests.clear();
  const atOnce = await readWithSheet(sheet);
  host.ways.payloadLimit = largest(host) - 1;
  expect(await readWorkbook(sheet)).toMatchObject({ ok: false, problem: { code: 'tooLarge' } });
  host.requests.clear();
  expect(await readWithSheet(sheet, 60)).toEqual(atOnce);
  // In vain, the workbook, how large the sheet is, and its rows.
  expect(requestsOf(host)).toBeGreaterThan(5);
  expect(largest(host)).toBeLessThanOrEqual(host.ways.payloadLimit);

  const before = host.snapshotAll();
  expect(await draw()).toMatchObject({ ok: true });
  expect(host.snapshotAll()).toEqual(before);
});
