import type { BindingWords } from './fr';
import { countedIn, wholeIn } from '../../../../i18n/counted';

const counted = countedIn('en');
const whole = wholeIn('en');

export const bindingInEnglish: BindingWords = {
  title: 'Tables of the workbook',
  back: 'Back',
  reading: 'Looking for tables…',
  intro:
    'Choose the table for each role, then check its columns. Nothing is copied or renamed in your tables.',
  none: 'This workbook has no Excel table',
  noneTodo:
    'Select your data in the grid, then choose Insert, Table, with a header row. At least the communes with their population, the applications with their annual cost, and the subscriptions are needed. Then come back here.',
  roles: {
    settings: 'Settings',
    communes: 'Communes',
    applications: 'Applications',
    subscriptions: 'Subscriptions',
    requests: 'Requests',
    variants: 'Variants',
    populations: 'Populations by year',
    costs: 'Costs by year',
    amendments: 'Amendments',
    priceSchedule: 'Price schedule',
    letters: 'Letters',
    interventions: 'Interventions',
    interventionLines: 'Intervention lines',
    revenueOrders: 'Revenue orders',
    payments: 'Payments',
    rates: 'Interest rates',
    holidays: 'Public holidays',
    journal: 'Journal',
  },
  otherRoles: 'Other tables',
  table: 'Table',
  created: 'None: an empty table is created beside',
  tableOn: ({ table, sheet, rows }) => `${table} (sheet “${sheet}”, ${counted(rows, 'row', 'rows')})`,
  noColumn: 'None',
  problems: {
    tableTwice: ({ table, other }) => `The table “${table}” is already used for “${other}”: choose another.`,
    columnTwice: ({ header, other }) =>
      `The column “${header}” is already used for “${other}”: choose another.`,
    columnNeeded: 'This column is needed: choose the one that holds it.',
    gone: ({ name }) => `“${name}” is no longer in the workbook: choose again.`,
    nothingChosen: 'Choose at least one table.',
  },
  preview: 'What would be read',
  counts: ({ communes, inhabitants, applications, subscriptions }) =>
    `${counted(communes, 'commune', 'communes')}, ${counted(inhabitants, 'inhabitant', 'inhabitants')}, ${counted(applications, 'application', 'applications')}, ${counted(subscriptions, 'subscription', 'subscriptions')}.`,
  term: ({ firstYear, lastYear, year }) => `Convention from ${firstYear} to ${lastYear}, year ${year}.`,
  partial: 'This table is large: only its first rows are counted here.',
  noFindings: 'No anomaly in these tables.',
  findings: ({ count }) =>
    count === 1 ? 'One anomaly would be reported' : `${whole(count)} anomalies would be reported`,
  more: ({ count }) => (count === 1 ? 'And one more.' : `And ${whole(count)} more.`),
  willCreate: ({ names }) => `Created beside, on sheets of their own: ${names}.`,
  incomplete: 'Mend the choices that are marked: what would be read follows.',
  bind: 'Use these tables',
  working: ({ done, total }) =>
    total === 0 ? 'Writing the links…' : `Creating tables: ${whole(done)} of ${total}…`,
  bound: 'Your tables are in use.',
  boundDetail:
    'Quote-part now reads these tables where they are. Look at the term and the contribution in Data > Settings.',
  notBound: 'The tables are not in use',
  missing: 'Parts of the convention are missing in this workbook',
  missingDetail: 'Only what is missing is put back: the rest of the workbook is not touched.',
  missingTable: ({ name }) =>
    `The table “${name}”: created again, empty, on its sheet. If it only has another name now, choose it below, among other tables.`,
  missingColumn: ({ header, role }) => `Column “${header}” (${role})`,
  missingSetting: ({ name }) => `The setting “${name}”: its row is put back, without a value.`,
  missingName: ({ name }) => `The name “${name}”: defined again.`,
  lostName: ({ name }) => `The name “${name}”, which no longer reads the right table: defined again.`,
  addColumn: 'Put the column back, empty',
  withoutColumn: 'Do without this column',
  readColumn: ({ header }) => `It is now called “${header}”`,
  repair: 'Repair',
  repaired: 'What was missing is back.',
  repairedDetail: 'Fill in the empty cells, then check.',
  notRepaired: 'The repair was not made',
  others: 'Choose other tables',
  toSettle: 'Choose or mend what is pointed out above.',
  overview: 'See the overview',
};
