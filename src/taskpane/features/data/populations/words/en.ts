import type { PopulationsWords } from './fr';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** The words for the populations of another vintage, in English. */
export const populationsInEnglish: PopulationsWords = {
  intro: ({ year }) =>
    `Choose a vintage: the table shows its effect on financial year ${year}. Nothing is written before “Apply”.`,
  current: ({ kind, vintage }) => `In this workbook: population ${kind}, vintage ${vintage}.`,
  unknownVintage: 'not set',
  kindsInText: { totale: '“totale”', municipale: '“municipale”' },
  loading: 'Loading the populations…',
  failedDetail: 'Check your connection, then try again. Nothing in the workbook has changed.',
  epciUnknown: 'Your intercommunality was not recognised',
  epciUnknownDetail: 'No INSEE code or SIRET in the table of communes points to it. Search for it by name.',
  notInVintage: ({ name, vintage }) => `${name} did not exist in vintage ${vintage}`,
  notInVintageDetail: 'Choose another vintage or another intercommunality.',
  other: 'Choose another intercommunality',
  termRunning: ({ first, last }) => `The convention is running (${first}–${last})`,
  termRunningDetail:
    'Its populations are fixed for the whole term: a new vintage needs an amendment. Revenue orders that were issued do not change.',
  notYetInForce: ({ vintage, year }) => `The populations of ${vintage} are in force only from ${year}.`,
  fixedTotal: ({ name, total }) => `${name} stays at ${total}: this name does not follow the communes`,
  fixedTotalDetail:
    'The amounts below take it into account. To divide by the new sum, change the cell of this name too, beside the settings, or restore its formula from Checks.',
  leftAlone: ({ count }) => counted(count, 'commune keeps its population', 'communes keep theirs'),
  why: {
    notFound: ({ name }) =>
      `${name}: neither its INSEE code nor its SIRET nor its name is in this intercommunality.`,
    claimedTwice: ({ name }) => `${name}: several rows stand for the same commune. Check their codes.`,
    nameTwice: ({ name }) => `${name}: several rows have this name.`,
  },
  absent: ({ count }) =>
    `${counted(count, 'commune of the intercommunality is', 'communes of the intercommunality are')} not in the table`,
  absentDetail: ({ names }) => `${names}. Their inhabitants do not count in the total population.`,
  effect: ({ year }) => `Effect on financial year ${year}`,
  effectDetail: ({ count }) =>
    count === 0
      ? 'No population changes.'
      : `${counted(count, 'population changes', 'populations change')}. Largest differences first.`,
  before: 'before',
  after: 'after',
  commune: 'Member',
  population: 'Inhabitants',
  total: 'Amount',
  difference: 'Change',
  all: 'All',
  kept: 'unchanged',
  noCommune: 'The table of communes is empty: add your communes first.',
  apply: ({ vintage }) => `Apply vintage ${vintage}`,
  nothing: 'This workbook has these populations already',
  notReady: 'Apply the populations',
  ready: ({ name, count }) => `${name}: ${counted(count, 'population changes', 'populations change')}.`,
};
