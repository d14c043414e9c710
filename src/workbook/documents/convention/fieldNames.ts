import { foldedName } from '../../read/names';
import { letterField } from '../letter/fields';

/** What the text of a convention may say beside what letters do; what each gives stands in `fields`. */
export const CONVENTION_FIELD_NAMES = [
  'La collectivité',
  'De la collectivité',
  'Partie collectivité',
  'Partie commune',
  'Fondement juridique',
  'Première année',
  'Dernière année',
  'Participation',
  'Taux de TVA',
  'Applications de la commune',
  'Quotes-parts',
  'Clé de répartition',
  'Part de la commune',
  'Total des communes',
  'Populations',
  'Titres émis avant le',
  'Délai de contestation',
  'Intérêts',
  'Préavis',
  'Préavis compté à',
  'Délai de réponse',
  'Résiliation',
  'Résiliation avant le',
  'À l’amiable',
  'Tribunal',
] as const;
export type ConventionFieldName = (typeof CONVENTION_FIELD_NAMES)[number];

const KNOWN = new Set(CONVENTION_FIELD_NAMES.map(foldedName));

/** Whether there is such a field, a letter's too, as people may spell it. */
export function isConventionField(name: string): boolean {
  return KNOWN.has(foldedName(name)) || letterField(name) !== null;
}
