import { sum, type Euros } from '../money';
import type { CommuneRecap } from '../recap';
import { isContested, orderState } from '../revenueOrders/state';
import type {
  ClaimReason,
  ClosedOrder,
  ClosingFacts,
  DebtorClosing,
  Explained,
  OpenReason,
  YearClosing,
} from './closing';
import { closedParts } from './parts';
import { settledOn, workOf } from './settled';

/**
 * Closes the accounts of a year against its recap. Each difference is explained: for every debtor, what was claimed
 * follows from the recap, and what was paid from that, to the cent; by debtor and by what it was for everything adds up
 * to the same.
 */
export function closeYear(facts: ClosingFacts): YearClosing {
  const { recap, orders, keyOf } = facts;
  const rows = new Map(recap.rows.map((row) => [keyOf(row.commune.name), row]));
  const groups = new Map<string, ClosedOrder[]>([...rows.keys()].map((key) => [key, []]));
  for (const closed of orders) {
    const key = keyOf(closed.order.debtor);
    const group = groups.get(key);
    if (group) group.push(closed);
    else groups.set(key, [closed]);
  }
  const debtors = [...groups].map(([key, own]) => debtorClosing(rows.get(key), own, facts));
  const total = (of: (debtor: DebtorClosing) => Euros): Euros => sum(debtors.map(of));
  return {
    year: recap.year,
    debtors,
    parts: closedParts(facts, (debtor) => rows.get(keyOf(debtor))),
    total: {
      recap: total((each) => each.recap),
      billed: total((each) => each.billed),
      paid: total((each) => each.paid),
      cancelled: total((each) => each.cancelled),
      open: total((each) => each.open),
      contested: total((each) => each.contested),
      excess: total((each) => each.excess),
    },
  };
}

function debtorClosing(
  row: CommuneRecap | undefined,
  orders: readonly ClosedOrder[],
  { threshold, day }: ClosingFacts,
): DebtorClosing {
  const settled = orders.map((closed) => ({ closed, ...settledOn(closed, day) }));
  const total = (of: (each: (typeof settled)[number]) => Euros): Euros => sum(settled.map(of));
  const recap = row?.total ?? sum([]);
  return {
    debtor: row?.commune.name ?? orders[0]?.order.debtor ?? '',
    recap,
    billed: total((each) => each.billed),
    paid: total((each) => each.paid),
    cancelled: total((each) => each.cancelled),
    open: total((each) => each.open),
    contested: sum(settled.filter(({ closed }) => isContested(closed.order, day)).map(({ open }) => open)),
    excess: total((each) => each.excess),
    claims: claimSteps(recap, orders, threshold, day),
    opens: settled
      .filter(({ open }) => !open.isZero())
      .map(({ closed, open }) => ({
        reason: openReason(closed, day),
        amount: open.negated(),
        ref: closed.order.ref,
      })),
  };
}

/** From the recap to what was claimed and not cancelled; an order counts in full first, then what became of it. */
function claimSteps(
  recap: Euros,
  orders: readonly ClosedOrder[],
  threshold: Euros,
  day: number,
): Explained<ClaimReason>[] {
  const steps: Explained<ClaimReason>[] = [];
  const step = (reason: ClaimReason, amount: Euros, ref: string | null): void => {
    if (!amount.isZero()) steps.push({ reason, amount, ref });
  };
  const first = orders.filter(({ order }) => order.nature === 'share' || order.nature === 'grouped');
  const shares = sum(first.map((closed) => closed.order.amount.minus(workOf(closed))));
  const only = first[0];
  if (only === undefined) {
    const reason = recap.lt(0) ? 'credit' : recap.lt(threshold) ? 'postponed' : 'notClaimed';
    step(reason, recap.negated(), null);
  } else step('otherAmount', shares.minus(recap), only.order.ref);
  for (const closed of orders) {
    const { order, correctedBy } = closed;
    const { ref, amount, nature } = order;
    if (nature === 'share' || nature === 'grouped') step('grouped', workOf(closed), ref);
    else step(NATURE_REASONS[nature], amount, ref);
    const { billed, cancelled } = settledOn(closed, day);
    step('toIssue', billed.minus(amount), ref);
    step(correctedBy === null ? 'cancelled' : 'corrected', cancelled.negated(), ref);
  }
  return steps;
}

const NATURE_REASONS = {
  intervention: 'interventions',
  interest: 'interest',
  corrective: 'corrected',
} as const satisfies Partial<Record<ClosedOrder['order']['nature'], ClaimReason>>;

function openReason(closed: ClosedOrder, day: number): OpenReason {
  const state = orderState(closed, day);
  return state === 'contested' || state === 'late' || state === 'partlyPaid' ? state : 'unpaid';
}
