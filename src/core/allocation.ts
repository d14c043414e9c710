import { largestRemainder, ofUnits, plainOf, plainQuotient } from './plainNumbers';
import { power10, roundHalfUp, sum, type Decimal, type Euros } from './money';

/**
 * Largest remainder ("au plus fort reste"): parts of `amount` in proportion to `weights` that add up to it exactly.
 *
 * The amount is first rounded half up to `decimals` (2: cents). Each part is the exact one cut to a whole cent; the
 * cents that are left go one each to the largest fractional parts, ties to the larger weight, then to the first.
 * A weight of 0 receives nothing. A negative amount is the mirror of the positive one.
 *
 * @param amount EUR.
 * @param weights From 0, such as populations; in the order in which ties are settled.
 * @returns One amount a weight, in their order.
 * @throws RangeError when the weights add up to 0: there is nobody to receive the amount.
 */
export function allocate(amount: Euros, weights: readonly Decimal[], decimals = 2): Euros[] {
  const unit = power10(-decimals);
  const units = roundHalfUp(amount, decimals).times(power10(decimals));
  const plain = largestRemainder(
    units.toNumber(),
    weights.map((weight) => weight.toNumber()),
  );
  if (plain !== null) return plain.map((part) => unit.times(part));
  const { parts, left } = allocationSteps(amount, weights, decimals);
  const step = units.isNegative() ? unit.negated() : unit;
  return parts.map(({ whole, rank }) =>
    whole
      .plus(rank <= left ? 1 : 0)
      .times(step)
      .plus(0),
  );
}

/**
 * The same of numbers as they stand in cells, each read at 15 digits; null where they are too long for plain numbers, or no
 * weight is above 0.
 *
 * @param amount EUR.
 * @param weights Integers from 0 to below 10^15.
 * @param decimals From 0 to 10.
 */
export function plainAllocation(
  amount: number,
  weights: readonly number[],
  decimals: number,
): number[] | null {
  const plain = plainOf(amount);
  const units = plain && plainQuotient(plain, 1, decimals);
  const parts = units === null ? null : largestRemainder(units, weights);
  return parts && parts.map((part) => ofUnits(part, decimals));
}

/** How the parts of an amount come about, in units of 10^-decimals, whatever the sign of the amount. */
export interface AllocationSteps {
  /** The amount, rounded half up. */
  readonly units: Decimal;
  /** Of the weights. */
  readonly total: Decimal;
  /** Units that the cut parts leave over: those of the first ranks receive one each. */
  readonly left: number;
  readonly parts: readonly {
    /** The exact part, cut. */
    readonly whole: Decimal;
    /** What was cut, times `total`. */
    readonly remainder: Decimal;
    /** By the size of what was cut, from 1; ties to the larger weight, then to the first. */
    readonly rank: number;
  }[];
}

/**
 * The steps that `allocate` takes, for who must show them.
 *
 * @throws RangeError when the weights add up to 0.
 */
export function allocationSteps(amount: Euros, weights: readonly Decimal[], decimals = 2): AllocationSteps {
  const units = roundHalfUp(amount, decimals).times(power10(decimals)).abs();
  const total = sum(weights);
  if (total.isZero()) throw new RangeError('The weights add up to 0');
  const parts = weights.map((weight, index) => {
    const product = units.times(weight);
    const whole = product.divToInt(total);
    return { index, weight, whole, remainder: product.minus(whole.times(total)) };
  });
  const ranks = new Map(
    [...parts]
      .sort((a, b) => b.remainder.cmp(a.remainder) || b.weight.cmp(a.weight) || a.index - b.index)
      .map(({ index }, at) => [index, at + 1]),
  );
  return {
    units,
    total,
    left: units.minus(sum(parts.map((part) => part.whole))).toNumber(),
    parts: parts.map(({ index, whole, remainder }) => ({ whole, remainder, rank: ranks.get(index) ?? 0 })),
  };
}
