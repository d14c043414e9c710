import { wholeIn } from '../../../../i18n/counted';
import type { Format } from '../../../../i18n/format';
import type { EvolutionWords } from './fr';

const whole = wholeIn('en');

export const evolutionInEnglish = (format: Format): EvolutionWords => ({
  title: 'Evolution',
  back: 'Back to data',
  noCommunes: 'No commune: there is nothing to compare.',
  totals: 'Billed in all, year by year',
  commune: 'Member commune',
  all: 'All communes',
  year: ({ year, frozen }) => (frozen ? `${year} (frozen)` : String(year)),
  amount: ({ amount }) => format.money(amount),
  between: ({ before, after }) => `From ${before} to ${after}`,
  difference: 'Difference',
  same: 'Nothing has changed.',
  causes: {
    left: 'Applications dropped',
    cost: 'Costs of applications',
    contribution: 'Contribution of the body',
    population: 'Population figures',
    joined: 'Applications added',
    rounding: 'Rounding',
  },
  forecast: {
    title: ({ year }) => `Forecast ${year}`,
    detail:
      'For the budgets of the communes. To each commune, the forecast also goes with its workbook (Documents > A workbook for each commune) or is drawn (Documents > Annexes and settlement statements).',
    beyond: ({ lastYear, year }) =>
      `The convention ends on 31 December ${lastYear}: it provides for nothing in ${year}.`,
    total: ({ count, amount }) =>
      `${count > 1 ? `${whole(count)} communes` : 'One commune'}, ${format.money(amount)} in all.`,
    list: 'List for the budgets (CSV)',
    made: 'The list is made.',
    toCopy: 'This Excel saves no files: copy the text.',
    text: 'List of the forecasts',
  },
  draw: 'Draw the sheet',
  drawing: 'Drawing the sheet…',
});
