import type { Euros } from '../../../core/money';
import { happened, positionOn } from '../../../core/revenueOrders/order';
import type { OrderFacts } from '../../../core/revenueOrders/state';
import { nameKey, NameIndex } from '../../read/names';

/** A line of the accountant's list, as it was understood. Dates are Excel serial dates, amounts EUR. */
export interface PaymentLine {
  /** Of the file, from 1. */
  readonly line: number;
  /** Of the order, as the finance software gives it; '' where the list has none. */
  readonly number: string;
  readonly debtor: string;
  /** null: none that can be read. */
  readonly on: number | null;
  readonly amount: Euros | null;
  readonly reference: string;
}

/** Which order a line pays, or why that cannot be told; orders by their keys. */
export type PaymentMatch =
  | {
      readonly kind: 'matched';
      readonly line: PaymentLine;
      readonly order: string;
      readonly by: 'number' | 'amount';
    }
  /** More than one may be meant: a person says which. */
  | { readonly kind: 'ambiguous'; readonly line: PaymentLine; readonly orders: readonly string[] }
  | { readonly kind: 'none'; readonly line: PaymentLine; readonly reason: NoMatch };

/**
 * unreadable: no date or no amount; known: a payment of that day, amount and reference stands there already; unknown: no
 * open order has that number, or that amount and debtor; moreThanOpen: the order that is meant owes less.
 */
export type NoMatch = 'unreadable' | 'known' | 'unknown' | 'moreThanOpen';

/**
 * Matches the lines of a list with orders that are open: by number first, then by debtor and the very amount that is
 * open. A line lowers what is open for the lines after it, so that no order is paid twice by one list. Nothing is
 * guessed: a number that several orders bear, or several orders of one debtor and amount, are asked about.
 */
export function matchPayments(
  lines: readonly PaymentLine[],
  orders: readonly OrderFacts[],
  today: number,
): PaymentMatch[] {
  const open = new Map(
    orders
      .filter(({ order }) => happened(order.issuedOn, today))
      .map((facts) => [facts.order.ref, positionOn(facts.order, facts.payments, today).open] as const),
  );
  const names = new NameIndex(orders.map(({ order }) => order.debtor));
  const matches = new Map<PaymentLine, PaymentMatch>();
  const take = (line: PaymentLine, amount: Euros, ref: string, by: 'number' | 'amount'): void => {
    open.set(ref, (open.get(ref) ?? amount).minus(amount));
    matches.set(line, { kind: 'matched', line, order: ref, by });
  };

  // Numbers first, wherever they stand in the list: an amount alone must not take what a number names.
  for (const line of lines) {
    const { amount, on, number } = line;
    if (amount === null || on === null || !amount.gt(0)) {
      matches.set(line, { kind: 'none', line, reason: 'unreadable' });
      continue;
    }
    if (number === '') continue;
    const named = orders.filter(({ order }) => nameKey(order.number ?? '') === nameKey(number));
    const candidates = named.length > 1 ? ofDebtor(named, line, names) : named;
    const [facts] = candidates;
    if (facts === undefined) continue;
    if (candidates.length > 1)
      matches.set(line, { kind: 'ambiguous', line, orders: candidates.map(({ order }) => order.ref) });
    else if (isKnown(facts, line)) matches.set(line, { kind: 'none', line, reason: 'known' });
    else if (!amount.lte(open.get(facts.order.ref) ?? 0))
      matches.set(line, { kind: 'none', line, reason: 'moreThanOpen' });
    else take(line, amount, facts.order.ref, 'number');
  }
  for (const line of lines) {
    const { amount } = line;
    if (matches.has(line) || amount === null) continue;
    const owed = ofDebtor(orders, line, names);
    const known = owed.find((facts) => isKnown(facts, line));
    const candidates = owed.filter(({ order }) => open.get(order.ref)?.eq(amount) === true);
    const [facts] = candidates;
    if (known !== undefined) matches.set(line, { kind: 'none', line, reason: 'known' });
    else if (facts === undefined) matches.set(line, { kind: 'none', line, reason: 'unknown' });
    else if (candidates.length > 1)
      matches.set(line, { kind: 'ambiguous', line, orders: candidates.map(({ order }) => order.ref) });
    else take(line, amount, facts.order.ref, 'amount');
  }
  return lines.map((line) => matches.get(line) ?? { kind: 'none', line, reason: 'unknown' });
}

function ofDebtor(orders: readonly OrderFacts[], { debtor }: PaymentLine, names: NameIndex): OrderFacts[] {
  if (debtor === '') return [];
  const wanted = nameKey(names.known(debtor));
  return orders.filter(({ order }) => nameKey(order.debtor) === wanted);
}

/** The list was taken in before: a payment of the same day, amount and reference is there. */
function isKnown({ payments }: OrderFacts, { on, amount, reference }: PaymentLine): boolean {
  return payments.some(
    (payment) =>
      payment.on === on &&
      amount !== null &&
      payment.amount.eq(amount) &&
      nameKey(payment.reference) === nameKey(reference),
  );
}
