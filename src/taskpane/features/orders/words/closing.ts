import type { ClaimReason, OpenReason } from '../../../../core/closing/closing';
import { CLAIM_REASON_WORDS, OPEN_REASON_WORDS } from '../../../../workbook/documents/yearClosing/reasons';
import { countedIn, wholeIn } from '../../../../i18n/counted';

const counted = countedIn('fr');

/** The page from which a year is closed; reasons are called as on its sheet. */
export const closingInFrench = {
  open: ({ year }: { year: number }) => `Clôture de ${year}…`,
  title: ({ year }: { year: number }) => `Clôture de ${year}`,
  intro:
    'Ce qui a été titré, payé, contesté et annulé, face au récapitulatif. Une fois l’exercice clos, ses titres, paiements et interventions ne changent plus.',
  closed: ({ year }: { year: number }) => `L’exercice ${year} est clos`,
  closedDetail: ({ seal }: { seal: string }) =>
    seal === '' ? 'Aucune empreinte de ses comptes n’a été gardée.' : `Empreinte de ses comptes : ${seal}.`,
  changed: 'Les comptes ont changé depuis la clôture',
  changedDetail:
    'Un titre, un paiement ou une intervention a été modifié directement dans les tableaux. Remettez les valeurs de la feuille de clôture, ou rouvrez l’exercice puis clôturez-le de nouveau.',
  accounts: ({ date }: { date: string }) => `Comptes au ${date}`,
  figures: {
    recap: 'Récapitulatif',
    gap: 'Écart',
    billed: 'Titré',
    cancelled: 'Annulé',
    paid: 'Payé',
    open: 'Reste dû',
    contested: 'Dont contesté',
    excess: 'Trop-perçu',
  },
  stillOpen: ({ amount }: { amount: string }) => `${amount} restent dus`,
  stillOpenDetail:
    'L’exercice peut être clos ainsi. Un paiement qui viendra plus tard demandera de le rouvrir.',
  byApplication: 'Par application : titré net, récapitulatif',
  parts: { rounding: 'Écart d’arrondi', interest: 'Intérêts', other: 'Sans application' },
  reasons: { ...CLAIM_REASON_WORDS, ...OPEN_REASON_WORDS } as Readonly<
    Record<ClaimReason | OpenReason, string>
  >,
  more: ({ count }: { count: number }) =>
    `Et ${counted(count, 'autre', 'autres')} : la feuille les montre tous.`,
  noDifference: 'Tout a été titré comme au récapitulatif, et tout est payé.',
  draw: 'Dessiner la feuille',
  drawFrozen: 'Figer la feuille de clôture',
  drawing: 'Dessin de la feuille…',
  drawn: ({ sheet }: { sheet: string }) => `Feuille « ${sheet} » dessinée.`,
  unchanged: ({ sheet }: { sheet: string }) => `La feuille « ${sheet} » dit déjà tout cela.`,
  notDrawn: 'La feuille n’est pas dessinée',
  close: ({ year }: { year: number }) => `Clore l’exercice ${year}`,
  reopen: ({ year }: { year: number }) => `Rouvrir l’exercice ${year}`,
  nothing: ({ year }: { year: number }) => `Aucun titre de ${year} : il n’y a rien à clore.`,
  reopenNote: 'La réouverture est inscrite au Journal.',
};

export const closingInEnglish: typeof closingInFrench = {
  open: ({ year }) => `Closing ${year}…`,
  title: ({ year }) => `Closing ${year}`,
  intro:
    'What was billed, paid, contested and cancelled, against the recap. Once the year is closed, its orders, payments and interventions change no more.',
  closed: ({ year }) => `The year ${year} is closed`,
  closedDetail: ({ seal }) =>
    seal === '' ? 'No fingerprint of its accounts was kept.' : `Fingerprint of its accounts: ${seal}.`,
  changed: 'The accounts have changed since the year was closed',
  changedDetail:
    'An order, a payment or an intervention was changed in the tables themselves. Put the values of the closing sheet back, or reopen the year and close it again.',
  accounts: ({ date }) => `Accounts as of ${date}`,
  figures: {
    recap: 'Recap',
    gap: 'Difference',
    billed: 'Billed',
    cancelled: 'Cancelled',
    paid: 'Paid',
    open: 'Open',
    contested: 'Of which contested',
    excess: 'Paid in excess',
  },
  stillOpen: ({ amount }) => `${amount} is open`,
  stillOpenDetail: 'The year can be closed like this. A payment that comes later will ask to reopen it.',
  byApplication: 'By application: billed net, recap',
  parts: { rounding: 'Rounding gap', interest: 'Interest', other: 'No application' },
  reasons: {
    postponed: 'Below the threshold: postponed',
    notClaimed: 'No order',
    credit: 'Credit: nothing to bill',
    otherAmount: 'Billed for another amount than the recap has',
    grouped: 'Interventions grouped with the shares',
    interventions: 'Interventions alone',
    interest: 'Interest',
    corrected: 'Correction',
    cancelled: 'Cancellation',
    toIssue: 'Prepared, not issued',
    contested: 'Contested',
    late: 'Late',
    partlyPaid: 'Paid in part',
    unpaid: 'Not paid',
  },
  more: ({ count }) => `And ${wholeIn('en')(count)} more: the sheet shows all of them.`,
  noDifference: 'All was billed as in the recap, and all is paid.',
  draw: 'Draw the sheet',
  drawFrozen: 'Freeze the closing sheet',
  drawing: 'Drawing the sheet…',
  drawn: ({ sheet }) => `Sheet “${sheet}” drawn.`,
  unchanged: ({ sheet }) => `The sheet “${sheet}” says all of this already.`,
  notDrawn: 'The sheet is not drawn',
  close: ({ year }) => `Close the year ${year}`,
  reopen: ({ year }) => `Reopen the year ${year}`,
  nothing: ({ year }) => `There is no order of ${year}: there is nothing to close.`,
  reopenNote: 'The reopening is written in the Journal.',
};
