import { CLAUSE_SETTINGS } from './clauseSettings';
import { PARTY_SETTINGS } from './partySettings';
import { INTERVENTION_SETTINGS } from './interventionSettings';
import type { SettingSpec } from './settingSpec';
import { PLACE_WORDS, POPULATION_TYPE_WORDS, ROUNDING_WORDS } from './words';

export type { SettingSpec } from './settingSpec';

/** One row each of the table of settings. */
export const SETTINGS = {
  metropole: {
    key: 'Collectivité',
    former: ['Métropole'],
    group: 'convention',
    explanation: 'Nom de l’intercommunalité qui refacture',
    kind: 'text',
  },
  conventionName: {
    key: 'Convention',
    group: 'convention',
    explanation: 'Titre de la convention',
    kind: 'text',
  },
  firstYear: {
    key: 'Première année',
    group: 'convention',
    explanation: 'Première année de la convention',
    kind: 'year',
  },
  lastYear: {
    key: 'Dernière année',
    group: 'convention',
    explanation: 'Dernière année de la convention',
    kind: 'year',
  },
  year: {
    key: 'Exercice',
    group: 'convention',
    explanation: 'Exercice en cours, proposé par défaut',
    kind: 'year',
  },
  populationType: {
    key: 'Type de population',
    group: 'populations',
    explanation: 'Population totale ou municipale (CGCT R2151-2)',
    kind: 'choice',
    choices: Object.values(POPULATION_TYPE_WORDS),
  },
  populationVintage: {
    key: 'Millésime',
    group: 'populations',
    explanation: 'Millésime des populations, figé pour la durée de la convention',
    kind: 'year',
  },
  populationSource: {
    key: 'Source des populations',
    group: 'populations',
    explanation: 'D’où viennent les populations, et sous quelle licence',
    kind: 'text',
  },
  contributionRate: {
    key: 'Participation',
    former: ['Participation de la Métropole'],
    group: 'computation',
    explanation: 'Part du coût annuel que la collectivité garde',
    kind: 'rate',
  },
  vatRate: {
    key: 'Taux de TVA',
    group: 'computation',
    explanation: 'TVA des interventions',
    kind: 'rate',
  },
  roundingPolicy: {
    key: 'Arrondi',
    group: 'computation',
    explanation: 'Total exact : comme la convention ; Somme des lignes ; Plus fort reste',
    kind: 'choice',
    choices: Object.values(ROUNDING_WORDS),
  },
  recoveryThreshold: {
    key: 'Seuil de recouvrement',
    group: 'computation',
    explanation: 'En dessous, une créance n’est pas mise en recouvrement (CGCT D1611-1)',
    kind: 'money',
  },
  territory: {
    key: 'Territoire',
    former: ['Alsace-Moselle'],
    group: 'clauses',
    explanation: 'Où les délais courent : ses jours fériés comptent',
    kind: 'choice',
    choices: Object.values(PLACE_WORDS),
  },
  tribunal: {
    key: 'Tribunal',
    group: 'clauses',
    explanation:
      'Tribunal nommé sur l’état liquidatif, par exemple « tribunal administratif de Pau » ; vide : celui qui est territorialement compétent',
    kind: 'text',
  },
  ...CLAUSE_SETTINGS,
  ...PARTY_SETTINGS,
  ...INTERVENTION_SETTINGS,
} as const satisfies Record<string, SettingSpec>;

export type SettingRole = keyof typeof SETTINGS;

/** What a row of this setting may be called: its key first, then those of earlier versions. */
export function settingKeys(role: SettingRole): readonly [string, ...string[]] {
  const { key, former = [] }: SettingSpec = SETTINGS[role];
  return [key, ...former];
}
