/** What a real Excel keeps in a saved file, the host keeps too: down to the bytes of the zip. */
import { unzipSync } from 'fflate';
import { HostWorkbook } from '../../host';
import { unzipParts, zipParts } from '../../host/model/xlsx/zip';
import { enableXlsx, type ExcelSession, openExcel } from '../../host/node';
import { checkWhole, ISO_29500 } from '../helpers/fileSchemas';
import { testWith } from '../helpers/needs';

const VALUE = '{"nom":"Fabrègues — « été » 🏘","cellules":"<&>"}';

let session: ExcelSession;
let file: Uint8Array;

beforeAll(async () => {
  await enableXlsx();
  session = await openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.name = 'Récap « 2021 »';
    sheet.getRange('A1:B3').values = [
      ['Commune', 'Montant'],
      ['Jacou', 12.5],
      ['Lattes', 40],
    ];
    sheet.getRange('A1').format.font.color = '#1F2933';
    sheet.customProperties.add('Notre.Marque', VALUE);
    context.workbook.settings.add('Notre.Réglage', VALUE);
    const chart = sheet.charts.add('BarClustered', sheet.getRange('B2:B3'));
    chart.name = 'Montants & parts';
    chart.title.text = 'Quotes-parts';
    chart.series.getItemAt(0).setXAxisValues(sheet.getRange('A2:A3'));
    chart.setPosition('D2', 'H12');
    const { pageLayout } = sheet;
    pageLayout.orientation = 'Landscape';
    pageLayout.paperSize = 'A3';
    pageLayout.centerHorizontally = true;
    pageLayout.leftMargin = 36;
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.headersFooters.defaultForAllPages.leftFooter = 'Eau && vie\nsuite';
    pageLayout.headersFooters.defaultForAllPages.rightFooter = 'page &P / &N';
    const chosen = context.workbook.worksheets.add('Autre');
    chosen.pageLayout.zoom = { scale: 80 };
    await context.sync();
  });
  file = zipParts(await session.host.exportXlsx());
});
afterAll(() => session.close());

const opened = (): HostWorkbook => HostWorkbook.fromXlsx(unzipParts(file));

test('the property of a sheet is UTF-16 in a part of its own, and comes back', async () => {
  const parts = unzipSync(file);
  const path = Object.keys(parts).find((each) => each.endsWith('.bin'));
  expect(Buffer.from(parts[path!]!).toString('utf16le')).toBe(VALUE);
  const { close } = await openExcel({ host: opened() });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Récap « 2021 »');
    const property = sheet.customProperties.getItem('Notre.Marque').load('value');
    const setting = context.workbook.settings.getItem('Notre.Réglage').load('value');
    await context.sync();
    expect([property.value, setting.value]).toEqual([VALUE, VALUE]);
  });
  close();
});

test('a chart is found by its name, where it stood, with what it shows', async () => {
  const { close } = await openExcel({ host: opened() });
  await Excel.run(async (context) => {
    const { charts } = context.workbook.worksheets.getItem('Récap « 2021 »');
    charts.load('items/name,items/left,items/top,items/width,items/height');
    const chart = charts.getItem('Montants & parts');
    chart.title.load('text');
    const series = chart.series.getItemAt(0);
    const amounts = series.getDimensionValues('Values');
    const names = series.getDimensionValues('Categories');
    await context.sync();
    expect(charts.items).toHaveLength(1);
    const [{ left, top, width, height }] = charts.items as [Excel.Chart];
    // Three columns of 72 points and a row of 17.25; a file counts in whole pixels.
    expect([left, top, width, height].map(Math.round)).toEqual([216, 17, 360, 190]);
    expect(chart.title.text).toBe('Quotes-parts');
    expect([amounts.value, names.value]).toEqual([
      ['12.5', '40'],
      ['Jacou', 'Lattes'],
    ]);
  });
  close();
});

test('a sheet prints as it did', () => {
  const page = (host: HostWorkbook, sheet: string): unknown =>
    (host.snapshot(sheet) as { page: unknown }).page;
  const copy = opened();
  for (const sheet of ['Récap « 2021 »', 'Autre'])
    expect(page(copy, sheet)).toEqual(page(session.host, sheet));
});

test('the same workbook gives the same bytes', async () => {
  expect(zipParts(await session.host.exportXlsx())).toEqual(file);
});

testWith(ISO_29500, 'a strict reader takes the file', () => {
  expect(checkWhole(file)).toMatch(/^\d+ parts checked\n$/);
});
