/** What a protected sheet refuses to whom it allows everything that can be allowed. */
import { type ExcelSession, openExcel } from '../../../host/node';

let session: ExcelSession;
beforeEach(async () => {
  session = await openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Feuil1');
    sheet.getRange('A1:B3').values = [
      ['Commune', 'Population'],
      ['Pérols', 2],
      ['Lattes', 1],
    ];
    sheet.tables.add('A1:B3', true).name = 'Communes';
    context.workbook.worksheets.add('Autre');
    await context.sync();
  });
});
afterEach(() => session.close());

const everything: Excel.WorksheetProtectionOptions = {
  allowAutoFilter: true,
  allowDeleteColumns: true,
  allowDeleteRows: true,
  allowFormatCells: true,
  allowFormatColumns: true,
  allowFormatRows: true,
  allowInsertColumns: true,
  allowInsertRows: true,
  allowSort: true,
};

const codeOf = (work: (sheet: Excel.Worksheet, table: Excel.Table) => void) =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Feuil1');
    work(sheet, sheet.tables.getItem('Communes'));
    await context.sync();
  }).then(
    () => 'done',
    (error: unknown) => (error as OfficeExtension.Error).code,
  );

const body = () => ['A2', 'B2', 'A3', 'B3', 'A4'].map((a1) => session.host.cell('Feuil1', a1).value);

const refused: Record<string, (sheet: Excel.Worksheet, table: Excel.Table) => void> = {
  'a new row of a table': (_, table) => table.rows.add(undefined, [['Jacou', 3]]),
  'a row of a table deleted': (_, table) => table.rows.getItemAt(0).delete(),
  'a new column of a table': (_, table) => table.columns.add(),
  'a table resized': (_, table) => table.resize('A1:B4'),
  'a table deleted': (_, table) => table.delete(),
  'a table made': (sheet) => sheet.tables.add('D1:E2', true),
  'a row written to': (_, table) => (table.rows.getItemAt(0).values = [['Jacou', 3]]),
  'locked cells sorted': (_, table) => table.sort.apply([{ key: 0, ascending: true }]),
  'a chart made': (sheet) => sheet.charts.add('BarClustered', sheet.getRange('B1:B3')),
};

test.each(Object.keys(refused))('%s', async (what) => {
  expect(await codeOf((sheet) => sheet.protection.protect(everything))).toBe('done');
  expect(await codeOf(refused[what]!)).toBe('AccessDenied');
  expect(body()).toEqual(['Pérols', 2, 'Lattes', 1, '']);
  expect(await codeOf((sheet) => sheet.protection.unprotect())).toBe('done');
  expect(await codeOf(refused[what]!)).toBe('done');
});

test('what is allowed is done, and so is all on other sheets', async () => {
  await codeOf((sheet) => sheet.protection.protect(everything));
  expect(await codeOf((sheet) => sheet.getRange('9:9').insert('Down'))).toBe('done');
  expect(await codeOf((sheet) => (sheet.getRange('A1').format.font.bold = true))).toBe('done');
  expect(
    await codeOf(
      (sheet) => (sheet.context.workbook.worksheets.getItem('Autre').getRange('A1').values = [[1]]),
    ),
  ).toBe('done');
});

test('hidden sheets are not activated, very hidden ones not deleted', async () => {
  const other = (work: (sheet: Excel.Worksheet) => void) =>
    codeOf((sheet) => work(sheet.context.workbook.worksheets.getItem('Autre')));
  expect(await other((sheet) => (sheet.visibility = 'Hidden'))).toBe('done');
  expect(await other((sheet) => sheet.activate())).toBe('InvalidOperation');
  expect(await other((sheet) => (sheet.visibility = 'VeryHidden'))).toBe('done');
  expect(await other((sheet) => sheet.activate())).toBe('InvalidOperation');
  expect(await other((sheet) => sheet.delete())).toBe('InvalidOperation');
  expect(await other((sheet) => (sheet.visibility = 'Hidden'))).toBe('done');
  expect(await other((sheet) => sheet.delete())).toBe('done');
});

test('a protected workbook takes no sheet, loses none and renames none', async () => {
  const book = (work: (workbook: Excel.Workbook) => void) => codeOf((sheet) => work(sheet.context.workbook));
  const changes: ((workbook: Excel.Workbook) => void)[] = [
    ({ worksheets }) => worksheets.add('Nouvelle'),
    ({ worksheets }) => (worksheets.getItem('Autre').name = 'Renommée'),
    ({ worksheets }) => worksheets.getItem('Renommée').delete(),
  ];
  expect(await book(({ protection }) => protection.protect())).toBe('done');
  for (const change of changes.slice(0, 2)) expect(await book(change)).toBe('AccessDenied');
  expect(await book(({ worksheets }) => worksheets.getItem('Autre').delete())).toBe('AccessDenied');
  expect(await book(({ worksheets }) => (worksheets.getItem('Autre').getRange('A1').values = [[1]]))).toBe(
    'done',
  );
  expect(session.host.sheetNames()).toEqual(['Feuil1', 'Autre']);
  expect(await book(({ protection }) => protection.unprotect())).toBe('done');
  for (const change of changes) expect(await book(change)).toBe('done');
  expect(session.host.sheetNames()).toEqual(['Feuil1', 'Nouvelle']);
});
