/** Print setup, with a printer and without. */
import { type ExcelSession, openExcel } from '../../../host/node';
import type { Ways } from '../../../host';

let session: ExcelSession | undefined;
const open = async (ways: Partial<Ways>) => (session = await openExcel({ ways }));
afterEach(() => session?.close());

const setUp: Record<string, (page: Excel.PageLayout) => void> = {
  orientation: (page) => (page.orientation = 'Landscape'),
  zoom: (page) => (page.zoom = { horizontalFitToPages: 1 }),
  margins: (page) => page.setPrintMargins('Centimeters', { top: 1 }),
  area: (page) => page.setPrintArea('A1:B2'),
  titles: (page) => page.setPrintTitleRows('1:2'),
  footer: (page) => (page.headersFooters.defaultForAllPages.centerFooter = 'Page &P'),
};

/** Writes a cell, sets the page up, writes another; says how it ended and what the page is like. */
async function draw(change: (page: Excel.PageLayout) => void): Promise<string> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Feuil1');
    sheet.getRange('A1').values = [['avant']];
    change(sheet.pageLayout);
    sheet.getRange('A2').values = [['après']];
    await context.sync();
  }).then(
    () => 'done',
    (error: unknown) => (error as OfficeExtension.Error).code,
  );
}

const zoom = () =>
  Excel.run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getItem('Feuil1');
    pageLayout.load('zoom');
    await context.sync();
    return pageLayout.zoom;
  });

test.each(Object.keys(setUp))('without a printer, %s fails and with it all that follows', async (what) => {
  const { host } = await open({ pageLayout: 'refused' });
  expect(await draw(setUp[what]!)).toBe('GeneralException');
  expect([host.cell('Feuil1', 'A1').value, host.cell('Feuil1', 'A2').value]).toEqual(['avant', '']);
  host.ways.pageLayout = 'kept';
  expect(await draw(setUp[what]!)).toBe('done');
  expect(host.cell('Feuil1', 'A2').value).toBe('après');
});

test('the number of pages may be passed over in silence, the scale is not', async () => {
  const { host } = await open({ pageLayout: 'fitLost' });
  expect(await draw(setUp['zoom']!)).toBe('done');
  expect(await zoom()).toEqual({ scale: 100 });
  expect(await draw((page) => (page.zoom = { scale: 80 }))).toBe('done');
  expect(await zoom()).toEqual({ scale: 80 });
  host.ways.pageLayout = 'kept';
  await draw(setUp['zoom']!);
  expect(await zoom()).toEqual({ horizontalFitToPages: 1 });
});
