import { sum, type Euros } from '../../../core/money';
import { happened, positionOn } from '../../../core/revenueOrders/order';
import type { PaymentLine } from '../../../core/revenueOrders/paymentLine';
import type { OrderFacts } from '../../../core/revenueOrders/state';
import { nameKey } from '../../read/names';
import { KnownPayments } from './knownPayments';
import { OrderIndex } from './orderIndex';

/** A part of a payment and the order, by its key, that it pays. */
export interface PaidOrder {
  readonly order: string;
  readonly amount: Euros;
}

/** What a line may pay, the likeliest first; the parts of each come to the amount of the line. */
type May = readonly (readonly PaidOrder[])[];

/** Which order a line pays, or why that cannot be told; orders by their keys. */
export type PaymentMatch =
  | {
      readonly kind: 'matched';
      readonly line: PaymentLine;
      readonly order: string;
      readonly by: 'number' | 'amount';
    }
  /** Others may be meant: a person says which. */
  | {
      readonly kind: 'ambiguous';
      readonly line: PaymentLine;
      readonly orders: readonly string[];
      readonly why: Doubt;
      readonly may: May;
    }
  | { readonly kind: 'none'; readonly line: PaymentLine; readonly reason: NoMatch; readonly may: May };

/**
 * several: more than one order fits; otherDebtor: the order of that number is another's; twice: another line of the list
 * says the same.
 */
export type Doubt = 'several' | 'otherDebtor' | 'twice';

/**
 * unreadable: no date or no amount; known: a payment of that day, amount and reference stands there already; unknown: no
 * open order has that number, or that amount and debtor; moreThanOpen: the order that is meant owes less.
 */
export type NoMatch = 'unreadable' | 'known' | 'unknown' | 'moreThanOpen';

/**
 * Matches the lines of a list with orders that are open: by number first, then by debtor and the very amount that is
 * open. A line lowers what is open for the lines after it, so that no order is paid twice by one list. Nothing is
 * guessed: what may be several, contradicts itself or was written otherwise is asked about, with what it may be.
 */
export function matchPayments(
  lines: readonly PaymentLine[],
  orders: readonly OrderFacts[],
  today: number,
): PaymentMatch[] {
  const matching = new Matching(orders, today);
  // Numbers first, wherever they stand in the list: an amount alone must not take what a number names.
  const byNumber = new Map(lines.map((line) => [line, matching.byNumber(line)]));
  const found = lines.map((line) => byNumber.get(line) ?? matching.byAmount(line));
  return found.map((each) =>
    each.kind === 'matched' || (each.kind === 'none' && !MAY_PAY.has(each.reason))
      ? each
      : { ...each, may: matching.mayPay(each) },
  );
}

/** Of which a person may still say what they pay. */
const MAY_PAY: ReadonlySet<NoMatch> = new Set<NoMatch>(['unknown', 'moreThanOpen']);

type Found = PaymentMatch;
type Readable = PaymentLine & { readonly on: number; readonly amount: Euros };

const isReadable = (line: PaymentLine): line is Readable =>
  line.amount !== null && line.on !== null && line.amount.gt(0);

/** Orders of a debtor among which it is tried which ones a payment pays together. */
const MOST_TOGETHER = 12;
/** Orders that are offered because their amount alone fits. */
const MOST_BY_AMOUNT = 8;

class Matching {
  private readonly index: OrderIndex;
  private readonly known: KnownPayments;
  /** What is open of each order that was issued, less what lines have taken so far. */
  private readonly open: Map<string, Euros>;
  private readonly taken = new Set<string>();

  constructor(orders: readonly OrderFacts[], today: number) {
    this.index = new OrderIndex(orders);
    this.known = new KnownPayments(orders);
    this.open = new Map(
      orders
        .filter(({ order }) => happened(order.issuedOn, today))
        .map((facts) => [facts.order.ref, positionOn(facts.order, facts.payments, today).open]),
    );
  }

  /** null: its number says nothing. */
  byNumber(line: PaymentLine): Found | null {
    if (!isReadable(line)) return none(line, 'unreadable');
    const candidates = this.numbered(line);
    const [facts] = candidates;
    if (facts === undefined) return null;
    if (candidates.length > 1) return ambiguous(line, candidates, 'several');
    if (this.known.take(facts, line)) return none(line, 'known');
    const debtor = this.index.debtorOf(line.debtor);
    if (debtor !== null && debtor !== nameKey(facts.order.debtor))
      return ambiguous(line, [facts], 'otherDebtor');
    if (this.isTwice(facts, line)) return ambiguous(line, [facts], 'twice');
    if (!line.amount.lte(this.openOf(facts))) return none(line, 'moreThanOpen');
    return this.take(line, facts, 'number');
  }

  byAmount(line: PaymentLine): Found {
    if (!isReadable(line)) return none(line, 'unreadable');
    const owed = this.index.ofDebtor(this.index.debtorOf(line.debtor));
    if (owed.some((facts) => this.known.take(facts, line)) || this.known.takeTogether(owed, line))
      return none(line, 'known');
    const candidates = owed.filter((facts) => this.open.get(facts.order.ref)?.eq(line.amount) === true);
    const [facts] = candidates;
    if (facts === undefined) return none(line, 'unknown');
    if (candidates.length > 1) return ambiguous(line, candidates, 'several');
    return this.isTwice(facts, line) ? ambiguous(line, [facts], 'twice') : this.take(line, facts, 'amount');
  }

  /** Once all lines are matched: what one that is not may pay of what is left. */
  mayPay(found: Exclude<Found, { kind: 'matched' }>): May {
    const { line } = found;
    if (!isReadable(line)) return [];
    const owed = this.index.ofDebtor(this.index.debtorOf(line.debtor));
    const named = [
      ...(found.kind === 'ambiguous' ? found.orders : []).flatMap((ref) => this.index.ofRef(ref) ?? []),
      ...this.index.ofNumber(line.number),
      ...this.index.ofLooseNumber(line.number),
    ];
    const sameAmount = [...this.open]
      .filter(([, open]) => open.eq(line.amount))
      .slice(0, MOST_BY_AMOUNT)
      .flatMap(([ref]) => this.index.ofRef(ref) ?? []);
    const whole = (orders: readonly OrderFacts[]): PaidOrder[][] =>
      orders
        .filter((facts) => line.amount.lte(this.openOf(facts)))
        .map(({ order }) => [{ order: order.ref, amount: line.amount }]);
    const options = [
      ...whole(named),
      ...this.together(owed, line.amount),
      ...whole(owed),
      ...whole(sameAmount),
    ];
    const keyOf = (option: readonly PaidOrder[]): string => option.map(({ order }) => order).join('\n');
    return [...new Map(options.map((option) => [keyOf(option), option])).values()];
  }

  private numbered(line: Readable): readonly OrderFacts[] {
    const debtor = this.index.debtorOf(line.debtor);
    const isDebtors = ({ order }: OrderFacts): boolean => nameKey(order.debtor) === debtor;
    const exact = this.index.ofNumber(line.number);
    if (exact.length > 1) {
      const own = exact.filter(isDebtors);
      if (own.length > 0 || debtor !== null) return own;
      const payable = exact.filter((facts) => line.amount.lte(this.openOf(facts)));
      return payable.length > 0 ? payable : exact;
    }
    if (exact.length === 1) return exact;
    // Written otherwise, a number needs the debtor beside it or, where there is none, the very amount.
    return this.index
      .ofLooseNumber(line.number)
      .filter((facts) => (debtor === null ? this.openOf(facts).eq(line.amount) : isDebtors(facts)));
  }

  /** Orders of a debtor that come to an amount together: all that are open, or two or three of them. */
  private together(owed: readonly OrderFacts[], amount: Euros): PaidOrder[][] {
    const parts = owed
      .map((facts) => ({ order: facts.order.ref, amount: this.openOf(facts) }))
      .filter((part) => part.amount.gt(0));
    if (parts.length < 2 || parts.length > MOST_TOGETHER) return [];
    const sets = [parts];
    parts.forEach((first, i) =>
      parts.slice(i + 1).forEach((second, j) => {
        sets.push([first, second]);
        for (const third of parts.slice(i + j + 2)) sets.push([first, second, third]);
      }),
    );
    return sets.filter((set) => sum(set.map((part) => part.amount)).eq(amount));
  }

  private openOf({ order }: OrderFacts): Euros {
    return this.open.get(order.ref) ?? NOTHING;
  }

  private isTwice({ order }: OrderFacts, line: Readable): boolean {
    return this.taken.has(sameness(order.ref, line));
  }

  private take(line: Readable, facts: OrderFacts, by: 'number' | 'amount'): Found {
    const { ref } = facts.order;
    this.open.set(ref, this.openOf(facts).minus(line.amount));
    this.taken.add(sameness(ref, line));
    return { kind: 'matched', line, order: ref, by };
  }
}

const NOTHING = sum([]);

const sameness = (ref: string, { on, amount, reference }: Readable): string =>
  JSON.stringify([ref, on, amount.toFixed(2), nameKey(reference)]);

const none = (line: PaymentLine, reason: NoMatch): Found => ({ kind: 'none', line, reason, may: [] });

const ambiguous = (line: PaymentLine, orders: readonly OrderFacts[], why: Doubt): Found => ({
  kind: 'ambiguous',
  line,
  orders: orders.map(({ order }) => order.ref),
  why,
  may: [],
});
