import { largestRemainder } from './plainNumbers';
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
  const total = sum(weights);
  if (total.isZero()) throw new RangeError('The weights add up to 0');
  const parts = weights.map((weight, index) => {
    const product = units.abs().times(weight);
    const whole = product.divToInt(total);
    return { index, weight, whole, remainder: product.minus(whole.times(total)) };
  });
  const left = units
    .abs()
    .minus(sum(parts.map((part) => part.whole)))
    .toNumber();
  const favoured = new Set(
    [...parts]
      .sort((a, b) => b.remainder.cmp(a.remainder) || b.weight.cmp(a.weight) || a.index - b.index)
      .slice(0, left)
      .map((part) => part.index),
  );
  const step = units.isNegative() ? unit.negated() : unit;
  return parts.map(({ index, whole }) =>
    whole
      .plus(favoured.has(index) ? 1 : 0)
      .times(step)
      .plus(0),
  );
}
