import { openExcel } from '../../host/node';
import type { FaultPlace, HostWorkbook } from '../../host/index';
import { ActionType } from '../../host/protocol/messages';
import { createTables } from '../../src/excel/createTables';
import { drawRecap, type RecapOrder } from '../../src/excel/drawRecap';
import * as functions from '../../src/functions/functions';
import { exampleTables } from '../../src/workbook/tables/example';
import type { NewTables } from '../../src/workbook/tables/newTables';
import { functionMetadata } from './functionMetadata';

let current: HostWorkbook | null = null;

/** The workbook that was opened last. */
export function currentHost(): HostWorkbook {
  if (current === null) throw new Error('No workbook was opened.');
  return current;
}

/** A fresh workbook behind the genuine Office.js client, with our functions live in its cells. */
export async function freshExcel(): Promise<HostWorkbook> {
  const { host } = await openExcel();
  return withFunctions(host);
}

/** Our functions live in its cells. */
export async function withFunctions(host: HostWorkbook): Promise<HostWorkbook> {
  current = host;
  host.registerFunctions(await functionMetadata(), {
    COSTSHARE: functions.costShare,
    COMMUNETOTAL: functions.communeTotal,
    COSTPERINHABITANT: functions.costPerInhabitant,
    ALLOCATE: functions.allocate,
    STATEMENT: functions.statement,
    CLEARDAYS: functions.clearDays,
    LATEINTEREST: functions.lateInterest,
  } as Record<string, (...args: unknown[]) => unknown>);
  return host;
}

export async function excelWith(tables: NewTables = exampleTables()): Promise<HostWorkbook> {
  const host = await freshExcel();
  const made = await createTables(tables, () => undefined);
  if (!made.ok) throw new Error(JSON.stringify(made));
  return host;
}

export const draw = (order: Partial<RecapOrder> = {}) =>
  drawRecap({ year: 2021, filling: 'live', today: '23/11/2026', ...order }, () => undefined);

/** Values of a sheet's cells, as Office.js gives them. */
export async function valuesOf(sheet: string, address: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load('values');
    await context.sync();
    return range.values as unknown[][];
  });
}

/**
 * Of the add-in's requests, the one that writes most: how many actions it has, and where a fault finds it again; `share`: of
 * so many actions, where another one is meant that may be smaller.
 */
export function writingRequest(host: HostWorkbook, share = 1): { count: number; place: FaultPlace } {
  const all = host.requests.ofAddin;
  const writes = all.filter(({ body }) =>
    body.Actions.some(({ ActionType: type }) => type === ActionType.SetProperty),
  );
  const count = Math.max(...writes.map(({ actions }) => actions));
  const at = all.findIndex((request) => writes.includes(request) && request.actions === count);
  const whenActions = Math.floor(count * share);
  const afterRequests = all.slice(0, at).filter(({ actions }) => actions >= whenActions).length;
  return { count, place: { whenActions, afterRequests } };
}

/** Rows of the Journal that hold something: the add-in itself never reads them. */
export async function journalRows(): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const rows = context.workbook.tables.getItem('Journal').getDataBodyRange();
    rows.load('values');
    await context.sync();
    return (rows.values as unknown[][]).filter((row) => row.some((cell) => cell !== ''));
  });
}

/** Real requests, without the client's own clean-up. */
export function requestsOf(host: HostWorkbook): number {
  return [...host.requests].filter((request) => !request.isCleanup).length;
}
