import type { Doubt, NoMatch } from '../../../../../workbook/accounts/payments/matchPayments';
import type { PaymentColumn } from '../../../../../workbook/intake/payments/paymentColumns';
import type { NoPayment } from '../../../../../workbook/intake/payments/paymentList';
import { countedIn } from '../../../../../i18n/counted';

const counted = countedIn('fr');

/** The list of payments of the accountant. Written with plain spaces. */
export const paymentsInFrench = {
  title: 'Paiements reçus',
  back: 'Retour aux titres',
  file: 'Liste du comptable',
  intro: 'Chaque ligne est rapprochée d’un titre par son numéro, sinon par le redevable et le montant.',
  unreadable: 'Ce fichier ne peut pas être lu',
  columns: {
    number: 'Numéro du titre',
    debtor: 'Redevable',
    date: 'Date du paiement',
    amount: 'Montant encaissé',
    debit: 'Débit',
    reference: 'Référence',
  } satisfies Record<PaymentColumn, string>,
  columnsNeeded: 'Indiquez la colonne de la date et celle du montant.',
  summary: ({
    matched,
    doubtful,
    known,
    unmatched,
  }: {
    matched: number;
    doubtful: number;
    known: number;
    unmatched: number;
  }) =>
    [
      counted(matched, 'reconnu', 'reconnus'),
      `${doubtful} à choisir`,
      counted(unmatched, 'non reconnu', 'non reconnus'),
      counted(known, 'déjà enregistré', 'déjà enregistrés'),
    ].join(', '),
  groups: {
    matched: ({ count }: { count: number }) => counted(count, 'paiement reconnu', 'paiements reconnus'),
    doubtful: ({ count }: { count: number }) => counted(count, 'paiement à choisir', 'paiements à choisir'),
    known: ({ count }: { count: number }) =>
      counted(count, 'paiement déjà enregistré', 'paiements déjà enregistrés'),
    unmatched: ({ count }: { count: number }) => counted(count, 'ligne non reconnue', 'lignes non reconnues'),
    refused: ({ count }: { count: number }) => counted(count, 'paiement impossible', 'paiements impossibles'),
  },
  matchedDetail: 'Décochez ce qui ne doit pas être enregistré.',
  by: { number: 'par le numéro', amount: 'par le redevable et le montant' },
  pays: ({ order, amount }: { order: string; amount: string }) => `${order} : ${amount}`,
  notRecorded: 'Ne pas enregistrer',
  doubts: {
    several: 'Plusieurs titres conviennent : choisissez.',
    otherDebtor: 'Le titre de ce numéro est celui d’un autre redevable.',
    twice: 'Une autre ligne de la liste dit la même chose.',
  } satisfies Record<Doubt, string>,
  noMatches: {
    unreadable: 'La date ou le montant ne se lit pas.',
    known: 'Un paiement de ce jour et de ce montant est déjà enregistré.',
    unknown: 'Aucun titre ouvert n’a ce numéro, ni ce redevable et ce montant.',
    moreThanOpen: 'Le titre de ce numéro doit moins, ou n’est pas émis.',
  } satisfies Record<NoMatch, string>,
  left: {
    date: 'La date ne se lit pas.',
    amount: 'Le montant ne se lit pas.',
    notReceived: 'Au débit, ou négatif : ce n’est pas un encaissement.',
  } satisfies Record<NoPayment, string>,
  record: ({ count, total }: { count: number; total: string }) =>
    count === 0 ? 'Enregistrer' : `Enregistrer ${counted(count, 'paiement', 'paiements')} : ${total}`,
  nothingToRecord: 'Rien à enregistrer : choisissez un titre, ou tout est déjà enregistré.',
};

export type PaymentsWords = typeof paymentsInFrench;
