import { serialOfIso } from '../../src/workbook/read/textDates';
import { applyEdit } from '../../src/excel/applyEdit';
import { makeBilling } from '../../src/excel/billing/makeBilling';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { computedCells } from '../../src/workbook/accounts/billing/computed';
import { readBilling } from '../../src/workbook/accounts/billing/readBilling';
import type { Edit } from '../../src/workbook/edits/edit';
import type { EventData } from '../../src/workbook/edits/orders/orderEdit';
import { viewTable } from '../../src/workbook/read/tableView';
import type { NewTables } from '../../src/workbook/tables/newTables';
import { columnsOf } from '../../src/workbook/schema/tables';
import { exampleTables } from '../../src/workbook/tables/example';
import { excelWith } from './excel';

/** `2021-09-30` as an Excel serial date. */
export function on(iso: string): number {
  const serial = serialOfIso(iso);
  if (serial === null) throw new Error(`${iso} is no day`);
  return serial;
}

/** Of an edit in tests. */
export const NOW = on('2026-11-26') + 0.5;

export const START = { place: 'mainland', firstYear: 2019 } as const;

/** The example with the tables of the billing year, seen as of a day. */
export async function billingExcel(day: string, tables: NewTables = exampleTables()) {
  const host = await excelWith(tables);
  const made = await makeBilling(START, () => undefined);
  if (!made.ok) throw new Error(JSON.stringify(made));
  await seenOn(day);
  return host;
}

/** Types a day over the day of calculation. */
export const seenOn = (day: string): Promise<void> => typeDay(day, 0);

/** `behind`: days by which the workbook counts less than the 1900 system. */
export async function typeDay(day: string, behind: number): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.names.getItem('DateDeCalcul').getRange().values = [[on(day) - behind]];
    await context.sync();
  });
}

export async function edited(edit: Edit): Promise<Edit> {
  const result = await applyEdit(edit, NOW);
  if (result.kind !== 'done') throw new Error(JSON.stringify(result));
  return result.plan.undo;
}

export const recorded = (...events: readonly (readonly [ref: string, event: EventData])[]): Promise<Edit> =>
  edited({ kind: 'recordEvents', events: events.map(([ref, event]) => ({ ref, event })) });

export async function billingNow() {
  const state = await readWorkbook();
  if (!state.ok) throw new Error(JSON.stringify(state));
  const { raw, binding } = state.value;
  const { billing, findings } = readBilling(raw, binding);
  const rows = viewTable(raw, binding, 'revenueOrders')!.rows;
  return { billing, findings, raw, binding, rows };
}

/** The computed columns as the sheet has them, and as core computes them. */
export async function sheetAndCore() {
  const { billing, rows } = await billingNow();
  const byRow = new Map(rows.map((row) => [row.index, row]));
  const computed = columnsOf('revenueOrders').flatMap(([column, spec]) => (spec.calculated ? [column] : []));
  const sheet: Record<string, Record<string, unknown>> = {};
  const core: Record<string, Record<string, unknown>> = {};
  for (const billed of billing.orders) {
    const row = byRow.get(billed.row)!;
    sheet[billed.order.ref] = Object.fromEntries(computed.map((column) => [column, row.cell(column)]));
    core[billed.order.ref] = { ...computedCells(billed, billing.rates, billing.day!) };
  }
  return { sheet, core };
}
