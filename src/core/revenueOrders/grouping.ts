import { dayOf } from '../dates';
import { amountsOf, type Intervention } from '../interventions/intervention';
import { interventionState, takeStep, type StepRefusal } from '../interventions/state';
import { sum, type Euros } from '../money';
import type { RevenueOrder } from './order';

/** Shares below the threshold are claimed with the debtor's interventions, in one order (CGCT D1611-1). */
export type GroupOutcome =
  | { readonly ok: true; readonly order: RevenueOrder; readonly claimed: readonly Intervention[] }
  /** `ref`: the intervention that cannot be claimed, and why. */
  | { readonly ok: false; readonly ref: string; readonly refusal: StepRefusal };

/**
 * One order for an order's shares and for interventions of the same debtor: each of them is claimed by it, or none is.
 * What is claimed already, or not accepted yet, cannot be grouped, so that nothing is billed twice.
 */
export function grouped(
  share: RevenueOrder,
  interventions: readonly Intervention[],
  today: number,
): GroupOutcome {
  const claimed = new Map<string, Intervention>();
  for (const intervention of interventions) {
    const known = claimed.get(intervention.ref) ?? intervention;
    const outcome = takeStep(known, { kind: 'claim', order: share.ref }, today);
    if (!outcome.ok) return { ok: false, ref: intervention.ref, refusal: outcome.refusal };
    claimed.set(intervention.ref, outcome.intervention);
  }
  const all = [...claimed.values()];
  const amount = sum([share.amount, ...all.map(({ lines }) => amountsOf(lines).gross)]);
  return { ok: true, order: { ...share, nature: 'grouped', amount }, claimed: all };
}

/** Of the interventions of one debtor: those that an order of the year may claim, with what they come to. */
export function groupable(
  interventions: readonly Intervention[],
  year: number,
  today: number,
): readonly { readonly ref: string; readonly gross: Euros }[] {
  return interventions
    .filter(
      (each) =>
        interventionState(each, today) === 'qualityAccepted' &&
        each.performedOn !== null &&
        dayOf(each.performedOn).year === year,
    )
    .map(({ ref, lines }) => ({ ref, gross: amountsOf(lines).gross }));
}
