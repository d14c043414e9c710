import type { ApplicationAmount, Asked, OverallAmount } from '../../../core/explanation/steps';
import type { Recap } from '../../../core/recap';
import type { Choice } from '../../kit/form/Form';
import type { WhyWords } from './words';

/** Not the name of a commune: those are never empty. */
export const EVERYBODY = '';

const OVERALL: readonly OverallAmount[] = [
  'billed',
  'residualCost',
  'nonSubscribersShare',
  'contributionInCents',
  'rounding',
  'costToShare',
];

/** Whose amount is explained: a commune's, or what is over all of them. */
export function subjectOf(asked: Asked): string {
  return asked.scope === 'line' || asked.scope === 'commune' ? asked.commune : EVERYBODY;
}

/** What is asked first about a commune, or about all of them. */
export function firstAsked(subject: string): Asked {
  return subject === EVERYBODY
    ? { scope: 'all', amount: 'billed' }
    : { scope: 'commune', commune: subject, amount: 'total' };
}

/** The communes of a year, after all of them together. */
export function subjectChoices(recap: Recap, words: WhyWords): Choice[] {
  return [
    { value: EVERYBODY, label: words.everybody },
    ...recap.rows.map(({ commune: { name } }) => ({ value: name, label: name })),
  ];
}

/** What can be asked about a subject, with what is asked where it is not among them. */
export function amountChoices(recap: Recap, asked: Asked, words: WhyWords): Choice[] {
  const choices = askedAbout(recap, subjectOf(asked));
  const all = choices.some((each) => valueOf(each) === valueOf(asked)) ? choices : [...choices, asked];
  return all.map((each) => ({
    value: valueOf(each),
    label: askedName(each, words),
    // The name of an application by itself.
    isOfWorkbook: each.scope === 'line',
  }));
}

function askedAbout(recap: Recap, subject: string): Asked[] {
  const names = recap.applications.map(({ application }) => application.name);
  if (subject === EVERYBODY)
    return [
      ...OVERALL.map((amount): Asked => ({ scope: 'all', amount })),
      ...names.flatMap((application) =>
        OVERALL.map((amount): Asked => ({ scope: 'application', application, amount })),
      ),
    ];
  const row = recap.rows.find(({ commune }) => commune.name === subject);
  return [
    { scope: 'commune', commune: subject, amount: 'total' },
    ...names
      .filter((_, index) => (row?.lines[index] ?? null) !== null)
      .map((application): Asked => ({ scope: 'line', commune: subject, application })),
    { scope: 'commune', commune: subject, amount: 'gap' },
  ];
}

/** An amount as the value of a choice, and back. */
export const valueOf = (asked: Asked): string => JSON.stringify(asked);
export const askedIn = (value: string): Asked => JSON.parse(value) as Asked;

/** What an amount is called. */
export function askedName(asked: Asked, words: WhyWords): string {
  switch (asked.scope) {
    case 'line':
      return asked.application;
    case 'commune':
      return words.ofCommune[asked.amount];
    case 'all':
      return words.overall[asked.amount];
    case 'gaps':
      return words.gapOf({ what: words.overall[asked.amount] });
    case 'application':
      return words.ofApplication({
        what: applicationAmountName(asked.amount, words),
        application: asked.application,
      });
  }
}

/** Of one application the contribution is known exactly: over a commune's applications the same word says another sum. */
function applicationAmountName(amount: ApplicationAmount, words: WhyWords): string {
  if (amount === 'costPerUnit') return words.costPerUnit;
  return amount === 'contribution' ? words.exactContribution : words.overall[amount];
}
