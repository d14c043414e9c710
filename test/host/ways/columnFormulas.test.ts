/** What a formula that is written does to its column of a table. */
import { type ExcelSession, openExcel } from '../../../host/node';

let session: ExcelSession;
beforeEach(async () => {
  session = await openExcel({ ways: { columnFormulas: 'fill' } });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Feuil1');
    sheet.getRange('A1:D4').values = [
      ['N', 'Vide', 'Calculée', 'Mêlée'],
      [1, '', '=[@N]*10', 7],
      [2, '', '=[@N]*10', '=[@N]'],
      [3, '', '=[@N]*10', ''],
    ];
    sheet.tables.add('A1:D4', true).name = 'Table';
    await context.sync();
  });
});
afterEach(() => session.close());

const write = (work: (table: Excel.Table, sheet: Excel.Worksheet) => void) =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Feuil1');
    work(sheet.tables.getItem('Table'), sheet);
    await context.sync();
  });
const column = (letter: string, rows = 3) =>
  Array.from({ length: rows }, (_, index) => {
    const { formula, value } = session.host.cell('Feuil1', `${letter}${index + 2}`);
    return formula || value;
  });

test('one formula fills a blank column', async () => {
  await write((_, sheet) => (sheet.getRange('B3').formulas = [['=A3*2']]));
  expect(column('B')).toEqual(['=A2*2', '=A3*2', '=A4*2']);
});

test('one other formula replaces that of a calculated column', async () => {
  await write((table) => (table.rows.getItemAt(0).values = [[1, null, '=[@N]*20', null] as never[]]));
  expect(column('C')).toEqual(['=[@N]*20', '=[@N]*20', '=[@N]*20']);
});

test('of several formulas the lowest one stays, and values beside it', async () => {
  await write((_, sheet) => (sheet.getRange('B2:B4').values = [['=1+1'], ['=1+2'], ['=1+3']]));
  expect(column('B')).toEqual(['=1+3', '=1+3', '=1+3']);
  await write((_, sheet) => (sheet.getRange('C2:C3').values = [[5], ['=1+2']]));
  expect(column('C')).toEqual([5, '=1+2', '=1+2']);
});

test('the same formula again, a value, an empty text and null leave the others', async () => {
  const before = column('C');
  await write((_, sheet) => {
    sheet.getRange('C3').values = [['=[@N]*10']];
    sheet.getRange('C2:C4').values = [[null], [null], [null]] as never[][];
  });
  expect(column('C')).toEqual(before);
  await write((_, sheet) => (sheet.getRange('C2:C3').values = [[5], ['']]));
  expect(column('C')).toEqual([5, '', '=[@N]*10']);
});

test('a column with values is left alone, and so are cells outside of tables', async () => {
  await write((_, sheet) => {
    sheet.getRange('D4').formulas = [['=A4']];
    sheet.getRange('F2').formulas = [['=A2']];
  });
  expect(column('D')).toEqual([7, '=[@N]', '=A4']);
  expect(column('F')).toEqual(['=A2', '', '']);
});

test('a new row with another formula changes the rows above', async () => {
  await write((table) => table.rows.add(undefined, [[4, null, '=[@N]*30', null] as never[]]));
  expect(column('C', 4)).toEqual(Array(4).fill('=[@N]*30'));
});

test('a new row with an empty text takes the column’s own formula away, with null keeps it', async () => {
  await write((table) =>
    table.rows.add(undefined, [[4, null, null, null] as never[], [5, '', '', ''] as never[]]),
  );
  expect(column('C', 5)).toEqual(['=[@N]*10', '=[@N]*10', '=[@N]*10', '=[@N]*10', '']);
});

test('where formulas stay alone they do', async () => {
  session.host.ways.columnFormulas = 'alone';
  await write((_, sheet) => (sheet.getRange('B3').formulas = [['=A3*2']]));
  expect(column('B')).toEqual(['', '=A3*2', '']);
});
