/**
 * The billing year of 1,000 communes beside that of 31: requests, bytes and the time of the processor, of the add-in alone
 * (target: under 1 s) and with the workbook that stands in for Excel, to make the tables, to prepare the orders, to enter one date for all of them, to list them, and to close the year. Excel on
 * the web takes at most 5 MB a request.
 */
import { openExcel } from '../host/node';
import { serialDate } from '../src/core/dates';
import { applyEdit } from '../src/excel/applyEdit';
import { makeBilling } from '../src/excel/billing/makeBilling';
import { createTables } from '../src/excel/createTables';
import { drawDocument } from '../src/excel/drawDocument';
import { readWorkbook } from '../src/excel/readWorkbook';
import { orderLines, ordersModel } from '../src/taskpane/features/orders/ordersModel';
import { paneReading } from '../src/taskpane/model/paneReading';
import { yearClosing } from '../src/workbook/accounts/closing/yearClosing';
import { yearSeal } from '../src/workbook/accounts/closing/yearSeal';
import { documentSource } from '../src/workbook/documents/source';
import { readConvention } from '../src/workbook/read/readConvention';
import type { Edit } from '../src/workbook/edits/edit';
import { planEdit } from '../src/workbook/edits/planEdit';
import { exampleTables } from '../src/workbook/tables/example';
import { line, ms } from './measure';

/** Milliseconds of the add-in's own. */
const TARGET = 1_000;
const NOW = serialDate(2021, 12, 5);

/** Milliseconds of the processor. */
function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function measure(count: number): Promise<void> {
  const { host } = await openExcel();
  let hosts = 0;
  const answer = host.processRequest.bind(host);
  host.processRequest = (...request) => {
    const start = spent();
    try {
      return answer(...request);
    } finally {
      hosts += spent() - start;
    }
  };
  const communes = Array.from({ length: count }, (_, i) => ({
    name: `Commune ${String(i).padStart(4, '0')}`,
    kind: 'Commune',
    population: 100 + i,
  }));
  const example = exampleTables();
  const subscriptions = communes.map(({ name }) => ({ commune: name, application: 'E-demat' }));
  await createTables({ ...example, rows: { ...example.rows, communes, subscriptions } }, () => undefined);
  const timed = async (what: string, run: () => unknown): Promise<void> => {
    host.requests.clear();
    hosts = 0;
    const start = spent();
    await run();
    const time = spent() - start;
    const all = [...host.requests.ofAddin];
    // The workbook that stands in for Excel computes its formulas slowly: what is ours is told apart.
    const ours = time - hosts;
    const largest = Math.max(0, ...all.map(({ bytes, responseBytes }) => Math.max(bytes, responseBytes)));
    line(
      `${count} communes, ${what}`,
      `${ms(ours)}${ours > TARGET ? ' MISSED' : ''}, with the workbook ${ms(time)}, ` +
        `${all.length} requests, the largest ${(largest / 1000).toFixed(0)} kB`,
    );
  };
  const stateNow = async () => {
    const state = await readWorkbook();
    if (!state.ok) throw new Error(JSON.stringify(state));
    return state.value;
  };
  const edited = async (what: string, edit: Edit): Promise<Edit | null> => {
    const { raw, binding } = await stateNow();
    await timed(`${what}, decided`, () => planEdit(raw, binding, edit, NOW));
    let undo: Edit | null = null;
    await timed(`${what}, whole`, async () => {
      const result = await applyEdit(edit, NOW);
      if (result.kind === 'done') undo = result.plan.undo;
      else console.log(result.kind === 'failed' ? result.failure.problem.code : result.refusal.code);
    });
    return undo;
  };
  await timed('make the tables', () => makeBilling({ place: 'mainland', firstYear: 2019 }, () => undefined));
  await edited('prepare', {
    kind: 'prepareOrders',
    year: 2021,
    claims: communes.map(({ name }, i) => ({ debtor: name, amount: 20 + i, nature: 'share' })),
  });
  const refs = communes.map((_, i) => `T2021-${String(i + 1).padStart(4, '0')}`);
  const undo = await edited('issued, all', {
    kind: 'recordEvents',
    events: refs.map((ref) => ({ ref, event: { kind: 'issue', on: NOW - 60 } })),
  });
  const state = await stateNow();
  await timed('read for the pane, with findings', () => paneReading(state));
  const view = paneReading(state);
  if (view.kind === 'convention') await timed('list', () => orderLines(ordersModel(view, NOW), 2021));
  if (undo !== null) await edited('undone, all', undo);

  const { raw, binding } = await stateNow();
  const { reading, recapOf } = documentSource(raw, binding, readConvention(raw, binding));
  const recap = recapOf(2021);
  await timed('the year against its recap', () => yearClosing(raw, binding, reading.settings, recap));
  await edited('close', { kind: 'closeYear', year: 2021, seal: yearSeal(raw, binding, 2021) });
  const sheet = { kind: 'yearClosing', year: 2021, filling: 'frozen', today: '05/12/2021' } as const;
  await timed('the sheet of the closing', () => drawDocument(sheet, () => undefined));
}

async function main(): Promise<void> {
  await measure(31);
  await measure(400);
  await measure(1_000);
}

void main();
