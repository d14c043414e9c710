import type { ClauseRole } from '../../schema/clauseSettings';
import type { CostComponent } from '../../schema/tables';

/** What an amendment makes an application cost from its year on. EUR a year, contribution 0 to 1. */
export interface AmendedCost extends Readonly<Record<CostComponent, number | null>> {
  readonly application: string;
  /** null: the sum of the components. */
  readonly annualCost: number | null;
  readonly contributionRate: number;
  readonly rebilled: boolean;
}

export interface AmendedValue {
  readonly clause: ClauseRole;
  /** As its cell shows it. */
  readonly value: string | number;
}

/** All that an amendment changes, from the 1 January of its year on. */
export interface AmendmentFields {
  readonly number: string;
  /** Excel serial date; null: not agreed yet. */
  readonly date: number | null;
  readonly subject: string;
  readonly effect: number;
  readonly costs: readonly AmendedCost[];
  readonly clauses: readonly AmendedValue[];
  /** Applications that it brings: what they cost is among its costs. */
  readonly brought: readonly { readonly name: string; readonly code: string }[];
}

/** An amendment that is written, or one that is taken away with all that it changed. */
export type AmendmentEdit =
  | { readonly kind: 'recordAmendment'; readonly after: AmendmentFields }
  | { readonly kind: 'withdrawAmendment'; readonly before: AmendmentFields };

export type AmendmentRefusal =
  /** One of that number is there already. */
  | { readonly code: 'amendmentExists'; readonly number: string }
  | { readonly code: 'amendmentIncomplete' }
  | { readonly code: 'costOfYearExists'; readonly name: string; readonly year: number }
  /** Communes subscribe to an application that it brought. */
  | { readonly code: 'amendmentInUse'; readonly name: string; readonly subscriptions: number };
