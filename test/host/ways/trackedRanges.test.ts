/** Ranges that the client holds on to while rows and columns come and go. */
import { type ExcelSession, openExcel } from '../../../host/node';

let session: ExcelSession;
beforeEach(async () => {
  session = await openExcel({ ways: { trackedRanges: 'follow' } });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Feuil1');
    sheet.getRange('A1:C6').values = [1, 2, 3, 4, 5, 6].map((n) => [n, 10 * n, 100 * n]);
    await context.sync();
  });
});
afterEach(() => session.close());

/** The address and first value of ranges that are held across requests, after `change` in a request of its own. */
async function after(
  addresses: string[],
  change: (sheet: Excel.Worksheet) => void,
): Promise<(readonly [string, unknown] | string)[]> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Feuil1');
    const ranges = addresses.map((address) => sheet.getRange(address));
    context.trackedObjects.add(ranges);
    await context.sync();
    change(sheet);
    await context.sync();
    const seen: (readonly [string, unknown] | string)[] = [];
    for (const range of ranges) {
      range.load('address,values');
      await context.sync().then(
        () => seen.push([range.address.split('!')[1] ?? '', (range.values as unknown[][] | null)?.[0]?.[0]]),
        (error: unknown) => seen.push((error as OfficeExtension.Error).code),
      );
    }
    context.trackedObjects.remove(ranges);
    return seen;
  });
}

test('rows inserted above move them, within make them larger, below leave them', async () => {
  expect(await after(['A3', 'A1:B4', 'A1'], (sheet) => sheet.getRange('2:3').insert('Down'))).toEqual([
    ['A5', 3],
    ['A1:B6', 1],
    ['A1', 1],
  ]);
});

test('rows inserted right at the first one move them', async () => {
  expect(await after(['A3:C4'], (sheet) => sheet.getRange('3:3').insert('Down'))).toEqual([['A4:C5', 3]]);
});

test('rows deleted above move them, within make them smaller; with all of them gone there is no range', async () => {
  expect(await after(['A5', 'A1:A4', 'B2:B3'], (sheet) => sheet.getRange('2:3').delete('Up'))).toEqual([
    ['A3', 5],
    ['A1:A2', 1],
    'InvalidReference',
  ]);
});

test('columns likewise; entire columns move across only', async () => {
  expect(
    await after(['C2', 'A2:C2', 'C:C'], (sheet) => {
      sheet.getRange('B:B').insert('Right');
      sheet.getRange('1:1').insert('Down');
    }),
  ).toEqual([
    ['D3', 200],
    ['A3:D3', 2],
    ['D:D', undefined],
  ]);
});

test('rows that come on another sheet leave them', async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.add('Autre');
    await context.sync();
  });
  expect(
    await after(['A3'], (sheet) =>
      sheet.context.workbook.worksheets.getItem('Autre').getRange('1:5').insert('Down'),
    ),
  ).toEqual([['A3', 3]]);
});

test('a write goes to the cells that are meant, in the same request too', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Feuil1');
    const third = sheet.getRange('A3');
    context.trackedObjects.add(third);
    await context.sync();
    sheet.getRange('1:1').insert('Down');
    third.values = [['trois']];
    await context.sync();
    context.trackedObjects.remove(third);
    await context.sync();
  });
  expect(session.host.cell('Feuil1', 'A4').value).toBe('trois');
  expect(session.host.cell('Feuil1', 'A3').value).toBe(2);
});

test('rows of a table with cells beside it move what stands in its columns', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Feuil1');
    sheet.getRange('A1:B1').values = [['Un', 'Dix']];
    sheet.tables.add('A1:B6', true).name = 'Nombres';
    await context.sync();
  });
  expect(
    await after(['A4', 'C4'], (sheet) => sheet.tables.getItem('Nombres').rows.getItemAt(0).delete()),
  ).toEqual([
    ['A3', 4],
    ['C4', 400],
  ]);
});

test('where they stay, the address does', async () => {
  session.host.ways.trackedRanges = 'stay';
  expect(await after(['A3'], (sheet) => sheet.getRange('1:1').insert('Down'))).toEqual([['A3', 2]]);
});
