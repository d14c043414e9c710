/** A table of which a person sees some rows only. */
import { type ExcelSession, openExcel } from '../../../host/node';
import type { Ways } from '../../../host';

let session: ExcelSession | undefined;
afterEach(() => session?.close());

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('Feuil1');

/** Lattes and Pérols are seen, Mauguio and Palavas between and below them are not. */
async function open(filteredTables: Ways['filteredTables']) {
  session = await openExcel({ ways: { filteredTables } });
  await Excel.run(async (context) => {
    sheetOf(context).getRange('A1:B5').values = [
      ['Commune', 'Population'],
      ['Lattes', 1],
      ['Mauguio', 2],
      ['Pérols', 3],
      ['Palavas', 4],
    ];
    const table = sheetOf(context).tables.add('A1:B5', true);
    table.name = 'Communes';
    table.columns.getItem('Commune').filter.applyValuesFilter(['lattes', 'Pérols']);
    await context.sync();
  });
  return session.host;
}

const codeOf = (work: (table: Excel.Table, context: Excel.RequestContext) => void) =>
  Excel.run(async (context) => {
    work(context.workbook.tables.getItem('Communes'), context);
    await context.sync();
  }).then(
    () => 'done',
    (error: unknown) => (error as OfficeExtension.Error).code,
  );

const body = () =>
  ['A2', 'B2', 'A3', 'B3', 'A4', 'B4', 'A5', 'B5'].map((a1) => session?.host.cell('Feuil1', a1).value);
const untouched = ['Lattes', 1, 'Mauguio', 2, 'Pérols', 3, 'Palavas', 4];

test('says that it is filtered, and which rows are out of sight', async () => {
  await open('refused');
  const seen = () =>
    Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('Communes');
      table.autoFilter.load('enabled,isDataFiltered');
      const rows = ['2:2', '3:3', '2:3'].map((rows) => sheetOf(context).getRange(rows).load('rowHidden'));
      await context.sync();
      return [table.autoFilter.toJSON(), rows.map((range) => range.rowHidden)] as unknown[];
    });
  expect(await seen()).toEqual([{ enabled: true, isDataFiltered: true }, [false, true, null]]);
  expect(await codeOf((table) => table.clearFilters())).toBe('done');
  expect(await seen()).toEqual([{ enabled: true, isDataFiltered: false }, [false, false, false]]);
});

const deletions: Record<string, (table: Excel.Table, context: Excel.RequestContext) => void> = {
  'a row that is seen': (table) => table.rows.getItemAt(0).delete(),
  'a row that is not': (table) => table.rows.getItemAt(1).delete(),
  'several rows': (table) => [2, 1].forEach((row) => table.rows.getItemAt(row).delete()),
  'rows of the sheet': (_, context) => sheetOf(context).getRange('2:2').delete('Up'),
};

test.each(Object.keys(deletions))('deleting %s', async (what) => {
  const deletion = deletions[what]!;
  const host = await open('refused');
  expect(await codeOf(deletion)).toBe('InsertDeleteConflict');
  expect(body()).toEqual(untouched);
  host.ways.filteredTables = 'misplaced';
  expect(await codeOf(deletion)).toBe('done');
  expect(body()).toEqual(untouched);
  host.ways.filteredTables = 'ignored';
  expect(await codeOf(deletion)).toBe('done');
  expect(body()).not.toEqual(untouched);
});

test('deleting cells that are rows of it: they stay, and nobody is told', async () => {
  const cells = (table: Excel.Table) => table.getDataBodyRange().getRow(0).getResizedRange(1, 0).delete('Up');
  const host = await open('refused');
  expect(await codeOf(cells)).toBe('done');
  expect(body()).toEqual(untouched);
  expect(await codeOf((table) => table.clearFilters())).toBe('done');
  expect(await codeOf(cells)).toBe('done');
  expect(body().slice(0, 4)).toEqual(['Pérols', 3, 'Palavas', 4]);
  expect(host.cell('Feuil1', 'A4').value).toBe('');
});

describe('writing', () => {
  const column = (table: Excel.Table) =>
    (table.columns.getItem('Population').getDataBodyRange().values = [[10], [20], [30], [40]]);

  test('into rows out of sight is refused, and nothing is written', async () => {
    await open('refused');
    expect(await codeOf(column)).toBe('FilteredRangeConflict');
    expect(await codeOf((table) => (table.rows.getItemAt(1).values = [['Mauguio', 20]]))).toBe(
      'FilteredRangeConflict',
    );
    expect(await codeOf((table) => table.getDataBodyRange().clear('Contents'))).toBe('FilteredRangeConflict');
    expect(body()).toEqual(untouched);
  });

  test('into a row that is seen is not, nor beside the table, nor once the filter is cleared', async () => {
    const host = await open('refused');
    expect(await codeOf((table) => (table.rows.getItemAt(2).values = [['Pérols', 30]]))).toBe('done');
    expect(await codeOf((_, context) => (sheetOf(context).getRange('D2:D4').values = [[1], [2], [3]]))).toBe(
      'done',
    );
    expect(await codeOf((table) => table.clearFilters())).toBe('done');
    expect(await codeOf(column)).toBe('done');
    expect(host.cell('Feuil1', 'B5').value).toBe(40);
  });

  test('goes into the rows that are seen, where it is misplaced', async () => {
    await open('misplaced');
    expect(await codeOf(column)).toBe('done');
    expect(body()).toEqual(['Lattes', 10, 'Mauguio', 2, 'Pérols', 20, 'Palavas', 4]);
  });

  test('what is cleared there are the rows that are seen', async () => {
    await open('misplaced');
    expect(await codeOf((table) => table.getDataBodyRange().clear('Contents'))).toBe('done');
    expect(body()).toEqual(['', '', 'Mauguio', 2, '', '', 'Palavas', 4]);
  });

  test('a new row at the end is taken', async () => {
    const host = await open('refused');
    expect(await codeOf((table) => table.rows.add(undefined, [['Lattes', 5]]))).toBe('done');
    expect(host.cell('Feuil1', 'B6').value).toBe(5);
  });
});
