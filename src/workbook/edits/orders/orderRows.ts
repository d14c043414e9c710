import type { RevenueOrder, Payment } from '../../../core/revenueOrders/order';
import { toNumber } from '../../../core/money';
import { regimeWord } from '../../accounts/billing/readOrder';
import { orderFormulas, paymentInterestFormula } from '../../accounts/formulas/orderFormulas';
import { sameName } from '../../read/names';
import { isEmpty, readText } from '../../read/readValues';
import type { RowView } from '../../read/tableView';
import { columnsOf, type TableRole } from '../../schema/tables';
import { CONTEST_COUNT_WORDS, ORDER_NATURE_WORDS } from '../../schema/words';
import type { PlanCell } from '../../plan/sheetPlan';
import type { CellValues, EditPlan, TableOperation } from '../edit';
import type { EditableTable, Tables } from '../editableTables';
import { number, text } from '../fields';
import { refuse } from '../refused';
import type { ClaimChange, OrderRows, RowContents } from './orderEdit';

/** Between orders of core and rows of the tables, and what becomes of rows. */

/** The cells of an order that are no formulas. */
export function orderContents(order: RevenueOrder, siret: string): RowContents {
  const { terms } = order;
  return {
    ref: order.ref,
    nature: ORDER_NATURE_WORDS[order.nature],
    number: order.number ?? '',
    year: order.year,
    commune: order.debtor,
    siret,
    amount: toNumber(order.amount),
    issuedOn: order.issuedOn ?? '',
    receivedOn: order.receivedOn ?? '',
    contestedOn: order.contestedOn ?? '',
    contestRejectedOn: order.contestRejectedOn ?? '',
    acceptedOn: order.acceptedOn ?? '',
    demandReceivedOn: order.demandReceivedOn ?? '',
    cancelledOn: order.cancelledOn ?? '',
    cancelledAmount: order.cancelledAmount === null ? '' : toNumber(order.cancelledAmount),
    replaces: order.replaces ?? '',
    contestDays: terms.contest?.days ?? '',
    contestCount:
      terms.contest === null ? '' : CONTEST_COUNT_WORDS[terms.contest.clear ? 'clear' : 'calendar'],
    paymentDays: terms.paymentDays ?? '',
    interestRegime: regimeWord(terms),
  };
}

export function paymentContents(ref: string, { on, amount, reference }: Payment): RowContents {
  return { order: ref, date: on, amount: toNumber(amount), reference };
}

/** Contents that differ, as they are before and after. */
export function changedContents(
  before: RowContents,
  after: RowContents,
): Pick<OrderRows['changed'][number], 'before' | 'after'> | null {
  const columns = Object.keys(after).filter((column) => before[column] !== after[column]);
  if (columns.length === 0) return null;
  const of = (contents: RowContents): RowContents =>
    Object.fromEntries(columns.map((column) => [column, contents[column] ?? '']));
  return { before: of(before), after: of(after) };
}

/** Columns that people, or we, type into. */
export function typedColumns(role: TableRole): string[] {
  return columnsOf(role).flatMap(([column, spec]) => (spec.calculated === true ? [] : [column]));
}

/** What a row holds in the columns that are typed into. */
export function contentsOf(row: RowView): RowContents {
  return Object.fromEntries(
    typedColumns(row.place('').table).map((column) => {
      const cell = row.cell(column);
      return [column, typeof cell === 'number' ? cell : readText(cell)];
    }),
  );
}

/** Writes rows, each as it was seen, or refuses; `journal`: what is said of it. The undo puts them back. */
export function writeRows(tables: Tables, rows: OrderRows, journal: EditPlan['journal']): EditPlan {
  if (Object.values(rows).every((each: readonly unknown[]) => each.length === 0))
    refuse({ code: 'nothingChanged' });
  const { revenueOrders: orders, payments } = tables;
  const gone = (table: EditableTable, removed: readonly RowContents[]): TableOperation[] => {
    if (removed.length === 0) return [];
    const left = [...table.view.rows];
    return [
      table.delete(
        removed.map((contents) => {
          const at = left.findIndex((row) => holdsContents(row, contents));
          const row = left[at];
          if (row === undefined) return refuse({ code: 'notFound', name: nameOf(contents) });
          left.splice(at, 1);
          return row;
        }),
      ),
    ];
  };
  const formulas = Object.fromEntries(
    Object.entries(orderFormulas(tables.binding))
      .filter(([column]) => orders.has(column))
      .map(formulaCell),
  );
  const ofPayments = payments.has('lateInterest')
    ? { lateInterest: formulaCell(['', paymentInterestFormula(tables.binding)])[1] }
    : {};
  return {
    operations: [
      ...rows.changed.map(({ ref, before, after }) => {
        const row = orders.rowNamed(ref) ?? refuse({ code: 'notFound', name: ref });
        if (!holdsContents(row, before))
          refuse({
            code: 'changedMeanwhile',
            name: `${ref}, ${readText(row.cell('commune'))}`,
            now: changedTo(row, before),
          });
        return orders.set(row, cellsOf(after));
      }),
      ...added(orders, rows.addedOrders, formulas),
      ...added(payments, rows.addedPayments, ofPayments),
      ...gone(orders, rows.removedOrders),
      ...gone(payments, rows.removedPayments),
      ...claimOperations(tables, rows.claimed),
    ],
    removedSubscriptions: 0,
    journal,
    undo: {
      kind: 'changeOrders',
      changed: rows.changed.map(({ before, after, ref }) => ({
        ref: typeof after['ref'] === 'string' && after['ref'] !== '' ? after['ref'] : ref,
        before: after,
        after: before,
      })),
      addedOrders: rows.removedOrders,
      removedOrders: rows.addedOrders,
      addedPayments: rows.removedPayments,
      removedPayments: rows.addedPayments,
      claimed: rows.claimed.map(({ ref, before, after }) => ({ ref, before: after, after: before })),
    },
  };
}

function claimOperations(tables: Tables, claimed: readonly ClaimChange[]): TableOperation[] {
  if (claimed.length === 0) return [];
  const interventions = tables.of('interventions');
  return claimed.map(({ ref, before, after }) => {
    const row =
      interventions.view.rows.find((each) => sameName(each.cell('ref'), ref)) ??
      refuse({ code: 'notFound', name: ref });
    const now = readText(row.cell('revenueOrder'));
    if (!sameName(now, before)) refuse({ code: 'changedMeanwhile', name: ref, now });
    return interventions.set(row, { revenueOrder: text(after) });
  });
}

function added(table: EditableTable, rows: readonly RowContents[], formulas: CellValues): TableOperation[] {
  return rows.length === 0 ? [] : table.add(rows.map((contents) => ({ ...cellsOf(contents), ...formulas })));
}

export function formulaCell([column, formula]: readonly [string, string]): [string, PlanCell] {
  return [column, { kind: 'formula', formula, cached: null }];
}

export function cellsOf(contents: RowContents): CellValues {
  return Object.fromEntries(
    Object.entries(contents).map(([column, value]) => [
      column,
      typeof value === 'number' ? number(value) : text(value),
    ]),
  );
}

function holdsContents(row: RowView, contents: RowContents): boolean {
  return Object.entries(contents).every(([column, value]) => sameContents(row.cell(column), value));
}

/** A number as text and the number are not the same: what somebody typed over is theirs. */
function sameContents(cell: ReturnType<RowView['cell']>, value: string | number): boolean {
  if (typeof value === 'number') return typeof cell === 'number' && Math.abs(cell - value) < 1e-9;
  return value === '' ? isEmpty(cell) : sameName(cell, value);
}

/** The first cell that is not as it was seen, as it stands. */
function changedTo(row: RowView, seen: RowContents): string {
  const column = Object.keys(seen).find((each) => !sameContents(row.cell(each), seen[each] ?? '')) ?? '';
  return readText(row.cell(column));
}

const nameOf = (contents: RowContents): string => String(contents['ref'] ?? contents['order'] ?? '');
