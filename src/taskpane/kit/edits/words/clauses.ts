import { CLAUSE_SETTINGS, type ClauseRole } from '../../../../workbook/schema/clauseSettings';

interface ClauseWords {
  readonly label: string;
  readonly hint: string;
}

/** In French a clause is called on screen what it is called in the table. */
export const clausesInFrench = Object.fromEntries(
  Object.entries(CLAUSE_SETTINGS).map(([role, { key, explanation }]) => [
    role,
    { label: key, hint: `${explanation}.` },
  ]),
) as Readonly<Record<ClauseRole, ClauseWords>>;

export const clausesInEnglish: Readonly<Record<ClauseRole, ClauseWords>> = {
  bodyKind: { label: 'Kind of body', hint: 'What the intercommunality is; documents call it so.' },
  legalBasis: {
    label: 'Legal basis',
    hint: 'Articles of the CGCT, in French, such as “article L. 5214-16-1”.',
  },
  deliberationNumber: { label: 'Deliberation no.', hint: 'By which the body approved the convention.' },
  deliberationDate: { label: 'Deliberation of', hint: 'Its date.' },
  articleShare: { label: 'Article: share', hint: 'Number of the article that divides the costs.' },
  articleBilling: {
    label: 'Article: billing',
    hint: 'Number of the article on revenue orders, contest and payment.',
  },
  articleTax: { label: 'Article: tax', hint: 'Number of the article on VAT.' },
  articleTerm: { label: 'Article: term', hint: 'Number of the article on the term.' },
  articlePrices: { label: 'Article: interventions', hint: 'Number of the article on adaptations.' },
  articleRequests: {
    label: 'Article: subscriptions',
    hint: 'Number of the article on adding and dropping applications.',
  },
  articleTermination: { label: 'Article: termination', hint: 'Number of the article on termination.' },
  articleDisputes: { label: 'Article: disputes', hint: 'Number of the article on disputes.' },
  issueBefore: { label: 'Orders issued by', hint: 'Day and month, in French: “30 septembre”.' },
  transmission: { label: 'Orders are sent by', hint: 'By which way, such as “Chorus”.' },
  contestDays: {
    label: 'Days to contest',
    hint: 'From the receipt of the order; empty: the convention has none.',
  },
  contestCount: {
    label: 'Days to contest are',
    hint: 'Clear days, moved to the next working day (Jours francs), or calendar days.',
  },
  contestBy: { label: 'Contest by', hint: 'By which way, in French: “mail”, “lettre recommandée”.' },
  paymentDays: { label: 'Days to pay', hint: 'From the notification of the order.' },
  interestRegime: {
    label: 'Late interest',
    hint: 'The rules for late payments; empty: the convention does not say.',
  },
  interestByItself: {
    label: 'Interest runs by itself',
    hint: 'Oui: under the legal rate without a demand for payment.',
  },
  amicable: { label: 'Amicable settlement', hint: 'Oui: the convention asks for an agreement first.' },
  noticeMonths: { label: 'Notice', hint: 'Months before the year’s end, to add or drop an application.' },
  noticeCounts: { label: 'Notice counts from', hint: 'The sending (Envoi) or the receipt (Réception).' },
  answerMonths: { label: 'Months to answer', hint: 'To a request.' },
  terminationYears: {
    label: 'May end on 1 January of',
    hint: 'Years, separated by commas: “2020, 2021”.',
  },
  terminationBefore: {
    label: 'Termination notified by',
    hint: 'Day and month of the year before, in French: “30 septembre”.',
  },
  methodNote: { label: 'Note of method', hint: 'How the formula is read where the text leaves a doubt.' },
};
