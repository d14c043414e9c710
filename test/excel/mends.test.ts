import type { HostWorkbook } from '../../host/index';
import { applyEdit } from '../../src/excel/applyEdit';
import { goToPlace } from '../../src/excel/goTo';
import { readWorkbook, type WorkbookState } from '../../src/excel/readWorkbook';
import type { Edit, EditPlan } from '../../src/workbook/edits/edit';
import { DEFAULT_BINDING } from '../../src/workbook/schema/binding';
import { editOf, mendFinder } from '../../src/workbook/edits/mends/mends';
import { readConvention } from '../../src/workbook/read/readConvention';
import { paneReading } from '../../src/taskpane/model/paneReading';
import { excelWith, journalRows, requestsOf } from '../helpers/excel';

const NOW = 46_349.75;

async function state(): Promise<WorkbookState> {
  const read = await readWorkbook();
  if (!read.ok) throw new Error(JSON.stringify(read));
  return read.value;
}

async function findings() {
  const { raw, binding } = await state();
  return readConvention(raw, binding).findings;
}
const codes = async () => (await findings()).map(({ code }) => code);

/** The edit for everything that can be mended. */
async function mend(): Promise<Edit> {
  const { raw, binding } = await state();
  const mendOf = mendFinder(raw, binding);
  return editOf(readConvention(raw, binding).findings.flatMap((finding) => mendOf(finding) ?? []));
}

async function done(edit: Edit): Promise<EditPlan> {
  const result = await applyEdit(edit, NOW);
  if (result.kind !== 'done') throw new Error(JSON.stringify(result));
  return result.plan;
}

async function write(address: string, input: string | number, format?: string): Promise<void> {
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem('Communes').getRange(address);
    if (format !== undefined) cell.numberFormat = [[format]];
    cell.formulas = [[input]];
    await context.sync();
  });
}

async function selection(): Promise<string> {
  return Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange().load('address');
    await context.sync();
    return range.address;
  });
}

async function nameRefersTo(formula?: string): Promise<string> {
  return Excel.run(async (context) => {
    const name = context.workbook.names.getItem('PopulationTotale');
    if (formula !== undefined) name.formula = formula;
    name.load('formula');
    await context.sync();
    return String(name.formula);
  });
}

/** What stands in the cell that the name points at. */
async function totalHolds(input?: number): Promise<unknown> {
  return Excel.run(async (context) => {
    const cell = context.workbook.names.getItem('PopulationTotale').getRange();
    if (input !== undefined) cell.formulas = [[input]];
    cell.load('formulas');
    await context.sync();
    return (cell.formulas as unknown[][])[0]![0];
  });
}

let host: HostWorkbook;
beforeEach(async () => {
  host = await excelWith();
});
afterEach(() => {
  expect([...host.unimplemented]).toEqual([]);
});

test('a population in a cell of text becomes a number, and comes back as the text that it was', async () => {
  await write('E5', "'7\u202f037", '@');
  expect(host.cell('Communes', 'E5').value).toBe('7\u202f037');
  expect(await codes()).toContain('numberStoredAsText');
  const before = (await state()).raw.tables.communes;
  const edit = await mend();

  const requests = requestsOf(host);
  const plan = await done(edit);
  // To read the tables, to look behind the cell, to write.
  expect(requestsOf(host) - requests).toBe(3);
  expect(host.cell('Communes', 'E5').value).toBe(7037);
  expect(await codes()).not.toContain('numberStoredAsText');
  const [journal] = await journalRows();
  expect(journal?.slice(1)).toEqual([
    'Correction',
    expect.stringMatching(/^Communes, .+ : Population$/),
    '7\u202f037',
    '7037',
  ]);

  await done(plan.undo);
  expect((await state()).raw.tables.communes).toEqual(before);
});

test('a code that lost its zero is text again, and comes back as the number that it was', async () => {
  await write('B5', 1004, 'General');
  const before = (await state()).raw.tables.communes;
  const plan = await done(await mend());
  expect(host.cell('Communes', 'B5').value).toBe('01004');
  await done(plan.undo);
  expect((await state()).raw.tables.communes).toEqual(before);
  expect(host.cell('Communes', 'B5').value).toBe(1004);
});

test('what somebody else has typed meanwhile stays', async () => {
  await write('E5', "'7 037");
  const edit = await mend();
  await write('E5', 7_100);
  expect(await applyEdit(edit, NOW)).toMatchObject({
    kind: 'refused',
    refusal: { code: 'changedMeanwhile', now: '7100' },
  });
  expect(host.cell('Communes', 'E5').value).toBe(7_100);
});

test('a formula that gives text is not written over', async () => {
  await write('E5', "'7 037");
  const edit = await mend();
  await write('E5', '="7 037"');
  // A mend is not offered for it, and one from before it stood there is refused.
  expect(await codes()).toContain('numberStoredAsText');
  expect(editOf([])).toEqual(await mend());
  expect(await applyEdit(edit, NOW)).toMatchObject({
    kind: 'refused',
    refusal: { code: 'cellHoldsFormula' },
  });
  expect(host.cell('Communes', 'E5').formula).toBe('="7 037"');
});

test('cells are told as the sheet shows them, and whether a formula fills them', async () => {
  await write('E5', '="environ"');
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Communes');
    sheet.getRange('1:1').insert('Down');
    sheet.getRange('A:A').insert('Right');
    await context.sync();
  });
  const { raw } = await state();
  expect(raw.tables.communes?.corner).toEqual({ sheet: 'Communes', row: 1, column: 1 });
  const [finding] = await findings();
  expect(finding?.place).toEqual({ table: 'communes', row: 3, column: 'population', holdsFormula: true });
  const view = paneReading(await state());
  if (view.kind !== 'convention') throw new Error(view.kind);
  const [shown] = view.inYear(2021).findings;
  expect(shown).toMatchObject({ code: 'populationNotANumber', where: { row: 6, cell: 'F6' } });
});

test('a fixed total population goes back to its formula, and is fixed again', async () => {
  const formula = await totalHolds();
  const fixed = await totalHolds(500_000);
  expect(await codes()).toEqual(['totalPopulationDiffers']);
  const plan = await done(await mend());
  expect(await totalHolds()).toBe(formula);
  expect(await codes()).toEqual([]);
  await done(plan.undo);
  expect(await totalHolds()).toBe(fixed);
});

test('a cell of the person’s own that the name points at is not written over', async () => {
  await write('H1', 500_000);
  await nameRefersTo('=Communes!$H$1');
  expect(await codes()).toEqual(['totalPopulationDiffers']);
  const { raw, binding } = await state();
  const mendOf = mendFinder(raw, binding);
  expect((await findings()).flatMap((finding) => mendOf(finding) ?? [])).toEqual([]);
});

describe('a click goes', () => {
  const go = (place: Parameters<typeof goToPlace>[0]) => goToPlace(place, DEFAULT_BINDING);

  test('to the populations where a name points at no cell, else to its cell', async () => {
    await nameRefersTo('=487519');
    expect(await go({ definedName: 'PopulationTotale' })).toMatchObject({ ok: true });
    expect(await selection()).toBe('Communes!E1');
    await nameRefersTo('=Parametres!$B$5');
    expect(await go({ definedName: 'PopulationTotale' })).toMatchObject({ ok: true });
    expect(await selection()).toBe('Parametres!B5');
  });

  test('to a sheet; one that is gone is said', async () => {
    expect(await go({ sheet: 'Adhesions' })).toMatchObject({ ok: true });
    expect(await selection()).toContain('Adhesions!');
    expect(await go({ sheet: 'Récap 1999' })).toMatchObject({
      ok: false,
      problem: { code: 'itemGone', item: 'Récap 1999' },
    });
  });
});
