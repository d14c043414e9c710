/** Revenue orders by the hundred: what a request carries of each, what people typed beside, and what is too much. */
import type { HostWorkbook } from '../../host/index';
import { applyEdit } from '../../src/excel/applyEdit';
import type { Edit } from '../../src/workbook/edits/edit';
import { exampleTables } from '../../src/workbook/tables/example';
import { billingExcel, edited, NOW, on, sheetAndCore } from '../helpers/billing';

const COUNT = 80;
const DEBTORS = Array.from({ length: COUNT }, (_, at) => `Commune ${String(at).padStart(3, '0')}`);
const REFS = DEBTORS.map((_, at) => `T2021-${String(at + 1).padStart(4, '0')}`);

const prepare = (debtors: readonly string[], year = 2021): Edit => ({
  kind: 'prepareOrders',
  year,
  claims: debtors.map((debtor, at) => ({ debtor, amount: 20 + at, nature: 'share' })),
});

let host: HostWorkbook;

beforeEach(async () => {
  const example = exampleTables();
  const communes = DEBTORS.map((name) => ({ name, kind: 'Commune', population: 100 }));
  host = await billingExcel('2021-12-05', {
    ...example,
    rows: { ...example.rows, communes, subscriptions: [] },
  });
});
afterEach(() => {
  expect([...host.unimplemented]).toEqual([]);
});

const inOrders = (change: (table: Excel.Table) => void): Promise<void> =>
  Excel.run(async (context) => {
    change(context.workbook.tables.getItem('Titres'));
    await context.sync();
  });

const columnOf = (header: string): Promise<unknown[]> =>
  Excel.run(async (context) => {
    const column = context.workbook.tables.getItem('Titres').columns.getItem(header).getDataBodyRange();
    column.load('formulas');
    await context.sync();
    return column.formulas.flat() as unknown[];
  });

/** The largest request or answer of an edit, bytes, and how many requests it took. */
async function carried(
  edit: Edit,
): Promise<{ readonly undo: Edit; readonly bytes: number; readonly requests: number }> {
  host.requests.clear();
  const undo = await edited(edit);
  const all = host.requests.ofAddin;
  return {
    undo,
    requests: all.length,
    bytes: Math.max(...all.map(({ bytes, responseBytes }) => Math.max(bytes, responseBytes))),
  };
}

test('no request carries the formulas of each order: 1,000 of them fit', async () => {
  const before = host.snapshot('Titres');
  const few = await carried(prepare(DEBTORS.slice(0, 10)));
  await edited(few.undo);
  const many = await carried(prepare(DEBTORS));
  expect(many.requests).toBe(2);
  expect((many.bytes - few.bytes) / (COUNT - 10)).toBeLessThan(1500);
  const issued = await carried({
    kind: 'recordEvents',
    events: REFS.map((ref) => ({ ref, event: { kind: 'issue', on: on('2021-10-05') } })),
  });
  expect(issued.requests).toBe(2);
  expect(issued.bytes / COUNT).toBeLessThan(1500);
  const { sheet, core } = await sheetAndCore();
  expect(sheet).toEqual(core);
  await edited(issued.undo);
  await edited(many.undo);
  expect(host.snapshot('Titres')).toEqual(before);
});

test('what was typed over a computed cell stays, and so does a column of formulas of the person’s own', async () => {
  await edited(prepare(DEBTORS.slice(0, 4)));
  await inOrders((table) => {
    table.columns.getItem('Échéance').getDataBodyRange().getCell(0, 0).values = [['au plus tôt']];
    table.columns.getItem('État').getDataBodyRange().getLastRow().values = [['à voir']];
    const own = table.columns.add(7, undefined, 'À moi').getDataBodyRange();
    own.formulas = [['=ROW()*2'], ['=ROW()*2'], ['=ROW()*2'], ['=ROW()*2']];
  });
  const { undo, requests } = await carried(prepare(DEBTORS.slice(4, 8)));
  // One more: the column of their own is read cell by cell.
  expect(requests).toBe(3);
  const [due, states, own] = [await columnOf('Échéance'), await columnOf('État'), await columnOf('À moi')];
  expect(due[0]).toBe('au plus tôt');
  expect(due.slice(1).every((formula) => String(formula).startsWith('=IF('))).toBe(true);
  expect(states[3]).toBe('à voir');
  expect(states.filter((formula) => String(formula).startsWith('=IF('))).toHaveLength(7);
  expect(own).toEqual(own.map(() => '=ROW()*2'));
  await edited(undo);
  expect(await columnOf('État')).toEqual(states.slice(0, 4));
});

test('rows that an undo took away come back with their formulas where it fails', async () => {
  const undo = await edited(prepare(DEBTORS.slice(0, 6)));
  if (undo.kind !== 'changeOrders') throw new Error(undo.kind);
  // One order stays: what goes are two runs of rows, of each the last row as a row of the table and the others as cells.
  const some = { ...undo, removedOrders: undo.removedOrders.filter((_, at) => at !== 2) };
  const before = host.snapshotAll();
  const answer = host.processRequest.bind(host);
  host.processRequest = (body) => {
    const deletions = body.Actions.flatMap(({ Name }, at) => (Name === 'Delete' ? [at] : []));
    if (deletions.length === 4) {
      host.processRequest = answer;
      host.faults.failAction(deletions[3]!, 'GeneralException');
    }
    return answer(body);
  };
  expect(await applyEdit(some, NOW)).toMatchObject({ kind: 'failed', failure: { restored: true } });
  expect(host.faults.left).toBe(0);
  expect(host.snapshotAll()).toEqual(before);
  expect((await columnOf('Intérêts')).every((formula) => String(formula).startsWith('=IF('))).toBe(true);
});

test('a protected sheet of orders is said by its name, and not touched', async () => {
  await edited(prepare(DEBTORS.slice(0, 3)));
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Titres').protection.protect();
    await context.sync();
  });
  const before = host.snapshotAll();
  expect(await applyEdit(prepare(DEBTORS.slice(3, 6)), NOW)).toEqual({
    kind: 'failed',
    failure: { ok: false, restored: true, problem: { code: 'sheetProtected', sheet: 'Titres' } },
  });
  expect(host.snapshotAll()).toEqual(before);
});
