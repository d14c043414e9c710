import type { OrderEventKind, OrderRefusal } from '../../../../core/revenueOrders/events';

/** What can happen to an order, and why it cannot have, as sentences of refusals say it. */
export interface OrderEventWords {
  readonly events: Readonly<Record<OrderEventKind, string>>;
  readonly why: Readonly<Record<OrderRefusal['reason'], (values: WhyValues) => string>>;
}

/** What it is measured against, as it is said: a date, an amount; '' where there is none. */
export interface WhyValues {
  readonly date: string;
  readonly amount: string;
}

export const orderEventsInFrench: OrderEventWords = {
  events: {
    issue: 'émission',
    receive: 'réception',
    contest: 'contestation',
    rejectContest: 'rejet de la contestation',
    accept: 'acceptation',
    demand: 'mise en demeure',
    pay: 'paiement',
    cancel: 'annulation',
    correct: 'rectification',
  },
  why: {
    inFuture: () => 'La date est postérieure au jour de calcul.',
    notIssued: () => 'Le titre n’est pas encore émis.',
    alreadyIssued: () => 'Le titre est déjà émis.',
    notReceived: () => 'Le titre n’est pas encore reçu.',
    alreadyReceived: () => 'Le titre est déjà reçu.',
    nothingOpen: () => 'Rien ne reste dû sur ce titre.',
    alreadyContested: () => 'Le titre a déjà été contesté.',
    notContested: () => 'Aucune contestation n’est en cours.',
    alreadyAccepted: () => 'Le titre est déjà accepté.',
    mayNotBeContested: () => 'La convention ne prévoit pas de contestation.',
    alreadyDemanded: () => 'Une mise en demeure a déjà été reçue.',
    alreadyCancelled: () => 'Le titre a déjà été annulé, en tout ou en partie.',
    notInCents: () => 'Il faut un montant supérieur à zéro, au centime.',
    sameAmount: () => 'Le nouveau montant est celui du titre.',
    contested: () => 'Une contestation est en cours : le recouvrement attend.',
    contestTooLate: ({ date }) => `Le délai de contestation s’achevait le ${date}.`,
    notDueYet: ({ date }) => `L’échéance n’est que le ${date}.`,
    moreThanOpen: ({ amount }) => `Il ne reste dû que ${amount}.`,
    lessThanPaid: ({ amount }) => `${amount} sont déjà payés : le nouveau montant doit les dépasser.`,
    before: ({ date }) => `Cela ne peut pas précéder le ${date}.`,
  },
};

export const orderEventsInEnglish: OrderEventWords = {
  events: {
    issue: 'issue',
    receive: 'receipt',
    contest: 'contest',
    rejectContest: 'rejection of the contest',
    accept: 'acceptance',
    demand: 'demand for payment',
    pay: 'payment',
    cancel: 'cancellation',
    correct: 'correction',
  },
  why: {
    inFuture: () => 'The date is after the day of calculation.',
    notIssued: () => 'The order is not issued yet.',
    alreadyIssued: () => 'The order is issued already.',
    notReceived: () => 'The order is not received yet.',
    alreadyReceived: () => 'The order is received already.',
    nothingOpen: () => 'Nothing of this order is open.',
    alreadyContested: () => 'The order was contested already.',
    notContested: () => 'No contest is going on.',
    alreadyAccepted: () => 'The order is accepted already.',
    mayNotBeContested: () => 'The convention lets nobody contest.',
    alreadyDemanded: () => 'A demand for payment was received already.',
    alreadyCancelled: () => 'The order was cancelled already, in whole or in part.',
    notInCents: () => 'An amount above zero, in whole cents, is needed.',
    sameAmount: () => 'The new amount is that of the order.',
    contested: () => 'A contest is going on: recovery waits.',
    contestTooLate: ({ date }) => `The delay to contest ended on ${date}.`,
    notDueYet: ({ date }) => `It is only due on ${date}.`,
    moreThanOpen: ({ amount }) => `Only ${amount} is open.`,
    lessThanPaid: ({ amount }) => `${amount} is paid already: the new amount must exceed it.`,
    before: ({ date }) => `This cannot precede ${date}.`,
  },
};
