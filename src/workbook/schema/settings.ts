import { CLAUSE_SETTINGS } from './clauseSettings';
import { INTERVENTION_SETTINGS } from './interventionSettings';
import type { SettingSpec } from './settingSpec';
import { NO, POPULATION_TYPE_WORDS, ROUNDING_WORDS, YES } from './words';

export type { SettingSpec } from './settingSpec';

/** One row each of the table of settings. */
export const SETTINGS = {
  metropole: { key: 'Métropole', explanation: 'Nom de l’intercommunalité qui refacture', kind: 'text' },
  conventionName: { key: 'Convention', explanation: 'Titre de la convention', kind: 'text' },
  firstYear: {
    key: 'Première année',
    explanation: 'Première année de la convention (article 7)',
    kind: 'year',
  },
  lastYear: {
    key: 'Dernière année',
    explanation: 'Dernière année de la convention (article 7)',
    kind: 'year',
  },
  year: {
    key: 'Exercice',
    explanation: 'Exercice en cours, proposé par défaut',
    kind: 'year',
  },
  populationType: {
    key: 'Type de population',
    explanation: 'Population totale ou municipale (CGCT R2151-2)',
    kind: 'choice',
    choices: Object.values(POPULATION_TYPE_WORDS),
  },
  populationVintage: {
    key: 'Millésime',
    explanation: 'Millésime des populations, figé pour la durée de la convention',
    kind: 'year',
  },
  populationSource: {
    key: 'Source des populations',
    explanation: 'D’où viennent les populations, et sous quelle licence',
    kind: 'text',
  },
  contributionRate: {
    key: 'Participation de la Métropole',
    explanation: 'Part du coût annuel que la Métropole garde (article 4 : la moitié)',
    kind: 'rate',
  },
  vatRate: {
    key: 'Taux de TVA',
    explanation: 'TVA des interventions (article 6)',
    kind: 'rate',
  },
  roundingPolicy: {
    key: 'Arrondi',
    explanation: 'Total exact : comme la convention ; Somme des lignes ; Plus fort reste',
    kind: 'choice',
    choices: Object.values(ROUNDING_WORDS),
  },
  recoveryThreshold: {
    key: 'Seuil de recouvrement',
    explanation: 'En dessous, une créance n’est pas mise en recouvrement (CGCT D1611-1)',
    kind: 'money',
  },
  alsaceMoselle: {
    key: 'Alsace-Moselle',
    explanation: 'Jours fériés supplémentaires pour les délais',
    kind: 'choice',
    choices: [YES, NO],
  },
  tribunal: {
    key: 'Tribunal',
    explanation:
      'Tribunal nommé sur l’état liquidatif (article 11), par exemple « tribunal administratif de Montpellier » ; vide : celui qui est territorialement compétent',
    kind: 'text',
  },
  ...CLAUSE_SETTINGS,
  ...INTERVENTION_SETTINGS,
} as const satisfies Record<string, SettingSpec>;

export type SettingRole = keyof typeof SETTINGS;
