import type { RemindersWords } from './fr';
import { countedIn, wholeIn } from '../../../../../i18n/counted';

const counted = countedIn('en');
const whole = wholeIn('en');

export const remindersInEnglish: RemindersWords = {
  title: 'Reminders',
  back: 'Back to orders',
  accountant: ({ accountant }) =>
    `Only the accountant in charge enforces payment: ${accountant}. The body merely reminds.`,
  accountantMissing:
    'Only the accountant in charge enforces payment. Name them in the settings of the creditor.',
  late: ({ count, date }) => `${counted(count, 'order', 'orders')} late on ${date}`,
  nobodyLate: 'No order is late.',
  days: ({ days }) => `${counted(days, 'day', 'days')} late`,
  interest: ({ amount }) => `interest ${amount}`,
  charge: ({ amount }) => `fixed charge ${amount}`,
  noInterest: 'no interest',
  awaitsDemand: 'interest from the demand for payment on',
  prescription:
    'Prescribed four years after the accountant took them in charge (CGCT L1617-5, 3°), counted here from the issue.',
  prescribed: ({ date }) => `prescribed on ${date} at the earliest`,
  letters: 'Letters',
  lettersDetail:
    'A sheet for each commune. Its text is the row “Relance amiable” of the table Lettres; it names the accountant.',
  draw: ({ count }) => (count === 0 ? 'Draw the letters' : `Draw ${counted(count, 'letter', 'letters')}`),
  drawing: ({ done, count }) => `Letters: ${whole(done)} of ${whole(count)}`,
  lettersDrawn: ({ count }) => `${counted(count, 'letter', 'letters')} drawn`,
  lettersFailed: ({ count, first }) => `${counted(count, 'letter was', 'letters were')} not drawn: ${first}`,
  claims: ({ year }) => `Interest to claim, ${year}`,
  claimsDetail:
    'Of orders that were paid late and that no order for interest claims yet. An order of its own claims it; as long as an order is open, its interest runs.',
  noClaims: 'Nothing to claim.',
  noneChosen: 'Tick at least one row.',
  claimed: ({ amount }) => `claimed already ${amount}`,
  belowThreshold: 'below the recovery threshold',
  prepare: ({ count }) =>
    count === 0 ? 'Prepare orders for interest' : `Prepare ${counted(count, 'order', 'orders')} for interest`,
};
