import type { OverviewWords } from './fr';
import { wholeIn } from '../../../../i18n/counted';

const whole = wholeIn('en');

export const overviewInEnglish: OverviewWords = {
  title: ({ year }) => `Overview of ${year}`,
  todo: 'To do',
  nothingToDo: ({ year }) => `Nothing to do: the recap of ${year} is up to date.`,
  recapMissing: ({ year }) => `The recap of ${year} is not drawn yet.`,
  recapStale: ({ year }) => `The recap of ${year} is out of date.`,
  sheetIncomplete: ({ sheet }) => `The sheet “${sheet}” is incomplete.`,
  sheetChanged: ({ sheet, cells }) =>
    `The sheet “${sheet}” was changed by hand${cells === '' ? '' : `: ${cells}`}.`,
  sheetsChanged: ({ count }) => `${whole(count)} drawn sheets were changed by hand.`,
  documentsStale: ({ count }) =>
    count === 1
      ? 'One annexe or statement is out of date.'
      : `${whole(count)} annexes or statements are out of date.`,
  errors: ({ count }) =>
    count === 1 ? `${whole(count)} error makes amounts wrong.` : `${whole(count)} errors make amounts wrong.`,
  warnings: ({ count }) =>
    count === 1 ? `${whole(count)} point wants checking.` : `${whole(count)} points want checking.`,
  shares: 'Who bears what',
  by: { label: 'Amounts shown', communes: 'By commune', applications: 'By application' },
  costsDetail: 'Annual cost: what is billed, and what is left to the body.',
  split: ({ billed, residual }) => `${billed} billed, ${residual} left to the body`,
  notRebilled: 'Not re-billed: on top, borne by the body',
  noApplications: 'No application. Add the first among the data.',
  sharesDetail: ({ billed, communes }) =>
    billed === 1
      ? `${billed} commune billed out of ${communes}`
      : `${billed} communes billed out of ${communes}`,
  noShares: ({ year }) => `No commune is billed in ${year}. Check the table of subscriptions.`,
};
