import { clausesInEnglish } from './clauses';
import { amendmentsDoneInEnglish, amendmentsRefusedInEnglish } from './amendments';
import { closingDoneInEnglish, closingRefusedInEnglish } from './closing';
import { erasureDoneInEnglish } from './personal';
import { variantsDoneInEnglish } from './variants';
import { invoicesDoneInEnglish, invoicesRefusedInEnglish } from './invoices';
import { partiesInEnglish } from './parties';
import { interventionRefusedInEnglish, interventionsInEnglish } from './interventions';
import { requestRefusedInEnglish, requestsDoneInEnglish } from './requests';
import type { EditWords } from './fr';
import { orderEventsInEnglish } from './orders';
import { countedIn } from '../../../../i18n/counted';

const counted = countedIn('en');

export const editInEnglish: EditWords = {
  undo: 'Undo this change',
  undone: 'The change was undone.',
  refused: 'The change was not saved',
  failed: 'Excel could not save the change',
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
    ...amendmentsDoneInEnglish,
    ...erasureDoneInEnglish,
    mendCells: ({ count }) => `${counted(count, 'cell corrected', 'cells corrected')}.`,
    setNamedCell: ({ name }) => `${name}: the value is corrected.`,
    prepareOrders: ({ count }) => `${counted(count, 'order prepared', 'orders prepared')}.`,
    recordEvents: ({ count }) => `${counted(count, 'entry saved', 'entries saved')}.`,
    numberOrders: ({ count }) => `${counted(count, 'number saved', 'numbers saved')}.`,
    adoptOrders: () => 'The standing orders are brought over.',
    changeOrders: () => 'The orders are changed.',
    ...closingDoneInEnglish,
    ...variantsDoneInEnglish,
    ...invoicesDoneInEnglish,
    ...requestsDoneInEnglish,
    changeIntervention: ({ name, count }) =>
      count === 0 ? `Intervention deleted: ${name}.` : `Intervention saved: ${name}.`,
  },
  removedAlong: ({ count }) =>
    `${counted(count, 'subscription was', 'subscriptions were')} deleted at the same time.`,
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
    emailInvalid: ({ value }) => ({
      what: `“${value}” is no e-mail address.`,
      todo: 'Give one address, such as mairie@exemple.fr.',
    }),
    membershipInvalid: ({ name }) => ({
      what: `The years of “${name}” are not possible.`,
      todo: 'Give years such as 2021, the first before the last.',
    }),
    successorInvalid: ({ name }) => ({
      what: `“${name}” cannot be succeeded like this.`,
      todo: 'Give its last year, and the name of another commune.',
    }),
    signedOnInvalid: ({ value }) => ({
      what: `“${value}” is no date.`,
      todo: 'Give day, month and year, such as 12/10/2018.',
    }),
    costInvalid: ({ name }) => ({
      what: `A cost of “${name}” is not possible.`,
      todo: 'A cost has at most two decimals; that of a credit is below zero.',
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
    settingInvalid: ({ setting, value, expected }) => ({
      what: `“${value}” does not suit “${setting}”.`,
      todo: `It takes ${expected}.`,
    }),
    termReversed: ({ firstYear, lastYear }) => ({
      what: `The convention would end in ${lastYear}, before it starts in ${firstYear}.`,
      todo: 'Correct the first or the last year.',
    }),
    yearOutsideTerm: ({ year, firstYear, lastYear }) => ({
      what: `The financial year ${year} is outside the term of the convention (${firstYear} to ${lastYear}).`,
      todo: 'Choose a year of the convention, or correct its years at the same time.',
    }),
    vintageNotPublished: ({ vintage, latest }) => ({
      what: `The populations of ${vintage} cannot have been published yet.`,
      todo: `The latest vintage possible is ${latest}: a vintage appears at the end of the second year after it.`,
    }),
    stillUsed: ({ name, revenueOrders, interventions }) => ({
      what: `“${name}” stands in the accounts and cannot be deleted.`,
      todo: `Dependent on it: ${counted(revenueOrders, 'revenue order', 'revenue orders')} and ${counted(interventions, 'intervention', 'interventions')}.`,
    }),
    stillRequested: ({ name, requests }) => ({
      what: `“${name}” stands in ${counted(requests, 'request', 'requests')} and cannot be deleted.`,
      todo: 'A request is a letter that came in: it stays. Accept that it drops or terminates, or delete the request first.',
    }),
    stillAmended: ({ name, costs }) => ({
      what: `An amendment says what “${name}” costs (${counted(costs, 'row', 'rows')} of the table Couts): it cannot be deleted.`,
      todo: 'Withdraw the amendment first (Data > Amendments).',
    }),
    ...amendmentsRefusedInEnglish,
    billingMissing: () => ({
      what: 'The tables of the orders are not ready.',
      todo: 'Make them on the page “Orders”.',
    }),
    orderEventRefused: ({ name, event, why }) => ({
      what: `“${name}”, ${event}: ${why}`,
      todo: 'Check the date and the amount.',
    }),
    orderExists: ({ name, year }) => ({
      what: `“${name}” has an order for ${year} already.`,
      todo: 'Correct or cancel it first.',
    }),
    orderAmountInvalid: ({ name }) => ({
      what: `The amount of “${name}” cannot be claimed.`,
      todo: 'An amount above zero, in whole cents, is needed.',
    }),
    paymentDelayMissing: () => ({
      what: 'The convention does not say when an order is to be paid.',
      todo: 'Give the days to pay, among the clauses of the convention.',
    }),
    orderNumberTaken: ({ number, name }) => ({
      what: `The number ${number} is that of the order of “${name}” already.`,
      todo: 'Give another number.',
    }),
    interventionRefused: interventionRefusedInEnglish,
    ...closingRefusedInEnglish,
    ...invoicesRefusedInEnglish,
    requestRefused: requestRefusedInEnglish,
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
  orders: orderEventsInEnglish,
  decimalSign: '.',
  percent: ({ percent }) => `${percent}%`,
  expected: {
    text: 'a text',
    lines: 'a text',
    code: 'a code',
    integer: 'a whole number',
    money: 'an amount in euros, to the cent, not below zero',
    rate: 'a percentage from 0 to 100',
    year: 'a year of four digits',
    date: 'a date',
    choice: 'a choice from the list',
  },
  settings: {
    metropole: { label: 'Name of the body', hint: 'The intercommunality that re-bills.' },
    conventionName: { label: 'Title of the convention', hint: 'It stands at the head of the documents.' },
    firstYear: { label: 'First year', hint: 'With which the convention begins.' },
    lastYear: { label: 'Last year', hint: 'With which it ends.' },
    year: { label: 'Current financial year', hint: 'The one that Quote-part proposes when it opens.' },
    populationType: { label: 'Type of population', hint: 'Totale by default (CGCT R2151-2).' },
    populationVintage: { label: 'Vintage of the populations', hint: 'Frozen for the term.' },
    populationSource: {
      label: 'Source of the populations',
      hint: 'Where they come from, and their licence.',
    },
    contributionRate: {
      label: 'Contribution (%)',
      hint: 'Part of the annual cost that the body keeps.',
    },
    vatRate: { label: 'VAT rate (%)', hint: 'For interventions.' },
    roundingPolicy: { label: 'Rounding', hint: '“Total exact” follows the convention.' },
    recoveryThreshold: {
      label: 'Recovery threshold (€)',
      hint: 'A claim below it is not put into recovery (CGCT D1611-1).',
    },
    territory: { label: 'Territory', hint: 'Its public holidays count in deadlines.' },
    tribunal: {
      label: 'Court',
      hint: 'Named in settlement statements, in French: “tribunal administratif de Pau”.',
    },
    ...clausesInEnglish,
    ...partiesInEnglish,
    ...interventionsInEnglish,
  },
};
