import { applyEvent, type OrderRefusal } from '../../../core/revenueOrders/events';
import type { PaymentLine } from '../../../core/revenueOrders/paymentLine';
import type { OrderFacts } from '../../../core/revenueOrders/state';
import { nameKey } from '../../read/names';
import type { PaidOrder, PaymentMatch } from './matchPayments';

/** By the line of the file: which of what a line may pay, by its place; null: it is left out. */
export type PaymentChoices = ReadonlyMap<number, number | null>;

/** A line that is to be recorded, with the orders that it pays. */
export interface DecidedPayment {
  readonly line: PaymentLine & { readonly on: number };
  readonly pays: readonly PaidOrder[];
}

/** yearClosed: the accounts of that year are closed; nothing of them is edited. */
export type PaymentRefusal = OrderRefusal | { readonly reason: 'yearClosed'; readonly year: number };

export interface DecidedPayments {
  readonly payments: readonly DecidedPayment[];
  /** Lines that cannot be recorded as they were decided, and why. */
  readonly refused: readonly { readonly line: PaymentLine; readonly why: PaymentRefusal }[];
}

/**
 * What is recorded of a list: the lines that were matched, unless they are left out, and those of which a person said what
 * they pay. One after the other, by the rules of `applyEvent`, so that what is recorded is never refused as a whole.
 * `closed`: years whose accounts are closed.
 */
export function decidedPayments(
  matches: readonly PaymentMatch[],
  choices: PaymentChoices,
  orders: readonly OrderFacts[],
  today: number,
  closed: ReadonlySet<number> = new Set(),
): DecidedPayments {
  const now = new Map(orders.map((facts) => [nameKey(facts.order.ref), facts]));
  const payments: DecidedPayment[] = [];
  const refused: { line: PaymentLine; why: PaymentRefusal }[] = [];
  for (const match of matches) {
    const { line } = match;
    const { on } = line;
    const pays = paidBy(match, choices.get(line.line));
    if (pays.length === 0 || on === null) continue;
    const outcome = afterAll(now, pays, { on, reference: line.reference }, today, closed);
    if (outcome.ok) {
      for (const facts of outcome.after) now.set(nameKey(facts.order.ref), facts);
      payments.push({ line: { ...line, on }, pays });
    } else refused.push({ line, why: outcome.why });
  }
  return { payments, refused };
}

function paidBy(match: PaymentMatch, choice: number | null | undefined): readonly PaidOrder[] {
  if (choice === null) return [];
  if (match.kind !== 'matched') return choice === undefined ? [] : (match.may[choice] ?? []);
  const { order, line } = match;
  return line.amount === null ? [] : [{ order, amount: line.amount }];
}

function afterAll(
  now: ReadonlyMap<string, OrderFacts>,
  pays: readonly PaidOrder[],
  paid: { readonly on: number; readonly reference: string },
  today: number,
  closed: ReadonlySet<number>,
):
  | { readonly ok: true; readonly after: readonly OrderFacts[] }
  | { readonly ok: false; readonly why: PaymentRefusal } {
  const after: OrderFacts[] = [];
  for (const { order: ref, amount } of pays) {
    const facts = now.get(nameKey(ref));
    if (facts === undefined) return { ok: false, why: { reason: 'notIssued' } };
    const { year } = facts.order;
    if (closed.has(year)) return { ok: false, why: { reason: 'yearClosed', year } };
    const outcome = applyEvent(facts, { kind: 'pay', amount, ...paid }, today);
    if (!outcome.ok) return { ok: false, why: outcome.refusal };
    const { payment } = outcome.change;
    after.push({ ...facts, payments: payment === null ? facts.payments : [...facts.payments, payment] });
  }
  return { ok: true, after };
}
