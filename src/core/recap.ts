import { FROM_TABLES, type AmountsOrigin } from './amountsOrigin';
import type { Application, Convention, Member } from './convention';
import { conventionIn } from './conventionIn';
import { costPerInhabitant, costToShare } from './costShare';
import { divisionOf } from './division';
import type { AllocationKey } from './keys/allocationKey';
import { Decimal, roundCents, roundQuotient, sum, type Euros } from './money';
import { isActive } from './periods';
import { allocatedShares, sharesOf, sumOfShares, type Share } from './shares';

/** One application over all communes, for one year. EUR; amounts in cents unless said otherwise. */
export interface ApplicationRecap {
  readonly application: Application;
  readonly annualCost: Euros;
  /** annualCost x rate, exact (may have a half cent). */
  readonly contribution: Euros;
  /** annualCost - contribution, exact. */
  readonly costToShare: Euros;
  /** costToShare / totalWeight, EUR per unit of the key, 20 significant digits; null when the total is 0. */
  readonly costPerUnit: Decimal | null;
  /** Sum of the communes' rounded lines. */
  readonly billed: Euros;
  /** Exact share of the communes that do not subscribe (with units of no commune here), rounded half up. */
  readonly nonSubscribersShare: Euros;
  /** annualCost - billed: what stays with the creditor. */
  readonly residualCost: Euros;
  /** residualCost - rounded contribution - nonSubscribersShare: cents that rounding moves. */
  readonly rounding: Euros;
}

export interface CommuneRecap {
  readonly commune: Member;
  /** In units of the key: inhabitants. */
  readonly weight: number;
  /** One per re-billed application, in their order; null where the commune does not subscribe. */
  readonly lines: readonly (Euros | null)[];
  readonly total: Euros;
  /** total - sum of lines. */
  readonly roundingGap: Euros;
  /** Of a commune that others merged into: the rows that this one is the sum of. */
  readonly former?: readonly CommuneRecap[];
}

/** A whole year. billed + residualCost = annualCost, to the cent; sum of the applications' billed + sum of gaps = billed. */
export interface Recap {
  readonly year: number;
  readonly origin: AmountsOrigin;
  readonly key: AllocationKey;
  /** In units of the key: what the costs to share are divided by. */
  readonly totalWeight: number;
  readonly roundingPolicy: Convention['roundingPolicy'];
  /** Re-billed applications only, in the order of the convention. */
  readonly applications: readonly ApplicationRecap[];
  /** Those that the creditor bears alone, such as Open Data. */
  readonly notRebilled: readonly Pick<Application, 'name'>[];
  readonly rows: readonly CommuneRecap[];
  /** The rows before those of merged communes were added up, in the order of the table; left out: none were. */
  readonly apart?: readonly CommuneRecap[];
  /** Sum over the re-billed applications, as are the next two. */
  readonly annualCost: Euros;
  /** Exact sum. */
  readonly contribution: Euros;
  /** The exact sum, rounded half up once: it may differ by cents from the sum of the applications' rounded ones. */
  readonly nonSubscribersShare: Euros;
  /** Sum of the communes' totals. */
  readonly billed: Euros;
  /** Sum of the communes' gaps. */
  readonly roundingGaps: Euros;
  /** annualCost - billed. */
  readonly residualCost: Euros;
  /** residualCost - rounded contribution - nonSubscribersShare. */
  readonly rounding: Euros;
}

type Commune = Pick<CommuneRecap, 'commune' | 'weight'>;

/**
 * The recap table (annexe 2) of one year: every commune's amount for every re-billed application (article 4), by the
 * convention's rounding policy, and what stays with the creditor. Amounts are EUR, rounded half up to the cent from
 * exact values; billed + residual cost = annual cost exactly, even when a cost has more than two decimals.
 *
 * Populations and costs are those of the year, see `conventionIn`. A row is a member of kind commune that the convention's key weighs (by its population); others (CCAS, partners) have
 * no share. Members and applications are matched by their exact names. Several subscriptions to one application count
 * once. A commune that others merged into owes the sum of their shares, see `MergedShares`.
 *
 * Never throws on a Convention:
 * - total weight 0: nothing can be divided, every line is 0 and the whole cost stays with the creditor;
 * - total weight above the communes' sum (a population fixed by hand): the units beyond belong to no commune here; their
 *   part stays with the creditor as that of non-subscribers, and in largestRemainder they are one more weight, last;
 * - total weight below the communes' sum (the reader reports it): article 4 is applied as it stands, so that more
 *   than the cost to share may be billed, and `rounding` then holds more than cents; largestRemainder divides by the
 *   communes' sum instead, since its amounts must add up.
 */
export function computeRecap(given: Convention, year: number): Recap {
  const convention = conventionIn(given, year);
  const { key, roundingPolicy } = convention;
  const totalWeight = key.totalOf(convention);
  const communes = weighed(convention);
  const { beyond, divisor } = divisionOf(communes, totalWeight, roundingPolicy);
  const divided = (product: Decimal): Euros =>
    divisor === 0 ? new Decimal(0) : roundQuotient(product, new Decimal(divisor), 2);
  const subscribes = subscriptionsOf(convention, year);

  /** What each commune would pay for an application if it subscribed. */
  const allShares = (application: Application): Share[] => {
    if (roundingPolicy !== 'largestRemainder' || divisor === 0) {
      const shareOfWeight = sharesOf(costToShare(application), divisor);
      return communes.map(({ weight }) => shareOfWeight(weight));
    }
    return allocatedShares(costToShare(application), [...communes.map(({ weight }) => weight), beyond]);
  };
  const columns = convention.applications
    .filter((application) => application.rebilled)
    .map((application) => {
      const subscribed = communes.map(({ commune }) => subscribes(commune, application));
      const notBilled = communes.filter((_, row) => !subscribed[row]);
      return {
        application,
        subscribed,
        lines: allShares(application).map((share, row) => (subscribed[row] === true ? share : null)),
        /** Cost to share x units that are not billed, still to be divided. */
        notBilled: costToShare(application).times(
          notBilled.reduce((total, { weight }) => total + weight, beyond),
        ),
      };
    });

  const totals = new Map<string, (weight: number) => Share>();
  /** A commune's total of the applications that it uses: of those that use the same, each weight is computed once. */
  const exactTotal = (row: number, weight: number): Share => {
    const used = columns.filter((column) => column.subscribed[row]).map(({ application }) => application);
    const key = columns.map((column) => (column.subscribed[row] === true ? 'x' : '-')).join('');
    const shareOfWeight = totals.get(key) ?? sharesOf(sum(used.map(costToShare)), divisor);
    totals.set(key, shareOfWeight);
    return shareOfWeight(weight);
  };

  const apart = communes.map(({ commune, weight }, row): CommuneRecap => {
    const shares = columns.map((column) => column.lines[row] ?? null);
    const lines = shares.map((share) => share?.euros ?? null);
    const sumOfLines = sumOfShares(shares);
    const total = roundingPolicy === 'exactTotal' ? exactTotal(row, weight).euros : sumOfLines;
    return { commune, weight, lines, total, roundingGap: total.minus(sumOfLines) };
  });

  const rows = addedUp(convention, apart);
  const recaps = columns.map(({ application, lines, notBilled }): ApplicationRecap => {
    const { annualCost, contributionRate } = application;
    const billed = sumOfShares(lines);
    return {
      application,
      costToShare: costToShare(application),
      costPerUnit:
        totalWeight === 0
          ? null
          : costPerInhabitant({ annualCost, contributionRate, totalPopulation: totalWeight }),
      ...residual(annualCost, annualCost.times(contributionRate), divided(notBilled), billed),
    };
  });

  return {
    year,
    origin: FROM_TABLES,
    key,
    totalWeight,
    roundingPolicy,
    applications: recaps,
    notRebilled: convention.applications.filter((application) => !application.rebilled),
    rows,
    ...(rows === apart ? {} : { apart }),
    roundingGaps: sum(rows.map((row) => row.roundingGap)),
    ...residual(
      sum(recaps.map((recap) => recap.annualCost)),
      sum(recaps.map((recap) => recap.contribution)),
      divided(sum(columns.map((column) => column.notBilled))),
      sum(rows.map((row) => row.total)),
    ),
  };
}

function weighed({ members, key, order }: Convention): Commune[] {
  const communes = members
    .flatMap((member) => member.former ?? [member])
    .flatMap((commune): Commune[] => {
      const weight = commune.kind === 'commune' ? key.weightOf(commune) : null;
      return weight === null || !key.isWeight(weight) ? [] : [{ commune, weight }];
    });
  if (order === undefined) return communes;
  const place = new Map(order.map((name, index) => [name, index]));
  const placeOf = ({ commune }: Commune): number => place.get(commune.name) ?? order.length;
  return communes.sort((a, b) => placeOf(a) - placeOf(b));
}

/** One row for the communes that have merged: the sum of theirs, cell by cell. */
function addedUp({ members }: Convention, apart: readonly CommuneRecap[]): readonly CommuneRecap[] {
  if (members.every(({ former }) => former === undefined)) return apart;
  const byName = new Map(apart.map((row) => [row.commune.name, row]));
  return members.flatMap((commune): CommuneRecap[] => {
    const former = (commune.former ?? [commune]).flatMap(({ name }) => byName.get(name) ?? []);
    const [first] = former;
    if (first === undefined) return [];
    if (commune.former === undefined) return [first];
    const lines = first.lines.map((_, index) => {
      const used = former.flatMap((row) => row.lines[index] ?? []);
      return used.length === 0 ? null : sum(used);
    });
    return [
      {
        commune,
        weight: former.reduce((total, { weight }) => total + weight, 0),
        lines,
        total: sum(former.map(({ total }) => total)),
        roundingGap: sum(former.map(({ roundingGap }) => roundingGap)),
        former,
      },
    ];
  });
}

function subscriptionsOf({ subscriptions }: Convention, year: number) {
  const used = new Map<string, Set<string>>();
  for (const subscription of subscriptions) {
    if (!isActive(subscription, year)) continue;
    const { member, application } = subscription;
    const names = used.get(member) ?? new Set();
    used.set(member, names.add(application));
  }
  return (commune: Member, application: Application) =>
    used.get(commune.name)?.has(application.name) ?? false;
}

function residual(annualCost: Euros, contribution: Euros, nonSubscribersShare: Euros, billed: Euros) {
  const residualCost = annualCost.minus(billed);
  const rounding = residualCost.minus(roundCents(contribution)).minus(nonSubscribersShare);
  return { annualCost, contribution, nonSubscribersShare, billed, residualCost, rounding };
}
