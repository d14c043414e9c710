import type { RoundingPolicy } from './convention';

/** By what a cost to share is divided, in units of the key. */
export interface Division {
  /** Over the communes that have a row. */
  readonly counted: number;
  /** Units that belong to no commune here: the total was fixed above the communes' sum. */
  readonly beyond: number;
  /** 0: there is nothing to divide by. */
  readonly divisor: number;
}

/**
 * The total weight divides (article 4), except that in largestRemainder, whose amounts must add up, the divisor is never
 * below the communes' sum.
 */
export function divisionOf(
  rows: readonly { readonly weight: number }[],
  totalWeight: number,
  roundingPolicy: RoundingPolicy,
): Division {
  const counted = rows.reduce((total, { weight }) => total + weight, 0);
  const beyond = Math.max(0, totalWeight - counted);
  const divisor = roundingPolicy === 'largestRemainder' && totalWeight > 0 ? counted + beyond : totalWeight;
  return { counted, beyond, divisor };
}
