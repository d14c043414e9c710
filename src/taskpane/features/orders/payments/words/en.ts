import type { PaymentsWords } from './fr';
import { countedIn } from '../../../../../i18n/counted';

const counted = countedIn('en');

export const paymentsInEnglish: PaymentsWords = {
  title: 'Payments received',
  back: 'Back to orders',
  file: 'List of the accountant',
  intro: 'Each line is matched to an order by its number, else by the debtor and the amount.',
  unreadable: 'This file cannot be read',
  columns: {
    number: 'Number of the order',
    debtor: 'Debtor',
    date: 'Date of payment',
    amount: 'Amount received',
    debit: 'Debit',
    reference: 'Payment reference',
  },
  columnsNeeded: 'Say which columns hold the date and the amount.',
  summary: ({ matched, doubtful, known, unmatched }) =>
    `${matched} matched, ${doubtful} to choose, ${unmatched} not matched, ${known} recorded already`,
  groups: {
    matched: ({ count }) => `${counted(count, 'payment', 'payments')} matched`,
    doubtful: ({ count }) => `${counted(count, 'payment', 'payments')} to choose`,
    known: ({ count }) => `${counted(count, 'payment', 'payments')} recorded already`,
    unmatched: ({ count }) => `${counted(count, 'line', 'lines')} not matched`,
    refused: ({ count }) => `${counted(count, 'payment', 'payments')} that cannot be`,
  },
  matchedDetail: 'Untick what is not to be recorded.',
  by: { number: 'by the number', amount: 'by debtor and amount' },
  pays: ({ order, amount }) => `${order}: ${amount}`,
  notRecorded: 'Do not record',
  doubts: {
    several: 'Several orders fit: choose one.',
    otherDebtor: 'The order of this number is another debtor’s.',
    twice: 'Another line of the list says the same.',
  },
  noMatches: {
    unreadable: 'Its date or amount cannot be read.',
    known: 'A payment of this day and amount is recorded already.',
    unknown: 'No open order has this number, or this debtor and amount.',
    moreThanOpen: 'The order of this number owes less, or is not issued.',
  },
  left: {
    date: 'The date cannot be read.',
    amount: 'The amount cannot be read.',
    notReceived: 'At the debit, or negative: no payment that came in.',
  },
  record: ({ count, total }) =>
    count === 0 ? 'Record' : `Record ${counted(count, 'payment', 'payments')}: ${total}`,
  nothingToRecord: 'Nothing to record: choose an order, or all of it is recorded already.',
};
