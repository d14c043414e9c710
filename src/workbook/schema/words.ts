import type { BodyKind } from '../../core/clauses/bodies';
import type { IncludedWork } from '../../core/interventions/intervention';
import type { VatRounding } from '../../core/interventions/pricing';
import type { InterestRegime } from '../../core/lateInterest';
import type { HolidayName, Place } from '../../core/holidays';
import type { AskedKind, RequestDecision } from '../../core/notice/request';
import type { OrderNature } from '../../core/revenueOrders/order';
import type { OrderState } from '../../core/revenueOrders/state';

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

/** The words for what a request asks for. */
export const REQUEST_KIND_WORDS: Readonly<Record<AskedKind, string>> = {
  add: 'Ajout',
  drop: 'Suppression',
  terminate: 'Résiliation',
  terminateByBody: 'Résiliation par la collectivité',
};

/** The words for what was decided on it. */
export const REQUEST_DECISION_WORDS: Readonly<Record<RequestDecision, string>> = {
  accepted: 'Acceptée',
  refused: 'Refusée',
};

/** The words for the regimes of late interest, in the settings. */
export const INTEREST_WORDS: Readonly<Record<InterestRegime, string>> = {
  publicContracts: 'Commande publique',
  legalRate: 'Intérêt légal',
  none: 'Aucun',
};

/** The regime that an order was made under, in its row: with whether interest runs by itself. */
export const CLAIM_INTEREST_WORDS = {
  publicContracts: INTEREST_WORDS.publicContracts,
  legalRate: INTEREST_WORDS.legalRate,
  legalRateByItself: 'Intérêt légal, de plein droit',
  none: INTEREST_WORDS.none,
} as const;

/** The words for what an order claims. */
export const ORDER_NATURE_WORDS: Readonly<Record<OrderNature, string>> = {
  share: 'Quote-part',
  intervention: 'Intervention',
  grouped: 'Groupé',
  interest: 'Intérêts',
  corrective: 'Rectificatif',
};

/** The words for where an order stands, as its formula gives them. */
export const ORDER_STATE_WORDS: Readonly<Record<OrderState, string>> = {
  toIssue: 'À émettre',
  issued: 'Émis',
  received: 'Reçu',
  contested: 'Contesté',
  contestRejected: 'Contestation rejetée',
  corrected: 'Rectifié',
  deemedAccepted: 'Réputé accepté',
  accepted: 'Accepté',
  partlyPaid: 'Payé en partie',
  paid: 'Payé',
  late: 'En retard',
  cancelled: 'Annulé',
};

/** What stands in place of interest for which no rate is known. */
export const RATE_MISSING = 'Taux manquant';

/** The words for the public holidays. */
export const HOLIDAY_WORDS: Readonly<Record<HolidayName, string>> = {
  newYear: 'Jour de l’An',
  goodFriday: 'Vendredi saint',
  easterMonday: 'Lundi de Pâques',
  labourDay: 'Fête du Travail',
  victory: 'Victoire 1945',
  ascension: 'Ascension',
  whitMonday: 'Lundi de Pentecôte',
  nationalDay: 'Fête nationale',
  assumption: 'Assomption',
  allSaints: 'Toussaint',
  armistice: 'Armistice 1918',
  christmas: 'Noël',
  saintStephen: 'Saint-Étienne',
  abolitionMayotte: 'Abolition de l’esclavage',
  abolitionMartinique: 'Abolition de l’esclavage',
  abolitionGuadeloupe: 'Abolition de l’esclavage',
  abolitionSaintMartin: 'Abolition de l’esclavage',
  abolitionGuyane: 'Abolition de l’esclavage',
  abolitionSaintBarthelemy: 'Abolition de l’esclavage',
  abolitionReunion: 'Abolition de l’esclavage',
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
