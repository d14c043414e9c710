import { addDays } from '../dates';
import { amountsOf, type Intervention } from './intervention';

/**
 * Where an intervention stands on a day. Nothing of it is typed: it follows from dates, lines and the order.
 *
 * draft: no work is priced yet; quoted: the member has not agreed; qualityAccepted: it may be claimed, within the same
 * delays as the annual shares (article 5); settled: accepted, and all of it was included, so that nothing is claimed.
 */
export const INTERVENTION_STATES = [
  'draft',
  'quoted',
  'agreed',
  'performed',
  'qualityAccepted',
  'settled',
  'claimed',
] as const;
export type InterventionState = (typeof INTERVENTION_STATES)[number];

export function interventionState(intervention: Intervention, today: number): InterventionState {
  const { lines, agreedOn, performedOn, qualityAcceptedOn, revenueOrder } = intervention;
  if (revenueOrder !== '') return 'claimed';
  if (isBy(qualityAcceptedOn, today)) return amountsOf(lines).gross.isZero() ? 'settled' : 'qualityAccepted';
  if (isBy(performedOn, today)) return 'performed';
  if (isBy(agreedOn, today)) return 'agreed';
  return lines.length === 0 ? 'draft' : 'quoted';
}

/** What can happen to an intervention, in this order. */
export type InterventionStep =
  | { readonly kind: 'agree'; readonly on: number; readonly reference: string }
  | { readonly kind: 'perform'; readonly on: number }
  | { readonly kind: 'acceptQuality'; readonly on: number }
  | { readonly kind: 'claim'; readonly order: string };

export type InterventionStepKind = InterventionStep['kind'];

/** Why a step cannot have been taken; `on`: what it is measured against. */
export type StepRefusal =
  | { readonly reason: 'inFuture' | 'noWork' | 'noReference' | 'alreadyAgreed' | 'notAgreed' }
  | { readonly reason: 'alreadyPerformed' | 'notPerformed' | 'alreadyAccepted' | 'notAccepted' }
  | { readonly reason: 'noOrder' | 'alreadyClaimed' | 'nothingToClaim' }
  | { readonly reason: 'before'; readonly what: 'agreedOn' | 'performedOn'; readonly on: number };

export type StepOutcome =
  | { readonly ok: true; readonly intervention: Intervention }
  | { readonly ok: false; readonly refusal: StepRefusal };

/** What a step makes of an intervention, or why it cannot have been taken; a dated one lies on `today` at the latest. */
export function takeStep(intervention: Intervention, step: InterventionStep, today: number): StepOutcome {
  const refusal = refusalOf(intervention, step, today);
  return refusal === null
    ? { ok: true, intervention: { ...intervention, ...whatItLeaves(step) } }
    : { ok: false, refusal };
}

/** The step that comes next; null: there is none any more. */
export function nextStep(intervention: Intervention, today: number): InterventionStepKind | null {
  switch (interventionState(intervention, today)) {
    case 'quoted':
      return 'agree';
    case 'agreed':
      return 'perform';
    case 'performed':
      return 'acceptQuality';
    case 'qualityAccepted':
      return 'claim';
    case 'draft':
    case 'settled':
    case 'claimed':
      return null;
  }
}

/** Both agreed on people, volume and cost: from then on the lines stay as they are (article 3). */
export function isBinding({ agreedOn, revenueOrder }: Intervention): boolean {
  return agreedOn !== null || revenueOrder !== '';
}

/** A step that is said to have been taken, and cannot have been. */
export interface InterventionProblem {
  readonly step: InterventionStep;
  readonly refusal: StepRefusal;
}

/**
 * Dates as people typed them, gone through again from the first step: each that cannot have been taken, by the rules of
 * `takeStep`. What follows it is measured as if it had, so that one slip is one problem.
 */
export function interventionProblems(intervention: Intervention, today: number): InterventionProblem[] {
  const { agreedOn, agreementReference, performedOn, qualityAcceptedOn, revenueOrder } = intervention;
  const steps: InterventionStep[] = [];
  if (agreedOn !== null) steps.push({ kind: 'agree', on: agreedOn, reference: agreementReference });
  if (performedOn !== null) steps.push({ kind: 'perform', on: performedOn });
  if (qualityAcceptedOn !== null) steps.push({ kind: 'acceptQuality', on: qualityAcceptedOn });
  if (revenueOrder !== '') steps.push({ kind: 'claim', order: revenueOrder });
  const problems: InterventionProblem[] = [];
  let now: Intervention = { ...intervention, ...NOTHING_HAPPENED };
  for (const step of steps) {
    const refusal = refusalOf(now, step, today);
    if (refusal !== null) problems.push({ step, refusal });
    now = { ...now, ...whatItLeaves(step) };
  }
  return problems;
}

const NOTHING_HAPPENED = {
  agreedOn: null,
  agreementReference: '',
  performedOn: null,
  qualityAcceptedOn: null,
  revenueOrder: '',
} as const satisfies Partial<Intervention>;

function refusalOf(intervention: Intervention, step: InterventionStep, today: number): StepRefusal | null {
  const { lines, agreedOn, performedOn, qualityAcceptedOn, revenueOrder } = intervention;
  if (step.kind !== 'claim' && !isBy(step.on, today)) return { reason: 'inFuture' };
  switch (step.kind) {
    case 'agree':
      if (agreedOn !== null) return { reason: 'alreadyAgreed' };
      if (lines.length === 0) return { reason: 'noWork' };
      return step.reference.trim() === '' ? { reason: 'noReference' } : null;
    case 'perform':
      if (performedOn !== null) return { reason: 'alreadyPerformed' };
      if (agreedOn === null) return { reason: 'notAgreed' };
      return isBefore(step.on, agreedOn) ? { reason: 'before', what: 'agreedOn', on: agreedOn } : null;
    case 'acceptQuality':
      if (qualityAcceptedOn !== null) return { reason: 'alreadyAccepted' };
      if (performedOn === null) return { reason: 'notPerformed' };
      return isBefore(step.on, performedOn)
        ? { reason: 'before', what: 'performedOn', on: performedOn }
        : null;
    case 'claim':
      if (revenueOrder !== '') return { reason: 'alreadyClaimed' };
      if (step.order.trim() === '') return { reason: 'noOrder' };
      if (qualityAcceptedOn === null) return { reason: 'notAccepted' };
      return amountsOf(lines).gross.isZero() ? { reason: 'nothingToClaim' } : null;
  }
}

function whatItLeaves(step: InterventionStep): Partial<Intervention> {
  switch (step.kind) {
    case 'agree':
      return { agreedOn: addDays(step.on, 0), agreementReference: step.reference.trim() };
    case 'perform':
      return { performedOn: addDays(step.on, 0) };
    case 'acceptQuality':
      return { qualityAcceptedOn: addDays(step.on, 0) };
    case 'claim':
      return { revenueOrder: step.order.trim() };
  }
}

function isBy(on: number | null, today: number): on is number {
  return on !== null && !isBefore(today, on);
}

function isBefore(on: number, other: number): boolean {
  return addDays(on, 0) < addDays(other, 0);
}
