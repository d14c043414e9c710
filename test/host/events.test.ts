import { type ExcelSession, openExcel } from '../../host/node';

let session: ExcelSession;
beforeEach(async () => {
  session = await openExcel();
});
afterEach(() => session.close());

/** The first event that a handler gets, once it has been added in a request. */
function firstEvent<Args>(
  events: (context: Excel.RequestContext) => OfficeExtension.EventHandlers<Args>,
): Promise<{ event: Promise<Args>; remove(): Promise<void> }> {
  return Excel.run(async (context) => {
    let tell: (args: Args) => void = () => undefined;
    const event = new Promise<Args>((resolve) => {
      tell = resolve;
    });
    const handler = events(context).add((args) => {
      tell(args);
      return Promise.resolve();
    });
    await context.sync();
    return {
      event,
      remove: () =>
        Excel.run(handler.context, async (own) => {
          handler.remove();
          await own.sync();
        }),
    };
  });
}

test('an edit of the add-in is told after the response, as its own', async () => {
  const { event } = await firstEvent((context) => context.workbook.worksheets.getActiveWorksheet().onChanged);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('B2:C3').values = [
      [1, 2],
      [3, 4],
    ];
    await context.sync();
  });
  const change = await event;
  expect(change).toMatchObject({
    address: 'B2:C3',
    changeType: 'RangeEdited',
    source: 'Local',
    triggerSource: 'ThisLocalAddin',
  });
  await Excel.run(async (context) => {
    const range = change.getRange(context).load('values');
    await context.sync();
    expect(range.values).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });
});

test('an edit in the grid is told, and not once the handler is gone', async () => {
  const { event, remove } = await firstEvent((context) => context.workbook.worksheets.onChanged);
  session.host.typeInGrid('Feuil1', 'A1', '5');
  const change = await event;
  expect(change).toMatchObject({ address: 'A1', changeType: 'RangeEdited' });
  expect(change.triggerSource).not.toBe('ThisLocalAddin');
  await remove();
  const pushes: unknown[] = [];
  session.host.onPush((entries) => pushes.push(...entries));
  session.host.typeInGrid('Feuil1', 'A1', '6');
  await new Promise((resolve) => setImmediate(resolve));
  expect(pushes).toEqual([]);
});

test('what a person takes back in the grid, and does again, is told as an edit', async () => {
  session.host.typeInGrid('Feuil1', 'A1', '5');
  for (const step of ['REQUEST_UNDO', 'REQUEST_REDO'] as const) {
    const { event, remove } = await firstEvent((context) => context.workbook.worksheets.onChanged);
    session.host.model.dispatch(step);
    expect(await event).toMatchObject({ address: 'A1', changeType: 'RangeEdited' });
    await remove();
  }
});

test('rows that come back are told as rows', async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('3:4').delete('Up');
    await context.sync();
  });
  const { event } = await firstEvent((context) => context.workbook.worksheets.onChanged);
  session.host.model.dispatch('REQUEST_UNDO');
  expect(await event).toMatchObject({ address: '3:4', changeType: 'RowInserted' });
});

test('a table tells of edits within it', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:B2').values = [
      ['Commune', 'Population'],
      ['Jacou', 100],
    ];
    sheet.tables.add('A1:B2', true).name = 'Communes';
    await context.sync();
  });
  const { event } = await firstEvent((context) => context.workbook.tables.getItem('Communes').onChanged);
  session.host.typeInGrid('Feuil1', 'D9', 'hors du tableau');
  session.host.typeInGrid('Feuil1', 'B2', '120');
  expect(await event).toMatchObject({ address: 'B2', changeType: 'RangeEdited' });
});

test('rows that go are told as rows', async () => {
  const { event } = await firstEvent((context) => context.workbook.worksheets.onChanged);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('3:4').delete('Up');
    await context.sync();
  });
  expect(await event).toMatchObject({ address: '3:4', changeType: 'RowDeleted' });
});

test('sheets tell when they come, change their name, are shown and go', async () => {
  const added = await firstEvent((context) => context.workbook.worksheets.onAdded);
  const activated = await firstEvent((context) => context.workbook.worksheets.onActivated);
  const deleted = await firstEvent((context) => context.workbook.worksheets.onDeleted);
  const id = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Annexe').load('id');
    sheet.activate();
    await context.sync();
    return sheet.id;
  });
  expect((await added.event).worksheetId).toBe(id);
  expect((await activated.event).worksheetId).toBe(id);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Annexe').delete();
    await context.sync();
  });
  expect((await deleted.event).worksheetId).toBe(id);
});

test('the selection tells where it goes', async () => {
  const { event } = await firstEvent(
    (context) => context.workbook.worksheets.getActiveWorksheet().onSelectionChanged,
  );
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('C4:D5').select();
    await context.sync();
    const selected = context.workbook.getSelectedRange().load('address');
    await context.sync();
    expect(selected.address).toBe('Feuil1!C4:D5');
  });
  expect((await event).address).toBe('C4:D5');
});
