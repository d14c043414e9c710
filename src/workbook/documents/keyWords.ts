import type { AllocationKey } from '../../core/keys/allocationKey';
import type { Settings } from '../read/readSettings';

/** What documents say of an allocation key, put together from its words. */

/** `population totale`; of a key without a type, what it divides by. */
export function weightType(
  { ofVintage, words }: AllocationKey,
  { populationType }: Pick<Settings, 'populationType'>,
): string {
  return ofVintage ? `${words.weight.toLowerCase()} ${populationType.toLowerCase()}` : words.total;
}

/** `population totale, millésime 2018`, as far as it is known. */
export function weightBasis(key: AllocationKey, settings: Settings): string {
  const type = weightType(key, settings);
  const { populationVintage } = settings;
  return key.ofVintage && populationVintage !== null ? `${type}, millésime ${populationVintage}` : type;
}

/** `Coût par habitant`. */
export function costPerUnitLabel({ words }: AllocationKey): string {
  return `Coût par ${words.unit.one}`;
}

/** Of all communes: `Coût par habitant (population totale)`. */
export function totalPerUnitLabel(key: AllocationKey): string {
  return `${costPerUnitLabel(key)} (${key.words.total})`;
}

/** What several sheets of a commune's file hold: its weight, and that of all. */
export const OWN_WEIGHT = 'ownWeight';
export const TOTAL_WEIGHT = 'totalWeight';

/** Of a debtor: `Population du redevable`. */
export function ownWeightLabel({ words }: AllocationKey): string {
  return `${words.weight} du redevable`;
}

/** `Population des communes`. */
export function totalWeightLabel({ words }: AllocationKey): string {
  return `${words.weight} des communes`;
}

/** `Habitants`, at the beginning of a label. */
export function unitsLabel({ words }: AllocationKey): string {
  return capitalised(words.unit.other);
}

export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Inside a sentence. */
export function uncapitalised(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
