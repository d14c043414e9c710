import type { ClaimReason, OpenReason } from '../../../core/closing/closing';

/** Why amounts differ, as the sheet and the page say it. */
export const CLAIM_REASON_WORDS: Readonly<Record<ClaimReason, string>> = {
  postponed: 'Sous le seuil de recouvrement : reporté',
  notClaimed: 'Sans titre',
  credit: 'Avoir : rien à titrer',
  otherAmount: 'Titré pour un autre montant que celui du récapitulatif',
  grouped: 'Interventions groupées avec la quote-part',
  interventions: 'Interventions',
  interest: 'Intérêts',
  corrected: 'Rectification',
  cancelled: 'Annulation',
  toIssue: 'Préparé, non émis',
};

export const OPEN_REASON_WORDS: Readonly<Record<OpenReason, string>> = {
  contested: 'Contesté',
  late: 'En retard',
  partlyPaid: 'Payé en partie',
  unpaid: 'Non payé',
};
