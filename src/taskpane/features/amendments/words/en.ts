import type { Format } from '../../../../i18n/format';
import type { AmendmentsWords } from './fr';
import { wholeIn } from '../../../../i18n/counted';

const whole = wholeIn('en');

export const amendmentsInEnglish = (format: Format): AmendmentsWords => ({
  title: 'Amendments',
  back: 'Back to data',
  backToList: 'Back to amendments',
  empty: 'No amendment: costs and clauses are those of the convention in every year.',
  intro:
    'An amendment changes a cost, a contribution or a clause, or adds an application, from a year on. Years before never change.',
  named: ({ number, subject }) =>
    subject === '' ? `Amendment ${number}` : `Amendment ${number}: ${subject}`,
  effect: ({ year }) => `In effect from 1 January ${year}`,
  cost: ({ application, cost }) => `${application}: ${format.money(cost)} a year`,
  brings: ({ application, cost }) => `${application}, new: ${format.money(cost)} a year`,
  clause: ({ clause, value }) => `${clause}: ${value}`,
  withdraw: 'Withdraw',
  withdrawNamed: ({ number }) => `Withdraw amendment ${number}`,
  draw: 'Draw the document',
  drawNamed: ({ year }) => `Draw the document to sign of ${year}`,
  add: 'New amendment',
  save: 'Save the amendment',
  addChange: 'Add a change',
  removeChange: 'Delete the last change',
  change: ({ number }) => `Change ${number}`,
  fields: {
    number: 'Number',
    date: 'Date',
    subject: 'Subject',
    effect: 'In effect from 1 January',
    kind: 'What changes',
    application: 'Application',
    name: 'Name of the application',
    code: 'Code',
    annualCost: 'Annual cost',
    maintenance: 'Maintenance',
    operation: 'Operation',
    upgrades: 'Upgrades',
    depreciation: 'Depreciation',
    contributionRate: 'Contribution, in %',
    rebilled: 'Re-billed',
    clause: 'Clause',
    value: 'New value',
  },
  kinds: {
    cost: 'The cost of an application',
    brings: 'A new application',
    clause: 'A clause',
  },
  sumOfThese: 'The annual cost is the sum of the four.',
  yes: 'Yes',
  no: 'No',
  problems: {
    missing: 'To be filled in.',
    unreadable: 'Cannot be read.',
  },
  preview: ({ year }) => `What this changes in ${year}`,
  residual: 'Left to the body',
  total: 'Billed in all',
  becomes: ({ before, after }) => `${before} → ${after}`,
  unchanged: 'No commune pays another amount.',
  moved: ({ count }) =>
    count === 1 ? 'One commune pays another amount.' : `${whole(count)} communes pay another amount.`,
});
