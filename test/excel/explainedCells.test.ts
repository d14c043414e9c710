/** The cell that a person is in, as an amount of its document: on the genuine client. */
import { explain } from '../../src/core/explanation/explain';
import { watchSelection } from '../../src/excel/drawn/selectedCell';
import { drawDocument, type DocumentOrder } from '../../src/excel/drawDocument';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { amountSelected, type AmountInCell } from '../../src/taskpane/features/why/whyServices';
import { documentSource } from '../../src/workbook/documents/source';
import { DOCUMENTS } from '../../src/workbook/documents/register';
import { readConvention } from '../../src/workbook/read/readConvention';
import { excelWith, requestsOf } from '../helpers/excel';

async function drawn(order: Partial<DocumentOrder> = {}): Promise<string> {
  const outcome = await drawDocument(
    { kind: 'recap', year: 2021, filling: 'live', today: '26/11/2026', ...order },
    () => undefined,
  );
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value.sheetName;
}

async function today() {
  const state = await readWorkbook();
  if (!state.ok) throw new Error(JSON.stringify(state));
  const { raw, binding } = state.value;
  return documentSource(raw, binding, readConvention(raw, binding));
}

/** Goes to the cell that stands in the row and the column of these words. */
async function goTo(sheet: string, rowWords: string, columnWords: string): Promise<void> {
  await Excel.run(async (context) => {
    const standing = context.workbook.worksheets.getItem(sheet);
    const used = standing.getUsedRange().load('values');
    await context.sync();
    const row = used.values.findIndex(([label]) => label === rowWords);
    const column = Math.max(0, ...used.values.map((cells) => cells.indexOf(columnWords)));
    standing.activate();
    standing.getCell(row, column).select();
    await context.sync();
  });
}

async function selected(): Promise<AmountInCell | null> {
  const outcome = await amountSelected(await today(), DOCUMENTS);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

async function typed(sheet: string, address: string, value: number): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });
}

const SHARE = { scope: 'line', commune: 'Fabrègues', application: 'E-demat' } as const;

test('of a recap and of a statement, with what stands in the cell', async () => {
  await excelWith();
  const recap = await drawn();
  await goTo(recap, 'Fabrègues', 'E-demat');
  expect(await selected()).toMatchObject({
    sheet: recap,
    year: 2021,
    asked: SHARE,
    value: 62.1,
    version: null,
  });

  const statement = await drawn({ kind: 'settlementStatement', subject: 'Fabrègues', filling: 'portable' });
  await goTo(statement, 'E-demat', 'Montant');
  expect(await selected()).toMatchObject({ sheet: statement, asked: SHARE, value: 62.1 });
  await goTo(statement, 'Montant dû, net de taxe', 'Montant');
  expect(await selected()).toMatchObject({
    asked: { scope: 'commune', commune: 'Fabrègues', amount: 'total' },
  });
});

test('nowhere else: beside the amounts, on a table, on a sheet of somebody’s own', async () => {
  await excelWith();
  const recap = await drawn();
  await goTo(recap, 'Fabrègues', 'Population');
  expect(await selected()).toBeNull();
  await goTo('Communes', 'Fabrègues', 'Population');
  expect(await selected()).toBeNull();
});

test('of a frozen recap the amounts are those that were frozen, whatever the tables have become', async () => {
  await excelWith();
  const frozen = await drawn({ filling: 'frozen' });
  const before = (await today()).reading.convention.totalPopulation;
  await typed('Communes', 'E2', 400_000);
  expect((await today()).reading.convention.totalPopulation).not.toBe(before);

  await goTo(frozen, 'Fabrègues', 'E-demat');
  const cell = await selected();
  expect(cell).toMatchObject({ sheet: frozen, asked: SHARE, value: 62.1 });
  const recap = cell!.version!.recapOf(2021);
  expect(recap.origin.kind).toBe('version');
  const explanation = explain(recap, SHARE);
  expect(typeof explanation !== 'string' && explanation.amount.toNumber()).toBe(62.1);
});

test('two requests for a cell of ours, one for any other', async () => {
  const host = await excelWith();
  const recap = await drawn();
  const source = await today();
  await goTo(recap, 'Fabrègues', 'E-demat');
  host.requests.clear();
  await amountSelected(source, DOCUMENTS);
  expect(requestsOf(host)).toBe(2);
  await goTo('Communes', 'Fabrègues', 'Population');
  host.requests.clear();
  await amountSelected(source, DOCUMENTS);
  expect(requestsOf(host)).toBe(1);
});

test('who goes elsewhere is followed until that is stopped', async () => {
  await excelWith();
  let moves = 0;
  let moved = (): void => undefined;
  const stop = await watchSelection(() => {
    moves += 1;
    moved();
  });
  const next = new Promise<void>((resolve) => (moved = resolve));
  await goTo('Communes', 'Fabrègues', 'Population');
  await next;
  expect(moves).toBeGreaterThan(0);
  await stop();
});
