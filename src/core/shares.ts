import { allocate } from './allocation';
import { Decimal, power10, roundCents, roundQuotient, sum, type Euros } from './money';
import { largestRemainder, plainOf, plainProduct, plainQuotient, type Plain } from './plainNumbers';

/** An amount in whole cents. */
export interface Share {
  readonly euros: Euros;
  /** The same in cents, where plain numbers hold it, so that thousands of them are added up quickly. */
  readonly cents: number | null;
}

function shareOf(euros: Euros): Share {
  const cents = euros.times(100).toNumber();
  return { euros, cents: Number.isSafeInteger(cents) ? cents : null };
}

function shareOfCents(cents: number): Share {
  return { euros: eurosOfCents(cents), cents };
}

/**
 * cost x weight / divisor for any weight, EUR, rounded half up to the cent from the exact value (article 4). Communes of
 * one weight are computed once, and in plain numbers where those are exact.
 *
 * @param divisor What weights are parts of; 0: there is nothing to divide by, and every share is 0.
 */
export function sharesOf(cost: Euros, divisor: number): (weight: number) => Share {
  const known = new Map<number, Share>();
  const plainCost = Number.isInteger(divisor) ? plainDecimal(cost) : null;
  const divided = (weight: number): Share => {
    if (divisor === 0) return shareOfCents(0);
    const plainWeight = plainCost && plainOf(weight);
    const product = plainCost && plainWeight && plainProduct(plainCost, plainWeight);
    const cents = product && plainQuotient(product, divisor, 2);
    if (cents !== null) return shareOfCents(cents);
    return shareOf(roundQuotient(cost.times(weight), new Decimal(divisor), 2));
  };
  return (weight) => {
    const share = known.get(weight) ?? divided(weight);
    known.set(weight, share);
    return share;
  };
}

/** What `allocate` makes of an amount. Of the communes that come to the same cents, thousands in a country, each has one share. */
export function allocatedShares(amount: Euros, weights: readonly number[]): Share[] {
  const parts = largestRemainder(roundCents(amount).times(100).toNumber(), weights);
  if (parts === null)
    return allocate(
      amount,
      weights.map((weight) => new Decimal(weight)),
    ).map(shareOf);
  const known = new Map<number, Share>();
  return parts.map((cents) => {
    const share = known.get(cents) ?? shareOfCents(cents);
    known.set(cents, share);
    return share;
  });
}

/** EUR, exact; null is nothing. */
export function sumOfShares(shares: readonly (Share | null)[]): Euros {
  let cents = 0;
  // Within 2^53 all the way where their absolute values are.
  let absolute = 0;
  for (const share of shares) {
    if (share === null) continue;
    if (share.cents === null) return sum(shares.flatMap((each) => each?.euros ?? []));
    cents += share.cents;
    absolute += Math.abs(share.cents);
  }
  return absolute <= Number.MAX_SAFE_INTEGER
    ? eurosOfCents(cents)
    : sum(shares.flatMap((each) => each?.euros ?? []));
}

function eurosOfCents(cents: number): Euros {
  return new Decimal(cents).times(CENT);
}

const CENT = power10(-2);
/** Beyond what plain numbers take, and short of what would be slow to ask. */
const MOST_DECIMALS = 10;

function plainDecimal(value: Decimal): Plain | null {
  const decimals = value.decimalPlaces();
  if (decimals > MOST_DECIMALS) return null;
  const digits = value.times(power10(decimals)).toNumber();
  return Number.isSafeInteger(digits) ? { digits, decimals } : null;
}
