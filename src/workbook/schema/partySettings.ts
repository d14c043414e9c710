import type { SettingSpec } from './settingSpec';

/**
 * Who claims, who signs and by which letter, as rows of the table of settings. None of them is needed: what is not known is left out of
 * print. Numbers that stay text (a SIRET, an article of the budget) are codes.
 */
export const PARTY_SETTINGS = {
  creditorSiret: {
    key: 'SIRET du créancier',
    group: 'creditor',
    explanation: 'Quatorze chiffres, dont une clé de contrôle',
    kind: 'code',
    digits: 14,
  },
  creditorAddress: {
    key: 'Adresse du créancier',
    group: 'creditor',
    explanation: 'Une ligne ou plusieurs, comme sur une lettre',
    kind: 'lines',
  },
  creditorService: {
    key: 'Service à contacter',
    group: 'creditor',
    explanation: 'À qui une commune s’adresse : service, téléphone, courriel',
    kind: 'text',
  },
  accountant: {
    key: 'Comptable assignataire',
    group: 'creditor',
    explanation: 'Le comptable public chargé du recouvrement, par exemple « Trésorerie de Pau »',
    kind: 'text',
  },
  budget: {
    key: 'Budget',
    group: 'creditor',
    explanation: 'Sur lequel la recette est imputée, par exemple « Budget principal »',
    kind: 'text',
  },
  budgetArticle: {
    key: 'Imputation',
    group: 'creditor',
    explanation: 'Chapitre et article du budget, par exemple « 70875 »',
    kind: 'code',
  },
  signatoryName: {
    key: 'Signataire',
    group: 'signature',
    explanation: 'Prénom et nom de qui signe les documents',
    kind: 'text',
  },
  signatoryQuality: {
    key: 'Qualité du signataire',
    group: 'signature',
    explanation:
      'Par exemple « Le Président » ou « Pour la Présidente et par délégation, le Vice-président »',
    kind: 'text',
  },
  signaturePlace: {
    key: 'Lieu de signature',
    group: 'signature',
    explanation: 'Où les documents sont établis, par exemple « Pau »',
    kind: 'text',
  },
  letterModel: {
    key: 'Modèle de lettre',
    group: 'documents',
    explanation: 'Lequel du tableau Lettres accompagne les envois ; vide : le premier',
    kind: 'text',
  },
} as const satisfies Record<string, SettingSpec>;

export type PartyRole = keyof typeof PARTY_SETTINGS;

export const PARTY_ROLES = Object.keys(PARTY_SETTINGS) as readonly PartyRole[];
