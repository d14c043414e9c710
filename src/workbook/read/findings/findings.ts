import type { Finding } from '../../../core/findings';
import type { PriceFindingCode } from '../readPriceSchedule';
import type { TableRole } from '../../schema/schema';

/** A cell of one of our tables; row counts from 0 below the header; null: the whole table, or the whole row. */
export interface TablePlace {
  readonly table: TableRole;
  readonly row: number | null;
  /** Role of the column. */
  readonly column: string | null;
}

/** A sheet that we drew, by its name. */
export interface SheetPlace {
  readonly sheet: string;
}

/** A defined name of the workbook. */
export interface NamePlace {
  readonly definedName: string;
}

/** Where a finding leads to. */
export type FindingPlace = TablePlace | SheetPlace | NamePlace;

/** Every code has its sentence in both languages: i18n is typed by this list. */
export type FindingCode =
  | 'tableMissing'
  | 'columnMissing'
  | 'nameMissing'
  | 'duplicateCommune'
  | 'duplicateApplication'
  | 'duplicateSubscription'
  | 'overlappingPeriods'
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
  | 'siretInScientificForm'
  | 'duplicateSiret'
  | 'codeStoredAsNumber'
  | 'codeNotTidy'
  | 'nameNotTidy'
  | 'nameSpeltOtherwise'
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
  | 'unknownCommuneInAccounts'
  | 'unknownApplicationInAccounts'
  | 'unknownProfile'
  | 'duplicateRevenueOrder'
  | 'sheetStale'
  | 'frozenSheetDiffers'
  | 'sheetIncomplete'
  | 'bindingDamaged'
  | PriceFindingCode;

export type WorkbookFinding = Finding<FindingCode, FindingPlace>;
