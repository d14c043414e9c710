/** The bodies that share applications with communes, as the code général des collectivités territoriales knows them. */
export const BODY_KINDS = [
  'metropole',
  'metropoleDeLyon',
  'communauteUrbaine',
  'communauteAgglomeration',
  'communauteCommunes',
  'territorialEstablishment',
  'syndicat',
  'other',
] as const;
export type BodyKind = (typeof BODY_KINDS)[number];

/**
 * Articles of the code on which a body makes such conventions, as they are printed; a default that people may change.
 * Of a syndicat or another body none can be said beforehand: services rendered to others stand in L5211-56, a shared
 * department in L5211-4-2, and its own statutes decide.
 */
export const LEGAL_BASIS: Readonly<Record<BodyKind, readonly string[]>> = {
  metropole: ['L. 5217-7', 'L. 5215-27'],
  metropoleDeLyon: ['L. 3633-4'],
  communauteUrbaine: ['L. 5215-27'],
  communauteAgglomeration: ['L. 5216-7-1', 'L. 5215-27'],
  communauteCommunes: ['L. 5214-16-1'],
  territorialEstablishment: ['L. 5219-5'],
  syndicat: [],
  other: [],
};
