import type { FindingCode } from './findings';

/**
 * What fills the sentence of each finding: whoever reports one gives these values, and the sentences use no other.
 * Amounts and populations as numbers, `value` as it stands in the cell; in `subscriptionOutsideTerm` the years are those
 * of the term. `fallback` is what is used in place of the value, empty where that is nothing.
 */
export const FINDING_VALUES = {
  tableMissing: ['table'],
  columnMissing: ['table', 'column'],
  nameMissing: [],
  duplicateCommune: ['commune'],
  duplicateApplication: ['application'],
  duplicateSubscription: ['commune', 'application'],
  overlappingPeriods: ['commune', 'application'],
  unknownCommune: ['commune', 'application'],
  unknownApplication: ['commune', 'application'],
  populationMissing: ['commune'],
  populationNotANumber: ['commune', 'value'],
  populationNotAnInteger: ['commune', 'value'],
  populationOfOther: ['commune', 'value'],
  unknownKind: ['commune', 'value'],
  inseeCodeInvalid: ['commune', 'value'],
  duplicateInseeCode: ['commune', 'other', 'value'],
  siretInvalid: ['commune', 'value'],
  siretInScientificForm: ['commune', 'value'],
  duplicateSiret: ['commune', 'other', 'value'],
  codeStoredAsNumber: ['commune', 'value', 'expected'],
  codeNotTidy: ['commune', 'value', 'expected'],
  nameNotTidy: ['value'],
  nameSpeltOtherwise: ['value', 'expected'],
  costMissing: ['application'],
  costNotANumber: ['application', 'value'],
  costNegative: ['application', 'value'],
  costNotInCents: ['application', 'value'],
  costDiffersFromComponents: ['application', 'value', 'expected'],
  rateInvalid: ['application', 'value', 'fallback'],
  flagInvalid: ['application', 'value'],
  openDataRebilled: ['application'],
  yearInvalid: ['commune', 'application', 'column', 'value'],
  yearsReversed: ['commune', 'application', 'firstYear', 'lastYear'],
  subscriptionOutsideTerm: ['commune', 'application', 'firstYear', 'lastYear'],
  settingMissing: ['setting', 'fallback'],
  settingInvalid: ['setting', 'value', 'fallback'],
  termReversed: ['firstYear', 'lastYear'],
  totalPopulationInvalid: ['name', 'value'],
  totalPopulationDiffers: ['name', 'value', 'expected'],
  totalPopulationTooSmall: ['name', 'value', 'expected'],
  totalPopulationZero: [],
  belowRecoveryThreshold: ['commune', 'year', 'total', 'threshold'],
  numberStoredAsText: ['value'],
  cellHoldsError: ['value'],
  unknownCommuneInAccounts: ['value', 'table'],
  unknownApplicationInAccounts: ['value', 'table'],
  unknownProfile: ['value', 'table'],
  duplicateRevenueOrder: ['value', 'year'],
  duplicateProfile: ['profile'],
  priceMissing: ['profile', 'column'],
  priceNotANumber: ['profile', 'column', 'value'],
  priceNegative: ['profile', 'column', 'value'],
  priceNotInCents: ['profile', 'column', 'value'],
  sheetStale: ['sheet'],
  frozenSheetDiffers: ['sheet'],
  sheetIncomplete: ['sheet'],
  bindingDamaged: [],
} as const satisfies Record<FindingCode, readonly string[]>;

export type FindingValues<Code extends FindingCode> = Readonly<
  Record<(typeof FINDING_VALUES)[Code][number], string | number>
>;

/** Whatever a finding was given, every key of its sentence has a value; what is not known reads as `…`. */
export function completeValues<Code extends FindingCode>(
  code: Code,
  given: Readonly<Record<string, string | number>>,
): FindingValues<Code> {
  const keys: readonly string[] = FINDING_VALUES[code];
  return Object.fromEntries(keys.map((key) => [key, given[key] ?? '…'])) as FindingValues<Code>;
}
