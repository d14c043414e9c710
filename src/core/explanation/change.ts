import { costToShare, type CostToDivide } from '../costShare';
import { Decimal, roundQuotient, sum, type Euros } from '../money';
import type { CommuneRecap, Recap } from '../recap';
import { divisorOf, rowNamed, withRowsApart } from './lookedUp';

/** What is compared from one year to another: what a commune pays for one application, or in all. */
export interface Compared {
  readonly commune: string;
  /** null: its total. */
  readonly application: string | null;
}

/** Why an amount is another one, with the part of the difference that comes of it. EUR, whole cents. */
export type Cause = { readonly effect: Euros } & (
  | { readonly kind: 'left' | 'joined'; readonly application: string }
  | {
      readonly kind: 'cost';
      readonly application: string;
      readonly before: Euros;
      readonly after: Euros;
    }
  | {
      readonly kind: 'contribution';
      readonly application: string;
      /** 0 to 1. */
      readonly before: Decimal;
      readonly after: Decimal;
    }
  /** Weights of the commune, and what they are parts of. */
  | {
      readonly kind: 'population';
      readonly before: number;
      readonly after: number;
      readonly divisorBefore: number;
      readonly divisorAfter: number;
    }
  /** What the rounding policy adds to the half up of each exact amount. */
  | { readonly kind: 'rounding' }
);

/** after - before is the sum of the effects, to the cent. */
export interface Change {
  readonly compared: Compared;
  readonly before: Euros;
  readonly after: Euros;
  readonly causes: readonly Cause[];
}

/**
 * Why a commune's amount differs between two years, as one change after the other: what it uses no more, costs, what the
 * body contributes, populations, what it uses anew, then rounding. The amount is followed from the figures of the year
 * before to those of the year after, exactly, and rounded half up at each point: an effect is what lies between two of
 * them. In which order the causes come is a convention; their sum is not.
 */
export function changeBetween(before: Recap, after: Recap, compared: Compared): Change {
  const former = [before, after].flatMap((recap) => rowNamed(recap, compared.commune)?.former ?? []);
  if (former.length === 0) return ownChange(before, after, compared);
  // What merged is followed commune by commune: each has its own figures.
  const names = new Set(former.map(({ commune }) => commune.name));
  const changes = [...names].map((commune) =>
    ownChange(withRowsApart(before), withRowsApart(after), { ...compared, commune }),
  );
  return {
    compared,
    before: sum(changes.map((each) => each.before)),
    after: sum(changes.map((each) => each.after)),
    causes: changes.flatMap(({ causes }) => causes),
  };
}

function ownChange(before: Recap, after: Recap, compared: Compared): Change {
  const [first, last] = [standing(before, compared), standing(after, compared)];
  const causes: Cause[] = [];
  let now: Standing = first.has ? first : { ...last, used: new Map() };
  const goTo = (next: Standing): Euros => {
    const effect = inCents(next).minus(inCents(now));
    now = next;
    return effect;
  };

  for (const application of first.used.keys())
    if (!last.used.has(application))
      causes.push({ kind: 'left', application, effect: goTo(withCost(now, application, null)) });
  for (const [application, { annualCost, contributionRate }] of [...now.used]) {
    const cost = last.used.get(application)?.annualCost ?? annualCost;
    if (cost.equals(annualCost)) continue;
    const effect = goTo(withCost(now, application, { annualCost: cost, contributionRate }));
    causes.push({ kind: 'cost', application, before: annualCost, after: cost, effect });
  }
  for (const [application, { annualCost, contributionRate }] of [...now.used]) {
    const rate = last.used.get(application)?.contributionRate ?? contributionRate;
    if (rate.equals(contributionRate)) continue;
    const effect = goTo(withCost(now, application, { annualCost, contributionRate: rate }));
    causes.push({ kind: 'contribution', application, before: contributionRate, after: rate, effect });
  }
  if (last.has && (now.weight !== last.weight || now.divisor !== last.divisor)) {
    const { weight, divisor } = now;
    const effect = goTo({ ...now, weight: last.weight, divisor: last.divisor });
    causes.push({
      kind: 'population',
      before: weight,
      after: last.weight,
      divisorBefore: divisor,
      divisorAfter: last.divisor,
      effect,
    });
  }
  for (const [application, cost] of last.used)
    if (!first.used.has(application))
      causes.push({ kind: 'joined', application, effect: goTo(withCost(now, application, cost)) });

  const total = last.amount.minus(first.amount);
  const rounding = total.minus(sum(causes.map(({ effect }) => effect)));
  if (!rounding.isZero()) causes.push({ kind: 'rounding', effect: rounding });
  return { compared, before: first.amount, after: last.amount, causes };
}

/** What an amount of a year comes from. */
interface Standing {
  /** Whether the commune has a row. */
  readonly has: boolean;
  readonly used: ReadonlyMap<string, CostToDivide>;
  readonly weight: number;
  readonly divisor: number;
  /** As it stands in the recap. */
  readonly amount: Euros;
}

function standing(recap: Recap, { commune: name, application: only }: Compared): Standing {
  const divisor = divisorOf(recap);
  const row = rowNamed(recap, name);
  const used = new Map<string, CostToDivide>();
  if (row === undefined) return { has: false, used, weight: 0, divisor, amount: new Decimal(0) };
  for (const [index, { application, annualCost }] of recap.applications.entries()) {
    if ((row.lines[index] ?? null) === null) continue;
    if (only !== null && application.name !== only) continue;
    used.set(application.name, { annualCost, contributionRate: application.contributionRate });
  }
  return { has: true, used, weight: row.weight, divisor, amount: amountOf(recap, row, only) };
}

function amountOf(recap: Recap, row: CommuneRecap, application: string | null): Euros {
  if (application === null) return row.total;
  const index = recap.applications.findIndex((of) => of.application.name === application);
  return row.lines[index] ?? new Decimal(0);
}

function withCost(standing: Standing, application: string, cost: CostToDivide | null): Standing {
  const used = new Map(standing.used);
  if (cost === null) used.delete(application);
  else used.set(application, cost);
  return { ...standing, used };
}

/** The exact amount, half up; 0 where there is nothing to divide by. */
function inCents({ used, weight, divisor }: Standing): Euros {
  if (divisor === 0) return new Decimal(0);
  const shared = sum([...used.values()].map(costToShare));
  return roundQuotient(shared.times(weight), new Decimal(divisor), 2);
}
