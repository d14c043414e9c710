import type { InterventionStepKind, StepRefusal } from '../../core/interventions/state';
import type { InterventionFields } from '../accounts/interventions/fields';

/** null before: a new intervention; null after: one that is deleted. Its key never changes. */
export interface InterventionEdit {
  readonly kind: 'changeIntervention';
  readonly before: InterventionFields | null;
  readonly after: InterventionFields | null;
}

/** Why an intervention is not written as it is wanted: a step that cannot have been taken, or the contents. */
export type InterventionReason =
  | StepRefusal['reason']
  | 'memberMissing'
  | 'linesAgreed'
  | 'lineInvalid'
  | 'stillAgreed'
  | 'stillClaimed'
  | 'invoiced';

/** What an intervention is refused for; `step`: the one that cannot have been taken, null: its contents. */
export interface InterventionRefusal {
  readonly code: 'interventionRefused';
  readonly name: string;
  readonly reason: InterventionReason;
  readonly step: InterventionStepKind | null;
}
