import type { BodyKind } from '../../core/clauses/bodies';
import type { IncludedWork } from '../../core/interventions/intervention';
import type { VatRounding } from '../../core/interventions/pricing';
import type { InterestRegime } from '../../core/lateInterest';
import type { Place } from '../../core/holidays';

/** The words that stand in cells for what the code calls otherwise: they are compared and written as they are here. */

export const YES = 'Oui';
export const NO = 'Non';

/** The words for a member's kind, in the table of communes. */
export const MEMBER_KIND_WORDS = { commune: 'Commune', ccas: 'CCAS', other: 'Autre' } as const;

/** The words for the rounding policies, in the settings. */
export const ROUNDING_WORDS = {
  exactTotal: 'Total exact',
  sumOfLines: 'Somme des lignes',
  largestRemainder: 'Plus fort reste',
} as const;

/** The words for what the convention includes, in the lines of interventions. */
export const INCLUDED_WORDS: Readonly<Record<IncludedWork, string>> = {
  form: 'Formulaire',
  training: 'Formation',
};

/** The words for how VAT is rounded, in the settings. */
export const VAT_ROUNDING_WORDS: Readonly<Record<VatRounding, string>> = {
  perLine: 'Par ligne',
  perTotal: 'Au total',
};

/** The words for the kinds of population, in the settings: the totale is the municipale with those counted apart. */
export const POPULATION_TYPE_WORDS = { totale: 'Totale', municipale: 'Municipale' } as const;

/** What bodies are called inside a sentence, with a capital as in their documents. */
export const BODY_WORDS: Readonly<Record<BodyKind, string>> = {
  metropole: 'Métropole',
  metropoleDeLyon: 'Métropole',
  communauteUrbaine: 'Communauté urbaine',
  communauteAgglomeration: 'Communauté d’agglomération',
  communauteCommunes: 'Communauté de communes',
  territorialEstablishment: 'Établissement public territorial',
  syndicat: 'Syndicat',
  other: 'Collectivité',
};

/** The words for the kinds of bodies, in the settings. */
export const BODY_KIND_WORDS: Readonly<Record<BodyKind, string>> = {
  metropole: 'Métropole',
  metropoleDeLyon: 'Métropole de Lyon',
  communauteUrbaine: 'Communauté urbaine',
  communauteAgglomeration: 'Communauté d’agglomération',
  communauteCommunes: 'Communauté de communes',
  territorialEstablishment: 'Établissement public territorial',
  syndicat: 'Syndicat',
  other: 'Autre',
};

/** How the days of a contest are counted. */
export const CONTEST_COUNT_WORDS = { clear: 'Jours francs', calendar: 'Jours calendaires' } as const;

/** Which day of a request counts for its notice. */
export const NOTICE_COUNT_WORDS = { sent: 'Envoi', received: 'Réception' } as const;

/** The words for the regimes of late interest, in the settings. */
export const INTEREST_WORDS: Readonly<Record<InterestRegime, string>> = {
  publicContracts: 'Commande publique',
  legalRate: 'Intérêt légal',
  none: 'Aucun',
};

/** The words for the places whose public holidays differ. */
export const PLACE_WORDS: Readonly<Record<Place, string>> = {
  mainland: 'France hexagonale',
  alsaceMoselle: 'Alsace-Moselle',
  alsaceMoselleGoodFriday: 'Alsace-Moselle (Vendredi saint)',
  guadeloupe: 'Guadeloupe',
  martinique: 'Martinique',
  guyane: 'Guyane',
  reunion: 'La Réunion',
  mayotte: 'Mayotte',
  saintBarthelemy: 'Saint-Barthélemy',
  saintMartin: 'Saint-Martin',
};
