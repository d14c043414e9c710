import type { Severity } from '../../../core/findings';

/** What fills a sentence; how each is said stands with the words. */
export interface ValueTypes {
  /** A name, or what stands in a cell, shown as it stands. */
  readonly text: string;
  readonly year: number;
  /** EUR. */
  readonly euros: number;
  /** What stands in a cell that was read as EUR. */
  readonly eurosInCell: string;
  /** Excel serial date. */
  readonly date: number;
  readonly inhabitants: number;
  /** What stands in a cell that was read as a number of inhabitants. */
  readonly inhabitantsInCell: string;
  /** Days or pieces of work; a half-day is one half. */
  readonly count: number;
  /** 0 to 1. */
  readonly rate: number;
  /** Addresses of cells, or names: a few are named, the others counted. */
  readonly addresses: readonly string[];
}

export type ValueType = keyof ValueTypes;

export interface FindingSpec {
  readonly severity: Severity;
  /** What is to be done is to type another value into its cell: where a formula stands there, to look at that. */
  readonly typed?: true;
  /** What its sentence says; nothing else is reported. */
  readonly values: Readonly<Record<string, ValueType>>;
}

/**
 * Every finding about a workbook: how grave it is, and what its sentence says. Whoever reports one gives these values,
 * and the sentences of both languages (`taskpane/kit/findings/words`) say all of them and no other: anything else
 * does not compile.
 *
 * `value` is what was found, `expected` what it should be, `fallback` what is used in its place, `address` the cell of
 * the other row that it is about; in `subscriptionOutsideTerm` the years are those of the term.
 */
export const FINDINGS = {
  // Tables and their cells
  bindingDamaged: { severity: 'warning', values: {} },
  newerVersion: { severity: 'warning', values: {} },
  tableMissing: { severity: 'error', values: { table: 'text' } },
  tableNotRead: { severity: 'warning', values: { table: 'text', expected: 'text' } },
  columnMissing: { severity: 'error', values: { table: 'text', column: 'text' } },
  nameMissing: { severity: 'error', values: {} },
  nameNotTidy: { severity: 'warning', typed: true, values: { value: 'text' } },
  nameDecomposed: { severity: 'warning', typed: true, values: { value: 'text' } },
  nameLikeAnother: { severity: 'warning', values: { value: 'text', other: 'text', address: 'text' } },
  nameSpeltOtherwise: { severity: 'warning', typed: true, values: { value: 'text', expected: 'text' } },
  numberStoredAsText: { severity: 'warning', typed: true, values: { value: 'text' } },
  cellHoldsError: { severity: 'error', typed: true, values: { value: 'text' } },
  totalRowInTable: { severity: 'error', values: { value: 'text' } },
  rowLooksLikeTotal: { severity: 'warning', values: { value: 'text' } },

  // Settings
  settingMissing: { severity: 'warning', typed: true, values: { setting: 'text', fallback: 'text' } },
  settingInvalid: {
    severity: 'error',
    typed: true,
    values: { setting: 'text', value: 'text', fallback: 'text' },
  },
  termReversed: { severity: 'error', typed: true, values: { firstYear: 'year', lastYear: 'year' } },

  creditorSiretInvalid: { severity: 'warning', typed: true, values: { value: 'text' } },

  // Communes
  duplicateCommune: { severity: 'error', values: { commune: 'text', address: 'text' } },
  unknownKind: { severity: 'error', typed: true, values: { commune: 'text', value: 'text' } },
  populationMissing: { severity: 'error', typed: true, values: { commune: 'text' } },
  populationNotANumber: { severity: 'error', typed: true, values: { commune: 'text', value: 'text' } },
  populationNotAnInteger: { severity: 'error', typed: true, values: { commune: 'text', value: 'text' } },
  populationZero: { severity: 'warning', typed: true, values: { commune: 'text' } },
  populationOfOther: {
    severity: 'warning',
    typed: true,
    values: { commune: 'text', value: 'inhabitantsInCell' },
  },
  populationOfYearInvalid: { severity: 'error', typed: true, values: { commune: 'text', value: 'text' } },
  populationOfYearDiffers: {
    severity: 'warning',
    values: { commune: 'text', value: 'inhabitants', expected: 'inhabitants' },
  },
  inseeCodeInvalid: { severity: 'warning', typed: true, values: { commune: 'text', value: 'text' } },
  duplicateInseeCode: { severity: 'warning', values: { commune: 'text', other: 'text', value: 'text' } },
  siretInvalid: { severity: 'warning', typed: true, values: { commune: 'text', value: 'text' } },
  siretInScientificForm: { severity: 'warning', typed: true, values: { commune: 'text', value: 'text' } },
  duplicateSiret: { severity: 'warning', values: { commune: 'text', other: 'text', value: 'text' } },
  codeStoredAsNumber: {
    severity: 'warning',
    typed: true,
    values: { commune: 'text', value: 'text', expected: 'text' },
  },
  codeNotTidy: {
    severity: 'info',
    typed: true,
    values: { commune: 'text', value: 'text', expected: 'text' },
  },
  emailInvalid: { severity: 'warning', typed: true, values: { commune: 'text', value: 'text' } },
  signedOnInvalid: { severity: 'warning', typed: true, values: { commune: 'text', value: 'text' } },

  memberYearInvalid: {
    severity: 'error',
    typed: true,
    values: { commune: 'text', column: 'text', value: 'text' },
  },
  memberYearsReversed: {
    severity: 'error',
    values: { commune: 'text', firstYear: 'year', lastYear: 'year' },
  },
  successorUnknown: { severity: 'error', typed: true, values: { commune: 'text', value: 'text' } },
  successorCircle: { severity: 'error', typed: true, values: { commune: 'text', value: 'text' } },
  successorNotThere: { severity: 'error', values: { commune: 'text', value: 'text', year: 'year' } },
  successorStillCounted: { severity: 'warning', values: { commune: 'text', value: 'text' } },

  // Total population
  totalPopulationInvalid: { severity: 'error', values: { name: 'text', value: 'text' } },
  totalPopulationDiffers: {
    severity: 'warning',
    values: { name: 'text', value: 'inhabitants', expected: 'inhabitants' },
  },
  totalPopulationTooSmall: {
    severity: 'error',
    values: { name: 'text', value: 'inhabitants', expected: 'inhabitants' },
  },
  totalPopulationZero: { severity: 'error', values: {} },

  // Applications
  duplicateApplication: { severity: 'error', values: { application: 'text', address: 'text' } },
  costMissing: { severity: 'error', typed: true, values: { application: 'text' } },
  costNotANumber: { severity: 'error', typed: true, values: { application: 'text', value: 'text' } },
  costNegative: { severity: 'warning', typed: true, values: { application: 'text', value: 'eurosInCell' } },
  costNotInCents: { severity: 'warning', typed: true, values: { application: 'text', value: 'text' } },
  costDiffersFromComponents: {
    severity: 'warning',
    values: { application: 'text', value: 'euros', expected: 'euros' },
  },
  rateInvalid: {
    severity: 'error',
    typed: true,
    values: { application: 'text', value: 'text', fallback: 'rate' },
  },
  flagInvalid: { severity: 'error', typed: true, values: { application: 'text', value: 'text' } },
  openDataRebilled: { severity: 'warning', typed: true, values: { application: 'text' } },

  // Amendments, and costs by year
  amendmentNumberMissing: { severity: 'error', values: {} },
  effectYearInvalid: { severity: 'error', typed: true, values: { value: 'text' } },
  effectOutsideTerm: {
    severity: 'warning',
    typed: true,
    values: { year: 'year', firstYear: 'year', lastYear: 'year' },
  },
  amendmentYearsDiffer: {
    severity: 'warning',
    typed: true,
    values: { number: 'text', year: 'year', other: 'year' },
  },
  amendedClauseUnknown: { severity: 'error', typed: true, values: { value: 'text' } },
  costOfUnknown: { severity: 'error', typed: true, values: { application: 'text' } },
  duplicateCost: { severity: 'error', values: { application: 'text', year: 'year' } },
  amendmentUnknown: { severity: 'warning', typed: true, values: { application: 'text', value: 'text' } },

  // Subscriptions
  unknownCommune: { severity: 'error', values: { commune: 'text', application: 'text' } },
  unknownApplication: { severity: 'error', values: { commune: 'text', application: 'text' } },
  applicationNotCounted: { severity: 'error', values: { commune: 'text', application: 'text' } },
  duplicateSubscription: { severity: 'warning', values: { commune: 'text', application: 'text' } },
  overlappingPeriods: { severity: 'warning', values: { commune: 'text', application: 'text' } },
  yearInvalid: {
    severity: 'error',
    typed: true,
    values: { commune: 'text', application: 'text', column: 'text', value: 'text' },
  },
  yearsReversed: {
    severity: 'error',
    values: { commune: 'text', application: 'text', firstYear: 'year', lastYear: 'year' },
  },
  subscriptionOutsideTerm: {
    severity: 'warning',
    values: { commune: 'text', application: 'text', firstYear: 'year', lastYear: 'year' },
  },

  subscriptionsMissing: { severity: 'warning', values: {} },
  applicationUnused: { severity: 'warning', values: { application: 'text' } },
  communeUsesNothing: { severity: 'info', values: { commune: 'text' } },

  // Variants
  variantRowUnreadable: { severity: 'warning', typed: true, values: { variant: 'text', value: 'text' } },
  variantNameUnknown: { severity: 'warning', typed: true, values: { variant: 'text', value: 'text' } },

  // Price schedule
  duplicateProfile: { severity: 'error', values: { profile: 'text' } },
  priceMissing: { severity: 'warning', typed: true, values: { profile: 'text', column: 'text' } },
  priceNotANumber: {
    severity: 'error',
    typed: true,
    values: { profile: 'text', column: 'text', value: 'text' },
  },
  priceNegative: {
    severity: 'error',
    typed: true,
    values: { profile: 'text', column: 'text', value: 'eurosInCell' },
  },
  priceNotInCents: {
    severity: 'warning',
    typed: true,
    values: { profile: 'text', column: 'text', value: 'text' },
  },

  // Interventions and revenue orders
  unknownCommuneInAccounts: { severity: 'warning', values: { value: 'text', table: 'text' } },
  unknownApplicationInAccounts: { severity: 'warning', values: { value: 'text', table: 'text' } },
  unknownProfile: { severity: 'warning', values: { value: 'text', table: 'text' } },
  // The year as it stands in the cell: a number may be given twice in what is no year.
  duplicateRevenueOrder: { severity: 'warning', values: { value: 'text', year: 'text' } },
  closedYearChanged: { severity: 'warning', values: { year: 'year' } },

  // Requests
  requestKeyTwice: { severity: 'error', typed: true, values: { value: 'text' } },
  requestEffectNotAllowed: { severity: 'warning', typed: true, values: { value: 'text', year: 'year' } },
  requestNotApplied: { severity: 'warning', values: { value: 'text', commune: 'text', year: 'year' } },
  requestOverdue: { severity: 'warning', values: { commune: 'text', date: 'date' } },
  requestAddsUsed: { severity: 'warning', values: { commune: 'text', application: 'text', year: 'year' } },
  requestDropsUnused: { severity: 'warning', values: { commune: 'text', application: 'text', year: 'year' } },

  // Letters
  letterModelUnknown: { severity: 'warning', typed: true, values: { value: 'text' } },
  letterFieldUnknown: { severity: 'error', typed: true, values: { letter: 'text', field: 'text' } },
  letterFieldEmpty: {
    severity: 'warning',
    values: { letter: 'text', field: 'text', communes: 'addresses' },
  },

  // The billing year
  accountCellInvalid: { severity: 'error', typed: true, values: { column: 'text', value: 'text' } },
  accountCellMissing: { severity: 'error', typed: true, values: { column: 'text' } },
  dateStoredAsText: { severity: 'warning', typed: true, values: { column: 'text', value: 'text' } },
  orderKeyMissing: { severity: 'warning', values: {} },
  duplicateOrderKey: { severity: 'error', typed: true, values: { value: 'text' } },
  orderDateBefore: { severity: 'warning', typed: true, values: { column: 'text', other: 'text' } },
  orderDateWithout: { severity: 'warning', values: { column: 'text', other: 'text' } },
  contestTooLate: { severity: 'warning', values: { date: 'date' } },
  moreThanOpen: { severity: 'warning', values: { column: 'text', open: 'euros' } },
  orderEventIdle: { severity: 'info', values: { column: 'text' } },
  paymentWithoutOrder: { severity: 'warning', typed: true, values: { value: 'text' } },
  rateNotOfHalfYear: { severity: 'error', typed: true, values: { date: 'date' } },
  duplicateRate: { severity: 'error', values: { regime: 'text', date: 'date' } },
  rateMissing: { severity: 'warning', values: { regime: 'text', date: 'date' } },
  holidaysMissing: { severity: 'warning', values: { year: 'year' } },
  computedCellTyped: { severity: 'warning', values: { column: 'text', value: 'text' } },
  interestAwaitsDemand: { severity: 'info', values: { commune: 'text', total: 'euros' } },
  interventionKeyTwice: { severity: 'error', typed: true, values: { value: 'text' } },
  interventionLineStray: { severity: 'warning', typed: true, values: { value: 'text', table: 'text' } },
  interventionLineDiffers: { severity: 'warning', values: { net: 'euros', expected: 'euros' } },
  interventionNotPriced: { severity: 'warning', values: { value: 'text' } },
  invoiceNumberTwice: { severity: 'error', typed: true, values: { value: 'text' } },
  invoiceNumberMissing: { severity: 'error', values: { value: 'text' } },
  includedTwice: {
    severity: 'warning',
    values: { commune: 'text', application: 'text', work: 'text', used: 'count', allowed: 'count' },
  },

  // A year's amounts and drawn sheets
  totalInCredit: { severity: 'warning', values: { commune: 'text', year: 'year', total: 'euros' } },
  belowRecoveryThreshold: {
    severity: 'warning',
    values: { commune: 'text', year: 'year', total: 'euros', threshold: 'euros' },
  },
  sheetStale: { severity: 'warning', values: { sheet: 'text' } },
  costUnlikeFrozen: {
    severity: 'warning',
    values: { application: 'text', year: 'year', value: 'euros', expected: 'euros' },
  },
  frozenSheetDiffers: { severity: 'info', values: { sheet: 'text' } },
  sheetChangedByHand: { severity: 'warning', values: { sheet: 'text', cells: 'addresses' } },
  sheetIncomplete: { severity: 'warning', values: { sheet: 'text' } },
} as const satisfies Readonly<Record<string, FindingSpec>>;

export type FindingCode = keyof typeof FINDINGS;

type ValuesOf<Code extends FindingCode> = (typeof FINDINGS)[Code]['values'];

/** What the sentence of a finding says, by name; of one of several findings, what any of them says. */
export type ValueName<Code extends FindingCode> = Code extends FindingCode
  ? keyof ValuesOf<Code> & string
  : never;

type ValueOf<Code extends FindingCode, Name extends string> = Code extends FindingCode
  ? ValuesOf<Code> extends Readonly<Record<Name, infer Type extends ValueType>>
    ? ValueTypes[Type]
    : never
  : never;

/**
 * What whoever reports a finding gives, all of it and nothing else; of a finding that has no such value, each other
 * name of the register reads as undefined, so that a list of mixed findings may be asked.
 */
export type FindingValues<Code extends FindingCode> = {
  readonly [Name in ValueName<Code>]: ValueOf<Code, Name>;
} & { readonly [Name in Exclude<ValueName<FindingCode>, ValueName<Code>>]?: never };
