import { type ExcelSession, openExcel } from '../../host/node';

let session: ExcelSession;
beforeEach(async () => {
  session = await openExcel();
});
afterEach(() => session.close());

const failure = (work: (context: Excel.RequestContext) => Promise<unknown>) =>
  Excel.run(work).then(
    () => undefined,
    (error: unknown) => error as OfficeExtension.Error,
  );

test('the client knows where it runs', () => {
  expect(session.info).toMatchObject({ host: 'Excel', platform: 'PC' });
  expect(Office.context.displayLanguage).toBe('fr-FR');
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.17')).toBe(true);
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.18')).toBe(false);
});

test('writes, reads and formats a range in one request', async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2');
    range.values = [
      [1, 'deux'],
      ['=A1*2', true],
    ];
    range.format.font.bold = true;
    range.load('values,formulas,valueTypes,text,address,rowCount,format/font/bold');
    await context.sync();
    expect(range.values).toEqual([
      [1, 'deux'],
      [2, true],
    ]);
    expect(range.formulas).toEqual([
      [1, 'deux'],
      ['=A1*2', true],
    ]);
    expect(range.valueTypes).toEqual([
      ['Double', 'String'],
      ['Double', 'Boolean'],
    ]);
    expect(range.text).toEqual([
      ['1', 'deux'],
      ['2', 'TRUE'],
    ]);
    expect(range.address).toBe('Feuil1!A1:B2');
    expect(range.format.font.bold).toBe(true);
  });
  expect(session.host.requests.ofAddin).toHaveLength(1);
});

test('loads collections within collections', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Communes');
    sheet.customProperties.add('role', 'communes');
    sheet.getRange('A1:B3').values = [
      ['Commune', 'Population'],
      ['Jacou', 100],
      ['Lattes', 50],
    ];
    sheet.tables.add('A1:B3', true).name = 'Communes';
    await context.sync();
  });
  await Excel.run(async (context) => {
    const { tables, worksheets } = context.workbook;
    tables.load('items/name,items/columns/items/name,items/columns/items/values');
    worksheets.load(
      'items/id,items/name,items/customProperties/items/key,items/customProperties/items/value',
    );
    await context.sync();
    expect(tables.items.map((table) => table.name)).toEqual(['Communes']);
    const [table] = tables.items;
    expect(table?.columns.items.map((column) => column.name)).toEqual(['Commune', 'Population']);
    expect(table?.columns.items[1]?.values).toEqual([['Population'], [100], [50]]);
    expect(worksheets.items.map((sheet) => sheet.name)).toEqual(['Feuil1', 'Communes']);
    expect(worksheets.items[1]?.customProperties.items[0]?.toJSON()).toEqual({
      key: 'role',
      value: 'communes',
    });
    // Items of a loaded collection can be acted upon in the next request.
    worksheets.items[1]?.customProperties.items[0]?.delete();
    table?.columns.getItem('Population').getDataBodyRange().clear();
    const left = worksheets.items[1]?.customProperties.getCount();
    await context.sync();
    expect(left?.value).toBe(0);
  });
  expect(session.host.cell('Communes', 'B2').value).toBe('');
});

test('objects that are not there are null objects, or an error', async () => {
  await Excel.run(async (context) => {
    const { worksheets, tables, names } = context.workbook;
    const sheet = worksheets.getItemOrNullObject('Absente');
    const table = tables.getItemOrNullObject('Absente');
    const name = names.getItemOrNullObject('Absent');
    const range = sheet.getRange('A1');
    const used = worksheets.getActiveWorksheet().getUsedRangeOrNullObject(true);
    sheet.load('name');
    range.load('address');
    await context.sync();
    expect([sheet, table, name, range, used].map((object) => object.isNullObject)).toEqual(
      Array(5).fill(true),
    );
  });
  const error = await failure(async (context) => {
    context.workbook.worksheets.getItem('Absente').load('name');
    await context.sync();
  });
  expect(error).toBeInstanceOf(OfficeExtension.Error);
  expect(error?.code).toBe('ItemNotFound');
});

test('a missing member fails by name and is noted', async () => {
  const error = await failure(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
    range.getSpecialCells('Constants');
    await context.sync();
  });
  expect(error?.code).toBe('NotImplemented');
  expect(error?.message).toContain('Range.getSpecialCells');
  expect([...session.host.unimplemented]).toEqual(['Range.getSpecialCells']);
});

test('private fields of the host are out of reach', () => {
  const body = {
    Actions: [
      { Id: 1, ActionType: 1, ObjectPathId: 1, Name: '' },
      { Id: 2, ActionType: 2, ObjectPathId: 1, Name: '', QueryInfo: { Select: ['book'] } },
    ],
    ObjectPaths: { 1: { Id: 1, ObjectPathType: 1, Name: '' } },
  };
  const response = session.host.processRequest(body);
  expect(response).toMatchObject({ Error: { Code: 'NotImplemented', ActionIndex: 1 } });
});

test('nothing is rolled back: what stands before the failing action stays', async () => {
  const error = await failure(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1').values = [[1]];
    sheet.getRange('A2:B2').values = [[2]];
    sheet.getRange('A3').values = [[3]];
    await context.sync();
  });
  expect(error?.code).toBe('InvalidArgument');
  expect(session.host.cell('Feuil1', 'A1').value).toBe(1);
  expect(session.host.cell('Feuil1', 'A3').value).toBe('');
});

test('a test can make the n-th action of the next request fail, once', async () => {
  const write = () =>
    failure(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Feuil1');
      sheet.visibility = 'Visible';
      await context.sync();
    });
  await write();
  const [logged] = session.host.requests.ofAddin;
  session.host.faults.failAction((logged?.actions ?? 1) - 1, 'AccessDenied');
  expect((await write())?.code).toBe('AccessDenied');
  expect(await write()).toBeUndefined();
});

test('a test can have the whole next request refused', async () => {
  const write = () =>
    failure(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[1]];
      await context.sync();
    });
  session.host.faults.failRequest('InvalidOperationInCellEditMode');
  expect((await write())?.code).toBe('InvalidOperationInCellEditMode');
  expect(session.host.cell('Feuil1', 'A1').value).toBe('');
  expect(await write()).toBeUndefined();
});

test('the clean-up request of the client is told apart', async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2');
    range.load('address');
    await context.sync();
    range.load('values');
    await context.sync();
  });
  const { requests } = session.host;
  expect(requests.ofAddin).toHaveLength(2);
  expect(requests.list.filter((request) => request.isCleanup).length).toBeLessThanOrEqual(1);
  expect(requests.list[0]?.bytes).toBeGreaterThan(100);
  requests.clear();
  expect(requests.length).toBe(0);
});

test('a member above the requirement sets does not leave the client', async () => {
  const error = await failure(async (context) => {
    // ExcelApi 1.18 and later are not offered.
    (context.workbook as unknown as { load(what: string): void }).load('use1904DateSystem');
    await context.sync();
  });
  expect(error).toBeDefined();
});

test('1,000 rows of 13 columns go in one request', async () => {
  const rows = Array.from({ length: 1000 }, (_, row) =>
    Array.from({ length: 13 }, (_, column) => row * 13 + column),
  );
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRangeByIndexes(0, 0, 1000, 13).values = rows;
    await context.sync();
  });
  expect(session.host.requests.ofAddin).toHaveLength(1);
  expect(session.host.cell('Feuil1', 'M1000').value).toBe(12_999);
});

test('each test has a workbook of its own behind the same client', async () => {
  session.host.typeInGrid('Feuil1', 'A1', 'avant');
  const next = await openExcel({ locale: 'en-US' });
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('values,address');
    await context.sync();
    expect(range.values).toEqual([['']]);
    expect(range.address).toBe('Sheet1!A1');
  });
  next.close();
});

test.each([
  ['fr-FR', ',', '\u202f'],
  ['en-US', '.', ','],
] as const)('numbers are written as in %s', async (locale, decimal, group) => {
  session.close();
  session = await openExcel({ locale });
  await Excel.run(async (context) => {
    const { cultureInfo } = context.workbook.application;
    cultureInfo.load('name');
    cultureInfo.numberFormat.load('numberDecimalSeparator,numberGroupSeparator');
    await context.sync();
    const { numberDecimalSeparator, numberGroupSeparator } = cultureInfo.numberFormat;
    expect([cultureInfo.name, numberDecimalSeparator, numberGroupSeparator]).toEqual([
      locale,
      decimal,
      group,
    ]);
  });
});

test('a member that this Excel lacks is not there, until it is', async () => {
  const freeze = () =>
    failure(async (context) => {
      context.workbook.worksheets.getFirst().freezePanes.freezeRows(1);
      await context.sync();
    });
  session.host.lacking.add('Worksheet.freezePanes');
  expect((await freeze())?.code).toBe('ApiNotFound');
  session.host.lacking.clear();
  expect(await freeze()).toBeUndefined();
});
