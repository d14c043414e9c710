/** The pane's reading: what Excel has answered, what is read of it and what is drawn of that are tasks of their own. */
import { openExcel } from '../../host/node';
import { createTables } from '../../src/excel/createTables';
import { excelServices } from '../../src/taskpane/shell/excelServices';
import { exampleTables } from '../../src/workbook/tables/example';

test('a turn for others stands between the answer, the first figures and the whole', async () => {
  const { host } = await openExcel();
  await createTables(exampleTables(), () => undefined);
  let turn = 0;
  const counting = setInterval(() => (turn += 1), 0);
  const seen: Record<string, number> = {};
  const answer = host.processRequest.bind(host);
  host.processRequest = (...request) => {
    seen['answered'] = turn;
    return answer(...request);
  };
  try {
    const outcome = await excelServices.read(() => {
      seen['first'] = turn;
    });
    seen['whole'] = turn;
    expect(outcome).toMatchObject({ ok: true, value: { kind: 'convention' } });
  } finally {
    clearInterval(counting);
  }
  // Two turns each: before it is worked out, and before it is drawn.
  expect(seen['first']! - seen['answered']!).toBeGreaterThanOrEqual(2);
  expect(seen['whole'] - seen['first']!).toBeGreaterThanOrEqual(2);
});
