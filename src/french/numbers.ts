/** Numbers as they stand in French text. */
import type { Euros } from '../core/money';

const MONEY = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' });

/** EUR with two decimals, rounded half up from the exact amount: `1 504,61 €`, its spaces such that no line breaks there. */
export function moneyInFrench(amount: Euros): string {
  return MONEY.format(amount.toFixed(2) as Intl.StringNumericLiteral);
}
