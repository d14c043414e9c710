import { HostWorkbook } from '../../host';
import { enableXlsx, type ExcelSession, openExcel } from '../../host/node';

let session: ExcelSession;
beforeAll(() => enableXlsx());
beforeEach(async () => {
  session = await openExcel({ ways: { namesFromText: 'taken' } });
  await Excel.run(async (context) => {
    const { names, settings, worksheets } = context.workbook;
    const sheet = worksheets.getActiveWorksheet();
    sheet.name = 'Communes';
    sheet.getRange('A1:C3').numberFormat = [
      ['General', '@', 'General'],
      ['General', '@', '#,##0.00 €'],
      ['General', '@', '#,##0.00 €'],
    ];
    sheet.getRange('A1:C3').values = [
      ['Commune', 'Code INSEE', 'Population'],
      ['Jacou', '34120', 100],
      ['Lattes', '01004', 40],
    ];
    sheet.tables.add('A1:C3', true).name = 'Communes';
    sheet.customProperties.add('role', 'communes');
    settings.add('binding', { communes: 'Communes' });
    names.add('PopulationTotale', '=SUM(Communes[Population])', 'somme');
    names.add('Taux', '=0.5');
    names.add('Liste', sheet.getRange('A2:A3'));
    const recap = worksheets.add('Récap 2026');
    recap.getRange('A1:A4').formulas = [
      ['=SUM(Communes[Population])*Taux'],
      ['=PopulationTotale&" dit ""habitants"""'],
      ['=Communes!C2+INDEX(Communes[Population],2)'],
      ["'=pas une formule"],
    ];
    recap.pageLayout.orientation = 'Landscape';
    recap.pageLayout.setPrintArea('A1:F9');
    recap.freezePanes.freezeRows(2);
    recap.names.add('_Marque', recap.getRange('A1'), 'à elle').visible = false;
    await context.sync();
  });
  session.host.typeInGrid('Communes', 'D1', 'Double');
  session.host.typeInGrid('Communes', 'D2', '=[@Population]*2');
  session.host.typeInGrid('Communes', 'D3', '=[@[Code INSEE]]');
});
afterEach(() => session.close());

const exported = async () =>
  Object.fromEntries((await session.host.exportXlsx()).map(({ path, content }) => [path, content]));

test('the file has the names of tables, the defined names and the structured references', async () => {
  const parts = await exported();
  const table = Object.entries(parts).find(([path]) => path.startsWith('xl/tables/'))?.[1];
  expect(table).toContain(' displayName="Communes"');
  expect(parts['xl/workbook.xml']).toContain(
    '<definedName name="PopulationTotale" comment="somme">SUM(Communes[Population])',
  );
  expect(parts['xl/workbook.xml']).toContain('localSheetId="1">\'Récap 2026\'!$A$1:$F$9');
  expect(parts['xl/worksheets/sheet0.xml']).toContain('Communes[[#This Row],[Population]]*2');
  expect(parts['xl/worksheets/sheet1.xml']).toContain('SUM(Communes[Population])*Taux');
  expect(parts['xl/worksheets/sheet1.xml']).toContain('orientation="landscape"');
  expect(JSON.stringify(parts)).not.toMatch(/_(string|structured)_\d/);
});

test('what is saved comes back', async () => {
  const copy = HostWorkbook.fromXlsx(await exported(), { ways: { nameFormulas: 'english' } });
  expect(copy.sheetNames()).toEqual(['Communes', 'Récap 2026']);
  expect(copy.tableNames()).toEqual(['Communes']);
  for (const [sheet, a1] of [
    ['Communes', 'B2'],
    ['Communes', 'B3'],
    ['Communes', 'C2'],
    ['Communes', 'D2'],
    ['Communes', 'D3'],
    ['Récap 2026', 'A1'],
    ['Récap 2026', 'A2'],
    ['Récap 2026', 'A3'],
    ['Récap 2026', 'A4'],
  ] as const) {
    // The text too: a file that is opened is shown in the language of who opens it.
    expect([sheet, a1, copy.cell(sheet, a1)]).toEqual([sheet, a1, session.host.cell(sheet, a1)]);
  }
  copy.typeInGrid('Communes', 'A4', 'Pérols');
  copy.typeInGrid('Communes', 'C4', '60');
  expect(copy.cell('Récap 2026', 'A1').value).toBe(100);
  const { host, close } = await openExcel({ host: copy });
  await Excel.run(async (context) => {
    const { names, settings, worksheets } = context.workbook;
    names.load('items/name,items/formula,items/comment');
    const setting = settings.getItem('binding').load('value');
    const property = worksheets.getItem('Communes').customProperties.getItem('role').load('value');
    const area = worksheets.getItem('Récap 2026').pageLayout.getPrintAreaOrNullObject().load('address');
    const own = worksheets
      .getItem('Récap 2026')
      .names.load('items/name,items/value,items/visible,items/comment');
    const frozen = worksheets.getItem('Récap 2026').freezePanes.getLocationOrNullObject().load('address');
    await context.sync();
    expect(names.items.map((name) => [name.name, name.formula as unknown, name.comment])).toEqual([
      ['PopulationTotale', '=SUM(Communes[Population])', 'somme'],
      ['Taux', '=0.5', ''],
      ['Liste', '=Communes!$A$2:$A$3', ''],
    ]);
    expect(
      own.items.map(({ name, value, visible, comment }) => [name, value as unknown, visible, comment]),
    ).toEqual([['_Marque', "'Récap 2026'!$A$1", false, 'à elle']]);
    expect(setting.value).toEqual({ communes: 'Communes' });
    expect(property.value).toBe('communes');
    expect(area.address).toBe("'Récap 2026'!A1:F9");
    expect(frozen.address).toBe("'Récap 2026'!1:2");
  });
  expect([...host.unimplemented]).toEqual([]);
  close();
});
