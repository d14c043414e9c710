import { ROUNDING_POLICIES, type RoundingPolicy } from '../../core/convention';
import type { AllocationKey } from '../../core/keys/allocationKey';
import { weightType } from '../documents/keyWords';
import { BORNE_ALONE, ROUNDING_SENTENCES } from '../documents/notes';
import type { Settings } from '../read/readSettings';
import { readText } from '../read/readValues';
import { POPULATION_TYPE_WORDS } from '../schema/words';
import type { FrozenRecap } from './frozenRecap';

/** What a frozen recap says in words of how its amounts came about. */
export interface FrozenTerms {
  /** The type and the vintage of its populations; null: it does not say so in words that are known. */
  readonly populations: Pick<Settings, 'populationType' | 'populationVintage'> | null;
  /** null: no sentence of ours says it. */
  readonly roundingPolicy: RoundingPolicy | null;
  /** Names of the applications that the creditor bears alone. */
  readonly notRebilled: readonly string[];
}

export function readFrozenTerms({ subtitle, notes }: FrozenRecap, key: AllocationKey): FrozenTerms {
  return {
    populations: populationsIn(subtitle, key),
    roundingPolicy: ROUNDING_POLICIES.find((policy) => notes.some((note) => says(note, policy))) ?? null,
    notRebilled: notes.flatMap(borneAlone),
  };
}

/** `Montpellier Méditerranée Métropole · Convention de 2019 · population totale 2018`: names may hold the sign too. */
function populationsIn(subtitle: string, key: AllocationKey): FrozenTerms['populations'] {
  const said = subtitle.split(' · ').at(-1) ?? '';
  for (const populationType of Object.values(POPULATION_TYPE_WORDS)) {
    const type = weightType(key, { populationType });
    if (said === type) return { populationType, populationVintage: null };
    const vintage = said.startsWith(`${type} `) ? said.slice(type.length + 1) : '';
    if (/^\d{4}$/.test(vintage)) return { populationType, populationVintage: Number(vintage) };
  }
  return null;
}

/** Version 0.1.0 went on behind the sentence. */
function says(note: string, policy: RoundingPolicy): boolean {
  return note.startsWith(readText(ROUNDING_SENTENCES[policy]).slice(0, -1));
}

/** Put together again by commas, the names read as they stood there, whatever they hold. */
function borneAlone(note: string): readonly string[] {
  const end = note.startsWith(BORNE_ALONE) ? note.indexOf(' : ') : -1;
  return end < 0
    ? []
    : note
        .slice(end + 3)
        .replace(/\.$/, '')
        .split(', ');
}
