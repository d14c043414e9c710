import { daysBetween } from './dates';
import { Decimal, roundQuotient, type Euros } from './money';

export interface LateInterestInput {
  /** EUR, tax included. */
  readonly amount: Euros;
  /** Last day to pay, Excel serial date. */
  readonly dueOn: number;
  /** Excel serial date. */
  readonly paidOn: number;
  /** 0 to 1 a year, kept from the day on which interest starts to the end. */
  readonly annualRate: Decimal;
}

/** Days that bear interest: from the day after the due date to the payment day, both included; 0 when paid in time. */
export function daysLate(dueOn: number, paidOn: number): number {
  return Math.max(0, daysBetween(dueOn, paidOn));
}

/**
 * Late interest (intérêts moratoires, article 5), EUR, rounded half up to the cent from the exact value:
 * amount x rate x days / 365, whatever the year (Code de la commande publique R2192-32 for the days, as far as the
 * rules of public contracts are the ones that were chosen). The fixed charge is apart.
 */
export function lateInterest({ amount, dueOn, paidOn, annualRate }: LateInterestInput): Euros {
  return roundQuotient(amount.times(annualRate).times(daysLate(dueOn, paidOn)), new Decimal(365), 2);
}

/**
 * Fixed recovery charge (indemnité forfaitaire pour frais de recouvrement), EUR, once for each late payment:
 * Code de la commande publique D2192-35. Due beside the interest under the rules of public contracts only.
 */
export const FIXED_RECOVERY_CHARGE: Euros = new Decimal(40);
