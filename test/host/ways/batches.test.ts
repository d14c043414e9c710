/** What comes back of a request, and how much of it may. */
import { type ExcelSession, openExcel } from '../../../host/node';
import type { Ways } from '../../../host';

let session: ExcelSession | undefined;
const open = async (ways: Partial<Ways>) => (session = await openExcel({ ways }));
afterEach(() => session?.close());

const codeOf = (work: (context: Excel.RequestContext) => void) =>
  Excel.run(async (context) => {
    work(context);
    await context.sync();
  }).then(
    () => 'done',
    (error: unknown) => (error as OfficeExtension.Error).code,
  );

describe('a batch that fails half-way', () => {
  const readThenFail = async () => {
    let read: Excel.Range | undefined;
    const code = await codeOf((context) => {
      const sheet = context.workbook.worksheets.getItem('Feuil1');
      sheet.getRange('A1').values = [['écrit']];
      read = sheet.getRange('A1').load('values');
      sheet.getRange('B1:C1').values = [[1]];
    });
    let values: unknown;
    try {
      values = read?.values;
    } catch (error) {
      values = (error as OfficeExtension.Error).code;
    }
    return { code, values };
  };

  test.each([
    ['given', [['écrit']]],
    ['missing', 'PropertyNotLoaded'],
  ] as const)('results before the error %s', async (resultsBeforeError, values) => {
    const { host } = await open({ resultsBeforeError });
    expect(await readThenFail()).toEqual({ code: 'InvalidArgument', values });
    expect(host.cell('Feuil1', 'A1').value).toBe('écrit');
  });
});

describe('the size of what is sent', () => {
  const long = 'x'.repeat(30_000);
  const write = (rows: number) =>
    codeOf((context) => {
      const sheet = context.workbook.worksheets.getItem('Feuil1');
      for (let row = 0; row < rows; row += 1) sheet.getCell(row, 0).values = [[long]];
    });
  const read = () =>
    codeOf((context) => {
      const sheet = context.workbook.worksheets.getItem('Feuil1');
      sheet.getRange('B1').values = [['lu']];
      // Values, formulas and texts: three times what was written.
      sheet.getRange('A1:A60').load('values,formulas,text');
    });

  test('a request over 5 MB is refused and nothing done, unless the limit is lifted', async () => {
    const { host } = await open({});
    expect(await write(180)).toBe('RequestPayloadSizeLimitExceeded');
    expect(host.cell('Feuil1', 'A1').value).toBe('');
    host.ways.payloadLimit = Infinity;
    expect(await write(180)).toBe('done');
  });

  test('a response over 5 MB is refused once all has been done', async () => {
    const { host } = await open({});
    expect(await write(60)).toBe('done');
    expect(await read()).toBe('ResponsePayloadSizeLimitExceeded');
    expect(host.cell('Feuil1', 'B1').value).toBe('lu');
  });
});
