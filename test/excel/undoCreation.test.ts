import type { HostWorkbook } from '../../host/index';
import { createTables } from '../../src/excel/createTables';
import { markCreation, undoCreation, type CreationMark } from '../../src/excel/undoCreation';
import { exampleTables } from '../../src/workbook/tables/example';
import { draw, freshExcel, requestsOf } from '../helpers/excel';

let host: HostWorkbook;
let mark: CreationMark;
let before: unknown;

/** Sheets, tables and names, as they are called. */
async function everything(): Promise<unknown> {
  return Excel.run(async (context) => {
    const { worksheets, tables, names } = context.workbook;
    for (const collection of [worksheets, tables, names]) collection.load('items/name');
    await context.sync();
    return [worksheets, tables, names].map(({ items }) => items.map(({ name }) => name));
  });
}

const inCell = (sheet: string, address: string, value: string) =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });

beforeEach(async () => {
  host = await freshExcel();
  before = await everything();
  const requests = requestsOf(host);
  await createTables(exampleTables(), () => undefined);
  const marked = await markCreation();
  if (!marked.ok) throw new Error(JSON.stringify(marked));
  mark = marked.value;
  // One looks, one makes, one says how the settings are printed, which Excel may refuse, one looks again.
  expect(requestsOf(host) - requests).toBe(3);
});

test('what was created goes, and nothing else', async () => {
  const requests = requestsOf(host);
  expect(await undoCreation(mark)).toEqual({ ok: true, value: true });
  expect(requestsOf(host) - requests).toBe(2);
  expect(await everything()).toEqual(before);
});

test.each([
  ['a cell of a table was changed', () => inCell('Communes', 'E2', '7')],
  ['something was written beside a table', () => inCell('Journal', 'Z9', 'note')],
  ['a sheet was drawn from the tables', () => draw()],
  [
    'a name was given another meaning',
    () =>
      Excel.run(async (context) => {
        context.workbook.names.getItem('PopulationTotale').formula = '=481000';
        await context.sync();
      }),
  ],
])('nothing goes once %s', async (_, change) => {
  await change();
  const now = await everything();
  expect(await undoCreation(mark)).toEqual({ ok: true, value: false });
  expect(await everything()).toEqual(now);
});
