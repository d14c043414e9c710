/** A workbook that has grown for years: how many requests everything takes, and how much is asked for. */
import type { HostWorkbook } from '../../host/index';
import { applyEdit } from '../../src/excel/applyEdit';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { draw, excelWith, requestsOf } from '../helpers/excel';
import { comesAfterReading } from '../helpers/faults/secondPerson';
import { threeCommunes } from '../helpers/faults/threeCommunes';
import { addMember, EDITS } from '../helpers/faults/writeActions';
import { withRows } from '../helpers/largeWorkbook';

/** Bytes; Excel on the web takes 5 MB a request and an answer. */
const MOST = 4_000_000;
const LOGGED = 60_000;

const largest = (host: HostWorkbook): number =>
  Math.max(...host.requests.ofAddin.map(({ bytes, responseBytes }) => Math.max(bytes, responseBytes)));

/** Each in the workbook that the one before it has left. */
const IN_TURN = [
  'change a member',
  'change an application',
  'set periods',
  'change settings',
  'set populations',
  'rename a member',
  'add an application',
  'rename an application',
  'fix the total population',
];

describe(`a Journal of ${LOGGED} rows`, () => {
  const entries = Array.from({ length: LOGGED }, (_, row) => [
    String(40_000 + row / 16),
    'Modification',
    `Commune n° ${row}`,
    `Population ${row}, code INSEE 34${String(row % 1000).padStart(3, '0')}`,
    `Population ${row + 1}, code INSEE 34${String(row % 1000).padStart(3, '0')}`,
  ]);
  let host: HostWorkbook;

  const rowsOfJournal = (): number =>
    Number(/\d+$/.exec((host.snapshot('Journal') as { used: string }).used)![0]) - 1;
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
    });
    expect(requestsOf(host)).toBe(1);
    expect(largest(host)).toBeLessThan(60_000);
    host.requests.clear();
    expect(await draw()).toMatchObject({ ok: true });
    expect(requestsOf(host)).toBe(2);
  });

  test('edits of every kind: three requests at most, and no large one', async () => {
    const before = rowsOfJournal();
    for (const name of IN_TURN) {
      const action = EDITS.find((each) => each.name === name)!;
      const run = await action.decide();
      host.requests.clear();
      expect({ name, ending: await run() }).toEqual({ name, ending: 'done' });
      expect(requestsOf(host)).toBeLessThanOrEqual(3);
      expect(largest(host)).toBeLessThan(100_000);
      expect(lastEntry(rowsOfJournal() + 1)[0]).toBe(46_349.75);
    }
    expect(rowsOfJournal()).toBeGreaterThanOrEqual(before + IN_TURN.length);
  });

  test('an answer that got lost is looked up, whoever sorts the Journal meanwhile', async () => {
    const edit = addMember();
    host.requests.clear();
    host.faults.loseResponse('GeneralException', { afterRequests: 1 });
    const leave = comesAfterReading(
      host,
      () =>
        Excel.run(async (context) => {
          context.workbook.tables.getItem('Journal').sort.apply([{ key: 0, ascending: false }]);
          await context.sync();
        }),
      1,
    );
    expect(await applyEdit(edit, 50_000.5)).toMatchObject({ kind: 'done' });
    leave();
    expect(host.faults.left).toBe(0);
    expect(host.cell('Communes', 'A5').value).toBe('Saint-Ailleurs');
    expect(lastEntry(2)).toEqual([50_000.5, 'Ajout', 'Commune Saint-Ailleurs']);
    expect(largest(host)).toBeLessThan(MOST);
  });
});
