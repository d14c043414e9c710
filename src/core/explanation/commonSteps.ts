import { allocationSteps } from '../allocation';
import { divisionOf, type Division } from '../division';
import { Decimal, power10, roundCents, sum, type Euros } from '../money';
import type { ApplicationRecap, CommuneRecap, Recap } from '../recap';
import { quotientOf } from './quotient';
import type { Part, Step } from './steps';

/** The steps that several amounts have in common, from the figures of a recap. */

export function divisionIn({ rows, totalWeight, roundingPolicy }: Recap): Division {
  return divisionOf(rows, totalWeight, roundingPolicy);
}

/** A row for each commune that has weights of its own, those that merged too. */
export function rowsApart({ rows, apart = rows }: Recap): readonly CommuneRecap[] {
  return apart;
}

export function weightStep({ commune, weight }: CommuneRecap): Step {
  return { kind: 'weight', commune: commune.name, weight };
}

export function totalSteps(recap: Recap): Step[] {
  const { totalWeight } = recap;
  const { counted, divisor } = divisionIn(recap);
  return [
    { kind: 'totalWeight', weight: totalWeight },
    ...(divisor === totalWeight ? [] : [{ kind: 'divisor', counted, totalWeight } as const]),
  ];
}

/** As far as the amount that is wanted. */
export function costSteps(
  of: ApplicationRecap,
  wanted: 'annualCost' | 'contribution' | 'costToShare' = 'costToShare',
): Step[] {
  const { application, annualCost, contribution } = of;
  const steps: Step[] = [{ kind: 'annualCost', application: application.name, amount: annualCost }];
  if (wanted === 'annualCost') return steps;
  const rate = application.contributionRate;
  steps.push({
    kind: 'contribution',
    application: application.name,
    annualCost,
    rate,
    amount: contribution,
  });
  return wanted === 'contribution' ? steps : [...steps, costToShareStep(of)];
}

export function costToShareStep({
  application,
  annualCost,
  contribution,
  costToShare,
}: ApplicationRecap): Step {
  return {
    kind: 'costToShare',
    application: application.name,
    annualCost,
    contribution,
    amount: costToShare,
  };
}

export function notBilledStep(recap: Recap, of: ApplicationRecap): Extract<Step, { kind: 'notBilled' }> {
  const index = recap.applications.indexOf(of);
  const { beyond } = divisionIn(recap);
  const others = rowsApart(recap).filter(({ lines }) => (lines[index] ?? null) === null);
  return {
    kind: 'notBilled',
    application: of.application.name,
    communes: others.length,
    beyond,
    weight: others.reduce((total, { weight }) => total + weight, beyond),
  };
}

export function dividedSteps(cost: Euros, weight: number, divisor: number, amount: Euros): Step[] {
  const value = quotientOf(cost.times(weight), divisor);
  return [
    { kind: 'exact', cost, weight, value },
    { kind: 'rounded', value, amount },
  ];
}

export function remainderStep(recap: Recap, of: ApplicationRecap, at: number, amount: Euros): Step {
  const { beyond, divisor } = divisionIn(recap);
  const toAllocate = roundCents(of.costToShare);
  const weights = [...rowsApart(recap).map(({ weight }) => weight), beyond].map((each) => new Decimal(each));
  const { parts, left } = allocationSteps(toAllocate, weights);
  const part = parts[at] ?? { whole: new Decimal(0), rank: 0 };
  const whole = part.whole.times(power10(-2));
  return {
    kind: 'largestRemainder',
    toAllocate,
    value: quotientOf(toAllocate.times(rowsApart(recap)[at]?.weight ?? 0), divisor),
    whole: toAllocate.isNegative() ? whole.negated().plus(0) : whole,
    left,
    rank: part.rank,
    amount,
  };
}

export function sumOf(parts: readonly Part[]): Extract<Step, { kind: 'sum' }> {
  return { kind: 'sum', parts, amount: sum(parts.map(({ amount }) => amount)) };
}

export function inCents(exact: Euros): Step {
  return { kind: 'inCents', exact, amount: roundCents(exact) };
}
