import type { SettingSpec } from './settingSpec';
import { VAT_ROUNDING_WORDS } from './words';

/** The settings that interventions and their documents follow; one row each of the table of settings. */
export const INTERVENTION_SETTINGS = {
  vatRounding: {
    key: 'Arrondi de la TVA',
    group: 'clauses',
    explanation: 'TVA des interventions : arrondie ligne par ligne, ou une seule fois au total',
    kind: 'choice',
    choices: Object.values(VAT_ROUNDING_WORDS),
  },
  includedForms: {
    key: 'Formulaires inclus',
    group: 'clauses',
    explanation:
      'Formulaires hors catalogue compris dans la convention, par membre et application ; vide : pas de limite connue',
    kind: 'integer',
  },
  includedTraining: {
    key: 'Journées de formation incluses',
    group: 'clauses',
    explanation:
      'Formation et accompagnement compris dans la convention, par membre et application ; vide : pas de limite connue',
    kind: 'integer',
  },
} as const satisfies Record<string, SettingSpec>;

export type InterventionSettingRole = keyof typeof INTERVENTION_SETTINGS;
