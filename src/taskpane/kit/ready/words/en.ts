import type { ReadyWords } from './fr';
import { wholeIn } from '../../../../i18n/counted';

const whole = wholeIn('en');

export const readyInEnglish: ReadyWords = {
  title: 'Before sending',
  detail: 'What is missing, and for whom. Choose a line to go to the cell where it is entered.',
  nothing: 'These documents lack nothing.',
  draft: 'What is made without it is marked as a draft (“projet”).',
  siret: ({ count }) => (count > 1 ? `SIRET of ${whole(count)} communes` : 'SIRET of one commune'),
  settingDetail: 'In the settings, for all communes.',
  description: ({ count }) =>
    count > 1
      ? `Description of ${whole(count)} applications (annexe 1)`
      : 'Description of one application (annexe 1)',
  price: ({ count }) =>
    count > 1 ? `Prices of ${whole(count)} profiles (annexe 3)` : 'Prices of one profile (annexe 3)',
  noPrices: 'Profiles and prices of interventions (annexe 3)',
  conflict: 'Clauses that contradict each other',
  conflicts: {
    bodyKind: ({ name, kind }) => `“${name}” is not of the kind chosen in the clauses: ${kind}.`,
    legalBasis: ({ article, kind }) => `Article ${article} is not that of this kind of body: ${kind}.`,
    term: ({ year }) => `The financial year ${year} is not in the term of the convention.`,
    termination: ({ year }) => `A termination at 1 January ${year} is outside the term of the convention.`,
    contest: ({ days, payment }) =>
      `The delay to contest (${days} days) is longer than the delay to pay (${payment} days).`,
    interest: () => 'Interest runs by itself, and the chosen regime has none.',
  },
  debtors: 'Without a revenue order',
  debtorsDetail: 'These communes owe nothing, or too little to be put into recovery.',
  belowThreshold: ({ threshold }) => `Below the threshold of ${threshold}`,
  owesNothing: 'Nothing to pay',
  handling: {
    information: {
      name: 'Inform of the share',
      detail: 'An information sheet in place of the statement, without a claim.',
    },
    none: { name: 'Postpone, or group with a later order', detail: 'No settlement statement this time.' },
    claim: { name: 'Claim all the same', detail: 'A settlement statement as for the others.' },
  },
  nothingAtAll: { name: 'Send nothing', detail: 'No sheet about the share.' },
};
