/**
 * A workbook with every document in every filling goes through LibreOffice, in French and in English, and comes back:
 * each sheet is known, none is taken for one that somebody changed, and frozen ones are what was frozen.
 */
import type { HostWorkbook } from '../../host/index';
import { enableXlsx } from '../../host/node';
import { lookAtSheets } from '../../src/excel/drawn/lookAtSheets';
import { drawDocument } from '../../src/excel/drawDocument';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { excelCouncil } from '../../src/taskpane/features/council/councilServices';
import { paneReading } from '../../src/taskpane/model/paneReading';
import type { DocumentId } from '../../src/workbook/documents/document';
import { DOCUMENTS } from '../../src/workbook/documents/register';
import { NO_CHANGES } from '../../src/workbook/plan/compareCells';
import type { Filling } from '../../src/workbook/plan/sheetPlan';
import { draw, excelWith } from '../helpers/excel';
import { convert, LIBRE_OFFICE, withSheetFrom, type SystemLocale } from '../helpers/libreOffice';
import { describeWith } from '../helpers/needs';
import { openSaved, savedBytes } from '../helpers/savedWorkbook';

/** Every document of the register that stands in the workbook, for two communes where each has its own. */
const EVERY: readonly DocumentId[] = DOCUMENTS.flatMap(({ kind, inWorkbook }) => {
  const subjects = {
    one: [undefined],
    perCommune: ['Fabrègues', 'Saussan'],
    perIntervention: [],
    perDebtor: [],
    perRequest: [],
    perVariants: [],
  };
  return inWorkbook === null ? [] : subjects[inWorkbook].map((subject) => ({ kind, year: 2021, subject }));
});

async function drawEverything(fillings: readonly Filling[]): Promise<void> {
  for (const filling of fillings)
    for (const id of EVERY) {
      const order = { filling, today: '23/11/2026', note: 'Annexé à la délibération' };
      const drawn = await drawDocument({ ...order, ...id }, () => undefined);
      if (!drawn.ok) throw new Error(JSON.stringify(drawn));
    }
}

async function stateNow() {
  const state = await readWorkbook();
  if (!state.ok) throw new Error(JSON.stringify(state));
  return state.value;
}

/** What the pane says of every sheet: what it is, whether it is up to date, what was changed by hand. */
async function said() {
  const state = await stateNow();
  const reading = paneReading(state);
  if (reading.kind !== 'convention') throw new Error('The workbook was not known');
  const looked = await lookAtSheets(new Set(reading.sheets.map(({ id }) => id)));
  if (!looked.ok) throw new Error(JSON.stringify(looked));
  expect(looked.value.unmarked).toEqual([]);
  return reading.sheets.map(({ id, name, kind, year, subject, filling, frozen, state: is }) => {
    return { name, kind, year, subject, filling, frozen, is, changes: looked.value.changes.get(id) };
  });
}

/** What the council version says of every frozen sheet. */
async function frozenSaid() {
  const names = (await stateNow()).drawnSheets.filter(({ label }) => label.frozen).map(({ name }) => name);
  const checked = await excelCouncil.checkSheets(names);
  if (!checked.ok) throw new Error(JSON.stringify(checked));
  return checked.value.map(({ sheet, integrity, inputs, original, comparison }) => {
    return { sheet, integrity, inputs, original, same: comparison?.same ?? null };
  });
}

function resaved(bytes: Uint8Array, ways: readonly ('xlsx' | 'ods')[], locale: SystemLocale): Uint8Array {
  return ways.reduce(
    ({ file, format }, to) => {
      const name = `classeur.${format}`;
      return { file: convert({ [name]: file }, to, locale)[name]![0]!, format: to };
    },
    { file: bytes, format: 'xlsx' },
  ).file;
}

describeWith([LIBRE_OFFICE], 'every document, saved again by LibreOffice', () => {
  let bytes: Uint8Array;
  let drawnSaid: unknown;
  let councilSaid: unknown;
  beforeAll(async () => {
    await enableXlsx();
    const host = await excelWith();
    await drawEverything(['live', 'frozen']);
    bytes = await savedBytes(host);
    drawnSaid = await said();
    councilSaid = await frozenSaid();
  });

  test('as it is drawn, all is well', () => {
    expect(drawnSaid).toHaveLength(2 * EVERY.length);
    for (const sheet of drawnSaid as { is: string; changes: unknown }[])
      expect(sheet).toMatchObject({ is: 'current', changes: NO_CHANGES });
    expect(councilSaid).toHaveLength(EVERY.length);
    for (const sheet of councilSaid as object[])
      expect(sheet).toMatchObject({ integrity: 'intact', inputs: 'same' });
  });

  test('and after the preview saved it and opened it', async () => {
    await openSaved(bytes);
    expect(await said()).toEqual(drawnSaid);
    expect(await frozenSaid()).toEqual(councilSaid);
  });

  test.each([
    ['fr-FR', ['xlsx', 'xlsx']],
    ['en-US', ['xlsx', 'xlsx']],
    ['fr-FR', ['ods', 'xlsx']],
    ['en-US', ['ods', 'xlsx']],
  ] as const)('%s, as %j', async (locale, ways) => {
    const host = await openSaved(resaved(bytes, ways, locale));
    const state = await stateNow();
    // Only the names are left of the marks.
    for (const { stored } of state.drawnSheets) expect(stored).toMatchObject({ label: null, mark: null });
    expect(await said()).toEqual(drawnSaid);
    expect(await frozenSaid()).toEqual(councilSaid);

    host.typeInGrid('Récap 2021', 'D10', '1');
    host.typeInGrid('Récap 2021 figé', 'A9', 'Castelnau');
    const changed = (await said()).filter(({ changes }) => changes?.cells.length !== 0);
    expect(changed.map(({ name, changes }) => [name, changes?.cells])).toEqual([
      ['Récap 2021', ['D10']],
      ['Récap 2021 figé', ['A9']],
    ]);
    const before = host.sheetNames();
    expect(await draw()).toMatchObject({ ok: true, value: { sheetName: 'Récap 2021' } });
    expect(host.sheetNames()).toEqual(before);
    expect((await said()).find(({ name }) => name === 'Récap 2021')).toMatchObject({ changes: NO_CHANGES });
  });

  test('a sheet that was copied into another workbook is known there', async () => {
    const empty = await excelWith();
    const copied = withSheetFrom(await savedBytes(empty), bytes, 'Récap 2021 figé');
    const host: HostWorkbook = await openSaved(copied);
    expect(host.sheetNames()).toContain('Récap 2021 figé');
    expect(await said()).toEqual(
      (drawnSaid as { name: string }[]).filter(({ name }) => name === 'Récap 2021 figé'),
    );
    expect(await frozenSaid()).toMatchObject([
      { sheet: 'Récap 2021 figé', integrity: 'intact', inputs: 'same' },
    ]);
    expect(await draw({ filling: 'frozen', note: 'Annexé à la délibération' })).toMatchObject({
      value: { unchanged: true },
    });
  });
});
