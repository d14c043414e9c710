import {
  INTERVENTION_SETTINGS,
  type InterventionSettingRole,
} from '../../../../workbook/schema/interventionSettings';

interface SettingWords {
  readonly label: string;
  readonly hint: string;
}

/** In French a setting is called on screen what it is called in the table. */
export const interventionsInFrench = Object.fromEntries(
  Object.entries(INTERVENTION_SETTINGS).map(([role, { key, explanation }]) => [
    role,
    { label: key, hint: `${explanation}.` },
  ]),
) as Readonly<Record<InterventionSettingRole, SettingWords>>;

export const interventionsInEnglish: Readonly<Record<InterventionSettingRole, SettingWords>> = {
  vatRounding: {
    label: 'VAT is rounded',
    hint: 'Of interventions: line by line, “Par ligne”, or once, “Au total”.',
  },
  includedForms: {
    label: 'Forms included',
    hint: 'Outside the catalogue, for each member and application; empty: no known limit.',
  },
  includedTraining: {
    label: 'Days of training included',
    hint: 'For each member and application; empty: no known limit.',
  },
  vatNumber: {
    label: 'VAT number',
    hint: 'Of the creditor; with a series, the statement of costs of an intervention is an invoice.',
  },
  invoiceSeries: {
    label: 'Series of invoices',
    hint: 'What stands before the number of each invoice, which has no gaps, such as “INT-”.',
  },
};
