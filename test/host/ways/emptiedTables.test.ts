/** A table without a row. */
import { type ExcelSession, openExcel } from '../../../host/node';
import type { Ways } from '../../../host';

let session: ExcelSession | undefined;
afterEach(() => session?.close());

async function open(emptiedTables: Ways['emptiedTables']) {
  session = await openExcel({ ways: { emptiedTables } });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Feuil1');
    sheet.getRange('A1:B3').values = [
      ['Commune', 'Population'],
      ['Lattes', 1],
      ['Pérols', 2],
    ];
    sheet.tables.add('A1:B3', true).name = 'Communes';
    sheet.getRange('A6').values = [['dessous']];
    await context.sync();
  });
  return session.host;
}

const change = (work: (table: Excel.Table) => void) =>
  Excel.run(async (context) => {
    work(context.workbook.tables.getItem('Communes'));
    await context.sync();
  }).then(
    () => 'done',
    (error: unknown) => (error as OfficeExtension.Error).code,
  );

const look = () =>
  Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Communes');
    table.rows.load('count,items/values');
    const [range, body] = [table.getRange().load('address'), table.getDataBodyRange().load('address')];
    await context.sync();
    return {
      count: table.rows.count,
      rows: table.rows.items.map((row) => row.values[0] as unknown),
      range: range.address.split('!')[1],
      body: body.address.split('!')[1],
    };
  });

/** Both rows. */
const empty = () => change((table) => [1, 0].forEach((row) => table.rows.getItemAt(row).delete()));

test('has a count of 0 and no items; its blank place remains in its range', async () => {
  await open('noRow');
  expect(await empty()).toBe('done');
  expect(await look()).toEqual({ count: 0, rows: [], range: 'A1:B2', body: 'A2:B2' });
  expect(await change((table) => table.rows.getItemAt(0).delete())).toBe('ItemNotFound');
  expect(await change((table) => table.rows.getItemAt(0).load('values'))).toBe('ItemNotFound');
});

test.each([
  [[['Lattes', 5]], 'A1:B2', 'A5'],
  [
    [
      ['Lattes', 5],
      ['Pérols', 6],
      ['Mauguio', 7],
      ['Palavas', 8],
      ['Jacou', 9],
    ],
    'A1:B6',
    'A9',
  ],
])('the rows that come begin in the blank place: %j', async (rows, range, below) => {
  const host = await open('noRow');
  await empty();
  expect(await change((table) => table.rows.add(undefined, rows))).toBe('done');
  expect(await look()).toMatchObject({ count: rows.length, rows, range });
  expect(host.cell('Feuil1', below).value).toBe('dessous');
});

test('so they do above a row of totals', async () => {
  await open('noRow');
  await empty();
  await change((table) => (table.showTotals = true));
  expect(await look()).toMatchObject({ count: 0, range: 'A1:B3' });
  await change((table) =>
    table.rows.add(undefined, [
      ['Lattes', 5],
      ['Pérols', 6],
    ]),
  );
  expect(await look()).toMatchObject({
    count: 2,
    rows: [
      ['Lattes', 5],
      ['Pérols', 6],
    ],
    range: 'A1:B4',
  });
});

test('what somebody types there is a row, and stays one when it is cleared', async () => {
  const host = await open('noRow');
  await empty();
  host.typeInGrid('Feuil1', 'A2', 'Jacou');
  expect(await look()).toMatchObject({ count: 1, rows: [['Jacou', '']] });
  host.typeInGrid('Feuil1', 'A2', '');
  expect(await look()).toMatchObject({ count: 1, rows: [['', '']] });
});

test('a table made of its headers has no row either', async () => {
  await open('noRow');
  const made = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Autre');
    sheet.getRange('A1:B1').values = [['Un', 'Deux']];
    const table = sheet.tables.add('A1:B1', true);
    table.rows.load('count');
    await context.sync();
    const before = table.rows.count;
    table.rows.add(undefined, [[1, 2]]);
    table.rows.load('count');
    const range = table.getRange().load('address');
    await context.sync();
    return [before, table.rows.count, range.address];
  });
  expect(made).toEqual([0, 1, 'Autre!A1:B2']);
});

test('in the kinder way a blank row remains, and new ones come below it', async () => {
  await open('blankRow');
  await empty();
  expect(await look()).toMatchObject({ count: 1, rows: [['', '']] });
  await change((table) => table.rows.add(undefined, [['Lattes', 5]]));
  expect(await look()).toMatchObject({ count: 2, range: 'A1:B3' });
});
