import { allocate } from './allocation';
import type { Application, Convention, Member } from './convention';
import { costPerInhabitant, costToShare } from './costShare';
import { Decimal, roundCents, roundQuotient, sum, type Euros } from './money';
import { isActive } from './periods';

/** One application over all communes, for one year. EUR; amounts in cents unless said otherwise. */
export interface ApplicationRecap {
  readonly application: Application;
  readonly annualCost: Euros;
  /** annualCost x rate, exact (may have a half cent). */
  readonly contribution: Euros;
  /** annualCost - contribution, exact. */
  readonly costToShare: Euros;
  /** costToShare / totalPopulation, EUR per inhabitant, 20 significant digits; null when the total population is 0. */
  readonly costPerInhabitant: Decimal | null;
  /** Sum of the communes' rounded lines. */
  readonly billed: Euros;
  /** Exact share of the communes that do not subscribe (with inhabitants of no commune here), rounded half up. */
  readonly nonSubscribersShare: Euros;
  /** annualCost - billed: what stays with the métropole. */
  readonly residualCost: Euros;
  /** residualCost - rounded contribution - nonSubscribersShare: cents that rounding moves. */
  readonly rounding: Euros;
}

export interface CommuneRecap {
  readonly commune: Member & { readonly population: number };
  /** One per re-billed application, in their order; null where the commune does not subscribe. */
  readonly lines: readonly (Euros | null)[];
  readonly total: Euros;
  /** total - sum of lines. */
  readonly roundingGap: Euros;
}

/** A whole year. billed + residualCost = annualCost, to the cent; sum of the applications' billed + sum of gaps = billed. */
export interface Recap {
  readonly year: number;
  readonly totalPopulation: number;
  readonly roundingPolicy: Convention['roundingPolicy'];
  /** Re-billed applications only, in the order of the convention. */
  readonly applications: readonly ApplicationRecap[];
  /** Those that the métropole bears alone, such as Open Data. */
  readonly notRebilled: readonly Application[];
  readonly rows: readonly CommuneRecap[];
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

type Commune = CommuneRecap['commune'];

/**
 * The recap table (annexe 2) of one year: every commune's amount for every re-billed application (article 4), by the
 * convention's rounding policy, and what stays with the métropole. Amounts are EUR, rounded half up to the cent from
 * exact values; billed + residual cost = annual cost exactly, even when a cost has more than two decimals.
 *
 * A row is a member of kind commune with a population; others (CCAS, partners) have no share. Members and applications
 * are matched by their exact names. Several subscriptions to one application count once.
 *
 * Never throws on a Convention:
 * - total population 0: nothing can be divided, every line is 0 and the whole cost stays with the métropole;
 * - total population above the communes' sum (fixed by hand): the inhabitants beyond belong to no commune here; their
 *   part stays with the métropole as that of non-subscribers, and in largestRemainder they are one more weight, last;
 * - total population below the communes' sum (the reader reports it): article 4 is applied as it stands, so that more
 *   than the cost to share may be billed, and `rounding` then holds more than cents; largestRemainder divides by the
 *   communes' sum instead, since its amounts must add up.
 */
export function computeRecap(convention: Convention, year: number): Recap {
  const { totalPopulation, roundingPolicy } = convention;
  const communes = convention.members.filter(isCommune);
  const inhabitants = communes.reduce((total, commune) => total + commune.population, 0);
  const beyond = Math.max(0, totalPopulation - inhabitants);
  /** By whom the cost to share is divided. */
  const divisor =
    roundingPolicy === 'largestRemainder' && totalPopulation > 0 ? inhabitants + beyond : totalPopulation;
  const divided = (product: Decimal): Euros =>
    divisor === 0 ? new Decimal(0) : roundQuotient(product, new Decimal(divisor), 2);
  const subscribes = subscriptionsOf(convention, year);

  /** What each commune would pay for an application if it subscribed. */
  const sharesOf = (application: Application): Euros[] => {
    if (roundingPolicy !== 'largestRemainder' || divisor === 0) {
      return communes.map(({ population }) => divided(costToShare(application).times(population)));
    }
    const weights = [...communes.map((commune) => commune.population), beyond];
    return allocate(
      costToShare(application),
      weights.map((weight) => new Decimal(weight)),
    );
  };

  const columns = convention.applications
    .filter((application) => application.rebilled)
    .map((application) => {
      const subscribed = communes.map((commune) => subscribes(commune, application));
      const notBilled = communes.filter((_, row) => !subscribed[row]);
      return {
        application,
        subscribed,
        lines: sharesOf(application).map((amount, row) => (subscribed[row] ? amount : null)),
        /** Cost to share x inhabitants who are not billed, still to be divided. */
        notBilled: costToShare(application).times(
          notBilled.reduce((total, { population }) => total + population, beyond),
        ),
      };
    });

  const rows = communes.map((commune, row): CommuneRecap => {
    const lines = columns.map((column) => column.lines[row] ?? null);
    const sumOfLines = sum(lines.filter((line) => line !== null));
    const used = columns.filter((column) => column.subscribed[row]);
    const total =
      roundingPolicy === 'exactTotal'
        ? divided(sum(used.map(({ application }) => costToShare(application))).times(commune.population))
        : sumOfLines;
    return { commune, lines, total, roundingGap: total.minus(sumOfLines) };
  });

  const recaps = columns.map(({ application, lines, notBilled }): ApplicationRecap => {
    const { annualCost, contributionRate } = application;
    const billed = sum(lines.filter((line) => line !== null));
    return {
      application,
      costToShare: costToShare(application),
      costPerInhabitant:
        totalPopulation === 0 ? null : costPerInhabitant({ annualCost, contributionRate, totalPopulation }),
      ...residual(annualCost, annualCost.times(contributionRate), divided(notBilled), billed),
    };
  });

  return {
    year,
    totalPopulation,
    roundingPolicy,
    applications: recaps,
    notRebilled: convention.applications.filter((application) => !application.rebilled),
    rows,
    roundingGaps: sum(rows.map((row) => row.roundingGap)),
    ...residual(
      sum(recaps.map((recap) => recap.annualCost)),
      sum(recaps.map((recap) => recap.contribution)),
      divided(sum(columns.map((column) => column.notBilled))),
      sum(rows.map((row) => row.total)),
    ),
  };
}

function isCommune(member: Member): member is Commune {
  return member.kind === 'commune' && member.population !== null;
}

function subscriptionsOf({ subscriptions }: Convention, year: number) {
  const used = new Map<string, Set<string>>();
  for (const subscription of subscriptions) {
    if (!isActive(subscription, year)) continue;
    const { member, application } = subscription;
    const names = used.get(member) ?? new Set();
    used.set(member, names.add(application));
  }
  return (commune: Commune, application: Application) =>
    used.get(commune.name)?.has(application.name) ?? false;
}

function residual(annualCost: Euros, contribution: Euros, nonSubscribersShare: Euros, billed: Euros) {
  const residualCost = annualCost.minus(billed);
  const rounding = residualCost.minus(roundCents(contribution)).minus(nonSubscribersShare);
  return { annualCost, contribution, nonSubscribersShare, billed, residualCost, rounding };
}
