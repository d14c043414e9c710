import type { CommuneChoiceWords } from './fr';
import { wholeIn } from '../../../../i18n/counted';

const whole = wholeIn('en');

export const communeChoiceInEnglish: CommuneChoiceWords = {
  communes: 'Which communes',
  who: {
    all: ({ count }) => `All (${whole(count)})`,
    billed: ({ count }) => `Those with an amount (${whole(count)})`,
    chosen: 'A selection',
  },
  search: 'Search for a commune',
  noneFound: 'No commune matches.',
  more: ({ count }) =>
    count === 1 ? 'And one more: narrow the search.' : `And ${whole(count)} more: narrow the search.`,
};
