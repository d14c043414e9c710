import type { BodyKind } from '../../../core/clauses/bodies';
import type { RoundingPolicy } from '../../../core/convention';
import type { Place } from '../../../core/holidays';

/** What a new convention says besides its members, applications and subscriptions; numbers as they were typed. */
export interface DraftSettings {
  readonly metropole: string;
  readonly conventionName: string;
  readonly firstYear: string;
  readonly lastYear: string;
  /** In %. */
  readonly contribution: string;
  /** In %. */
  readonly vat: string;
  readonly roundingPolicy: RoundingPolicy;
  readonly recoveryThreshold: string;
  /** What the law calls the body; empty: left to the page of clauses. */
  readonly bodyKind: BodyKind | '';
  /** Whose public holidays count. */
  readonly territory: Place;
}
