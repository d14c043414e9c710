/** Numbers as they stand in French text. */
import type { Euros } from '../core/money';

const MONEY = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' });

const INTEGER = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 });

/** `7 037`. */
export function integerInFrench(count: number): string {
  return INTEGER.format(count);
}

/** EUR with two decimals, rounded half up from the exact amount: `1 504,61 €`, its spaces such that no line breaks there. */
export function moneyInFrench(amount: Euros): string {
  return MONEY.format(amount.toFixed(2) as Intl.StringNumericLiteral);
}
