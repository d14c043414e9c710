import type { OrderEventKind } from '../../../../core/revenueOrders/events';
import { closingInFrench } from './closing';
import { ORDER_NATURE_WORDS, ORDER_STATE_WORDS } from '../../../../workbook/schema/words';
import { countedIn, wholeIn } from '../../../../i18n/counted';

const counted = countedIn('fr');
const whole = wholeIn('fr');

/** The section of the revenue orders; states and natures are called as in their table. */
export const ordersInFrench = {
  title: 'Titres',
  back: 'Retour aux titres',
  intro:
    'Suivez chaque titre de recette, de sa préparation à son règlement : délais, contestations, paiements et intérêts.',
  makeTables: 'Préparer les tableaux',
  makeTablesDetail:
    'Les paiements, les taux d’intérêt et les jours fériés reçoivent chacun leur feuille ; le tableau des titres, ses formules.',
  making: 'Préparation…',
  former: ({ count }: { count: number }) =>
    `${counted(count, 'titre existant', 'titres existants')} à reprendre`,
  formerDetail:
    'Chacun reçoit une référence, les délais de la convention et les formules. Ce qui a été saisi reste ; une date de paiement devient un paiement.',
  adopt: 'Reprendre les titres',
  asOf: ({ date }: { date: string }) => `Au ${date}`,
  figures: {
    billed: 'Titré',
    paid: 'Payé',
    open: 'Reste dû',
    contested: 'Dont contesté',
  },
  none: ({ year }: { year: number }) => `Aucun titre pour ${year}.`,
  prepareYear: ({ year }: { year: number }) => `Préparer les titres de ${year}…`,
  many: 'Saisir pour plusieurs…',
  tools: { calendar: 'Calendrier…', payments: 'Paiements reçus…', reminders: 'Relances…' },
  search: 'Rechercher un titre',
  noneFound: 'Aucun titre ne correspond.',
  more: ({ count }: { count: number }) => `Et ${counted(count, 'autre', 'autres')} : précisez la recherche.`,
  group: ({ state, count }: { state: string; count: number }) => `${state} (${whole(count)})`,
  states: ORDER_STATE_WORDS,
  natures: ORDER_NATURE_WORDS,
  next: {
    contestBefore: ({ date }: { date: string }) => `contestation possible jusqu’au ${date}`,
    dueOn: ({ date }: { date: string }) => `échéance le ${date}`,
  },
  numbered: ({ number }: { number: string }) => `nº ${number}`,

  prepare: ({ year }: { year: number }) => `Préparer ${year}`,
  prepareIntro:
    'Un titre par commune, au montant du récapitulatif. Le numéro et l’émission viennent du logiciel de finances : ils se saisissent ensuite.',
  reading: 'Lecture des montants…',
  toPrepare: ({ count }: { count: number }) => `${counted(count, 'commune', 'communes')} sans titre`,
  belowThreshold: ({ count, threshold }: { count: number; threshold: string }) =>
    `${counted(count, 'montant', 'montants')} sous le seuil de ${threshold}`,
  belowThresholdDetail:
    'Une telle créance n’est pas recouvrée seule (CGCT D1611-1) : reportez-la, ou groupez-la avec les interventions de la commune.',
  postpone: 'Reporter',
  groupWork: ({ count }: { count: number }) =>
    `Grouper avec les interventions acceptées de l’exercice (${counted(count, 'commune', 'communes')}) ; reporter les autres`,
  include: 'Préparer quand même',
  nothingToPrepare: 'Chaque commune qui a un montant a son titre.',
  prepareNow: ({ count }: { count: number }) => `Préparer ${counted(count, 'titre', 'titres')}`,
  toChoose: 'Choisissez d’abord les montants.',
  allPostponed: 'Tous les montants sont sous le seuil, et reportés.',

  event: 'Ce qui s’est passé',
  events: {
    issue: 'Émis',
    receive: 'Reçu',
    contest: 'Contesté',
    rejectContest: 'Contestation rejetée',
    accept: 'Accepté',
    pay: 'Payé',
    demand: 'Mise en demeure reçue',
    correct: 'Rectifié',
    cancel: 'Annulé',
  } satisfies Record<OrderEventKind, string>,
  number: 'Numéro du titre',
  date: 'Le',
  amount: 'Montant (€)',
  newAmount: 'Nouveau montant en tout (€)',
  newAmountHint: 'Un titre rectificatif demande la différence avec ce qui est payé ; le premier est annulé.',
  cancelAmountHint: 'Vide : tout ce qui reste dû.',
  reference: 'Référence',
  referenceHint: 'Du virement, par exemple.',
  dateWrong: 'Il faut une date.',
  dateExample: '30/09/2021',
  amountWrong: 'Il faut un montant en euros, au centime.',
  amountExample: '148,91',
  save: 'Enregistrer',
  chooseEvent: 'Choisissez…',
  nothingPossible: 'Rien de plus ne peut être saisi pour ce titre.',
  manyTitle: 'Saisir pour plusieurs',
  orders: 'Titres concernés',
  all: 'Tout cocher',
  noOne: 'Tout décocher',
  noneOfThese: 'Aucun titre n’en est là.',
  noneChosen: 'Cochez au moins un titre.',
  noNumbers: 'Collez des numéros qui se rapportent à des titres de cet exercice.',
  saveMany: ({ count }: { count: number }) => `Enregistrer pour ${counted(count, 'titre', 'titres')}`,
  numbers: 'Liste du logiciel de finances',
  numbersHint:
    'Une ligne par titre : la commune, son SIRET ou la référence, puis le numéro, séparés par « ; » ou une tabulation.',
  numbersFound: ({ count }: { count: number }) => `${counted(count, 'numéro reconnu', 'numéros reconnus')}.`,
  numbersUnknown: ({ lines }: { lines: string }) => `Lignes non reconnues : ${lines}.`,

  life: 'Sa vie',
  facts: {
    amount: 'Montant',
    issuedOn: 'Émis le',
    receivedOn: 'Reçu le',
    contestBefore: 'Limite de contestation',
    contestedOn: 'Contesté le',
    contestRejectedOn: 'Contestation rejetée le',
    acceptedOn: 'Accepté le',
    dueOn: 'Échéance',
    demandReceivedOn: 'Mise en demeure le',
    cancelledOn: 'Annulé le',
    cancelledAmount: 'Montant annulé',
    paid: 'Payé',
    open: 'Reste dû',
    excess: 'Trop-perçu',
    interest: 'Intérêts',
    charge: 'Indemnité forfaitaire',
    replaces: 'Remplace',
    correctedBy: 'Rectifié par',
  },
  payments: 'Paiements',
  pieces: 'Calcul des intérêts',
  piece: ({
    from,
    to,
    days,
    base,
    rate,
  }: {
    from: string;
    to: string;
    days: number;
    base: string;
    rate: string;
  }) => `Du ${from} au ${to} : ${counted(days, 'jour', 'jours')} sur ${base} à ${rate}`,
  rateMissing: ({ date }: { date: string }) => `Aucun taux connu à partir du ${date}`,
  gone: 'Ce titre n’est plus dans le tableau.',
  undoLast: ({ what }: { what: string }) => `Annuler : ${what}`,
  closing: closingInFrench,
};

export type OrdersWords = typeof ordersInFrench;
