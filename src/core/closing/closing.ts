import type { Euros } from '../money';
import type { Recap } from '../recap';
import type { OrderFacts } from '../revenueOrders/state';

/**
 * What came of a financial year, as of a day: what its recap asked for, what was billed of it, and what became of that.
 * Amounts are EUR in whole cents.
 */

/** Where amounts that were billed stand; billed = paid + cancelled + open, to the cent. */
export interface Settled {
  readonly billed: Euros;
  /** What the order asked for, and no more. */
  readonly paid: Euros;
  readonly cancelled: Euros;
  readonly open: Euros;
}

/** An order with the interventions that it claims. */
export interface ClosedOrder extends OrderFacts {
  readonly work: readonly ClaimedWork[];
}

/** What the interventions of an order come to with VAT; application '' where they are about none. */
export interface ClaimedWork {
  readonly application: string;
  readonly gross: Euros;
}

/** What closing a year rests on. */
export interface ClosingFacts {
  readonly recap: Recap;
  /** Of that year alone. */
  readonly orders: readonly ClosedOrder[];
  /** Below it nothing is recovered (CGCT D1611-1). EUR. */
  readonly threshold: Euros;
  /** Excel serial date: payments and dates that come later do not count. */
  readonly day: number;
  /** What makes two spellings of a name one. */
  readonly keyOf: (name: string) => string;
}

/**
 * Why less or more was claimed than the recap says: postponed: below the threshold, and nothing was claimed; notClaimed:
 * nothing was, for no such reason; credit: the debtor has something to receive; toIssue: prepared, and never issued;
 * otherAmount: prepared for another amount than the recap has; grouped: interventions in an order for shares.
 */
export const CLAIM_REASONS = [
  'postponed',
  'notClaimed',
  'credit',
  'otherAmount',
  'grouped',
  'interventions',
  'interest',
  'corrected',
  'cancelled',
  'toIssue',
] as const;
export type ClaimReason = (typeof CLAIM_REASONS)[number];

/** Why not all that was claimed is paid. */
export const OPEN_REASONS = ['contested', 'late', 'partlyPaid', 'unpaid'] as const;
export type OpenReason = (typeof OPEN_REASONS)[number];

/** A difference, explained; `ref`: the order that it is about, null where there is none. */
export interface Explained<Reason> {
  readonly reason: Reason;
  /** With its sign: what it adds. */
  readonly amount: Euros;
  readonly ref: string | null;
}

export interface DebtorClosing extends Settled {
  readonly debtor: string;
  /** What the recap asks for; 0 where the debtor has no row of it. */
  readonly recap: Euros;
  /** Of what is open: the part whose orders are contested. */
  readonly contested: Euros;
  /** Paid though nothing was owed any more; to be given back. */
  readonly excess: Euros;
  /** recap + all of them = billed - cancelled. */
  readonly claims: readonly Explained<ClaimReason>[];
  /** billed - cancelled + all of them = paid. */
  readonly opens: readonly Explained<OpenReason>[];
}

/** What an amount was for: an application, cents that rounding moves, interest, or nothing that is known. */
export type Part =
  | { readonly kind: 'application'; readonly name: string }
  | { readonly kind: 'rounding' | 'interest' | 'other' };

export interface PartClosing extends Settled {
  readonly part: Part;
  readonly recap: Euros;
}

export interface YearClosing {
  readonly year: number;
  /** In the order of the recap, then as the orders name them. */
  readonly debtors: readonly DebtorClosing[];
  /** The applications of the recap, then what else there is. Both ways add up to the same. */
  readonly parts: readonly PartClosing[];
  readonly total: Omit<DebtorClosing, 'debtor' | 'claims' | 'opens'>;
}
