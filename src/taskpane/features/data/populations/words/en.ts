import type { PopulationsWords } from './fr';
import { countedIn } from '../../../../../i18n/counted';

const counted = countedIn('en');

/** The words for the populations of another vintage, in English. */
export const populationsInEnglish: PopulationsWords = {
  intro: ({ year }) =>
    `Choose a vintage: the table shows its effect on financial year ${year}. Nothing is written before “Apply”.`,
  current: ({ kind, vintage }) => `In this workbook: population ${kind}, vintage ${vintage}.`,
  unknownVintage: 'not set',
  kindsInText: { totale: '“totale”', municipale: '“municipale”' },
  source: 'Where the populations come from',
  sources: { shipped: 'The vintages that come with the add-in', file: 'A file from INSEE' },
  beyond: ({ year, vintage }) => `In ${year} the vintage in force is ${vintage}`,
  beyondDetail: ({ kind, newest, vintage }) =>
    `The populations ${kind} that come with the add-in end at ${newest}. Download “Populations de référence ${vintage}” from insee.fr (the file of the whole, .xlsx or .csv), then choose that file here.`,
  toFile: 'Choose a file from INSEE',
  file: 'File of populations',
  fileDetail:
    'INSEE’s “Populations de référence” (ensemble.xlsx or donnees_communes.csv), or the DGCL’s list of the communes of EPCI. Only your communes are taken from it.',
  unreadable: 'This file cannot be read',
  notPopulations: 'This file gives no populations of communes',
  notPopulationsDetail:
    'It takes INSEE codes or names of communes, and a column of the population municipale or totale. For another table, use “Import a table”.',
  found: ({ sheet, rows, found, communes }) =>
    `${rows} rows (${sheet}), of which ${found} are among your ${counted(communes, 'commune', 'communes')}.`,
  fileVintage: 'Vintage of the file',
  said: ({ quote }) => `The file says: “${quote}”`,
  saidTwice: ({ quotes }) => `The file says several things: ${quotes}.`,
  vintageAsked: 'The file does not say, or not clearly: of which year are these populations?',
  chooseVintage: 'Choose…',
  otherKind: ({ kind }) => `This file gives the population ${kind} only`,
  otherKindDetail: ({ kind }) =>
    `It does not stand in for the population ${kind}: one includes the population counted apart, the other does not.`,
  useKind: ({ kind }) => `Count by the population ${kind}`,
  notTaken: ({ count }) => counted(count, 'row of the file is not taken', 'rows of the file are not taken'),
  problems: {
    sumDiffers: ({ row, name, municipale, apart, totale }) =>
      `Row ${row}, ${name}: ${municipale} + ${apart} (counted apart) do not make ${totale}.`,
    unreadable: ({ row, name, value }) => `Row ${row}, ${name}: “${value}” is no number of inhabitants.`,
    twice: ({ row, name }) =>
      `Row ${row}, ${name}: the file gives this commune twice, with different numbers.`,
    inParts: ({ row, name }) => `Row ${row}, ${name}: some of its arrondissements are missing.`,
  },
  notInFile: ({ name }) => `${name}: neither its INSEE code nor its name is in the file.`,
  from: 'They count from',
  fromFirst: ({ year }) => `${year}: the whole convention`,
  fromFirstHint: 'They replace those of the workbook for every year.',
  fromHint: ({ until }) =>
    `Until ${until} today’s populations go on counting: they are kept in the table Populations, and the recaps of those years do not move.`,
  fromLaterHint: ({ year, from }) =>
    `Financial year ${year} does not move: the new populations count only from ${from}.`,
  loading: 'Loading the populations…',
  failedDetail: 'Check your connection, then try again. Nothing in the workbook has changed.',
  epciUnknown: 'Your intercommunality was not recognised',
  epciUnknownDetail: 'No INSEE code or SIRET in the table of communes points to it. Search for it by name.',
  notInVintage: ({ name, vintage }) => `“${name}” did not exist in vintage ${vintage}`,
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
  moreLeft: ({ count }) => `${counted(count, 'other', 'others')}, in the table below`,
  why: {
    notFound: ({ name }) =>
      `${name}: neither its INSEE code nor its SIRET nor its name is in this intercommunality.`,
    claimedTwice: ({ name }) => `${name}: several rows stand for the same commune. Check their codes.`,
    nameTwice: ({ name }) => `${name}: several rows have this name.`,
    otherName: ({ name, otherName }) => `${name}: its INSEE code is that of ${otherName}. Check it.`,
    notGiven: ({ name }) => `${name}: its population is not given there.`,
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
  nothingWhy: 'Choose another vintage, or another year to begin with.',
  notReadyWhy: 'Choose a vintage or a file first.',
  notReady: 'Apply the populations',
  ready: ({ name, count }) => `“${name}”: ${counted(count, 'population changes', 'populations change')}.`,
};
