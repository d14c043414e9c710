import type { Format } from '../../../../i18n/format';
import type { DataWords } from './fr';
import { countedIn, wholeIn } from '../../../../i18n/counted';

const counted = countedIn('en');
const whole = wholeIn('en');

/** The section Données, in English. */
export const dataInEnglish = (format: Format): DataWords => ({
  title: 'Data',
  back: 'Back to data',
  backToCommunes: 'Back to communes',
  backToApplications: 'Back to applications',
  search: 'Search by name or code',
  noMatch: ({ text }) => `No row contains “${text}”.`,
  matches: ({ count }) => counted(count, 'row found', 'rows found'),
  sort: 'Sort by',
  sorted: ({ by }) => `List sorted: ${by}`,
  sortings: {
    communes: { table: 'Table order', name: 'Name', size: 'Inhabitants', billed: 'Amount billed' },
    applications: { table: 'Table order', name: 'Name', size: 'Annual cost', billed: 'Amount billed' },
  },
  save: 'Save',
  undoLast: ({ what }) => `Undo the last change (${what})`,
  unreadableTitle: 'Correct the marked fields',
  delete: 'Delete…',
  confirmDelete: 'Delete',
  keep: 'Keep',
  takeCurrent: 'Take the current values',
  saveAnyway: 'Save my changes all the same',
  unnamed: 'Unnamed',
  yes: 'Yes',
  no: 'No',
  unset: 'Not set',

  unreadable: {
    unreadable: 'This is not a number. Example: 8333.33.',
    ambiguous: 'This number can be read in two ways. Write 1234 or 1.23.',
  },

  communes: {
    title: 'Communes and partners',
    detail: 'Names, codes and populations',
    add: 'Add a commune or partner',
    adding: 'New commune or partner',
    empty: 'The communes that share the applications appear here. Add the first one.',
    insee: ({ code }) => `INSEE code ${code}`,
    siret: ({ siret }) => `SIRET no. ${siret}`,
    forDocuments: 'For documents (optional)',
    membership: 'Joining, leaving, merging (optional)',
    fields: {
      name: { label: 'Name', hint: 'As it should stand in the documents.' },
      kind: {
        label: 'Kind',
        hint: 'A commune has a population and a share. A CCAS or another partner has neither.',
      },
      inseeCode: { label: 'INSEE code', hint: 'Five characters.' },
      siret: { label: 'SIRET number', hint: 'Fourteen digits.' },
      population: { label: 'Population (inhabitants)', hint: 'A whole number, for a commune only.' },
      address: { label: 'Address', hint: 'As on a letter, in several lines.' },
      serviceCode: { label: 'Service code (Chorus)', hint: 'Where the commune asks for one.' },
      engagement: { label: 'Engagement no. (Chorus)', hint: 'Where the commune asks for one.' },
      email: { label: 'E-mail', hint: 'One address, for what is sent.' },
      deliberation: { label: 'Deliberation', hint: 'Number of the commune’s own.' },
      signedOn: { label: 'Signed on', hint: 'Day, month and year, such as 12/10/2018.' },
      firstYear: { label: 'First year', hint: 'If it becomes a member in the course of the convention.' },
      lastYear: { label: 'Last year', hint: 'If it is none afterwards.' },
      successor: { label: 'Succeeded by', hint: 'The new commune, as it stands here.' },
    },
  },

  applications: {
    title: 'Shared applications',
    detail: 'Annual costs and contribution',
    add: 'Add an application',
    adding: 'New application',
    empty: 'The applications whose cost is shared appear here. Add the first one.',
    rebilled: 'Re-billed',
    notRebilled: 'Not re-billed',
    contribution: ({ rate }) => `contribution ${format.percent(rate)}`,
    fields: {
      name: { label: 'Name', hint: 'As it should stand in the documents.' },
      code: { label: 'Abbreviation', hint: 'Optional.' },
      maintenance: { label: 'Maintenance (€ a year)', hint: 'First component of the cost.' },
      operation: { label: 'Operation (€ a year)', hint: 'Second component.' },
      upgrades: { label: 'Upgrades and adaptations (€ a year)', hint: 'Third component.' },
      depreciation: { label: 'Depreciation (€ a year)', hint: 'Fourth component.' },
      annualCost: { label: 'Annual cost (€)', hint: 'Leave empty for the sum of the four components.' },
      contributionRate: {
        label: 'Contribution of the body (%)',
        hint: 'Leave empty for the rate in the settings.',
      },
      rebilled: { label: 'Re-billed to the communes', hint: 'Open Data, for example, is not.' },
      description: { label: 'Services offered', hint: 'For annexe 1. It may have several lines.' },
      metropoleDuties: { label: 'Done by the body', hint: 'For annexe 1.' },
      communeDuties: { label: 'Done by the commune', hint: 'For annexe 1.' },
    },
  },

  subscriptions: {
    title: 'Subscriptions',
    heading: ({ year }) => `Subscriptions from financial year ${year}`,
    detail: ({ year }) => `Who uses what in ${year}`,
    intro: ({ year }) => `Your changes hold from financial year ${year}; earlier years stay as they are.`,
    grid: 'Subscriptions by commune and application',
    empty: 'Add communes and applications first.',
    save: ({ count }) => `Save ${counted(count, 'change', 'changes')}`,
    nothing: 'No changes to save',
    nothingWhy: 'Tick or untick a cell first.',
    usesNothing: ({ name }) => `${name} uses no application yet: nothing is claimed from it.`,
    ofCommune: ({ name }) => `Subscriptions: ${name}`,
  },

  populations: { title: 'Population figures', detail: 'Another vintage, with its effect on the shares' },

  settings: {
    title: 'Settings',
    detail: 'Term, rates, rounding and threshold',
    groups: {
      creditor: 'Creditor (optional)',
      signature: 'Signature (optional)',
      documents: 'Letters and documents',
    },
  },

  clauses: {
    title: 'Clauses',
    detail: 'What your convention says: body, articles, delays, disputes',
    intro:
      'Documents say only what your clauses say: an empty one is left out. Nothing here changes an amount.',
    groups: {
      body: 'The body',
      billing: 'Orders, contest and payment',
      disputes: 'Disputes',
      life: 'Subscriptions and termination',
      articles: 'Articles of the convention',
      interventions: 'Interventions',
      method: 'Method',
    },
    model: 'Model',
    modelHint: 'The legal basis of each kind of body; or, whole, the convention of 2019.',
    montpellier: 'Convention of Montpellier, 2019',
    takeModel: 'Take this model',
  },

  import: {
    title: 'Import a table…',
    detail: 'From an Excel, OpenDocument or CSV file',
  },

  life: {
    title: 'Life of the convention',
    tools: {
      requests: { name: 'Requests', detail: 'Additions, removals and terminations: delays and answers' },
      amendments: { name: 'Amendments', detail: 'Costs, applications and clauses from a year on' },
      evolution: { name: 'Evolution', detail: 'Amounts from year to year, and what changes them' },
      variants: { name: 'Variants', detail: 'What if: compare, then adopt or not' },
      next: { name: 'Next convention', detail: 'A new workbook, filled in from this one' },
      personalData: { name: 'Personal data', detail: 'Where they stand, what leaves, what is emptied' },
    },
  },

  tables: 'Tables of the workbook',

  deletion: {
    title: ({ name }) => `Delete “${name}”?`,
    dependents: ({ count }) =>
      count === 1
        ? `${whole(count)} subscription depends on it and will be deleted too.`
        : `${whole(count)} subscriptions depend on it and will be deleted too.`,
    alone: 'No subscription depends on it.',
    variants: ({ names }) =>
      `Variants still speak of it (${names}): what they say of it will change nothing any more.`,
  },
});
