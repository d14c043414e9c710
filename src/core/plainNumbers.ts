/**
 * Exact decimal arithmetic in plain numbers, for what nearly every amount is made of: cents, short rates, populations. As
 * long as an integer stays within 2^53 a double holds it exactly, and so does every step here; where one would not, the
 * answer is null, and the caller goes the long way, by `Decimal`, to the same result.
 */

/** digits x 10^-decimals; digits is an integer within 2^53. */
export interface Plain {
  readonly digits: number;
  readonly decimals: number;
}

const POWERS = Array.from({ length: 16 }, (_, exponent) => Number(`1e${exponent}`));
/** Integers up to here have 15 digits: as many as Excel shows, and as a double tells apart. */
const LARGEST = 1e15;
/** So that a quotient one too large times its divisor is still exact. */
const LARGEST_DIVIDED = 2 ** 52;
/** Into how many sizes remainders are told apart before any is put in order: of a hundred thousand a hundred are of one. */
const SIZES = 1024;
/** How many decimals to try: costs have two, rates up to six. */
const DECIMALS = [2, 1, 4, 6];
/**
 * Relative. Below half a unit of the 15th digit (5e-16 at least) less what the division may be off (1.2e-16), so that what
 * is that near reads the same at 15 digits: the noise of a sum in a cell.
 */
const NOISE = 3e-16;

/** The number that a person sees in a cell, at 15 significant digits, where that has at most six decimals. */
export function plainOf(excelNumber: number): Plain | null {
  if (Math.floor(excelNumber) === excelNumber)
    return Math.abs(excelNumber) < LARGEST ? { digits: excelNumber, decimals: 0 } : null;
  const noise = NOISE * Math.abs(excelNumber);
  for (let at = 0; at < DECIMALS.length; at++) {
    const decimals = DECIMALS[at] ?? 0;
    const power = powerOf10(decimals);
    const digits = Math.round(excelNumber * power);
    const isNear = Math.abs(digits / power - excelNumber) <= noise;
    if (isNear && Math.abs(digits) < LARGEST) return { digits, decimals };
  }
  return null;
}

export function plainProduct(a: Plain, b: Plain): Plain | null {
  return within(a.digits * b.digits, a.decimals + b.decimals);
}

export function plainSum(a: Plain, b: Plain): Plain | null {
  const decimals = Math.max(a.decimals, b.decimals);
  const first = atDecimals(a, decimals);
  const second = atDecimals(b, decimals);
  return first && second && within(first.digits + second.digits, decimals);
}

/**
 * numerator / denominator in units of 10^-decimals (0 to 10), rounded half up (half away from zero when negative), from the
 * exact quotient.
 *
 * @param denominator An integer above 0.
 */
export function plainQuotient(numerator: Plain, denominator: number, decimals: number): number | null {
  const shift = decimals - numerator.decimals;
  const dividend = Math.abs(numerator.digits) * powerOf10(Math.max(0, shift));
  const divisor = denominator * powerOf10(Math.max(0, -shift));
  if (dividend > LARGEST_DIVIDED || divisor > LARGEST_DIVIDED) return null;
  const { cut, remainder } = divided(dividend, divisor);
  const units = 2 * remainder >= divisor ? cut + 1 : cut;
  return numerator.digits < 0 && units > 0 ? -units : units;
}

/**
 * `allocate` in plain numbers: `units` shared out in proportion to `weights`, the units that are left one each to the largest
 * remainders, ties to the larger weight, then to the first. null where one of them is no integer, a product goes beyond
 * 2^52, or the weights add up to 0.
 */
export function largestRemainder(units: number, weights: readonly number[]): number[] | null {
  const amount = Math.abs(units);
  let total = 0;
  let largest = 0;
  for (const weight of weights) {
    if (!Number.isSafeInteger(weight)) return null;
    total += weight;
    largest = Math.max(largest, weight);
  }
  if (!Number.isSafeInteger(units) || total === 0) return null;
  if (amount * largest > LARGEST_DIVIDED || total > LARGEST_DIVIDED) return null;
  const remainders = new Float64Array(weights.length);
  let left = amount;
  const parts = weights.map((weight, index) => {
    const { cut, remainder } = divided(amount * weight, total);
    remainders[index] = remainder;
    left -= cut;
    return cut;
  });
  giveOut(left, parts, remainders, weights, total);
  return units < 0 ? parts.map((part) => 0 - part) : parts;
}

/**
 * Adds the units that are left to the parts. Remainders from 0 to below `total` are counted by their size, and only those of
 * one size put in order: who has a larger one receives, who has a smaller one does not.
 */
function giveOut(
  left: number,
  parts: number[],
  remainders: Float64Array,
  weights: readonly number[],
  total: number,
): void {
  const sizeOf = (remainder: number): number => Math.min(SIZES - 1, Math.floor((remainder / total) * SIZES));
  const of = (numbers: ArrayLike<number>, index: number): number => numbers[index] ?? 0;
  const receive = (index: number): void => {
    parts[index] = of(parts, index) + 1;
  };
  const counts = new Uint32Array(SIZES);
  for (const remainder of remainders) counts[sizeOf(remainder)] = of(counts, sizeOf(remainder)) + 1;
  let size = SIZES - 1;
  let open = left;
  for (; size > 0 && of(counts, size) < open; size -= 1) open -= of(counts, size);
  const equal: number[] = [];
  remainders.forEach((remainder, index) => {
    const own = sizeOf(remainder);
    if (own > size) receive(index);
    else if (own === size) equal.push(index);
  });
  equal.sort((a, b) => of(remainders, b) - of(remainders, a) || of(weights, b) - of(weights, a) || a - b);
  equal.slice(0, open).forEach(receive);
}

/** Integers within 2^52, the divisor above 0. */
function divided(dividend: number, divisor: number): { cut: number; remainder: number } {
  // One too many where the quotient was rounded up to an integer; `%` would tell, and takes ten times as long.
  const quotient = Math.floor(dividend / divisor);
  const left = dividend - quotient * divisor;
  return left < 0 ? { cut: quotient - 1, remainder: left + divisor } : { cut: quotient, remainder: left };
}

/** So many units of 10^-decimals: the nearest double. */
export function ofUnits(units: number, decimals: number): number {
  return units / powerOf10(decimals);
}

/** A product of integers that rounds to one within 2^53 was exact: rounding keeps the order. */
function within(digits: number, decimals: number): Plain | null {
  return Math.abs(digits) <= Number.MAX_SAFE_INTEGER ? { digits, decimals } : null;
}

function atDecimals({ digits, decimals }: Plain, wanted: number): Plain | null {
  return within(digits * powerOf10(wanted - decimals), wanted);
}

function powerOf10(exponent: number): number {
  return POWERS[exponent] ?? Infinity;
}
