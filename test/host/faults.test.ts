import { type ExcelSession, openExcel } from '../../host/node';

let session: ExcelSession;
beforeEach(async () => {
  session = await openExcel();
  // The client has a request of its own to send first.
  await write(0, 'D1');
  session.host.requests.clear();
});
afterEach(() => session.close());

const cell = (a1: string) => session.host.cell('Feuil1', a1).value;

/** Writes its value into each cell, one action each, and says how it ended. */
const write = (value: number, ...cells: string[]): Promise<string> =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Feuil1');
    for (const a1 of cells) sheet.getRange(a1).values = [[value]];
    await context.sync();
  }).then(
    () => 'done',
    (error: unknown) => (error as OfficeExtension.Error).code,
  );

test('every action of every request can be made to fail, each once', async () => {
  const both = async (value: number) => [
    await write(value, 'A1', 'A2'),
    await write(value, 'B1', 'B2', 'B3'),
  ];
  await both(1);
  const counts = session.host.requests.ofAddin.map(({ actions }) => actions);
  expect(counts).toHaveLength(2);
  for (const [request, count] of counts.entries()) {
    for (let action = 0; action < count; action += 1) {
      session.host.faults.failAction(action, 'AccessDenied', { afterRequests: request });
      const ended = await both(1);
      expect(ended).toEqual([0, 1].map((each) => (each === request ? 'AccessDenied' : 'done')));
      expect(session.host.faults.left).toBe(0);
    }
  }
});

test('what stands before the action is done, what follows is not', async () => {
  await write(1, 'A1', 'A2');
  const count = session.host.requests.ofAddin[0]?.actions ?? 0;
  session.host.faults.failAction(count - 1, 'GeneralException');
  expect(await write(2, 'A1', 'A2')).toBe('GeneralException');
  expect([cell('A1'), cell('A2')]).toEqual([2, 1]);
});

test('a lost response: all was carried out, and the add-in is told that it failed', async () => {
  session.host.faults.loseResponse();
  expect(await write(1, 'A1', 'A2')).toBe('GeneralException');
  expect([cell('A1'), cell('A2')]).toEqual([1, 1]);
  expect(await write(2, 'A1')).toBe('done');
});

test('a later request can be meant, by its place or by the number of its actions', async () => {
  session.host.faults.loseResponse('GeneralException', { afterRequests: 1 });
  session.host.faults.failRequest('InvalidOperationInCellEditMode', { whenActions: 8 });
  expect(await write(1, 'A1')).toBe('done');
  expect(await write(2, 'A1')).toBe('GeneralException');
  expect(await write(3, 'A1')).toBe('done');
  expect(await write(4, 'A1', 'A2', 'A3', 'A4')).toBe('InvalidOperationInCellEditMode');
  expect(cell('A1')).toBe(3);
});

test('faults that did not happen are known, and can be taken back', async () => {
  session.host.faults.failAction(900, 'AccessDenied', { whenActions: 800 });
  expect(await write(1, 'A1')).toBe('done');
  expect(session.host.faults.left).toBe(1);
  session.host.faults.clear();
  expect(session.host.faults.left).toBe(0);
});
