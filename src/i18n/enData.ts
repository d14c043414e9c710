import type { Format } from './format';
import type { Messages } from './fr';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** The section Données, in English. */
export const dataInEnglish = (format: Format): Messages['data'] => ({
  title: 'Data',
  back: 'Back to the data',
  backToCommunes: 'Back to the communes',
  backToApplications: 'Back to the applications',
  search: 'Search by name or code',
  noMatch: ({ text }) => `No row contains “${text}”.`,
  matches: ({ count }) => counted(count, 'row found', 'rows found'),
  sort: 'Sort by',
  sortings: {
    communes: { table: 'Table order', name: 'Name', size: 'Inhabitants', billed: 'Amount billed' },
    applications: { table: 'Table order', name: 'Name', size: 'Annual cost', billed: 'Amount billed' },
  },
  save: 'Save',
  saving: 'Saving…',
  undo: 'Undo this change',
  undoLast: ({ what }) => `Undo the last change (${what})`,
  undone: 'The change was undone.',
  refused: 'The change was not saved',
  unreadableTitle: 'Correct the marked fields',
  failed: 'Excel could not save the change',
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
    fields: {
      name: { label: 'Name', hint: 'As it should stand in the documents.' },
      kind: {
        label: 'Kind',
        hint: 'A commune has a population and a share. A CCAS or another partner has neither.',
      },
      inseeCode: { label: 'INSEE code', hint: 'Five characters.' },
      siret: { label: 'SIRET number', hint: 'Fourteen digits.' },
      population: { label: 'Population (inhabitants)', hint: 'A whole number, for a commune only.' },
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
      maintenance: { label: 'Maintenance (EUR a year)', hint: 'First component of the cost.' },
      operation: { label: 'Operation (EUR a year)', hint: 'Second component.' },
      upgrades: { label: 'Upgrades and adaptations (EUR a year)', hint: 'Third component.' },
      depreciation: { label: 'Depreciation (EUR a year)', hint: 'Fourth component.' },
      annualCost: { label: 'Annual cost (EUR)', hint: 'Leave empty for the sum of the four components.' },
      contributionRate: {
        label: 'Contribution of the métropole (%)',
        hint: 'Leave empty for the rate in the settings.',
      },
      rebilled: { label: 'Re-billed to the communes', hint: 'Open Data, for example, is not.' },
      description: { label: 'Services offered', hint: 'For annexe 1. It may have several lines.' },
      metropoleDuties: { label: 'Done by the métropole', hint: 'For annexe 1.' },
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
  },

  populations: { title: 'Population figures', detail: 'Another vintage, with its effect on the shares' },

  settings: {
    title: 'Settings',
    detail: 'Term, rates, rounding and threshold',
    fields: {
      metropole: { label: 'Name of the métropole', hint: 'The intercommunality that re-bills.' },
      conventionName: { label: 'Title of the convention', hint: 'It stands at the head of the documents.' },
      firstYear: { label: 'First year', hint: 'Article 7 of the convention.' },
      lastYear: { label: 'Last year', hint: 'Article 7 of the convention.' },
      year: { label: 'Current financial year', hint: 'The one that Quote-part proposes when it opens.' },
      populationType: { label: 'Type of population', hint: 'Totale by default (CGCT R2151-2).' },
      populationVintage: { label: 'Vintage of the populations', hint: 'Frozen for the term.' },
      populationSource: {
        label: 'Source of the populations',
        hint: 'Where they come from, and their licence.',
      },
      contributionRate: {
        label: 'Contribution of the métropole (%)',
        hint: 'Part of the annual cost that it keeps (article 4).',
      },
      vatRate: { label: 'VAT rate (%)', hint: 'For interventions (article 6).' },
      roundingPolicy: { label: 'Rounding', hint: '“Total exact” follows the convention.' },
      recoveryThreshold: {
        label: 'Recovery threshold (EUR)',
        hint: 'A claim below it is not put into recovery (CGCT D1611-1).',
      },
      alsaceMoselle: { label: 'Public holidays of Alsace-Moselle', hint: 'They count in deadlines.' },
      tribunal: {
        label: 'Court',
        hint: 'Named in settlement statements, in French: “tribunal administratif de Montpellier”.',
      },
    },
  },

  import: {
    title: 'Import a table…',
    detail: 'From an Excel, OpenDocument or CSV file',
  },

  done: {
    addMember: ({ name }) => `Added: ${name}.`,
    changeMember: ({ name }) => `Changed: ${name}.`,
    removeMember: ({ name }) => `Deleted: ${name}.`,
    addApplication: ({ name }) => `Added: ${name}.`,
    changeApplication: ({ name }) => `Changed: ${name}.`,
    removeApplication: ({ name }) => `Deleted: ${name}.`,
    setPeriods: ({ count }) => `${counted(count, 'subscription changed', 'subscriptions changed')}.`,
    changeSettings: ({ count }) => `${counted(count, 'setting saved', 'settings saved')}.`,
    setPopulations: ({ count }) => `${counted(count, 'population saved', 'populations saved')}.`,
    importRows: ({ count }) => `${counted(count, 'row imported', 'rows imported')}.`,
    mendCells: ({ count }) => `${counted(count, 'cell corrected', 'cells corrected')}.`,
    setName: ({ name }) => `${name}: the value is corrected.`,
  },
  removedAlong: ({ count }) =>
    `${counted(count, 'subscription was', 'subscriptions were')} deleted at the same time.`,

  deletion: {
    title: ({ name }) => `Delete “${name}”?`,
    dependents: ({ count }) =>
      count === 1
        ? `${count} subscription depends on it and will be deleted too.`
        : `${count} subscriptions depend on it and will be deleted too.`,
    alone: 'No subscription depends on it.',
  },

  refusals: {
    nameMissing: () => ({ what: 'The name is missing.', todo: 'Give a name.' }),
    nameTaken: ({ name }) => ({ what: `“${name}” already exists.`, todo: 'Choose another name.' }),
    notFound: ({ name }) => ({
      what: `“${name}” is no longer in the table.`,
      todo: 'Its row was deleted or renamed in the meantime.',
    }),
    changedMeanwhile: ({ name, now }) => ({
      what: `“${name}” has changed in the meantime.`,
      todo: `Current value: ${now}`,
    }),
    populationInvalid: ({ name }) => ({
      what: `The population of “${name}” is needed.`,
      todo: 'Give a whole number of inhabitants.',
    }),
    populationNotForKind: ({ name }) => ({
      what: `“${name}” is not a commune and has no population.`,
      todo: 'Empty this field or change the kind.',
    }),
    inseeCodeInvalid: ({ value }) => ({
      what: `“${value}” is not an INSEE code.`,
      todo: 'It has five characters, such as 34095 or 2A004.',
    }),
    siretInvalid: ({ value }) => ({
      what: `“${value}” is not a SIRET.`,
      todo: 'It has fourteen digits with a check digit: verify what was typed.',
    }),
    costInvalid: ({ name }) => ({
      what: `A cost of “${name}” is not possible.`,
      todo: 'A cost is positive and has at most two decimals.',
    }),
    costMissing: ({ name }) => ({
      what: `The cost of “${name}” is missing.`,
      todo: 'Give the components or the annual cost.',
    }),
    rateInvalid: ({ name }) => ({
      what: `The contribution for “${name}” is not possible.`,
      todo: 'Give a percentage from 0 to 100.',
    }),
    periodInvalid: ({ member, application }) => ({
      what: `The period of “${member}” for “${application}” ends before it begins.`,
      todo: 'Check its years in the table of subscriptions.',
    }),
    settingInvalid: ({ setting, value }) => ({
      what: `“${value}” does not suit “${setting}”.`,
      todo: 'Check what was typed.',
    }),
    stillUsed: ({ name, revenueOrders, interventions }) => ({
      what: `“${name}” stands in the accounts and cannot be deleted.`,
      todo: `Dependent on it: ${counted(revenueOrders, 'revenue order', 'revenue orders')} and ${counted(interventions, 'intervention', 'interventions')}.`,
    }),
    cellHoldsFormula: ({ name }) => ({
      what: `A formula fills this cell (${name}).`,
      todo: 'Correct the formula yourself: it is not written over.',
    }),
    tableMissing: ({ table }) => ({
      what: `The table “${table}” is not in this workbook.`,
      todo: 'Restore it before going on.',
    }),
    columnMissing: ({ table, column }) => ({
      what: `The column “${column}” is missing from the table “${table}”.`,
      todo: 'Restore it or leave this field empty.',
    }),
    nothingChanged: () => ({ what: 'Nothing has changed.', todo: 'Change a field before saving.' }),
  },
});
