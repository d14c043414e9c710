import type { InterventionReason } from '../../../../workbook/edits/interventionEdit';
import { refusedIn } from './refusedIn';
import {
  INTERVENTION_SETTINGS,
  type InterventionSettingRole,
} from '../../../../workbook/schema/interventionSettings';

type Reasons = Readonly<Record<InterventionReason, string>>;

const REASONS_IN_FRENCH: Reasons = {
  inFuture: 'La date est encore à venir.',
  noWork: 'Rien n’est chiffré.',
  noReference: 'La référence du courriel d’accord manque.',
  alreadyAgreed: 'L’accord est déjà enregistré.',
  notAgreed: 'L’accord de la commune n’est pas enregistré.',
  alreadyPerformed: 'Le service fait est déjà enregistré.',
  notPerformed: 'Le service fait n’est pas enregistré.',
  alreadyAccepted: 'La qualité est déjà acceptée.',
  notAccepted: 'La qualité n’est pas encore acceptée par les deux parties.',
  noOrder: 'Le titre manque.',
  alreadyClaimed: 'L’intervention est déjà titrée.',
  nothingToClaim: 'Tout est inclus dans la convention : il n’y a rien à titrer.',
  before: 'La date précède celle de l’étape d’avant.',
  memberMissing: 'La commune manque.',
  linesAgreed: 'Les lignes sont celles de l’accord et ne changent plus.',
  lineInvalid: 'Une ligne n’a pas de journées, ou pas un nombre entier.',
  stillAgreed: 'Un accord la lie : elle ne peut pas être supprimée.',
  stillClaimed: 'Un titre la réclame : elle ne peut pas être supprimée.',
  invoiced: 'Elle est facturée : ce que dit sa facture ne change plus.',
};

const REASONS_IN_ENGLISH: Reasons = {
  inFuture: 'The date is yet to come.',
  noWork: 'Nothing is priced.',
  noReference: 'The reference of the mail of agreement is missing.',
  alreadyAgreed: 'The agreement is there already.',
  notAgreed: 'The agreement of the commune is not there yet.',
  alreadyPerformed: 'The work is certified already.',
  notPerformed: 'The work is not certified yet.',
  alreadyAccepted: 'The quality is accepted already.',
  notAccepted: 'The quality is not accepted by both yet.',
  noOrder: 'The revenue order is missing.',
  alreadyClaimed: 'The intervention is claimed already.',
  nothingToClaim: 'All of it is included in the convention: there is nothing to claim.',
  before: 'The date comes before that of the step before.',
  memberMissing: 'The commune is missing.',
  linesAgreed: 'The lines are those of the agreement and change no more.',
  lineInvalid: 'A line has no days, or not a whole number.',
  stillAgreed: 'An agreement binds it: it cannot be deleted.',
  stillClaimed: 'A revenue order claims it: it cannot be deleted.',
  invoiced: 'It is invoiced: what its invoice says changes no more.',
};

export const interventionRefusedInFrench = refusedIn(
  REASONS_IN_FRENCH,
  (name) => `« ${name} » ne peut pas être enregistré ainsi.`,
  'Vérifiez la saisie.',
);
export const interventionRefusedInEnglish = refusedIn(
  REASONS_IN_ENGLISH,
  (name) => `“${name}” cannot be saved like this.`,
  'Check what was typed.',
);

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
};
