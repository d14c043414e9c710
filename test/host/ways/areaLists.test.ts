/** What parts the addresses of several areas. */
import { type ExcelSession, openExcel } from '../../../host/node';
import type { HostOptions } from '../../../host';

let session: ExcelSession | undefined;
afterEach(() => session?.close());

/** The areas that Excel makes of the text, set as print area and read again, or the code of the error. */
async function areas(options: HostOptions, text: string): Promise<string> {
  session = await openExcel(options);
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.pageLayout.setPrintArea(sheet.getRanges(text));
    const printed = sheet.pageLayout.getPrintAreaOrNullObject().load('areaCount');
    await context.sync();
    return `${printed.areaCount} areas`;
  }).catch((error: unknown) => (error as OfficeExtension.Error).code);
}

test.each([
  ['fr-FR', 'local', 'A1:B2;D1:E2', '2 areas'],
  ['fr-FR', 'local', 'A1:B2,D1:E2', 'InvalidArgument'],
  ['en-US', 'local', 'A1:B2,D1:E2', '2 areas'],
  ['fr-FR', 'commas', 'A1:B2,D1:E2', '2 areas'],
  ['fr-FR', 'commas', 'A1:B2;D1:E2', 'InvalidArgument'],
] as const)('%s, %s: %s', async (locale, areaLists, text, expected) => {
  expect(await areas({ locale, ways: { areaLists } }, text)).toBe(expected);
});
