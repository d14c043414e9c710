import type { ImportWords } from './fr';
import { countedIn, wholeIn } from '../../../../../i18n/counted';

const counted = countedIn('en');
const whole = wholeIn('en');

export const importInEnglish: ImportWords = {
  title: 'Import a table',
  intro: 'Nothing is written before you agree, and no row is deleted.',
  file: 'File',
  contradiction: ({ code, expected, name }) =>
    `the code ${code} is that of ${expected}, not of ${name}: which is right?`,
  leave: 'Leave out',
  leaveRow: ({ name }) => `Leave out: ${name}`,
  matrix: ({ count }) =>
    `A cross for each subscription: communes in rows, ${counted(count, 'application', 'applications')} in columns`,
  what: 'What this table holds',
  tables: { communes: 'Communes and partners', applications: 'Applications', subscriptions: 'Subscriptions' },
  vintage: 'Of which year are these populations?',
  vintageDetail:
    'The vintage is noted in the settings with them, and stands on the documents. Where it changes, the source that was named for the former ones no longer holds: it is to be filled in, in the settings.',
  vintageSaid: ({ quote }) => `The file says: “${quote}”`,
  vintageAsked: 'Say of which vintage the populations of the file are.',
  chooseVintage: 'Choose…',
  vintageKept: ({ vintage }) => `${vintage} (that of the workbook)`,
  ofPopulations: 'This file gives the populations of all of France',
  ofPopulationsDetail:
    'The page Populations takes your communes from it alone, and shows the effect on each amount before it is applied.',
  toPopulations: 'Open in Populations',
  ofPopulationsWhy: 'Open this file in Populations: only your communes are taken from it.',
  preview: 'Preview',
  outcomes: {
    new: ({ count }) => `${whole(count)} new`,
    changed: ({ count }) => `${whole(count)} changed`,
    unchanged: ({ count }) => `${whole(count)} unchanged`,
    refused: ({ count }) => `${whole(count)} refused`,
  },
  titles: {
    new: 'New rows',
    changed: 'Changed rows',
    unchanged: 'Unchanged rows',
    refused: 'Refused rows',
  },
  change: ({ column, before, after }) => `${column}: ${before} → ${after}`,
  value: ({ column, after }) => `${column}: ${after}`,
  nothing: 'empty',
  doubts: {
    unreadable: ({ column, value }) => `“${value}” does not suit the column “${column}”.`,
    twice: ({ row }) => `Row ${row} of the file is about the same.`,
    twoRows: ({ byCode, byName }) => `Its code is that of “${byCode}”, but its name that of “${byName}”.`,
    overlap: 'These years overlap another subscription of the commune to this application.',
  },
  apply: ({ count }) => (count === 1 ? 'Import the row' : `Import ${whole(count)} rows`),
  applyNone: 'Import',
  comparing: 'Comparing the rows with your workbook…',
  nothingToDo: 'Nothing to import: your tables hold these rows already, or they are refused.',
  columnsNeeded: {
    communes: 'Say which column holds the name, the INSEE code or the SIRET.',
    applications: 'Say which column holds the name or the code.',
    subscriptions: 'Say which columns hold the commune and the application.',
  },
  unreadableFile: 'This file cannot be imported',
};
