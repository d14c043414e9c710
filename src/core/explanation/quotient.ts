import type { Decimal } from '../money';
import { power10 } from '../money';

/** An exact quotient with what a person reads of it. */
export interface Quotient {
  readonly numerator: Decimal;
  /** Above 0. */
  readonly denominator: number;
  /** To so many decimals, cut and not rounded: a half cent is reached by what is read only where it is by the exact value. */
  readonly cut: Decimal;
  /** Whether nothing was cut. */
  readonly isWhole: boolean;
  /** What `cut` has beyond whole cents, in cents, from 0 to below 1, whatever the sign. */
  readonly ofACent: Decimal;
}

/** Of EUR: enough to see which way a cent goes. */
export const SHOWN_DECIMALS = 6;

/** @throws RangeError when the denominator is 0. */
export function quotientOf(numerator: Decimal, denominator: number, decimals = SHOWN_DECIMALS): Quotient {
  if (denominator === 0) throw new RangeError('Division by zero');
  const units = numerator.times(power10(decimals));
  const whole = units.divToInt(denominator);
  const cut = whole.times(power10(-decimals)).plus(0);
  return {
    numerator,
    denominator,
    cut,
    ofACent: cut.abs().times(100).mod(1),
    isWhole: units.equals(whole.times(denominator)),
  };
}
