import {
  amountsOf,
  type IncludedWork,
  type Intervention,
  type InterventionAmounts,
  type InterventionLine,
} from './intervention';
import { INTERVENTION_STATES, interventionState, type InterventionState } from './state';

/** Interventions that go together, with what they come to. */
export interface InterventionTotal extends InterventionAmounts {
  /** The member's or the application's name, as the first of them spells it. */
  readonly name: string;
  readonly count: number;
  readonly byState: Readonly<Record<InterventionState, InterventionAmounts>>;
}

/**
 * Totals by member or by application as of a day, in the order in which the names first come; both ways add up to the
 * same. `keyOf`: what makes two spellings one name.
 */
export function interventionTotals(
  interventions: readonly Intervention[],
  by: 'member' | 'application',
  today: number,
  keyOf: (name: string) => string,
): InterventionTotal[] {
  const groups = new Map<string, Intervention[]>();
  for (const intervention of interventions) {
    const key = keyOf(intervention[by]);
    const group = groups.get(key);
    if (group) group.push(intervention);
    else groups.set(key, [intervention]);
  }
  return [...groups.values()].map((group) => ({
    name: group[0]?.[by] ?? '',
    count: group.length,
    ...amountsOf(group.flatMap(({ lines }) => lines)),
    byState: amountsByState(group, today),
  }));
}

function amountsByState(
  interventions: readonly Intervention[],
  today: number,
): Readonly<Record<InterventionState, InterventionAmounts>> {
  return Object.fromEntries(
    INTERVENTION_STATES.map((state) => [
      state,
      amountsOf(
        interventions
          .filter((intervention) => interventionState(intervention, today) === state)
          .flatMap(({ lines }) => lines),
      ),
    ]),
  ) as Record<InterventionState, InterventionAmounts>;
}

/** What the convention includes a member and application (article 2): forms, and days of training; null: no limit. */
export type Allowance = Readonly<Record<IncludedWork, number | null>>;

/** What tells how much of an allowance an intervention uses. */
export interface IncludedUse extends Pick<Intervention, 'ref' | 'member' | 'application'> {
  readonly lines: readonly Pick<InterventionLine, 'included' | 'days' | 'halfDays'>[];
}

/** More was booked as included than the convention includes. */
export interface IncludedExcess {
  readonly member: string;
  readonly application: string;
  readonly work: IncludedWork;
  readonly used: number;
  readonly allowed: number;
  /** The interventions that use it, in their order. */
  readonly refs: readonly string[];
}

/**
 * Where members used more than is included: a form is a line, whatever it took; training counts in days, a half-day as
 * one half. An allowance lasts for the whole convention.
 */
export function includedExcesses(
  interventions: readonly IncludedUse[],
  allowance: Allowance,
  keyOf: (name: string) => string,
): IncludedExcess[] {
  const uses = new Map<string, IncludedExcess & { readonly refs: string[] }>();
  for (const { ref, member, application, lines } of interventions) {
    for (const { included, days, halfDays } of lines) {
      const allowed = included === null ? null : allowance[included];
      if (included === null || allowed === null) continue;
      const key = JSON.stringify([keyOf(member), keyOf(application), included]);
      const former = uses.get(key);
      const more = included === 'form' ? 1 : days + halfDays / 2;
      const refs = former?.refs ?? [];
      if (!refs.includes(ref)) refs.push(ref);
      uses.set(key, {
        member: former?.member ?? member,
        application: former?.application ?? application,
        work: included,
        used: (former?.used ?? 0) + more,
        allowed,
        refs,
      });
    }
  }
  return [...uses.values()].filter(({ used, allowed }) => used > allowed);
}
