/**
 * Exact rationals on BigInt: a second way to compute what src/core computes with decimal.js, sharing nothing with it.
 */
export interface Fraction {
  readonly n: bigint;
  /** Above 0. */
  readonly d: bigint;
}

export const ZERO: Fraction = { n: 0n, d: 1n };

/** A decimal number as text, such as "-12.345", or an integer. */
export function fraction(text: string | number | bigint): Fraction {
  const [, sign, whole, decimals = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(text))!;
  const n = BigInt(whole! + decimals);
  return { n: sign ? -n : n, d: 10n ** BigInt(decimals.length) };
}

export const add = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
export const subtract = (a: Fraction, b: Fraction): Fraction => add(a, { n: -b.n, d: b.d });
export const times = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.n, d: a.d * b.d });
export const over = (a: Fraction, b: Fraction): Fraction =>
  b.n < 0n ? { n: -a.n * b.d, d: a.d * -b.n } : { n: a.n * b.d, d: a.d * b.n };
export const compare = (a: Fraction, b: Fraction): number => {
  const difference = a.n * b.d - b.n * a.d;
  return difference === 0n ? 0 : difference > 0n ? 1 : -1;
};
export const total = (fractions: readonly Fraction[]): Fraction => fractions.reduce(add, ZERO);

/** Rounded half away from zero, in units of 10^-decimals: 148.905 with 2 decimals is 14891n. */
export function roundedUnits({ n, d }: Fraction, decimals = 2): bigint {
  const scaled = (n < 0n ? -n : n) * 10n ** BigInt(decimals);
  const units = (2n * scaled + d) / (2n * d);
  return n < 0n ? -units : units;
}

/** Rounded half away from zero. */
export const rounded = (value: Fraction, decimals = 2): Fraction => ({
  n: roundedUnits(value, decimals),
  d: 10n ** BigInt(decimals),
});

/** Units of 10^-decimals that add up to the rounded amount, by the largest remainder; below 0 as their mirror. */
export function largestRemainder(amount: Fraction, weights: readonly bigint[], decimals = 2): bigint[] {
  if (amount.n < 0n)
    return largestRemainder({ n: -amount.n, d: amount.d }, weights, decimals).map((units) => -units);
  const units = roundedUnits(amount, decimals);
  const sum = weights.reduce((a, b) => a + b, 0n);
  const parts = weights.map((weight) => (units * weight) / sum);
  let left = units - parts.reduce((a, b) => a + b, 0n);
  const taken = new Set<number>();
  // One cent at a time to whoever is most short: slow, and plainly what the rule says.
  while (left > 0n) {
    let best = -1;
    weights.forEach((weight, index) => {
      if (taken.has(index)) return;
      const remainder = (units * weight) % sum;
      const bestRemainder = best < 0 ? -1n : (units * weights[best]!) % sum;
      if (remainder > bestRemainder || (remainder === bestRemainder && weight > weights[best]!)) best = index;
    });
    taken.add(best);
    parts[best]! += 1n;
    left -= 1n;
  }
  return parts;
}
