/** What the host computes, it computes once in a request, and anew where what it read has changed. */
import { freshExcel } from '../helpers/excel';

/** How often the whole workbook is computed while a request is answered. */
async function wholeComputations(work: (context: Excel.RequestContext) => void): Promise<number> {
  const said = jest.spyOn(console, 'debug').mockImplementation(() => undefined);
  try {
    await Excel.run(async (context) => {
      work(context);
      await context.sync();
    });
    return said.mock.calls.filter(([what]) => what === 'evaluate all cells').length;
  } finally {
    said.mockRestore();
  }
}

async function values(address: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Feuil1').getRange(address);
    range.load('values');
    await context.sync();
    return range.values as unknown[][];
  });
}

beforeEach(async () => {
  await freshExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.name = 'Feuil1';
    sheet.getRange('A1:C3').values = [
      ['Jour', 'Délai', 'Double'],
      [44_469, 5, ''],
      [44_470, 10, ''],
    ];
    const table = sheet.tables.add('A1:C3', true);
    table.name = 'Ordres';
    sheet.getRange('C2:C3').formulas = [['=[@Délai]*2'], ['=[@Délai]*2']];
    await context.sync();
  });
});

test('rows that come into a table, and what is read of it after: the workbook is computed once', async () => {
  const rows = Array.from({ length: 200 }, (_, index) => [44_500 + index, index, null]);
  const count = await wholeComputations((context) => {
    const table = context.workbook.tables.getItem('Ordres');
    table.rows.add(undefined, rows as unknown as number[][]);
    table.getDataBodyRange().load('values');
  });
  expect(count).toBe(1);
  expect(await values('C202:C203')).toEqual([[396], [398]]);
});

test('who shows the workbook looks at it once a request, after its last step', async () => {
  const host = await freshExcel();
  const [onlooker, seen] = [{}, [] as unknown[]];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.name = 'Feuil1';
    await context.sync();
    host.model.on('command-finalized', onlooker, () => seen.push(host.cell('Feuil1', 'A1').value));
    for (const value of [1, 2, 3]) sheet.getRange('A1').values = [[value]];
    await context.sync();
    expect(seen).toEqual([3]);
    sheet.getRange('A1').load('values');
    await context.sync();
  });
  // A request that only reads is no step.
  expect(seen).toEqual([3]);
  host.typeInGrid('Feuil1', 'A1', '4');
  expect(seen).toEqual([3, 4]);
});

test('working days follow the holidays that stand there now', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Feuil1');
    sheet.getRange('E1:E2').values = [[44_501], [44_511]];
    sheet.getRange('F2:F3').formulas = [
      ['=WORKDAY.INTL(A2,B2*5,1,$E$1:$E$2)'],
      ['=WORKDAY.INTL(A2,B2*5,1,$E$1:$E$2)'],
    ];
    await context.sync();
  });
  const before = await values('F2:F3');
  expect(before[0]).toEqual(before[1]);
  await Excel.run(async (context) => {
    // All Saints' Day is a Monday; the other is no working day in any case.
    context.workbook.worksheets.getItem('Feuil1').getRange('E1:E2').values = [[44_500], [44_511]];
    await context.sync();
  });
  const [[after]] = (await values('F2')) as [[number]];
  const [[first]] = before as [[number]];
  expect(first).toBeGreaterThan(after);
});

test('IF computes the branch that it takes, and follows what stands in the one that it comes to take', async () => {
  const host = await freshExcel();
  const calls: unknown[] = [];
  host.registerFunctions([{ id: 'SEEN', name: 'SEEN', parameters: [{ name: 'value', type: 'any' }] }], {
    SEEN: (value: unknown) => {
      calls.push(value);
      return value;
    },
  });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.name = 'Feuil1';
    sheet.getRange('A1:B1').values = [[1, 'deux']];
    sheet.getRange('C1').formulas = [['=IF(A1>1,QUOTEPART.SEEN(B1),IF(A1=1,"un",QUOTEPART.SEEN("zéro")))']];
    sheet.getRange('D1:F1').formulas = [['=IF(1/0,1,2)', '=IF(FALSE,1)', '=SUM(IF(A2:A4>1,A2:A4,10))']];
    sheet.getRange('A2:A4').values = [[1], [2], [3]];
    await context.sync();
  });
  expect(await values('C1:F1')).toEqual([['un', '#DIV/0!', false, 15]]);
  expect(calls).toEqual([]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Feuil1').getRange('A1').values = [[2]];
    await context.sync();
  });
  expect(await values('C1')).toEqual([['deux']]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Feuil1').getRange('B1').values = [['trois']];
    await context.sync();
  });
  expect(await values('C1')).toEqual([['trois']]);
  expect(calls).toEqual(['deux', 'trois']);
});

test('a formula of words alone means in each row what stands there, whoever shares its text', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Feuil1');
    sheet.getRange('F1:F3').values = [['Délai'], [7], [8]];
    sheet.tables.add('F1:G3', true).name = 'Autres';
    sheet.getRange('G2:G3').formulas = [['=[@Délai]*2'], ['=[@Délai]*2']];
    await context.sync();
  });
  expect(await values('C2:C3')).toEqual([[10], [20]]);
  expect(await values('G2:G3')).toEqual([[14], [16]]);
});
