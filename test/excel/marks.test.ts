/** Marks that come and go, of this version and of one to come; sheets that somebody changed by hand. */
import type { HostWorkbook } from '../../host/index';
import { lookAtSheets } from '../../src/excel/drawn/lookAtSheets';
import { markAgain } from '../../src/excel/drawn/unmarkedSheets';
import { drawDocument, type DocumentOrder } from '../../src/excel/drawDocument';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { paneReading } from '../../src/taskpane/model/paneReading';
import { NO_CHANGES } from '../../src/workbook/plan/compareCells';
import { LABEL_KEY, MARK_KEY } from '../../src/workbook/plan/sheetMark';
import { exampleTables } from '../../src/workbook/tables/example';
import { excelWith, requestsOf } from '../helpers/excel';

const drawn = (order: Partial<DocumentOrder> = {}) =>
  drawDocument(
    { kind: 'recap', year: 2021, filling: 'live', today: '23/11/2026', ...order },
    () => undefined,
  );

async function stateNow() {
  const state = await readWorkbook();
  if (!state.ok) throw new Error(JSON.stringify(state));
  return state.value;
}

async function sheetsNow() {
  const reading = paneReading(await stateNow());
  return reading.kind === 'convention' ? reading.sheets : [];
}

async function lookedAt() {
  const { drawnSheets } = await stateNow();
  const looked = await lookAtSheets(new Set(drawnSheets.map(({ id }) => id)));
  if (!looked.ok) throw new Error(JSON.stringify(looked));
  const changes = drawnSheets.map(({ id, name }) => [name, looked.value.changes.get(id)] as const);
  return { unmarked: looked.value.unmarked, changes: Object.fromEntries(changes) };
}

/** What another program does that saves the workbook: properties go; `names`: and names too. */
async function loseMarks(sheet: string, names: boolean): Promise<void> {
  await Excel.run(async (context) => {
    const standing = context.workbook.worksheets.getItem(sheet);
    for (const key of [LABEL_KEY, MARK_KEY]) standing.customProperties.getItemOrNullObject(key).delete();
    standing.names.load('items/name');
    await context.sync();
    const standingNames = names ? standing.names.items.map(({ name }) => name) : [];
    for (const name of standingNames) standing.names.getItem(name).delete();
    await context.sync();
  });
}

async function namesOn(sheet: string): Promise<string[]> {
  return Excel.run(async (context) => {
    const { names } = context.workbook.worksheets.getItem(sheet);
    names.load('items/name');
    await context.sync();
    return names.items.map(({ name }) => name).sort();
  });
}

describe('a sheet of which only the names are left', () => {
  test('is the same sheet, drawn again in place, with its marks whole', async () => {
    const host = await excelWith();
    await drawn();
    const before = host.snapshot('Récap 2021');
    const names = await namesOn('Récap 2021');
    expect(names.length).toBeGreaterThan(0);
    await loseMarks('Récap 2021', false);
    expect(await sheetsNow()).toMatchObject([{ name: 'Récap 2021', state: 'current', filling: 'live' }]);
    expect(await drawn()).toMatchObject({ ok: true, value: { sheetName: 'Récap 2021' } });
    expect(host.snapshot('Récap 2021')).toEqual(before);

    host.typeInGrid('Communes', 'E13', '7300');
    await loseMarks('Récap 2021', false);
    expect(await sheetsNow()).toMatchObject([{ state: 'stale' }]);
    await drawn();
    expect(await sheetsNow()).toMatchObject([{ state: 'current' }]);
    expect(await namesOn('Récap 2021')).not.toEqual(names);
  });

  test('a frozen one is not drawn over, nor twice', async () => {
    const host = await excelWith();
    await drawn({ filling: 'frozen', note: 'Vu' });
    await loseMarks('Récap 2021 figé', false);
    const voted = host.snapshot('Récap 2021 figé');
    expect(await drawn({ filling: 'frozen', note: 'Vu' })).toMatchObject({ value: { unchanged: true } });
    expect(await drawn({ filling: 'frozen', note: 'Autre' })).toMatchObject({
      value: { sheetName: 'Récap 2021 figé (2)' },
    });
    expect(host.snapshot('Récap 2021 figé')).toEqual(voted);
  });

  test('a redraw that fails at any step leaves it as it was, its look too', async () => {
    const host = await excelWith();
    await drawn();
    await loseMarks('Récap 2021', false);
    const before = host.snapshot('Récap 2021');
    host.requests.clear();
    await drawn({ filling: 'portable' });
    const count = Math.max(...[...host.requests].map(({ actions }) => actions));
    await drawn();
    await loseMarks('Récap 2021', false);
    expect(host.snapshot('Récap 2021')).toEqual(before);
    for (let action = 0; action < count; action += 41) {
      host.faults.failAction(action, 'GeneralException', { whenActions: Math.floor(count * 0.7) });
      const outcome = await drawn({ filling: 'portable' });
      expect({ action, outcome }).toMatchObject({ outcome: { ok: false, restored: true } });
      expect({ action, sheet: host.snapshot('Récap 2021') }).toEqual({ action, sheet: before });
    }
  });

  test('where nothing says how it looked, that is not called as before', async () => {
    const host = await excelWith();
    await drawn();
    await loseMarks('Récap 2021', false);
    host.typeInGrid('Communes', 'E13', '7300');
    host.faults.failAction(150, 'GeneralException', { whenActions: 200 });
    expect(await drawn()).toMatchObject({ ok: false, restored: false });
  });
});

describe('a mark of a version to come', () => {
  const NEWER = JSON.stringify({ version: 2, kind: 'recap', year: 2021, colours: ['bleu'] });

  async function markedNewer(put: (sheet: Excel.Worksheet) => void): Promise<HostWorkbook> {
    const host = await excelWith();
    await drawn();
    await loseMarks('Récap 2021', true);
    await Excel.run(async (context) => {
      put(context.workbook.worksheets.getItem('Récap 2021'));
      await context.sync();
    });
    return host;
  }

  test.each([
    ['in its label', (sheet: Excel.Worksheet) => void sheet.customProperties.add(LABEL_KEY, NEWER)],
    [
      'in a name, which another program left',
      (sheet: Excel.Worksheet) => void sheet.names.add('_QuotePart2_AB', sheet.getRange('A1')),
    ],
  ])('%s: it is said, and the sheet is never drawn over', async (_, put) => {
    const host = await markedNewer(put);
    const before = host.snapshot('Récap 2021');
    expect(await sheetsNow()).toMatchObject([{ name: 'Récap 2021', state: 'unknown', redrawable: false }]);
    expect((await lookedAt()).unmarked).toEqual([]);
    expect(await drawn()).toEqual({
      ok: false,
      restored: true,
      problem: { code: 'newerSheet', sheet: 'Récap 2021', free: 'Récap 2021 (2)' },
    });
    expect(await drawn({ underAnotherName: true })).toMatchObject({ value: { sheetName: 'Récap 2021 (2)' } });
    expect(host.snapshot('Récap 2021')).toEqual(before);
  });
});

describe('changed by hand', () => {
  test.each(['live', 'portable', 'frozen'] as const)(
    '%s: an amount and a name are named',
    async (filling) => {
      const host = await excelWith();
      const outcome = await drawn({ filling });
      const name = outcome.ok ? outcome.value.sheetName : '';
      expect((await lookedAt()).changes).toEqual({ [name]: NO_CHANGES });
      host.typeInGrid(name, 'D10', '63');
      host.typeInGrid(name, 'A9', 'Castelnau');
      const said = { [name]: { cells: ['A9', 'D10'], elsewhere: false } };
      expect((await lookedAt()).changes).toEqual(said);
      // The data are still the same; and where they are not, it is known as well.
      expect(await sheetsNow()).toMatchObject([{ state: 'current' }]);
      host.typeInGrid('Communes', 'E13', '7300');
      expect(await sheetsNow()).toMatchObject([{ state: 'stale' }]);
      expect((await lookedAt()).changes).toEqual(said);
      if (filling === 'frozen') return;
      await drawn({ filling });
      expect((await lookedAt()).changes).toEqual({ [name]: NO_CHANGES });
    },
  );

  test('rows sorted, and columns of somebody’s own beside, are no change', async () => {
    await excelWith();
    await drawn({ filling: 'frozen' });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Récap 2021 figé');
      const rows = sheet.getRange('A8:H38');
      rows.load('values');
      await context.sync();
      rows.values = rows.values.toReversed();
      sheet.getRange('J8:K9').values = [
        ['à voir', 1],
        ['vu', 2],
      ];
      await context.sync();
    });
    expect((await lookedAt()).changes).toEqual({ 'Récap 2021 figé': NO_CHANGES });
  });

  test('every document, native formulas and values', async () => {
    const host = await excelWith();
    const kinds = ['applicationSheets', 'applicationUse', 'priceSchedule', 'settlementStatement'];
    const names: string[] = [];
    for (const filling of ['portable', 'frozen'] as const)
      for (const kind of kinds) {
        const subject = kind === 'settlementStatement' ? { subject: 'Fabrègues' } : {};
        const outcome = await drawn({ kind, filling, ...subject });
        if (outcome.ok) names.push(outcome.value.sheetName);
      }
    expect((await lookedAt()).changes).toEqual(Object.fromEntries(names.map((name) => [name, NO_CHANGES])));
    for (const name of names) host.typeInGrid(name, 'A2', 'Autre chose');
    const said = { cells: ['A2'], elsewhere: false };
    expect((await lookedAt()).changes).toEqual(Object.fromEntries(names.map((name) => [name, said])));
  });
});

describe('a sheet that lost every mark', () => {
  test.each(['live', 'portable', 'frozen'] as const)(
    '%s: is recognised, and marked as before',
    async (filling) => {
      const host = await excelWith();
      const outcome = await drawn({ filling });
      const name = outcome.ok ? outcome.value.sheetName : '';
      const { stored } = (await stateNow()).drawnSheets[0]!;
      await loseMarks(name, true);
      expect(await sheetsNow()).toEqual([]);
      const { unmarked } = await lookedAt();
      expect(unmarked).toEqual([
        {
          id: expect.any(String) as string,
          name,
          kind: 'recap',
          kindName: { fr: 'Récapitulatif', en: 'Recap' },
          year: 2021,
          subject: null,
          filling,
        },
      ]);
      host.requests.clear();
      expect(await markAgain(unmarked[0]!)).toEqual({ ok: true, value: undefined });
      expect(requestsOf(host)).toBe(4);
      const again = (await stateNow()).drawnSheets[0]!.stored;
      expect({ ...again, names: again.names.toSorted() }).toEqual({
        ...stored,
        names: stored.names.toSorted(),
      });
      expect(await lookedAt()).toEqual({ unmarked: [], changes: { [name]: NO_CHANGES } });
    },
  );

  test('what was changed by hand before is found', async () => {
    const host = await excelWith();
    await drawn();
    host.typeInGrid('Récap 2021', 'D10', '63');
    await loseMarks('Récap 2021', true);
    await markAgain((await lookedAt()).unmarked[0]!);
    expect((await lookedAt()).changes).toEqual({ 'Récap 2021': { cells: ['D10'], elsewhere: false } });
  });

  test('where the tables have changed since, it is out of date, and redrawn in place row by row', async () => {
    const host = await excelWith();
    await drawn();
    await loseMarks('Récap 2021', true);
    host.typeInGrid('Feuil1', 'A1', "='Récap 2021'!G40-'Récap 2021'!G39+'Récap 2021'!G10");
    await Excel.run(async (context) => {
      context.workbook.tables.getItem('Communes').rows.getItemAt(0).delete();
      await context.sync();
    });
    await markAgain((await lookedAt()).unmarked[0]!);
    expect(await sheetsNow()).toMatchObject([{ name: 'Récap 2021', state: 'stale', filling: 'live' }]);
    await drawn();
    expect(await sheetsNow()).toMatchObject([{ state: 'current' }]);
    expect(host.cell('Feuil1', 'A1').formula).toContain('G9');
  });

  test('a statement is somebody’s, and a sheet that only looks a little like ours is none', async () => {
    const host = await excelWith();
    await drawn({ kind: 'settlementStatement', subject: 'Fabrègues', filling: 'frozen' });
    await loseMarks('État 2021 Fabrègues figé', true);
    host.typeInGrid('Feuil1', 'A1', 'Annexe 2');
    expect((await lookedAt()).unmarked).toMatchObject([
      { kind: 'settlementStatement', subject: 'Fabrègues', filling: 'frozen', year: 2021 },
    ]);
    await markAgain((await lookedAt()).unmarked[0]!);
    expect(
      await drawn({ kind: 'settlementStatement', subject: 'Fabrègues', filling: 'frozen' }),
    ).toMatchObject({
      value: { unchanged: true },
    });
    expect(await markAgain({ id: 'gone', name: 'Feuil1' })).toMatchObject({
      ok: false,
      problem: { code: 'itemGone' },
    });
  });
});

test('looking reads what the applications cost by a frozen recap', async () => {
  await excelWith();
  await drawn({ filling: 'frozen' });
  const { drawnSheets } = await stateNow();
  const looked = await lookAtSheets(new Set(drawnSheets.map(({ id }) => id)));
  const [costs] = looked.ok ? looked.value.costs.values() : [];
  // The sheet of the years says which were frozen, and drawing it so is no change by hand.
  await drawn({ kind: 'evolution', filling: 'portable' });
  const values = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Évolution 2021').getRange('A3:D4').load('values');
    await context.sync();
    return range.values as unknown[][];
  });
  expect(values).toEqual([
    ['', '', '', 'figé'],
    ['Commune', '2019', '2020', '2021'],
  ]);
  expect(Object.values((await lookedAt()).changes)).toEqual([NO_CHANGES, NO_CHANGES]);
  const { applications } = exampleTables().rows;
  expect(costs?.applications[0]).toMatchObject({ name: applications![0]!['name'] });
  expect(costs).toMatchObject({
    year: 2021,
    frozenOn: expect.stringMatching(/^\d\d\/\d\d\/\d{4}$/) as string,
  });
});

test('a reading does not grow with what stands on the sheets; looking takes three requests', async () => {
  const host = await excelWith();
  await drawn();
  for (const subject of ['Fabrègues', 'Saussan', 'Lattes'])
    await drawn({ kind: 'settlementStatement', subject, filling: 'portable' });
  const read = async () => {
    host.requests.clear();
    await readWorkbook();
    expect(requestsOf(host)).toBe(1);
    return host.requests.ofAddin[0]?.responseBytes;
  };
  const before = await read();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Récap 2021');
    sheet.getRange('K1:Z200').values = Array.from({ length: 200 }, () => new Array<number>(16).fill(1));
    await context.sync();
  });
  expect(await read()).toBe(before);
  host.requests.clear();
  const looked = await lookAtSheets(new Set((await stateNow()).drawnSheets.map(({ id }) => id)));
  expect(looked.ok && looked.value.changes.size).toBe(4);
  // One is the test's own.
  expect(requestsOf(host) - 1).toBe(3);
});
