import type { Finding } from '../core/findings';
import type { TableRole } from './schema';

/** A cell of one of our tables; row counts from 0 below the header; null: the whole table, or the whole row. */
export interface TablePlace {
  readonly table: TableRole;
  readonly row: number | null;
  /** Role of the column. */
  readonly column: string | null;
}

/** Every code has its sentence in both languages: i18n is typed by this list. */
export type FindingCode =
  | 'tableMissing'
  | 'columnMissing'
  | 'nameMissing'
  | 'duplicateCommune'
  | 'duplicateApplication'
  | 'duplicateSubscription'
  | 'unknownCommune'
  | 'unknownApplication'
  | 'populationMissing'
  | 'populationNotANumber'
  | 'populationNotAnInteger'
  | 'populationOfOther'
  | 'unknownKind'
  | 'inseeCodeInvalid'
  | 'duplicateInseeCode'
  | 'siretInvalid'
  | 'costMissing'
  | 'costNotANumber'
  | 'costNegative'
  | 'costNotInCents'
  | 'costDiffersFromComponents'
  | 'rateInvalid'
  | 'flagInvalid'
  | 'openDataRebilled'
  | 'yearInvalid'
  | 'yearsReversed'
  | 'subscriptionOutsideTerm'
  | 'settingMissing'
  | 'settingInvalid'
  | 'termReversed'
  | 'totalPopulationInvalid'
  | 'totalPopulationDiffers'
  | 'totalPopulationTooSmall'
  | 'totalPopulationZero'
  | 'belowRecoveryThreshold'
  | 'numberStoredAsText'
  | 'cellHoldsError'
  | 'bindingDamaged';

export type WorkbookFinding = Finding<FindingCode, TablePlace>;
