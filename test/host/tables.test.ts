import { HostWorkbook } from '../../host/index';
import { type ExcelSession, openExcel } from '../../host/node';

let session: ExcelSession;
beforeEach(async () => {
  session = await openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:D3').values = [
      ['Application', 'Maintenance', 'Exploitation', 'Coût annuel global'],
      ['SIG', 10, 5, '=[@Maintenance]+[@Exploitation]'],
      ['RH', 20, 7, '=[@Maintenance]+[@Exploitation]'],
    ];
    sheet.tables.add('A1:D3', true).name = 'Applications';
    await context.sync();
  });
});
afterEach(() => session.close());

const run = (work: (table: Excel.Table, context: Excel.RequestContext) => void) =>
  Excel.run(async (context) => {
    work(context.workbook.tables.getItem('Applications'), context);
    await context.sync();
  });
const code = (work: (table: Excel.Table, context: Excel.RequestContext) => void) =>
  run(work).then(
    () => 'done',
    (error: unknown) => (error as OfficeExtension.Error).code,
  );
const value = (a1: string) => session.host.cell('Feuil1', a1).value;

test('tells its cells, columns, rows and looks', async () => {
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('applications');
    table.load('id,name,style,showBandedRows,showFilterButton,showHeaders,showTotals,worksheet/name');
    table.columns.load('items/id,items/name,items/index,items/values');
    table.rows.load('items/values,items/index,count');
    const ranges = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()];
    ranges.forEach((range) => range.load('address'));
    await context.sync();
    expect(table.toJSON()).toMatchObject({
      name: 'Applications',
      style: 'TableStyleMedium2',
      showBandedRows: true,
      showFilterButton: true,
      showHeaders: true,
      showTotals: false,
    });
    expect(table.worksheet.name).toBe('Feuil1');
    expect(ranges.map((range) => range.address)).toEqual(['Feuil1!A1:D3', 'Feuil1!A1:D1', 'Feuil1!A2:D3']);
    expect(table.columns.items.map((column) => column.name)).toEqual([
      'Application',
      'Maintenance',
      'Exploitation',
      'Coût annuel global',
    ]);
    expect(table.rows.items.map((row) => row.values)).toEqual([[['SIG', 10, 5, 15]], [['RH', 20, 7, 27]]]);
    expect(table.rows.count).toBe(2);
    table.style = 'TableStyleLight9';
    table.showBandedRows = false;
    table.showFilterButton = false;
    table.load('style,showBandedRows,showFilterButton');
    await context.sync();
    expect([table.style, table.showBandedRows, table.showFilterButton]).toEqual([
      'TableStyleLight9',
      false,
      false,
    ]);
  });
});

test('a new row takes over the formula of a calculated column', async () => {
  await run((table) => table.rows.add(undefined, [['GRC', 1, 2, null]] as unknown as string[][]));
  expect(session.host.cell('Feuil1', 'D4')).toMatchObject({
    value: 3,
    formula: '=[@Maintenance]+[@Exploitation]',
  });
});

test('rows come before what stands below the table, references follow', async () => {
  await run((table, context) => {
    table.worksheet.getRange('A5').values = [['dessous']];
    context.workbook.worksheets.add('Autre').getRange('A1:A2').formulas = [['=Feuil1!A5'], ['=Feuil1!B3']];
    table.rows.add(undefined, [
      ['GRC', 1, 2, 3],
      ['DNS', 1, 2, 3],
    ]);
    table.rows.add(1, [['Milieu', 4, 5, 6]]);
  });
  expect(session.host.cell('Autre', 'A1').value).toBe('dessous');
  expect(session.host.cell('Autre', 'A2')).toMatchObject({ value: 20, formula: '=Feuil1!B4' });
  expect(['A2', 'A3', 'A4', 'A5', 'A6'].map(value)).toEqual(['SIG', 'Milieu', 'RH', 'GRC', 'DNS']);
});

test('the last row stays, empty', async () => {
  session.host.ways.emptiedTables = 'blankRow';
  await run((table) => {
    table.rows.getItemAt(0).delete();
    table.rows.getItemAt(0).delete();
  });
  expect([value('A1'), value('A2')]).toEqual(['Application', '']);
  await Excel.run(async (context) => {
    const count = context.workbook.tables.getItem('Applications').rows.getCount();
    await context.sync();
    expect(count.value).toBe(1);
  });
});

test('a typed row and a typed column make it grow; one apart does not', () => {
  session.host.typeInGrid('Feuil1', 'A4', 'GRC');
  session.host.typeInGrid('Feuil1', 'E1', 'Code');
  session.host.typeInGrid('Feuil1', 'H9', 'ailleurs');
  session.host.typeInGrid('Feuil1', 'G1', '=ROWS(Applications)*100+COLUMNS(Applications)');
  expect(value('G1')).toBe(305);
});

test('headers are texts, each different, none empty', async () => {
  await run((_, context) => {
    const sheet = context.workbook.worksheets.add('Autre');
    sheet.getRange('A1:D2').values = [['x', 'X', '', 2026]];
    sheet.getRange('A1:D2').values = [
      ['x', 'X', '', 2026],
      [1, 2, 3, 4],
    ];
    sheet.tables.add('A1:D2', true);
  }).catch(() => undefined);
  await run((_, context) => {
    const sheet = context.workbook.worksheets.getItem('Autre');
    sheet.getRange('A1:D2').values = [
      ['x', 'X', '', 2026],
      [1, 2, 3, 4],
    ];
    sheet.tables.add('A1:D2', true);
  });
  expect(['A1', 'B1', 'C1', 'D1'].map((a1) => session.host.cell('Autre', a1).value)).toEqual([
    'x',
    'X2',
    'Colonne3',
    '2026',
  ]);
});

test('names and places that are taken', async () => {
  await run((_, context) => context.workbook.names.add('Taux', '=1'));
  expect(await code((table) => (table.name = 'taux'))).toBe('InvalidArgument');
  expect(await code((table) => (table.name = 'deux mots'))).toBe('InvalidArgument');
  expect(await code((table) => table.worksheet.tables.add('C2:F5', true))).toBe('InvalidArgument');
  expect(session.host.tableNames()).toEqual(['Applications']);
});

test('is resized, turned into cells, deleted', async () => {
  await run((table) => table.resize('A1:E6'));
  await Excel.run(async (context) => {
    const range = context.workbook.tables.getItem('Applications').getRange().load('address');
    await context.sync();
    expect(range.address).toBe('Feuil1!A1:E6');
  });
  await run((table) => table.convertToRange());
  expect(session.host.tableNames()).toEqual([]);
  expect(value('A2')).toBe('SIG');
});

test('deleted with its cells', async () => {
  await run((table) => table.delete());
  expect(session.host.tableNames()).toEqual([]);
  expect(value('A2')).toBe('');
});

test('rows come and go beside cells that stay, on a sheet that is not shown', async () => {
  const seen = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.add('Réglages');
    sheet.getRange('A1:B4').values = [
      ['Clé', 'Valeur'],
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ];
    const table = sheet.tables.add('A1:B4', true);
    sheet.getRange('D2:D4').values = [['x'], ['y'], ['z']];
    worksheets.getFirst().activate();
    await context.sync();
    table.rows.getItemAt(1).delete();
    table.rows.add(0, [['d', 4]]);
    table.rows.add(undefined, [['e', 5]]);
    const range = table.getRange().load('address');
    const all = sheet.getRange('A1:D6').load('values');
    await context.sync();
    return { address: range.address, values: all.values as unknown[][] };
  });
  expect(seen).toEqual({
    address: 'Réglages!A1:B5',
    values: [
      ['Clé', 'Valeur', '', ''],
      ['d', 4, '', 'x'],
      ['a', 1, '', 'y'],
      ['c', 3, '', 'z'],
      ['e', 5, '', ''],
      ['', '', '', ''],
    ],
  });
  expect(session.host.model.getters.getActiveSheetId()).toBe(session.host.model.getters.getSheetIds()[0]);
});

test('a table that got a column is found again in a workbook that was saved, and so are those behind it', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A10:B11').values = [
      ['Commune', 'Population'],
      ['Lattes', 17_000],
    ];
    sheet.tables.add('A10:B11', true).name = 'Communes';
    context.workbook.tables.getItem('Applications').columns.add(undefined, undefined, 'Code');
    await context.sync();
  });
  session = await openExcel({ host: HostWorkbook.fromSaved(session.host.save()) });
  await Excel.run(async (context) => {
    const ranges = ['Applications', 'Communes'].map((name) =>
      context.workbook.tables.getItem(name).getRange().load('address'),
    );
    await context.sync();
    expect(ranges.map(({ address }) => address.replace(/.*!/, ''))).toEqual(['A1:E3', 'A10:B11']);
  });
});

test('cells that are rows of it from the first column to the last go as its rows do; all of them leave a blank one', async () => {
  const seen = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Réglages');
    sheet.getRange('A1:B5').values = [
      ['Clé', 'Valeur'],
      ['a', 1],
      ['b', 2],
      ['c', 3],
      ['d', 4],
    ];
    const table = sheet.tables.add('A1:B5', true);
    sheet.getRange('D2:D5').values = [['x'], ['y'], ['z'], ['t']];
    sheet.getRange('A7').values = [['sous la table']];
    await context.sync();
    sheet.getRange('A3:B4').delete('Up');
    const some = [table.getRange().load('address'), sheet.getRange('A1:D6').load('values')] as const;
    await context.sync();
    const [{ address }, { values }] = some;
    table.getDataBodyRange().delete('Up');
    const all = [table.getRange().load('address'), sheet.getRange('A1:D4').load('values')] as const;
    await context.sync();
    return { some: [address, values], all: [all[0].address, all[1].values] };
  });
  expect(seen.some).toEqual([
    'Réglages!A1:B3',
    [
      ['Clé', 'Valeur', '', ''],
      ['a', 1, '', 'x'],
      ['d', 4, '', 'y'],
      ['', '', '', 'z'],
      ['sous la table', '', '', 't'],
      ['', '', '', ''],
    ],
  ]);
  expect(seen.all).toEqual([
    'Réglages!A1:B2',
    [
      ['Clé', 'Valeur', '', ''],
      ['', '', '', 'x'],
      ['', '', '', 'y'],
      ['sous la table', '', '', 'z'],
    ],
  ]);
});

test('where a person takes back what has moved a table, the workbook answers on', async () => {
  await run((table) => table.rows.add(undefined, [['Voirie', 1, 2, '']]));
  for (let step = 0; step < 4; step += 1) session.host.model.dispatch('REQUEST_UNDO');
  session.host.typeInGrid('Feuil1', 'F1', '=1+1');
  expect(value('F1')).toBe(2);
});

test('a table grows by each row that is written below it, in a single step too, and by none that is not right below', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('F1:G2').values = [
      ['Rang', 'Clé'],
      [1, 'a'],
    ];
    sheet.tables.add('F1:G2', true).name = 'Rangs';
    const below = [
      [2, 'b'],
      [3, ''],
      ['', 'd'],
      ['', ''],
      [5, 'e'],
    ];
    sheet.getRange('F3:G7').values = below;
    await context.sync();
  });
  await Excel.run(async (context) => {
    const range = context.workbook.tables.getItem('Rangs').getRange().load('address');
    await context.sync();
    expect(range.address).toBe('Feuil1!F1:G5');
  });
});
