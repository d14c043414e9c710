import type { OrderNature } from '../../../core/revenueOrders/order';

/** What a person may do to revenue orders, as data. An order is found by its key, a payment by all that it says. */
export type OrderEdit =
  /** One order each, made today under the clauses of its year; not issued yet. */
  | { readonly kind: 'prepareOrders'; readonly year: number; readonly claims: readonly Claim[] }
  /** What happened, to one or to many: all of it is carried out, or nothing. */
  | { readonly kind: 'recordEvents'; readonly events: readonly RecordedEvent[] }
  /** Numbers that the finance software gave. */
  | { readonly kind: 'numberOrders'; readonly numbers: readonly NumberChange[] }
  /** Gives the orders of an earlier version a key, the rules of today, payments for what was typed, and formulas. */
  | { readonly kind: 'adoptOrders' }
  /** The formula of a computed column, where something was typed over it; or that again. */
  | { readonly kind: 'setComputed'; readonly cells: readonly ComputedCellChange[] }
  /** Rows as they are put back. */
  | ({ readonly kind: 'changeOrders' } & OrderRows);

export interface Claim {
  readonly debtor: string;
  /** EUR, whole cents; of its shares, where interventions are grouped with them. */
  readonly amount: number;
  readonly nature: OrderNature;
  /** Keys of the debtor's interventions that a grouped order claims too; left out: none. */
  readonly interventions?: readonly string[];
}

export interface RecordedEvent {
  /** Key of the order. */
  readonly ref: string;
  readonly event: EventData;
  /** Payments of the order that stood there when it was decided: others may be the same. Left out: no matter. */
  readonly paymentsSeen?: number;
}

/** An event of core with its amount as a number, EUR; the key of a corrected order is given when it is made. */
export type EventData =
  | {
      readonly kind: 'issue' | 'receive' | 'contest' | 'rejectContest' | 'accept' | 'demand';
      readonly on: number;
    }
  | { readonly kind: 'pay'; readonly on: number; readonly amount: number; readonly reference: string }
  /** null: all that is open. */
  | { readonly kind: 'cancel'; readonly on: number; readonly amount: number | null }
  | { readonly kind: 'correct'; readonly on: number; readonly amount: number };

export interface NumberChange {
  readonly ref: string;
  readonly before: string;
  readonly after: string;
}

/** null: the formula of the column. */
export interface ComputedCellChange {
  /** Key of the order. */
  readonly ref: string;
  readonly column: string;
  readonly before: string | number | null;
  readonly after: string | number | null;
}

/** Contents of cells by the roles of their columns; '' for an empty one. Computed columns are not among them. */
export type RowContents = Readonly<Record<string, string | number>>;

export interface OrderRows {
  readonly changed: readonly {
    readonly ref: string;
    readonly before: RowContents;
    readonly after: RowContents;
  }[];
  readonly addedOrders: readonly RowContents[];
  readonly removedOrders: readonly RowContents[];
  readonly addedPayments: readonly RowContents[];
  readonly removedPayments: readonly RowContents[];
  /** What interventions name as the order that claims them. */
  readonly claimed: readonly ClaimChange[];
}

export interface ClaimChange {
  /** Key of the intervention. */
  readonly ref: string;
  readonly before: string;
  readonly after: string;
}

export const NO_ORDER_ROWS: OrderRows = {
  changed: [],
  addedOrders: [],
  removedOrders: [],
  addedPayments: [],
  removedPayments: [],
  claimed: [],
};
