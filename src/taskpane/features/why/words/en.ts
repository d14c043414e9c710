import type { CommuneAmount, OverallAmount } from '../../../../core/explanation/steps';
import type { WhyWords } from './fr';
import { wholeIn } from '../../../../i18n/counted';

const whole = wholeIn('en');

const OF_COMMUNE: Readonly<Record<CommuneAmount, string>> = {
  total: 'Total',
  lines: 'Sum of the lines',
  gap: 'Rounding gap',
  annualCost: 'Annual cost of the applications used',
  contribution: 'Contribution to the applications used',
  costToShare: 'Cost to share of the applications used',
};
const OVERALL: Readonly<Record<OverallAmount, string>> = {
  annualCost: 'Annual cost',
  costToShare: 'Cost to share',
  billed: 'Billed in all',
  nonSubscribersShare: 'Share of those who do not subscribe',
  contributionInCents: 'Contribution of the body',
  rounding: 'Rounding',
  residualCost: 'Residual cost of the body',
};

export const whyInEnglish: WhyWords = {
  title: 'Why this amount?',
  back: 'Back',
  everybody: 'All communes together',
  subject: 'Whose',
  amount: 'Amount',
  ofApplication: ({ what, application }) => `${what}, ${application}`,
  gapOf: ({ what }) => `Rounding gap: ${what}`,
  exactContribution: 'Exact contribution',
  costPerUnit: 'Cost per inhabitant',
  ofCommune: OF_COMMUNE,
  overall: OVERALL,
  hint: 'Select an amount of a drawn recap or settlement statement: it is explained here.',
  inCell: ({ sheet, address }) => `Amount of the cell ${address} of “${sheet}”`,
  heading: ({ who, what, year }) => `${who === '' ? '' : `${who}, `}${what}, financial year ${year}`,
  ofVersion: ({ date }) => `Amounts of the version frozen on ${date}.`,
  differs: ({ value }) => `The cell shows ${value}`,
  differsDetail:
    'The sheet is out of date, or somebody changed it: what follows explains what the tables give.',
  notSubscribed: 'The commune does not use this application in that year: there is no amount.',
  noSuchAmount: 'There is no such amount in the tables of this financial year.',
  steps: 'Calculation',
  goesTo: 'A figure of the tables leads to its cell.',
  change: ({ year }) => `Compared with ${year}`,
  changed: ({ before, after, difference }) => `${before} in all before, ${after} now: ${difference}`,
  sameAmount: ({ amount }) => `The same amount: ${amount}.`,
  copy: {
    title: 'Text for an e-mail',
    detail: 'The same calculation in words.',
    copy: 'Copy the text',
    copied: 'Text copied.',
    notCopied: 'The text is selected: copy it with Ctrl + C.',
  },
  step: {
    weight: ({ commune, weight }) => `Population of ${commune}: ${weight} inhabitants`,
    totalWeight: ({ weight }) => `Population of all communes, subscribers or not: ${weight} inhabitants`,
    divisor: ({ total, counted }) =>
      `The total that was fixed (${total}) is below the communes’ sum, which divides: ${counted} inhabitants`,
    annualCost: ({ application, amount }) => `Annual cost of ${application}: ${amount}`,
    contribution: ({ application, cost, rate, amount }) =>
      `Contribution of the body (${application}), ${rate} of ${cost}: ${amount}`,
    costToShare: ({ application, cost, contribution, amount }) =>
      `Cost to share (${application}): ${cost} − ${contribution} = ${amount}`,
    notBilled: ({ application, communes, weight, beyond }) =>
      `Communes that do not use ${application}: ${communes}, ${weight} inhabitants${
        beyond === null ? '' : `, ${beyond} of whom belong to no commune of the table`
      }`,
    exact: ({ cost, weight, divisor, value }) => `Exact amount: ${cost} × ${weight} ÷ ${divisor} = ${value}`,
    exactSum: ({ products, divisor, value }) => `Exact amount: (${products}) ÷ ${divisor} = ${value}`,
    perUnit: ({ cost, divisor, value }) => `Cost per inhabitant: ${cost} ÷ ${divisor} = ${value}`,
    rounded: ({ ofACent, up, amount }) =>
      `Rounded to the cent: the fraction of a cent (${ofACent}) ${
        up ? 'reaches one half, the cent counts' : 'does not reach one half, it falls away'
      }: ${amount}`,
    inCents: ({ exact, amount }) => `${exact} rounded to the cent: ${amount}`,
    largestRemainder: ({ toAllocate, value, whole, left, rank, amount }) =>
      `By the largest remainder: the exact part of ${toAllocate} is ${value}, cut to ${whole}. The cut parts leave ${left} ${
        left === 1 ? 'cent' : 'cents'
      }; by what was cut this one ranks ${rank} and receives ${
        rank <= left ? 'one of them' : 'none'
      }: ${amount}`,
    sum: ({ parts, amount }) => `Sum: ${parts} = ${amount}`,
    sumOfMany: ({ count, amount }) => `Sum of the ${whole(count)} amounts: ${amount}`,
    nothing: 'Nothing to add up: 0',
    difference: ({ terms, amount }) => `Difference: ${terms} = ${amount}`,
    nothingToDivide: 'There is no population to divide by: the amount is 0',
  },
  cause: {
    left: ({ application }) => `${application} is no longer used or re-billed`,
    joined: ({ application }) => `${application} is used in addition`,
    cost: ({ application, before, after }) => `Annual cost of ${application}: ${before}, then ${after}`,
    contribution: ({ application, before, after }) =>
      `Contribution of the body (${application}): ${before}, then ${after}`,
    population: ({ before, after, totalBefore, totalAfter }) =>
      `Population: ${before} of ${totalBefore}, then ${after} of ${totalAfter}`,
    rounding: 'Rounding',
  },
  effect: ({ cause, effect }) => `${cause}: ${effect}`,
};
