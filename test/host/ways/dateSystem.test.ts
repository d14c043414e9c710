/** Workbooks that count their days from 1904. */
import { type ExcelSession, openExcel } from '../../../host/node';
import type { Ways } from '../../../host';

let session: ExcelSession | undefined;
afterEach(() => session?.close());

/** Types contents into A1, A2... and tells what they hold and show. */
async function typed(dateSystem: Ways['dateSystem'], ...contents: string[]) {
  session = await openExcel({ ways: { dateSystem } });
  const { host } = session;
  contents.forEach((content, row) => host.typeInGrid('Feuil1', `A${row + 1}`, content));
  return contents.map((_, row) => {
    const { value, text } = host.cell('Feuil1', `A${row + 1}`);
    return [value, text];
  });
}

const formulas = [
  '=DATE(2026,1,31)',
  '=EDATE(A1,1)',
  '=EOMONTH(A1,2)',
  '=YEAR(A1)',
  '=MONTH(A2)',
  '=DAY(A1)',
  '=A2-A1',
];

test.each([
  [1900, 46053],
  [1904, 46053 - 1462],
] as const)('%i: serial dates', async (dateSystem, serial) => {
  const seen = await typed(dateSystem, ...formulas);
  expect(seen.map(([value]) => value)).toEqual([serial, serial + 28, serial + 59, 2026, 2, 31, 28]);
  expect(seen.slice(0, 3).map(([, text]) => text)).toEqual(['31/01/2026', '28/02/2026', '31/03/2026']);
});

test('1904: a number that is written shows a later day than in 1900, in cells with a date format only', async () => {
  await typed(1904);
  const texts = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Feuil1').getRange('A1:B1');
    range.values = [[46053, 46053]];
    range.numberFormat = [['dd/mm/yyyy', 'General']];
    range.load('text,values');
    await context.sync();
    return [range.text, range.values] as unknown[];
  });
  expect(texts).toEqual([[['01/02/2030', '46053']], [[46053, 46053]]]);
});
