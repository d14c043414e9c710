import type { EpciWords } from './fr';
import { countedIn, wholeIn } from '../../../../i18n/counted';

const counted = countedIn('en');
const whole = wholeIn('en');

export const epciInEnglish: EpciWords = {
  search: 'Search for your intercommunality',
  hint: 'Name, department or SIREN',
  loading: 'Loading the list…',
  communesLoading: 'Loading the communes…',
  failed: 'The list could not be loaded',
  communesFailed: 'The communes could not be loaded',
  failedDetail: 'Check your connection, then try again. You can also add the communes by hand.',
  again: 'Try again',
  none: 'No intercommunality answers this search. Try a single word, or the number of the department.',
  found: ({ count }) => counted(count, 'result', 'results'),
  foundMore: ({ count, shown }) => `${whole(count)} results, the first ${shown} shown. Narrow the search.`,
  results: 'Results',
  entry: ({ communes, population }) =>
    `${counted(communes, 'commune', 'communes')} · ${counted(population, 'inhabitant', 'inhabitants')}`,
  chosen: 'Chosen intercommunality',
  populationKind: 'Kind of population',
  kinds: { totale: 'Total population (totale)', municipale: 'Municipal population (municipale)' },
  vintage: 'Vintage',
  vintageOption: ({ vintage, year }) => `${vintage} (in force in ${year})`,
  municipaleAlone: ({ vintage }) =>
    `Population totale ${vintage}: it is only in INSEE’s file (page Populations). Only the municipale of ${vintage} comes with the add-in; neither stands in for the other.`,
  source: ({ source }) => `Source: “${source}”`,
  filled: ({ count }) => `${counted(count, 'commune is', 'communes are')} filled in.`,
};
