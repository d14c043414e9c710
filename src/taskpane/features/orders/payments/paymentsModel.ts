import type { ConventionView } from '../../../model/paneReading';
import { closedYears } from '../../../../workbook/accounts/closing/closedYears';
import { sum } from '../../../../core/money';
import {
  decidedPayments,
  type DecidedPayments,
  type PaymentChoices,
} from '../../../../workbook/accounts/payments/decidedPayments';
import { matchPayments, type PaymentMatch } from '../../../../workbook/accounts/payments/matchPayments';
import type { Edit } from '../../../../workbook/edits/edit';
import { readPaymentList, type LeftLine } from '../../../../workbook/intake/payments/paymentList';
import type { TableChoices } from '../../../kit/files/understood/tableSession';
import type { OrdersModel } from '../ordersModel';

/** What the page shows of a list, without words. */
export interface MatchedList {
  readonly matches: readonly PaymentMatch[];
  /** Rows that say no payment. */
  readonly left: readonly LeftLine[];
}

/** null: the columns of the day and the amount are not known yet. */
export function matchedList(
  { understanding, matching }: TableChoices,
  model: OrdersModel,
): MatchedList | null {
  const known = new Set(matching.matches.flatMap(({ column, index }) => (index === null ? [] : [column])));
  if (!known.has('date') || (!known.has('amount') && !known.has('debit'))) return null;
  const { lines, left } = readPaymentList(understanding, matching);
  return { matches: matchPayments(lines, model.billing.orders, model.day), left };
}

/** By what becomes of a line: matched; to choose, of what it may pay; known already; of no order. */
export type MatchGroup = 'matched' | 'doubtful' | 'known' | 'unmatched';

export function groupOf(match: PaymentMatch): MatchGroup {
  if (match.kind === 'matched') return 'matched';
  if (match.kind === 'none' && match.reason === 'known') return 'known';
  return match.may.length > 0 ? 'doubtful' : 'unmatched';
}

export interface PlannedPayments extends DecidedPayments {
  readonly edit: Edit;
  /** EUR with two decimals. */
  readonly total: string;
}

/** What is recorded as it is decided now. */
export function plannedPayments(
  { matches }: MatchedList,
  chosen: PaymentChoices,
  { billing, day }: OrdersModel,
  { raw, binding }: ConventionView,
): PlannedPayments {
  const closed = new Set(closedYears(raw, binding).map(({ year }) => year));
  const decided = decidedPayments(matches, chosen, billing.orders, day, closed);
  const seen = new Map(billing.orders.map(({ order, payments }) => [order.ref, payments.length]));
  const parts = decided.payments.flatMap(({ line, pays }) => pays.map((part) => ({ line, ...part })));
  return {
    ...decided,
    total: sum(parts.map(({ amount }) => amount)).toFixed(2),
    edit: {
      kind: 'recordEvents',
      events: parts.map(({ line, order, amount }) => ({
        ref: order,
        event: { kind: 'pay', on: line.on, amount: amount.toNumber(), reference: line.reference },
        paymentsSeen: seen.get(order) ?? 0,
      })),
    },
  };
}
