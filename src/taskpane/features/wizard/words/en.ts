import type { WizardWords } from './fr';
import { countedIn, wholeIn } from '../../../../i18n/counted';

const counted = countedIn('en');
const whole = wholeIn('en');

const inhabitants = (count: number): string => counted(count, 'inhabitant', 'inhabitants');

/** The words of the wizard of a new convention. */
export const wizardInEnglish: WizardWords = {
  steps: {
    label: 'Steps',
    names: ['Intercommunality', 'Applications', 'Subscriptions', 'Settings', 'Review'],
    title: ({ step, name }) => `Step ${step}: ${name}`,
    of: ({ step }) => `Step ${step} of 5`,
  },
  next: ({ name }) => `Continue: ${name}`,
  back: 'Back',
  leave: 'Leave the wizard',
  restored: {
    title: 'Your draft is back',
    detail: 'Everything is as you left it.',
    restart: 'Start again from nothing',
  },

  members: {
    title: ({ count }) => `Communes and partners (${whole(count)})`,
    total: ({ population }) => `${inhabitants(population)} in all`,
    empty: 'No commune yet. Search for your intercommunality, add them by hand or paste a list.',
    filter: 'Search the list',
    noMatch: 'No name in the list contains these letters.',
    noPopulation: 'no population',
    inhabitants: ({ population }) => inhabitants(population),
    remove: ({ name }) => `Delete “${name}”`,
    removed: ({ name }) => `${name} is out of the list.`,
    correct: ({ name }) => `Correct ${name}`,
    corrected: ({ name }) => `${name} is corrected in the list.`,
    save: 'Correct',
    cancel: 'Cancel',
    add: 'Add by hand',
    name: 'Name',
    kind: 'Kind',
    inseeCode: 'INSEE code',
    siret: 'SIRET number',
    population: 'Population (inhabitants)',
    addButton: 'Add to the list',
    added: ({ name }) => `${name} is in the list.`,
    nameMissing: 'Type a name.',
    nameTaken: 'This name is in the list already.',
    populationMissing: 'Type the number of inhabitants.',
    siretInvalid: ({ value }) => `“${value}” is no SIRET: it has fourteen digits with a check digit.`,
  },
  paste: {
    title: 'Paste a list',
    label: 'Rows copied from a spreadsheet',
    hint: 'A row per commune: its name, its population and, if you have them, its INSEE code, its SIRET and its kind.',
    preview: 'What each row will become',
    line: ({ line }) => `Row ${line}`,
    added: ({ kind, population }) =>
      population === null ? `${kind} without population` : `${kind} of ${inhabitants(population)}`,
    replaced: ({ kind, population }) =>
      population === null
        ? `Replaces the one in the list: ${kind} without population`
        : `Replaces the one in the list: ${kind} of ${inhabitants(population)}`,
    summary: ({ taken, refused }) =>
      `${counted(taken, 'row', 'rows')} will be added, ${counted(refused, 'row', 'rows')} left aside.`,
    accept: ({ count }) => `Add ${counted(count, 'row', 'rows')}`,
    done: ({ count }) => `${counted(count, 'row', 'rows')} added.`,
    take: 'Take it',
    nothing: 'No row to add: mend those that are left aside.',
    apart: {
      total: 'set apart: it is a total.',
      sum: 'set apart: it is the sum of the rows above.',
      note: 'set apart: it is a remark.',
      repeatedHeader: 'set apart: these are the titles once more.',
      otherTable: 'set apart: another table begins here.',
      contradiction: 'set apart: its code is that of another commune.',
    },
    problems: {
      nameMissing: () => 'the name is missing.',
      duplicate: ({ value }) => `“${value}” stands further up already.`,
      unknownKind: ({ value }) => `“${value}” is none of Commune, CCAS and Autre.`,
      populationMissing: () => 'the population is missing.',
      populationAmbiguous: ({ value }) => `“${value}” can be read in two ways: write it without separators.`,
      populationNotANumber: ({ value }) => `“${value}” is no number of inhabitants.`,
      populationNotAnInteger: ({ value }) => `“${value}” is no whole number.`,
      inseeInvalid: ({ value }) => `“${value}” is no INSEE code.`,
    },
  },

  applications: {
    intro: 'The shared applications and what they cost a year. Delete those that you do not have.',
    empty: 'No application yet. Add the first one.',
    unnamed: 'Unnamed application',
    name: 'Name of the application',
    cost: 'Annual cost (€)',
    detailed: 'Give the cost by its four components',
    components: {
      maintenance: 'Maintenance (€)',
      operation: 'Operation (€)',
      upgrades: 'Upgrades (€)',
      depreciation: 'Depreciation (€)',
    },
    total: ({ amount }) => `Annual cost: ${amount}`,
    contribution: 'Contribution of the body (%)',
    contributionHint: ({ rate }) => `Empty: ${rate}%, as the convention`,
    rebilled: 'Re-billed to the communes',
    add: 'Add an application',
    added: 'An application was added at the end of the list.',
    remove: ({ name }) => `Delete “${name}”`,
    removed: ({ name }) => `${name} is deleted.`,
    notANumber: 'This is no number.',
    ambiguous: 'This number can be read in two ways: write it without thousands separators.',
  },

  uses: {
    intro: 'Who uses what. Everything is checked: uncheck what is not used.',
    year: 'From the year',
    yearHint: 'What you check or uncheck holds from this year to the end; the years before stay as they are.',
    grid: 'Who uses what',
    empty: 'Subscriptions need at least one commune and one application.',
    count: ({ used, total }) => `${counted(used, 'subscription', 'subscriptions')} of ${whole(total)}`,
    countIn: ({ used, total, year }) =>
      `${counted(used, 'subscription', 'subscriptions')} of ${whole(total)} in ${year}`,
    period: ({ firstYear, lastYear }) =>
      firstYear === null
        ? `until ${lastYear ?? ''}`
        : lastYear === null
          ? `from ${firstYear}`
          : `from ${firstYear} to ${lastYear}`,
  },

  settings: {
    intro: 'What your convention says. Everything can be changed later.',
    metropole: 'Name of the intercommunality that bills',
    bodyKind: 'Kind of body',
    bodyKindHint:
      'Documents call it so and cite its legal basis; articles and delays of your convention are given afterwards in Data > Clauses.',
    unsaid: 'Not said',
    conventionName: 'Title of the convention',
    firstYear: 'First year',
    lastYear: 'Last year',
    contribution: 'Contribution of the body (%)',
    contributionHint: 'The part of the cost that it keeps: one half in the convention of 2019',
    vat: 'VAT on interventions (%)',
    rounding: 'Rounding',
    roundings: {
      exactTotal: { name: 'Exact total', detail: 'As the convention does; the rounding gap is shown.' },
      sumOfLines: { name: 'Sum of the lines', detail: 'The total is the sum of the rounded lines.' },
      largestRemainder: {
        name: 'Largest remainder',
        detail: 'Each application adds up to its cost to share, to the cent.',
      },
    },
    threshold: 'Recovery threshold (€)',
    thresholdHint: 'Below it a claim is not put into recovery (CGCT D1611-1).',
    territory: 'Territory',
    territoryHint: 'Its public holidays count in deadlines.',
    notAYear: 'Type a year, such as 2026.',
    notARate: 'Type a rate from 0 to 100.',
  },

  review: {
    year: 'Year to compute',
    intro: ({ year }) => `What the financial year ${year} will give:`,
    contents: ({ communes, applications, uses }) =>
      `${counted(communes, 'commune or partner', 'communes and partners')}, ${counted(applications, 'shared application', 'shared applications')}, ${counted(uses, 'subscription', 'subscriptions')}.`,
    shares: 'The ten largest shares',
    noShares: 'Nothing to bill so far.',
    errors: ({ count }) => `${counted(count, 'point', 'points')} to mend before creating`,
    warnings: ({ count }) => `${counted(count, 'point', 'points')} to check`,
    more: ({ count }) => `and ${counted(count, 'other', 'others')}.`,
    noCommune: 'There is no commune yet.',
    noApplication: 'There is no application yet.',
    askedRate: 'A rate can be read in two ways: say which one you mean.',
    mend: ({ name }) => `Go to: ${name}`,
    makes: 'Eight sheets will be added to this workbook. Nothing else in it changes.',
    create: 'Create the convention',
    creating: ({ done, total }) => `Making the tables: ${whole(done)} of ${total}…`,
  },

  following: {
    back: 'Back to data',
    follows: ({ term }) =>
      `The convention that follows the one of ${term}, filled in from this workbook. It becomes a workbook of its own; nothing changes in this one.`,
    create: 'Create the new workbook',
    usesIntro: 'Who uses what: the subscriptions that run until the end of the present convention.',
    makes:
      'A new workbook is created, with its tables. Clauses, addresses, texts and the price schedule go over; nothing changes in this workbook.',
    effect: ({ before, after }) => `From ${before} to ${after}, by commune`,
    effectDetail: 'The largest differences first.',
    fromTo: ({ before, after }) => `${before} at the end of the convention, then ${after}`,
    billed: 'Total billed',
    residual: 'Residual cost of the body',
    all: ({ count }) => `Show all ${whole(count)} communes`,
    opened: 'The new workbook is open',
    openedDetail: ({ file }) =>
      `Save it, for instance as ${file}. If it does not appear, Excel may have blocked it.`,
    saved: 'The new workbook is saved',
    savedDetail: ({ file }) => `${file} is among your downloads. Open it in Excel: Quote-part knows it.`,
    failed: 'The new workbook could not be opened',
    save: ({ file }) => `Save ${file}`,
  },
};
