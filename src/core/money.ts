import { Decimal as DecimalBase } from 'decimal.js';

/**
 * Exact decimal numbers. The precision is far above what any amount needs, so that products of Excel numbers
 * (15 significant digits each) are exact; quotients are never left to this precision: see `roundQuotient`.
 */
export const Decimal = DecimalBase.clone({
  precision: 2000,
  rounding: DecimalBase.ROUND_HALF_UP,
  toExpNeg: -400,
  toExpPos: 400,
});
export type Decimal = DecimalBase;

/** An amount in euros, exact. */
export type Euros = Decimal;

/**
 * The decimal number that a person sees in a cell: a double carries noise beyond Excel's 15 significant digits
 * (0.1 + 0.2 is 0.3 in a cell), and that noise must not decide where a half cent goes.
 *
 * @throws RangeError for NaN and infinities, which no cell holds.
 */
export function toDecimal(excelNumber: number): Decimal {
  if (!Number.isFinite(excelNumber)) throw new RangeError(`Not a finite number: ${excelNumber}`);
  // An integer of up to 15 digits has no noise, and is read without its digits; minus zero is zero.
  if (Number.isInteger(excelNumber) && Math.abs(excelNumber) < 1e15) return new Decimal(excelNumber + 0);
  return new Decimal(excelNumber.toPrecision(15));
}

/** For a cell: the nearest double; never minus zero. */
export function toNumber(value: Decimal): number {
  return value.toNumber() + 0;
}

/**
 * numerator / denominator, rounded half up (half away from zero when negative) to `decimals` decimals, from the exact
 * rational: an integer quotient and its remainder. Rounding a quotient that was itself rounded would move ties.
 *
 * @throws RangeError when the denominator is 0.
 */
export function roundQuotient(numerator: Decimal, denominator: Decimal, decimals: number): Decimal {
  if (denominator.isZero()) throw new RangeError('Division by zero');
  const divisor = denominator.abs();
  const dividend = numerator.abs().times(power10(decimals));
  const quotient = dividend.divToInt(divisor);
  const remainder = dividend.minus(quotient.times(divisor));
  const rounded = remainder.times(2).gte(divisor) ? quotient.plus(1) : quotient;
  const negative = numerator.isNegative() !== denominator.isNegative() && !rounded.isZero();
  return (negative ? rounded.negated() : rounded).times(power10(-decimals));
}

/** Rounded half up (half away from zero when negative); never minus zero. */
export function roundHalfUp(value: Decimal, decimals: number): Decimal {
  return value.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP).plus(0);
}

/** EUR to the cent, half up. */
export function roundCents(amount: Euros): Euros {
  return roundHalfUp(amount, 2);
}

/** Exact; 0 when there is nothing to add. */
export function sum(values: Iterable<Decimal>): Decimal {
  let total = new Decimal(0);
  for (const value of values) total = total.plus(value);
  return total;
}

/** Whether an amount has no part of a cent, as far as a double can say. */
export function isInCents(amount: number): boolean {
  return Number(amount.toFixed(2)) === amount;
}

/** EUR of doubles that hold whole cents: exact where adding them up as they are would not be. */
export function sumOfCents(amounts: readonly number[]): number {
  return amounts.reduce((cents, amount) => cents + Math.round(amount * 100), 0) / 100;
}

/** 10 to an integer power, exact. */
export function power10(exponent: number): Decimal {
  return new Decimal(`1e${exponent}`);
}
