import type { Convention } from '../convention';
import type { Euros } from '../money';
import { computeRecap } from '../recap';
import { subscriptionsAfter, type AcceptedRequest } from './subscriptions';

/** What a request changes in a year. EUR. */
export interface Consequences {
  readonly year: number;
  /** What the member pays. */
  readonly before: Euros;
  readonly after: Euros;
  /** What stays with the body: it falls to it, or comes off it, to the cent. */
  readonly residualBefore: Euros;
  readonly residualAfter: Euros;
  /** Other communes whose amount changes: none, as long as the total of the key counts subscribers or not. */
  readonly others: readonly string[];
}

/**
 * What becomes of everybody's amounts in a year in which a request has taken effect; null: nobody of that name has a row.
 * Article 4 divides by all communes, subscribers or not, so that one commune's coming or going is between it and the body.
 */
export function consequencesOf(
  convention: Convention,
  request: AcceptedRequest,
  year: number,
): Consequences | null {
  const before = computeRecap(convention, year);
  const after = computeRecap({ ...convention, subscriptions: subscriptionsAfter(convention, request) }, year);
  const at = before.rows.findIndex(({ commune }) => commune.name === request.member);
  const [own, ownAfter] = [before.rows[at], after.rows[at]];
  if (own === undefined || ownAfter === undefined) return null;
  return {
    year,
    before: own.total,
    after: ownAfter.total,
    residualBefore: before.residualCost,
    residualAfter: after.residualCost,
    others: before.rows
      .filter(
        (row, index) => index !== at && !row.total.equals(after.rows[index]?.total ?? row.total.plus(1)),
      )
      .map(({ commune }) => commune.name),
  };
}
