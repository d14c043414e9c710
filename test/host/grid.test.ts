import { type ExcelSession, openExcel } from '../../host/node';

let session: ExcelSession;
beforeEach(async () => {
  session = await openExcel();
});
afterEach(() => session.close());

const run = (work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void) =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem('Feuil1'), context);
    await context.sync();
  });
const code = (work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void) =>
  run(work).then(
    () => 'done',
    (error: unknown) => (error as OfficeExtension.Error).code,
  );
const cell = (a1: string, sheet = 'Feuil1') => session.host.cell(sheet, a1);

test('what is written is read as typed in English', async () => {
  await run((sheet) => {
    sheet.getRange('A1:H1').values = [["'007", '12.5', 'true', '=1+1', '', '10%', 'texte', '=']];
    sheet.getRange('A2').numberFormat = [['@']];
    sheet.getRange('A2').values = [['34172']];
    sheet.getRange('A3:B3').values = [[1, 2]];
  });
  await run((sheet) => {
    sheet.getRange('A3:B3').values = [[null, '']];
  });
  expect(['A1', 'B1', 'C1', 'D1', 'E1', 'F1', 'G1', 'H1'].map((a1) => cell(a1).value)).toEqual([
    '007',
    12.5,
    true,
    2,
    '',
    0.1,
    'texte',
    '=',
  ]);
  expect(cell('A2')).toMatchObject({ value: '34172', numberFormat: '@' });
  expect([cell('A3').value, cell('B3').value]).toEqual([1, '']);
});

test('the text format does not make a text of a number that stands there', async () => {
  await run((sheet) => {
    sheet.getRange('A1').values = [[34172]];
    sheet.getRange('A1').numberFormat = [['@']];
  });
  expect(cell('A1')).toMatchObject({ value: 34172, numberFormat: '@' });
});

test('what a person types into a cell with the text format is text', async () => {
  await run((sheet) => (sheet.getRange('A1:A2').numberFormat = [['@'], ['@']]));
  const { model } = session.host;
  const sheetId = model.getters.getActiveSheetId();
  model.dispatch('UPDATE_CELL', { sheetId, col: 0, row: 0, content: '01004' });
  model.dispatch('UPDATE_CELL', { sheetId, col: 0, row: 1, content: '=A1' });
  expect([cell('A1').value, cell('A2').value]).toEqual(['01004', '=A1']);
});

test('number formats come back as they were given, the engine shows what it can', async () => {
  const formats = [
    '#,##0.00 "€"',
    '#,##0.00 €',
    '[Red]-#,##0.00',
    '0.0%',
    'dd/mm/yyyy',
    '[$-40C]d mmmm yyyy',
    'General',
  ];
  await run((sheet) => {
    formats.forEach((format, index) => {
      const range = sheet.getCell(index, 0);
      range.values = [[1234.5]];
      range.numberFormat = [[format]];
    });
  });
  expect(formats.map((_, index) => cell(`A${index + 1}`).numberFormat)).toEqual(formats);
  expect(cell('A1').text).toBe('1 234,50 €');
  expect(cell('A2').text).toBe('1 234,50 €');
});

test('rows and columns that come and go: references from another sheet follow', async () => {
  await run((sheet, context) => {
    sheet.getRange('A1:A5').values = [[1], [2], [3], [4], [5]];
    context.workbook.worksheets.add('Autre').getRange('A1:A3').formulas = [
      ['=SUM(Feuil1!A2:A4)'],
      ['=Feuil1!$A$5'],
      ['=Feuil1!A3'],
    ];
  });
  await run((sheet) => sheet.getRange('3:4').insert('Down'));
  expect(cell('A1', 'Autre')).toMatchObject({ formula: '=SUM(Feuil1!A2:A6)', value: 9 });
  expect(cell('A2', 'Autre')).toMatchObject({ formula: '=Feuil1!$A$7', value: 5 });
  await run((sheet) => sheet.getRange('5:5').delete('Up'));
  expect(cell('A1', 'Autre')).toMatchObject({ formula: '=SUM(Feuil1!A2:A5)', value: 6 });
  expect(cell('A3', 'Autre')).toMatchObject({ formula: '=#REF!', value: '#REF!' });
  await run((sheet) => {
    sheet.getRange('A:B').insert('Right');
    sheet.name = "L'été 2026";
  });
  expect(cell('A1', 'Autre')).toMatchObject({ formula: "=SUM('L''été 2026'!C2:C5)", value: 6 });
  expect(await code((sheet) => sheet.getRange('A1:A2').insert('Down'))).toBe('ItemNotFound');
});

test('part of a row cannot be inserted, and says so', async () => {
  expect(await code((sheet) => sheet.getRange('A1:A2').insert('Down'))).toBe('NotImplemented');
});

test('looks: set, read where uniform, cleared', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange('B2:C3');
    range.values = [
      [1, 2],
      [3, 4],
    ];
    const { format } = range;
    format.fill.color = '#ffee00';
    format.font.set({ bold: true, color: 'red', size: 14, name: 'Arial', underline: 'Single' });
    format.horizontalAlignment = 'Center';
    format.verticalAlignment = 'Top';
    format.wrapText = true;
    format.indentLevel = 2;
    format.columnWidth = 120;
    format.rowHeight = 30;
    const bottom = format.borders.getItem('EdgeBottom');
    bottom.style = 'Continuous';
    bottom.weight = 'Medium';
    bottom.color = '#336699';
    sheet.getRange('B2').format.font.italic = true;
    range.load(
      'format/fill/color,format/font/bold,format/font/italic,format/font/color,format/font/name,format/font/underline,' +
        'format/horizontalAlignment,format/verticalAlignment,format/wrapText,format/indentLevel,format/columnWidth,format/rowHeight',
    );
    bottom.load('style,weight,color');
    await context.sync();
    expect(format.fill.color).toBe('#FFEE00');
    expect(format.font.toJSON()).toMatchObject({
      bold: true,
      color: '#FF0000',
      italic: null,
      name: 'Arial',
      underline: 'Single',
    });
    expect(format.toJSON()).toMatchObject({
      columnWidth: 120,
      horizontalAlignment: 'Center',
      indentLevel: 2,
      rowHeight: 30,
      verticalAlignment: 'Top',
      wrapText: true,
    });
    expect(bottom.toJSON()).toMatchObject({ style: 'Continuous', weight: 'Medium', color: '#336699' });
    range.clear('Formats');
    range.load('values,format/font/bold,format/fill/color');
    bottom.load('style');
    await context.sync();
    expect([format.font.bold, format.fill.color, bottom.style]).toEqual([false, '#FFFFFF', 'None']);
    expect(range.values).toEqual([
      [1, 2],
      [3, 4],
    ]);
    range.clear();
    const used = sheet.getUsedRangeOrNullObject();
    await context.sync();
    expect(used.isNullObject).toBe(true);
  });
});

test('entire rows and columns, beyond the cells that there are', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const columns = sheet.getRange('B:D');
    columns.format.columnWidth = 60;
    columns.load('address,values,rowCount');
    const whole = sheet.getRange().load('address');
    const rows = sheet.getRange('12:14').load('address,columnCount');
    sheet.getRange('AZ400').values = [['loin']];
    await context.sync();
    expect([columns.address, columns.values, columns.rowCount]).toEqual(['Feuil1!B:D', null, 1_048_576]);
    expect(whole.address).toBe('Feuil1!1:1048576');
    expect([rows.address, rows.columnCount]).toEqual(['Feuil1!12:14', 16_384]);
  });
  expect(cell('AZ400').value).toBe('loin');
});

test('ranges from ranges', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange('B2:D5');
    const ranges = [
      range.getCell(1, 1),
      range.getRow(1),
      range.getColumn(2),
      range.getResizedRange(1, -1),
      range.getOffsetRange(1, 1),
      range.getEntireRow(),
      range.getEntireColumn(),
      range.getLastRow(),
      range.getLastCell(),
      range.getBoundingRect('F1'),
      range.getIntersectionOrNullObject('A1:B2'),
    ];
    ranges.forEach((item) => item.load('address'));
    const none = range.getIntersectionOrNullObject('F1');
    await context.sync();
    expect(ranges.map((item) => item.address.slice('Feuil1!'.length))).toEqual([
      'C3',
      'B3:D3',
      'D2:D5',
      'B2:C6',
      'C3:E6',
      '2:5',
      'B:D',
      'B5:D5',
      'D5',
      'B1:F5',
      'B2',
    ]);
    expect(none.isNullObject).toBe(true);
  });
});

test('sheets: names, order, visibility, panes, print setup', async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.add('Récapitulatif');
    sheet.position = 0;
    sheet.tabColor = '#00FF00';
    sheet.showGridlines = false;
    sheet.freezePanes.freezeAt(sheet.getRange('A1:B3'));
    const { pageLayout } = sheet;
    pageLayout.orientation = Excel.PageOrientation.landscape;
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    pageLayout.setPrintArea('A1:F20');
    pageLayout.setPrintTitleRows('$1:$3');
    pageLayout.headersFooters.defaultForAllPages.centerFooter = 'Page &P';
    pageLayout.load('orientation,zoom');
    pageLayout.headersFooters.defaultForAllPages.load('centerFooter');
    const area = pageLayout.getPrintAreaOrNullObject().load('address');
    const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
    sheet.load('position,tabColor,showGridlines,visibility');
    worksheets.getItem('Feuil1').visibility = 'Hidden';
    const count = worksheets.getCount(true);
    await context.sync();
    expect([sheet.position, sheet.tabColor, sheet.showGridlines]).toEqual([0, '#00FF00', false]);
    expect(frozen.address).toBe('Récapitulatif!A1:B3');
    expect(pageLayout.orientation).toBe('Landscape');
    expect(pageLayout.zoom).toEqual({ horizontalFitToPages: 1, verticalFitToPages: 0 });
    expect(pageLayout.headersFooters.defaultForAllPages.centerFooter).toBe('Page &P');
    expect(area.address).toBe('Récapitulatif!A1:F20');
    expect(count.value).toBe(1);
  });
});

test.each([
  ['Feuil1', 'ItemAlreadyExists'],
  ['FEUIL1', 'ItemAlreadyExists'],
  ['x'.repeat(32), 'InvalidArgument'],
  ['a/b', 'InvalidArgument'],
  ["'a", 'InvalidArgument'],
  ['', 'InvalidArgument'],
])('a sheet cannot be called %s: %s', async (name, expected) => {
  expect(
    await code((_, context) => {
      context.workbook.worksheets.add('Autre').name = name;
    }),
  ).toBe(expected);
});

test('a protected sheet refuses what touches its locked cells', async () => {
  await run((sheet) => {
    sheet.getRange('B1').format.protection.locked = false;
    sheet.protection.protect({ allowFormatColumns: true });
  });
  expect(await code((sheet) => (sheet.getRange('A1').values = [[1]]))).toBe('AccessDenied');
  expect(await code((sheet) => (sheet.getRange('A1:B1').values = [[1, 2]]))).toBe('AccessDenied');
  expect(await code((sheet) => (sheet.getRange('A1').format.fill.color = 'red'))).toBe('AccessDenied');
  expect(await code((sheet) => sheet.getRange('1:1').insert('Down'))).toBe('AccessDenied');
  expect(await code((sheet) => (sheet.getRange('B1').values = [[1]]))).toBe('done');
  expect(await code((sheet) => (sheet.getRange('A:A').format.columnWidth = 50))).toBe('done');
  expect(() => session.host.typeInGrid('Feuil1', 'A1', 'x')).toThrow();
  await run((sheet) => sheet.protection.unprotect());
  expect(await code((sheet) => (sheet.getRange('A1').values = [[1]]))).toBe('done');
});

test('settings, properties, custom properties', async () => {
  await Excel.run(async (context) => {
    const { workbook } = context;
    workbook.settings.add('binding', { communes: 'Communes' });
    workbook.properties.title = 'Convention';
    const sheet = workbook.worksheets.getActiveWorksheet();
    sheet.customProperties.add('mark', 'un');
    sheet.customProperties.add('MARK', 'deux');
    const setting = workbook.settings.getItemOrNullObject('binding').load('value');
    const none = workbook.settings.getItemOrNullObject('autre');
    const property = sheet.customProperties.getItemOrNullObject('mark').load('key,value');
    workbook.properties.load('title');
    await context.sync();
    expect(setting.value).toEqual({ communes: 'Communes' });
    expect(none.isNullObject).toBe(true);
    expect(property.toJSON()).toEqual({ key: 'mark', value: 'deux' });
    expect(workbook.properties.title).toBe('Convention');
    setting.delete();
    const count = workbook.settings.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
});

test('a list to choose from', async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A2:A10');
    range.dataValidation.rule = { list: { inCellDropDown: true, source: 'Oui,Non' } };
    range.dataValidation.prompt = { title: 'Refacturée', message: 'Oui ou Non', showPrompt: true };
    range.dataValidation.load('rule,type,prompt');
    await context.sync();
    expect(range.dataValidation.type).toBe('List');
    expect(range.dataValidation.rule).toEqual({ list: { inCellDropDown: true, source: 'Oui,Non' } });
    expect(range.dataValidation.prompt).toMatchObject({ title: 'Refacturée' });
    range.dataValidation.clear();
    range.dataValidation.load('type');
    await context.sync();
    expect(range.dataValidation.type).toBe('None');
  });
});

test('a chart over a range', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:B3').values = [
      ['Application', 'Coût'],
      ['SIG', 10],
      ['RH', 20],
    ];
    const chart = sheet.charts.add('BarClustered', sheet.getRange('A1:B3'), 'Columns');
    chart.name = 'Coûts';
    chart.title.text = 'Coûts par application';
    chart.setPosition('D2', 'H15');
    sheet.charts.load('items/name,items/title/text');
    await context.sync();
    expect(sheet.charts.items.map((item) => [item.name, item.title.text])).toEqual([
      ['Coûts', 'Coûts par application'],
    ]);
    sheet.charts.getItem('Coûts').delete();
    const count = sheet.charts.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
});

test('two moments of a sheet compare as equal when nothing is left of a change', async () => {
  const paint = () =>
    run((sheet) => {
      sheet.getRange('A1:B2').values = [
        [1, 'x'],
        ['=A1', true],
      ];
      sheet.getRange('A1:A2').numberFormat = [['0.00'], ['@']];
      sheet.getRange('A1').format.font.bold = true;
    });
  await paint();
  const before = session.host.snapshot('Feuil1');
  await run((sheet) => (sheet.getRange('D40').values = [['autre']]));
  expect(session.host.snapshot('Feuil1')).not.toEqual(before);
  await run((sheet) => sheet.getRange('D40').clear());
  expect(session.host.snapshot('Feuil1')).toEqual(before);
});

test('what is cleared goes, also what a merged cell covers', async () => {
  await run((sheet) => {
    sheet.getRange('A1:A12').values = Array.from({ length: 12 }, (_, row) => [row + 1]);
    sheet.getRange('B10:C10').format.font.bold = true;
  });
  const { model } = session.host;
  const sheetId = model.getters.getActiveSheetId();
  model.dispatch('ADD_MERGE', { sheetId, target: [{ left: 1, right: 2, top: 9, bottom: 9 }] });
  expect(model.getters.getCell({ sheetId, col: 2, row: 9 })).toBeDefined();
  model.dispatch('CLEAR_CELLS', { sheetId, target: [{ left: 0, right: 2, top: 8, bottom: 11 }] });
  expect(model.getters.getCell({ sheetId, col: 2, row: 9 })).toBeUndefined();
  expect(Object.keys(model.getters.getCells(sheetId))).toHaveLength(8);
});

test('rows that go, come back and go again leave the others as they are', async () => {
  await run((sheet) => {
    sheet.getRange('A1:B12').values = Array.from({ length: 12 }, (_, row) => [row + 1, `l${row + 1}`]);
    sheet.getRange('D1').formulas = [['=SUM(A1:A12)']];
  });
  const [before, { model }] = [session.host.snapshotAll(), session.host];
  await run((sheet) => sheet.getRange('3:5').delete(Excel.DeleteShiftDirection.up));
  const after = session.host.snapshotAll();
  expect(cell('A3')).toMatchObject({ value: 6 });
  for (let turn = 0; turn < 2; turn += 1) {
    model.dispatch('REQUEST_UNDO');
    expect(session.host.snapshotAll()).toEqual(before);
    model.dispatch('REQUEST_REDO');
    expect(session.host.snapshotAll()).toEqual(after);
  }
});
