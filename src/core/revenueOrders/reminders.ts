import { addMonths, daysBetween } from '../dates';
import { FIXED_RECOVERY_CHARGE, type HalfYearRate, type InterestReading } from '../lateInterest';
import { sum, type Euros } from '../money';
import { orderDueOn, positionOn } from './order';
import { orderInterest, orderState, type OrderFacts } from './state';

/** The rates that interest of an order is computed with. */
export type RatesOf<Facts extends OrderFacts = OrderFacts> = (facts: Facts) => readonly HalfYearRate[];

/** An order whose debtor is to be reminded. Amounts EUR, dates Excel serial dates. */
export interface LateOrder<Facts extends OrderFacts = OrderFacts> {
  readonly facts: Facts;
  /** Calendar days since the last day to pay. */
  readonly days: number;
  readonly open: Euros;
  /** Up to the day, included; null: none runs, or it awaits the demand for payment. */
  readonly interest: InterestReading | null;
  /** 0 where none is due. */
  readonly charge: Euros;
  /**
   * The action of the accountant ends four years after he took the order in charge (CGCT L1617-5, 3°). Of that day
   * nothing is known but that it is not before the issue: it ends on this day or later.
   */
  readonly prescribedOn: number | null;
}

const PRESCRIPTION_MONTHS = 48;

/** Late on a day and not contested, what is late longest first. */
export function lateOrders<Facts extends OrderFacts>(
  orders: readonly Facts[],
  today: number,
  ratesOf: RatesOf<Facts>,
): LateOrder<Facts>[] {
  return orders
    .flatMap((facts): LateOrder<Facts>[] => {
      const { order, payments } = facts;
      const dueOn = orderDueOn(order);
      if (dueOn === null || orderState(facts, today) !== 'late') return [];
      const interest = orderInterest(facts, today, ratesOf(facts));
      return [
        {
          facts,
          days: daysBetween(dueOn, today),
          open: positionOn(order, payments, today).open,
          interest,
          charge: chargeOf(facts, interest),
          prescribedOn: order.issuedOn === null ? null : addMonths(order.issuedOn, PRESCRIPTION_MONTHS),
        },
      ];
    })
    .sort((a, b) => b.days - a.days);
}

/** Once for each late payment, under the rules of public contracts only (Code de la commande publique D2192-35). */
export function chargeOf({ order }: OrderFacts, interest: InterestReading | null): Euros {
  const isCharged =
    order.terms.regime === 'publicContracts' && interest?.ok === true && interest.interest.gt(0);
  return isCharged ? FIXED_RECOVERY_CHARGE : sum([]);
}

/** What a debtor owes for having paid late in a year, which an order of its own claims. EUR. */
export interface InterestClaim {
  readonly debtor: string;
  readonly year: number;
  readonly interest: Euros;
  readonly charge: Euros;
  /** By orders for interest of that debtor and year, less what was cancelled of them. */
  readonly claimed: Euros;
  /** Above 0. */
  readonly left: Euros;
}

/**
 * Interest and fixed charges that no order claims yet, by debtor and year, in the order of the table. Of an order that is
 * still open nothing is claimed: its interest is not known before its last payment.
 */
export function interestClaims<Facts extends OrderFacts>(
  orders: readonly Facts[],
  today: number,
  ratesOf: RatesOf<Facts>,
): InterestClaim[] {
  const claims = new Map<string, Omit<InterestClaim, 'left'>>();
  for (const facts of orders) {
    const { order, payments } = facts;
    const isInterest = order.nature === 'interest';
    const { open, cancelled } = positionOn(order, payments, today);
    const reading = isInterest || open.gt(0) ? null : orderInterest(facts, today, ratesOf(facts));
    const interest = reading?.ok === true ? reading.interest : sum([]);
    const key = JSON.stringify([order.debtor, order.year]);
    const known = claims.get(key) ?? { ...NOTHING, debtor: order.debtor, year: order.year };
    claims.set(key, {
      ...known,
      interest: known.interest.plus(interest),
      charge: known.charge.plus(chargeOf(facts, reading)),
      claimed: isInterest ? known.claimed.plus(order.amount).minus(cancelled) : known.claimed,
    });
  }
  return [...claims.values()]
    .map((claim) => ({ ...claim, left: claim.interest.plus(claim.charge).minus(claim.claimed) }))
    .filter(({ left }) => left.gt(0));
}

const NOTHING = { interest: sum([]), charge: sum([]), claimed: sum([]) };
