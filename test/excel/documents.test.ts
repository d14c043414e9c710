/** Annexes and settlement statements as sheets of the workbook: each kind with the guarantees of the recap. */
import type { HostWorkbook } from '../../host/index';
import { drawDocument, type DocumentOrder } from '../../src/excel/drawDocument';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { excelCouncil } from '../../src/taskpane/features/council/councilServices';
import { paneReading, type SheetView } from '../../src/taskpane/model/paneReading';
import { exampleTables } from '../../src/workbook/tables/example';
import { DRAFT } from '../../src/workbook/documents/parts';
import { shownFingerprint } from '../../src/workbook/documents/fingerprint';
import type { NewTables } from '../../src/workbook/tables/newTables';
import type { RawCell } from '../../src/workbook/read/rawTables';
import { readText } from '../../src/workbook/read/readValues';
import { readSignedDocument } from '../../src/workbook/frozen/signedDocument';
import expected from '../golden/montpellier-recap-expected.json';
import { AS_USUAL } from '../helpers/asUsual';
import { excelWith, requestsOf, valuesOf, writingRequest } from '../helpers/excel';

const drawn = (order: Pick<DocumentOrder, 'kind'> & Partial<DocumentOrder>) =>
  drawDocument({ year: 2021, filling: 'portable', today: '23/11/2026', ...order }, () => undefined);

const KINDS = [
  // Three applications are not described, and of the creditor only its name is known.
  { kind: 'applicationSheets', name: 'Annexe 1 – Fiches 2021', isDraft: true },
  { kind: 'applicationUse', name: 'Annexe 1 – Usages 2021', isDraft: false },
  { kind: 'priceSchedule', name: 'Annexe 3 – 2021', isDraft: false },
  { kind: 'settlementStatement', subject: 'Fabrègues', name: 'État 2021 Fabrègues', isDraft: true },
] as const;

function tables(changes: Partial<NewTables['rows']> = {}): NewTables {
  const example = exampleTables();
  const [first, ...others] = example.rows.applications!;
  return {
    ...example,
    rows: {
      ...example.rows,
      applications: [{ ...first!, description: '- Signature\n- =1+1', communeDuties: '@SUM(A1)' }, ...others],
      priceSchedule: [{ profile: 'Technicien', dayPrice: 400, halfDayPrice: 210.5 }],
      ...changes,
    },
  };
}

async function sheets(): Promise<readonly SheetView[]> {
  const state = await readWorkbook();
  if (!state.ok) throw new Error(JSON.stringify(state));
  const reading = paneReading(state.value);
  return reading.kind === 'convention' ? reading.sheets : [];
}

const textsOf = async (sheet: string, address: string): Promise<string> =>
  (await valuesOf(sheet, address)).flat().map(String).join('\n');

/** What the page of the council version says of a sheet. */
async function checked(name: string) {
  const outcome = await excelCouncil.checkSheets([name]);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value.map(({ document: { kind }, integrity, inputs, original }) => {
    return { kind, integrity, inputs, original: original && original.name };
  });
}

async function markOf(name: string): Promise<string | undefined> {
  const state = await readWorkbook();
  if (!state.ok) throw new Error(JSON.stringify(state));
  return state.value.drawnSheets.find((sheet) => sheet.name === name)?.mark?.values;
}

async function cellsOn(name: string): Promise<readonly (readonly RawCell[])[]> {
  const state = await readWorkbook(name);
  if (!state.ok) throw new Error(JSON.stringify(state));
  return state.value.contents?.formulas ?? [];
}

/** Column A, as far as the sheet is used. */
const printed = async (name: string): Promise<string[]> =>
  (await cellsOn(name)).map(([first]) => readText(first));

const signedRow = async (name: string): Promise<number> =>
  (await printed(name)).findIndex((line) => line.startsWith('Empreinte du document'));

/** What would have to be printed for the cells as they are now. */
async function codeOf(name: string): Promise<string> {
  const { values } = readSignedDocument(await cellsOn(name))!;
  return shownFingerprint(values!);
}

/** Somebody reorders and retypes the tables between two drawings: rows of every document come and go. */
async function changeTables(host: HostWorkbook): Promise<void> {
  host.typeInGrid('Communes', 'E13', '7300');
  host.typeInGrid('Parametres', 'B11', '0.1');
  host.typeInGrid('Bordereau', 'A2', 'Chef de projet');
  await Excel.run(async (context) => {
    const { tables: made } = context.workbook;
    made.getItem('Applications').rows.getItemAt(1).delete();
    made.getItem('Communes').rows.getItemAt(2).delete();
    await context.sync();
  });
}

describe.each(KINDS)('$kind', ({ name, isDraft, ...id }) => {
  test('drawn twice it is one sheet, current, then out of date; one request to read, one to draw', async () => {
    const host = await excelWith(tables());
    const before = host.sheetNames().length;
    for (const filling of ['portable', 'live'] as const) {
      host.requests.clear();
      expect(await drawn({ ...id, filling })).toEqual({
        ok: true,
        value: { sheetName: name, ...AS_USUAL, ...(isDraft ? { draft: true } : {}) },
      });
      expect(requestsOf(host)).toBe(2);
      expect((await printed(name)).includes(readText(DRAFT))).toBe(isDraft);
    }
    expect(host.sheetNames()).toHaveLength(before + 1);
    const subject = 'subject' in id ? id.subject : null;
    const view = { name, kind: id.kind, year: 2021, subject, frozen: false, filling: 'portable' };
    expect(await sheets()).toMatchObject([{ ...view, state: 'current' }]);
    await changeTables(host);
    expect(await sheets()).toMatchObject([{ ...view, state: 'stale' }]);
    await drawn(id);
    expect(await sheets()).toMatchObject([{ ...view, state: 'current' }]);
    expect([...host.unimplemented]).toEqual([]);
  });

  test('frozen, it has a sheet of its own that is never drawn over', async () => {
    const host = await excelWith(tables());
    await drawn(id);
    expect(await drawn({ ...id, filling: 'frozen' })).toMatchObject({ value: { sheetName: `${name} figé` } });
    expect(await drawn({ ...id, filling: 'frozen' })).toMatchObject({ value: { unchanged: true } });
    expect(await checked(`${name} figé`)).toEqual([
      { kind: id.kind, integrity: 'intact', inputs: 'same', original: `${name} figé` },
    ]);
    const voted = host.snapshot(`${name} figé`);
    await changeTables(host);
    await drawn(id);
    expect(await drawn({ ...id, filling: 'frozen' })).toMatchObject({
      value: { sheetName: `${name} figé (2)`, ...AS_USUAL },
    });
    expect(host.snapshot(`${name} figé`)).toEqual(voted);
    expect(await checked(`${name} figé`)).toMatchObject([{ integrity: 'intact', inputs: 'changed' }]);
  });

  test('frozen, it prints the fingerprint that its mark keeps, and the mark finds who changes both', async () => {
    const host = await excelWith(tables());
    await drawn({ ...id, filling: 'frozen' });
    const sheet = `${name} figé`;
    const mark = await markOf(sheet);
    const { length: rows } = await printed(sheet);
    const row = await signedRow(sheet);
    expect((await printed(sheet))[row]).toBe(`Empreinte du document : ${shownFingerprint(mark!)}.`);
    // Below it a person signs; above it nothing may change.
    expect(row).toBe(rows - 1 - (id.kind === 'settlementStatement' ? 2 : 0));
    host.typeInGrid(sheet, `A${rows + 1}`, 'Le 30 septembre 2021, M. Dupont');
    expect(await checked(sheet)).toMatchObject([{ integrity: 'intact' }]);
    const title = host.cell(sheet, 'A2').value;
    host.typeInGrid(sheet, 'A2', 'Un autre');
    host.typeInGrid(sheet, `A${row + 1}`, `Empreinte du document : ${await codeOf(sheet)}.`);
    expect(await checked(sheet)).toMatchObject([{ integrity: 'altered' }]);
    host.typeInGrid(sheet, 'A2', String(title));
    expect(await checked(sheet)).toMatchObject([{ integrity: 'intact' }]);
    expect([...host.unimplemented]).toEqual([]);
  });

  test('a redraw that fails at any step leaves the former sheet as it was', async () => {
    const host = await excelWith(tables());
    await drawn(id);
    const before = host.snapshot(name);
    await changeTables(host);
    host.requests.clear();
    await drawn({ ...id, year: 2020 });
    // Not a reading that is as large.
    const { count, place } = writingRequest(host, 0.7);
    for (const action of [1, 3, 5, 7, 9, 12, Math.floor(count / 3), Math.floor(count / 2), count - 4]) {
      host.faults.failAction(action, 'GeneralException', place);
      expect({ action, outcome: await drawn(id) }).toMatchObject({ outcome: { ok: false, restored: true } });
      expect({ action, sheet: host.snapshot(name) }).toEqual({ action, sheet: before });
    }
  });

  test('a name that somebody else’s sheet has is asked about, never touched', async () => {
    const host = await excelWith(tables());
    await Excel.run(async (context) => {
      context.workbook.worksheets.add(name).getRange('A1').values = [['à moi']];
      await context.sync();
    });
    expect(await drawn(id)).toEqual({
      ok: false,
      problem: { code: 'nameTaken', name, free: `${name} (2)` },
      restored: true,
    });
    expect(await drawn({ ...id, underAnotherName: true })).toMatchObject({
      value: { sheetName: `${name} (2)` },
    });
    expect(host.cell(name, 'A1').value).toBe('à moi');
  });
});

test('what people wrote stands in annexe 1 as text, line by line', async () => {
  await excelWith(tables());
  await drawn({ kind: 'applicationSheets' });
  const words = await textsOf('Annexe 1 – Fiches 2021', 'A1:B12');
  for (const line of ['- Signature', '- =1+1', '@SUM(A1)']) expect(words.split('\n')).toContain(line);
});

test('statements of several communes: one sheet each, with the golden totals', async () => {
  const host = await excelWith(tables());
  const communes = expected.rows.slice(8, 13);
  for (const { commune } of communes) await drawn({ kind: 'settlementStatement', subject: commune });
  for (const { commune, total } of communes) {
    const cells = await valuesOf(`État 2021 ${commune}`, 'A1:G40');
    const row = cells.find(([label]) => label === 'Montant dû, net de taxe');
    expect(Number(row?.[6]).toFixed(2)).toBe(total);
  }
  expect(host.sheetNames().filter((each) => each.startsWith('État'))).toHaveLength(communes.length);
});

test('two communes whose names are cut to the same sheet name, and two rows of one name', async () => {
  const long = 'Saint-Quentin-en-Tourmont-sur-Mer';
  const names = [`${long} Nord`, `${long} Sud`, 'Beaulieu', 'Beaulieu'];
  const host = await excelWith(
    tables({
      communes: names.map((name, index) => ({
        name,
        inseeCode: `3400${index + 1}`,
        kind: 'Commune',
        population: 1000 * (index + 1),
      })),
      subscriptions: names.map((commune) => ({ commune, application: 'E-demat' })),
    }),
  );
  for (let time = 0; time < 2; time += 1)
    for (const subject of names) await drawn({ kind: 'settlementStatement', subject });
  const made = await sheets();
  // The second row of a name is an anomaly that the checks report: no amount is computed for it.
  expect(made.map(({ subject }) => subject)).toEqual(names.slice(0, 3));
  expect(made.map(({ name }) => name)).toEqual([
    'État 2021 Saint-Quentin-en-Tour',
    'État 2021 Saint-Quentin-en- (2)',
    'État 2021 Beaulieu',
  ]);
  const stated = await Promise.all(made.map(({ name }) => textsOf(name, 'A1:B20')));
  made.forEach(({ subject }, index) => expect(stated[index]!.split('\n')).toContain(subject));
  expect(host.sheetNames().filter((each) => each.startsWith('État'))).toHaveLength(3);
});

test('a commune that the tables do not have is no statement', async () => {
  const host = await excelWith(tables());
  const before = host.sheetNames();
  expect(await drawn({ kind: 'settlementStatement', subject: 'Palavas' })).toEqual({
    ok: false,
    problem: { code: 'itemGone', item: 'Palavas' },
    restored: true,
  });
  expect(host.sheetNames()).toEqual(before);
});
