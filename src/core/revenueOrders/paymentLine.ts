import type { Euros } from '../money';

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
