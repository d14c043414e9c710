import { SETTINGS } from '../../schema/settings';
import { MERGED_SHARES_ROW } from '../byYear/mergedShares';

/** What a row of the table of variants changes. */
export const VARIANT_OBJECTS = {
  commune: 'Commune',
  application: 'Application',
  newCommune: 'Nouvelle commune',
  newApplication: 'Nouvelle application',
  merger: 'Fusion',
  setting: 'Paramètre',
} as const;
export type VariantObject = keyof typeof VARIANT_OBJECTS;

/** What of it; each means one thing, whatever the object. */
export const VARIANT_FIELDS = {
  population: 'Population',
  inseeCode: 'Code INSEE',
  annualCost: 'Coût annuel global',
  /** 0.05: five percent more. */
  costRate: 'Coût, variation en %',
  costEuros: 'Coût, variation en €',
  contribution: 'Participation',
  rebilled: 'Refacturée',
  /** A commune that uses a new application, or that merges. */
  member: 'Commune',
  /** What a new commune uses. */
  uses: 'Application',
  chiefTown: 'Chef-lieu',
  firstYear: 'Première année',
  lastYear: 'Dernière année',
  value: 'Valeur',
} as const;
export type VariantField = keyof typeof VARIANT_FIELDS;

/** The settings that a variant may change, by their keys. */
export const VARIANT_SETTINGS = {
  vintage: SETTINGS.populationVintage.key,
  type: SETTINGS.populationType.key,
  rounding: SETTINGS.roundingPolicy.key,
  mergedShares: MERGED_SHARES_ROW.key,
} as const;

/** A row as it stands in the table, but for the name of the variant. */
export interface VariantRow {
  readonly object: string;
  readonly key: string;
  readonly field: string;
  readonly value: string | number;
}
