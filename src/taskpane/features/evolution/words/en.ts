import type { Format } from '../../../../i18n/format';
import type { EvolutionWords } from './fr';

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
  draw: 'Draw the sheet',
  drawing: 'Drawing the sheet…',
});
