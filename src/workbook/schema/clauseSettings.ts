import type { SettingSpec } from './settingSpec';
import { BODY_KIND_WORDS, CONTEST_COUNT_WORDS, INTEREST_WORDS, NO, NOTICE_COUNT_WORDS, YES } from './words';

/**
 * The clauses of the convention as rows of the table of settings: what one convention says and another does not. A clause
 * that is empty is left out of every document. What Excel would take for a date or a number as it is typed (`4-1`, `30
 * septembre`) is a code: its cell keeps the text.
 */
export const CLAUSE_SETTINGS = {
  bodyKind: {
    key: 'Type de collectivité',
    group: 'clauses',
    explanation: 'Ce qu’est l’intercommunalité ; les documents l’appellent ainsi',
    kind: 'choice',
    choices: Object.values(BODY_KIND_WORDS),
  },
  legalBasis: {
    key: 'Fondement juridique',
    group: 'clauses',
    explanation:
      'Articles du code général des collectivités territoriales, par exemple « article L. 5214-16-1 »',
    kind: 'text',
  },
  deliberationNumber: {
    key: 'Délibération n°',
    group: 'clauses',
    explanation: 'Délibération de l’intercommunalité qui approuve la convention',
    kind: 'code',
  },
  deliberationDate: {
    key: 'Délibération du',
    group: 'clauses',
    explanation: 'Date de cette délibération',
    kind: 'date',
  },
  articleShare: {
    key: 'Article : quote-part',
    group: 'clauses',
    explanation: 'Numéro de l’article de la convention qui répartit les coûts',
    kind: 'code',
  },
  articleBilling: {
    key: 'Article : facturation',
    group: 'clauses',
    explanation: 'Numéro de l’article sur les titres, leur contestation et leur règlement',
    kind: 'code',
  },
  articleTax: {
    key: 'Article : fiscalité',
    group: 'clauses',
    explanation: 'Numéro de l’article sur la TVA',
    kind: 'code',
  },
  articleTerm: {
    key: 'Article : durée',
    group: 'clauses',
    explanation: 'Numéro de l’article sur la durée',
    kind: 'code',
  },
  articlePrices: {
    key: 'Article : interventions',
    group: 'clauses',
    explanation: 'Numéro de l’article sur les adaptations demandées',
    kind: 'code',
  },
  articleRequests: {
    key: 'Article : adhésions',
    group: 'clauses',
    explanation: 'Numéro de l’article sur l’ajout et le retrait d’applications',
    kind: 'code',
  },
  articleTermination: {
    key: 'Article : résiliation',
    group: 'clauses',
    explanation: 'Numéro de l’article sur la résiliation',
    kind: 'code',
  },
  articleDisputes: {
    key: 'Article : litiges',
    group: 'clauses',
    explanation: 'Numéro de l’article sur les litiges',
    kind: 'code',
  },
  issueBefore: {
    key: 'Titres émis avant le',
    group: 'clauses',
    explanation: 'Jour et mois de l’exercice, par exemple « 30 septembre »',
    kind: 'code',
  },
  transmission: {
    key: 'Transmission des titres',
    group: 'clauses',
    explanation: 'Par quelle voie, par exemple « Chorus »',
    kind: 'text',
  },
  contestDays: {
    key: 'Délai de contestation',
    group: 'clauses',
    explanation: 'En jours après la réception du titre ; vide : la convention n’en prévoit pas',
    kind: 'integer',
    unit: 'jours',
  },
  contestCount: {
    key: 'Décompte de la contestation',
    group: 'clauses',
    explanation: 'Jours francs, reportés au jour ouvré suivant, ou jours calendaires',
    kind: 'choice',
    choices: Object.values(CONTEST_COUNT_WORDS),
  },
  contestBy: {
    key: 'Contestation par',
    group: 'clauses',
    explanation: 'Par quelle voie, par exemple « mail » ou « lettre recommandée »',
    kind: 'text',
  },
  paymentDays: {
    key: 'Délai de paiement',
    group: 'clauses',
    explanation: 'En jours à compter de la notification du titre',
    kind: 'integer',
    unit: 'jours',
  },
  interestRegime: {
    key: 'Intérêts moratoires',
    group: 'clauses',
    explanation: 'Règles qui s’appliquent aux retards ; vide : la convention ne le dit pas',
    kind: 'choice',
    choices: Object.values(INTEREST_WORDS),
  },
  interestByItself: {
    key: 'Intérêts de plein droit',
    group: 'clauses',
    explanation: 'Oui : au taux légal, ils courent sans mise en demeure',
    kind: 'choice',
    choices: [YES, NO],
  },
  amicable: {
    key: 'Règlement amiable',
    group: 'clauses',
    explanation: 'Oui : la convention demande de chercher d’abord un accord',
    kind: 'choice',
    choices: [YES, NO],
  },
  noticeMonths: {
    key: 'Préavis',
    group: 'clauses',
    explanation: 'En mois avant la fin de l’année, pour ajouter ou retirer une application',
    kind: 'integer',
    unit: 'mois',
  },
  noticeCounts: {
    key: 'Préavis compté à',
    group: 'clauses',
    explanation: 'L’envoi ou la réception de la demande',
    kind: 'choice',
    choices: Object.values(NOTICE_COUNT_WORDS),
  },
  answerMonths: {
    key: 'Délai de réponse',
    group: 'clauses',
    explanation: 'En mois, pour répondre à une demande',
    kind: 'integer',
    unit: 'mois',
  },
  terminationYears: {
    key: 'Résiliation possible au 1er janvier',
    group: 'clauses',
    explanation: 'Années, séparées par des virgules, par exemple « 2020, 2021 »',
    kind: 'code',
  },
  terminationBefore: {
    key: 'Résiliation notifiée avant le',
    group: 'clauses',
    explanation: 'Jour et mois de l’année précédente, par exemple « 30 septembre »',
    kind: 'code',
  },
  methodNote: {
    key: 'Note de méthode',
    group: 'clauses',
    explanation: 'Comment la formule de la convention est lue, si son texte laisse un doute',
    kind: 'lines',
  },
} as const satisfies Record<string, SettingSpec>;

export type ClauseRole = keyof typeof CLAUSE_SETTINGS;

/** The court stands among the settings since 0.1.0. */
export const CLAUSE_ROLES = Object.keys(CLAUSE_SETTINGS) as readonly ClauseRole[];

/** Version of the schema that has them in the settings. */
export const CLAUSES_SINCE = 3;
