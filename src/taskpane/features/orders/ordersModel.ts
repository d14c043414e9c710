import type { InterestReading } from '../../../core/lateInterest';
import type { OrderEventKind } from '../../../core/revenueOrders/events';
import { balanceOn, type Balance } from '../../../core/revenueOrders/balance';
import { contestBefore, orderDueOn, positionOn, type Position } from '../../../core/revenueOrders/order';
import { chargeOf } from '../../../core/revenueOrders/reminders';
import { possibleEvents } from '../../../core/revenueOrders/possible';
import {
  nextDate,
  orderInterest,
  orderState,
  ORDER_STATES,
  type OrderState,
} from '../../../core/revenueOrders/state';
import { groupable } from '../../../core/revenueOrders/grouping';
import type { Intervention } from '../../../core/interventions/intervention';
import { sum, type Euros } from '../../../core/money';
import type { Recap } from '../../../core/recap';
import { ratesFor, type BilledOrder, type Billing } from '../../../workbook/accounts/billing/billing';
import { holdsShares } from '../../../workbook/accounts/billing/claims';
import { hasBilling, readBilling } from '../../../workbook/accounts/billing/readBilling';
import { readInterventions } from '../../../workbook/accounts/interventions/readInterventions';
import { nameKey, sameName } from '../../../workbook/read/names';
import { isEmpty, readYear } from '../../../workbook/read/readValues';
import { viewTable } from '../../../workbook/read/tableView';
import type { ConventionView } from '../../model/paneReading';

/** What the section shows of a workbook, without words. */
export interface OrdersModel {
  /** The tables that orders need are there. */
  readonly ready: boolean;
  /** Rows of orders without a key of ours. */
  readonly former: number;
  /** The day as of which everything is seen: an Excel serial date. */
  readonly day: number;
  readonly billing: Billing;
  readonly interventions: readonly Intervention[];
}

/** `today`: by the person's clock, where no cell says another day. */
export function ordersModel({ raw, binding }: ConventionView, today: number): OrdersModel {
  const { billing } = readBilling(raw, binding);
  const rows = viewTable(raw, binding, 'revenueOrders')?.rows ?? [];
  return {
    ready: hasBilling(raw, binding),
    former: rows.filter((row) => isEmpty(row.cell('ref')) && readYear(row.cell('year')).ok).length,
    day: billing.day ?? today,
    billing,
    interventions: readInterventions(raw, binding).rows.map(({ intervention }) => intervention),
  };
}

export interface OrderLine {
  readonly billed: BilledOrder;
  readonly state: OrderState;
  readonly next: ReturnType<typeof nextDate>;
  readonly position: Position;
}

/** Of a year, by state in the order of an order's life, then as the table has them. */
export function orderLines({ billing, day }: OrdersModel, year: number): OrderLine[] {
  return billing.orders
    .filter(({ order }) => order.year === year)
    .map((billed) => ({
      billed,
      state: orderState(billed, day),
      next: nextDate(billed, day),
      position: positionOn(billed.order, billed.payments, day),
    }))
    .toSorted((a, b) => ORDER_STATES.indexOf(a.state) - ORDER_STATES.indexOf(b.state));
}

export function balanceOf({ billing, day }: OrdersModel, year: number): Balance {
  return balanceOn(
    billing.orders.filter(({ order }) => order.year === year),
    day,
  );
}

export interface OrderDetail extends OrderLine {
  readonly contestBefore: number | null;
  readonly dueOn: number | null;
  readonly interest: InterestReading | null;
  /** EUR; null: none is due. */
  readonly charge: string | null;
  readonly possible: readonly OrderEventKind[];
}

export function orderDetail(model: OrdersModel, ref: string): OrderDetail | null {
  const { billing, day } = model;
  const billed = billing.orders.find(({ order }) => nameKey(order.ref) === nameKey(ref));
  if (billed === undefined) return null;
  const interest = orderInterest(billed, day, ratesFor(billing.rates, billed));
  const charge = chargeOf(billed, interest);
  return {
    billed,
    state: orderState(billed, day),
    next: nextDate(billed, day),
    position: positionOn(billed.order, billed.payments, day),
    contestBefore: contestBefore(billed.order),
    dueOn: orderDueOn(billed.order),
    interest,
    charge: charge.isZero() ? null : charge.toFixed(2),
    possible: possibleEvents(billed, day),
  };
}

/** What a debtor's interventions come to that a grouped order may claim with its shares. */
export interface GroupedWork {
  readonly refs: readonly string[];
  /** EUR. */
  readonly gross: Euros;
}

/** What a year's recap has to claim of whom, and what stands in the way. */
export interface Claimable {
  readonly debtor: string;
  /** EUR with two decimals. */
  readonly amount: string;
  readonly belowThreshold: boolean;
  /** With which an amount below the threshold reaches it; null: there is nothing of the kind. */
  readonly work: GroupedWork | null;
}

/** Communes with an amount and no order for it yet; below the threshold, with their accepted interventions of the year. */
export function claimable(
  { billing, day, interventions }: OrdersModel,
  recap: Recap,
  threshold: Recap['billed'],
): Claimable[] {
  const { year } = recap;
  const claimed = new Set(
    billing.orders.filter((facts) => holdsShares(facts, year)).map(({ order }) => nameKey(order.debtor)),
  );
  return recap.rows
    .filter(({ commune, total }) => total.gt(0) && !claimed.has(nameKey(commune.name)))
    .map(({ commune, total }) => {
      const belowThreshold = total.lt(threshold);
      const own = belowThreshold ? interventions.filter(({ member }) => sameName(member, commune.name)) : [];
      const works = groupable(own, year, day);
      const gross = sum(works.map((each) => each.gross));
      const reaches = works.length > 0 && total.plus(gross).gte(threshold);
      return {
        debtor: commune.name,
        amount: total.toFixed(2),
        belowThreshold,
        work: reaches ? { refs: works.map(({ ref }) => ref), gross } : null,
      };
    });
}
