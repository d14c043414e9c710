import type { CommuneChoiceWords } from './fr';

export const communeChoiceInEnglish: CommuneChoiceWords = {
  communes: 'Which communes',
  who: {
    all: ({ count }) => `All (${count})`,
    billed: ({ count }) => `Those with an amount (${count})`,
    chosen: 'A selection',
  },
  search: 'Search for a commune',
  noneFound: 'No commune matches.',
  more: ({ count }) =>
    count === 1 ? 'And one more: narrow the search.' : `And ${count} more: narrow the search.`,
};
