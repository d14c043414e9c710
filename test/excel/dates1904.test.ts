/** A workbook from an old Mac, whose days count from 1904: every date that is read or written is the day that it shows. */
import type { HostWorkbook } from '../../host/index';
import { serialDate } from '../../src/core/dates';
import { applyEdit } from '../../src/excel/applyEdit';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { revenueOrders } from '../../src/workbook/accounts/revenueOrders';
import { DEFAULT_BINDING } from '../../src/workbook/schema/binding';
import { readConvention } from '../../src/workbook/read/readConvention';
import { computeRecap } from '../../src/core/recap';
import { draw, excelWith, requestsOf } from '../helpers/excel';
import { comesAfterReading } from '../helpers/faults/secondPerson';
import { threeCommunes } from '../helpers/faults/threeCommunes';
import { addMember, renameMember, stateNow } from '../helpers/faults/writeActions';

const SYSTEMS = [1900, 1904] as const;
const NOW = serialDate(2026, 11, 26) + 0.6251;
/** 26/11/2026. */
const TODAY = Math.floor(NOW);

let host: HostWorkbook;
async function open(dateSystem: (typeof SYSTEMS)[number]): Promise<void> {
  host = await excelWith(threeCommunes());
  host.ways.dateSystem = dateSystem;
  // As people type dates.
  for (const [address, formula] of [
    ['H2', '=DATE(2021,11,1)'],
    ['I2', '=H2+3'],
    ['V2', '=DATE(2021,12,1)'],
  ] as const)
    host.typeInGrid('Titres', address, formula);
  host.typeInGrid('Interventions', 'F2', '=DATE(2021,9,30)');
}
afterEach(() => {
  expect([...host.unimplemented]).toEqual([]);
});

const shown = (row: number): string => host.cell('Journal', `A${row}`).text;

describe.each(SYSTEMS)('%i', (dateSystem) => {
  beforeEach(() => open(dateSystem));

  test('revenue orders and interventions have the dates that their cells show', async () => {
    host.requests.clear();
    const state = await stateNow();
    expect(requestsOf(host)).toBe(1);
    const reading = readConvention(state.raw, DEFAULT_BINDING);
    const recap = computeRecap(reading.convention, 2021);
    expect(revenueOrders(state.raw, DEFAULT_BINDING, reading, recap).issued).toMatchObject([
      {
        issuedOn: serialDate(2021, 11, 1),
        receivedOn: serialDate(2021, 11, 4),
        dueOn: serialDate(2021, 12, 1),
      },
    ]);
    expect(state.raw.tables.interventions?.rows[0]?.[5]).toBe(serialDate(2021, 9, 30));
  });

  test('a change is written into the Journal with its day, and found there when its answer gets lost', async () => {
    host.requests.clear();
    expect(await applyEdit(addMember(), NOW)).toMatchObject({ kind: 'done' });
    expect(requestsOf(host)).toBe(2);
    expect(shown(2)).toMatch(/^26\/11\/2026/);

    const edit = renameMember(await stateNow());
    host.faults.loseResponse('GeneralException', { afterRequests: 1 });
    const leave = comesAfterReading(
      host,
      () =>
        Excel.run(async (context) => {
          context.workbook.tables.getItem('Journal').rows.add(0, [[1, 'Autre', 'À moi', '', '']]);
          await context.sync();
        }),
      1,
    );
    expect(await applyEdit(edit, NOW + 1)).toMatchObject({ kind: 'done' });
    leave();
    expect(host.faults.left).toBe(0);
    const dates = [2, 3, 4].map(shown);
    expect(dates.some((date) => date.startsWith('27/11/2026'))).toBe(true);
  });

  test('a change that fails half-way is put back, dates and all', async () => {
    const edit = renameMember(await stateNow());
    const before = host.snapshotAll();
    host.requests.clear();
    host.faults.failAction(110, 'GeneralException', { afterRequests: 1 });
    expect(await applyEdit(edit, NOW)).toMatchObject({ kind: 'failed', failure: { restored: true } });
    expect(host.faults.left).toBe(0);
    expect(host.snapshotAll()).toEqual(before);
  });

  test('a frozen recap bears the day on which it was drawn', async () => {
    expect(await draw({ filling: 'frozen', today: '26/11/2026' })).toMatchObject({ ok: true });
    const state = await readWorkbook('Récap 2021 figé');
    const cells = state.ok ? (state.value.contents?.formulas ?? []) : [];
    expect(JSON.stringify(cells)).toContain('26/11/2026');
    expect(cells.flat().filter((cell) => cell === TODAY || cell === TODAY - 1462)).toEqual([]);
  });
});
