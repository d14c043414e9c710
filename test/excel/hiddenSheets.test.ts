/** Sheets that somebody hid: Excel activates none of them and deletes none that is hidden for good. */
import type { HostWorkbook } from '../../host/index';
import { applyEdit } from '../../src/excel/applyEdit';
import { createTables } from '../../src/excel/createTables';
import { goToPlace, goToSheet } from '../../src/excel/goTo';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { markCreation, undoCreation } from '../../src/excel/undoCreation';
import { DEFAULT_BINDING } from '../../src/workbook/schema/binding';
import { draw, excelWith, freshExcel } from '../helpers/excel';
import { comesAfterReading } from '../helpers/faults/secondPerson';
import { threeCommunes } from '../helpers/faults/threeCommunes';
import { renameMember, stateNow } from '../helpers/faults/writeActions';

let host: HostWorkbook;
beforeEach(async () => {
  host = await excelWith(threeCommunes());
});
afterEach(() => {
  expect([...host.unimplemented]).toEqual([]);
});

type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

const setVisibility = (name: string, visibility: Visibility) =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem(name).visibility = visibility;
    await context.sync();
  });
const visibilityOf = (name: string) =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.load('visibility');
    await context.sync();
    return sheet.visibility;
  });
const activeSheet = () =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load('name');
    await context.sync();
    return sheet.name;
  });

describe.each(['Hidden', 'VeryHidden'] as const)('%s', (visibility) => {
  test('a recap is drawn again where it stands, stays hidden, and it is said', async () => {
    await draw();
    await setVisibility('Récap 2021', visibility);
    host.typeInGrid('Communes', 'E3', '9999');
    host.requests.clear();
    expect(await draw()).toEqual({
      ok: true,
      value: { sheetName: 'Récap 2021', unchanged: false, printing: 'set', hidden: true },
    });
    expect(host.requests.ofAddin).toHaveLength(2);
    expect(await visibilityOf('Récap 2021')).toBe(visibility);
    const state = await readWorkbook();
    expect(
      state.ok && state.value.drawnSheets.map(({ mark, isHidden }) => [mark?.filling, isHidden]),
    ).toEqual([['live', true]]);
  });

  test('a recap that is hidden between the reading and the drawing is drawn all the same', async () => {
    await draw();
    host.typeInGrid('Communes', 'E3', '9999');
    const leave = comesAfterReading(host, () => setVisibility('Récap 2021', visibility));
    expect(await draw()).toMatchObject({ ok: true, value: { printing: 'set' } });
    leave();
    expect(await visibilityOf('Récap 2021')).toBe(visibility);
  });

  test('who goes to a sheet has it shown, and is told so', async () => {
    await draw();
    await setVisibility('Récap 2021', visibility);
    expect(await goToSheet('Récap 2021')).toEqual({ ok: true, value: { shown: 'Récap 2021' } });
    expect([await activeSheet(), await visibilityOf('Récap 2021')]).toEqual(['Récap 2021', 'Visible']);
    expect(await goToSheet('Récap 2021')).toEqual({ ok: true, value: { shown: null } });

    await Excel.run(async (context) => {
      const { names, worksheets } = context.workbook;
      names.add('Repère', worksheets.getItem('Parametres').getRange('B5'));
      await context.sync();
    });
    const places = [
      [{ table: 'communes', row: 1, column: 'population' }, 'Communes'],
      [{ definedName: 'Repère' }, 'Parametres'],
    ] as const;
    for (const [place, sheet] of places) {
      await setVisibility(sheet, visibility);
      expect(await goToPlace(place, DEFAULT_BINDING)).toEqual({ ok: true, value: { shown: sheet } });
      expect(await activeSheet()).toBe(sheet);
    }
  });

  test('where Excel does not let it be shown, that is said', async () => {
    await setVisibility('Communes', visibility);
    host.faults.failAction(2, 'AccessDenied', { afterRequests: 1 });
    expect(await goToSheet('Communes')).toEqual({
      ok: false,
      problem: { code: 'sheetHidden', sheet: 'Communes' },
      restored: true,
    });
    expect(host.faults.left).toBe(0);
  });

  test('tables on hidden sheets are read and changed', async () => {
    for (const name of ['Communes', 'Adhesions', 'Journal']) await setVisibility(name, visibility);
    const edit = renameMember(await stateNow());
    expect(await applyEdit(edit, 46_000)).toMatchObject({ kind: 'done' });
    expect(host.cell('Communes', 'A4').value).toBe('Jacou-sur-Lez');
  });

  test('what was made is taken away, whoever hid it meanwhile', async () => {
    host = await freshExcel();
    const sheets = host.sheetNames();
    host.requests.clear();
    await createTables(threeCommunes(), () => undefined);
    const { actions } = [...host.requests].sort((a, b) => b.actions - a.actions)[0]!;

    host = await freshExcel();
    host.faults.failAction(actions - 20, 'GeneralException', { whenActions: actions });
    // Behind the reading, the making and the looking.
    const leave = comesAfterReading(host, () => setVisibility('Communes', visibility), 2);
    expect(await createTables(threeCommunes(), () => undefined)).toMatchObject({ ok: false, restored: true });
    leave();
    expect(host.sheetNames()).toEqual(sheets);
  });

  test('a creation that is taken back by halves is finished, whoever hid a sheet meanwhile', async () => {
    host = await freshExcel();
    const sheets = host.sheetNames();
    await createTables(threeCommunes(), () => undefined);
    const mark = await markCreation();
    if (!mark.ok) throw new Error(JSON.stringify(mark));
    host.faults.failAction(8, 'GeneralException', { afterRequests: 1 });
    const leave = comesAfterReading(host, () => setVisibility('Journal', visibility), 1);
    expect(await undoCreation(mark.value)).toEqual({ ok: true, value: true });
    leave();
    expect(host.sheetNames()).toEqual(sheets);
  });
});
