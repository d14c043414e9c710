import type { AccountingWords } from './fr';
import { wholeIn } from '../../../../i18n/counted';

const whole = wholeIn('en');

export const accountingInEnglish: AccountingWords = {
  title: 'Revenue orders for the finance software',
  back: 'Back to documents',
  reading: 'Reading the tables…',
  rows: 'Rows of the file',
  issued: ({ count, year }) =>
    count > 1
      ? `${whole(count)} revenue orders of ${year} are in your table.`
      : count === 1
        ? `One revenue order of ${year} is in your table.`
        : `Your table has no revenue order for ${year}.`,
  proposed: ({ count }) =>
    count > 1
      ? `Propose the ${whole(count)} revenue orders that are missing`
      : `Propose the revenue orders that are missing (${whole(count)})`,
  proposedDetail: 'From the recap, without number and dates.',
  belowThreshold: ({ count }) => `Including those below the recovery threshold (${whole(count)})`,
  belowThresholdDetail:
    'Otherwise postpone them, group them with a later order, or inform them: see “A workbook for each commune”.',
  withoutSiret: ({ count }) =>
    count > 1 ? `Draft: ${whole(count)} rows have no SIRET.` : 'Draft: one row has no SIRET.',
  unreadable: ({ count }) =>
    count > 1
      ? `${whole(count)} revenue orders of your table have no readable amount`
      : 'One revenue order of your table has no readable amount',
  unreadableDetail: ({ rows }) => `They are not in the file. Rows of the sheet: ${rows}.`,
  noSiret: ({ count }) =>
    count > 1
      ? `${whole(count)} rows have no SIRET: complete the table of communes.`
      : 'One row has no SIRET: complete the table of communes.',
  columns: 'Columns, in their order',
  up: ({ name }) => `Move “${name}” up`,
  down: ({ name }) => `Move “${name}” down`,
  movedTo: ({ name, place, of }) => `“${name}”: column ${place} of ${of}`,
  remove: ({ name }) => `Delete “${name}”`,
  fixed: 'Column with a fixed text',
  fixedDetail: 'The same text in each row: an account, a budget, a department.',
  fixedHeader: 'Title of the column',
  fixedText: 'Text of each row',
  fixedAdd: 'Add this column',
  fixedName: ({ header, text }) => `${header}: ${text}`,
  format: 'File format',
  separator: 'Separator',
  separators: { ';': 'Semicolon', ',': 'Comma', '\t': 'Tab', '|': 'Vertical bar' },
  decimalSign: 'Decimal sign',
  decimalSigns: { ',': 'Comma (148,91)', '.': 'Full stop (148.91)' },
  dateFormat: 'Date format',
  dateFormats: {
    'dd/mm/yyyy': '30/09/2021',
    'yyyy-mm-dd': '2021-09-30',
    ddmmyyyy: '30092021',
    yyyymmdd: '20210930',
  },
  encoding: 'Encoding',
  encodings: { 'utf-8-bom': 'UTF-8 with mark', 'utf-8': 'UTF-8', 'windows-1252': 'Windows-1252' },
  codes: 'SIRET, INSEE codes and accounts',
  codesChoices: {
    quoted: 'Between quotation marks, for finance software',
    excelText: 'Protected for Excel, which keeps their zeros',
  },
  header: 'A first line of titles',
  preview: 'Preview of the first lines',
  make: ({ count }) => (count > 1 ? `Create the file of ${whole(count)} revenue orders` : 'Create the file'),
  making: 'Creating the file…',
  noRows: 'No revenue order to export for this year.',
  noColumns: 'Choose at least one column.',
  isFirst: 'It is the first column already.',
  isLast: 'It is the last column already.',
  fixedNeeded: 'Type the title of the column and what it holds.',
  fixedKnown: 'This column is in the list already.',
  made: ({ count }) =>
    count > 1
      ? `The file of ${whole(count)} revenue orders is created.`
      : 'The file of one revenue order is created.',
  saved: ({ file }) => `${file} goes to your downloads.`,
  saveAgain: 'Save again',
  toCopy: 'Excel for Mac does not save files from this pane: copy this text into an editor, then save it.',
  text: 'Contents of the file',
  select: 'Select all the text',
  lost: ({ characters }) =>
    `This encoding lacks these characters, replaced by a question mark: ${characters}`,
  notRemembered: 'The workbook could not keep your choices of columns and format.',
  remembered: 'Your choices of columns and format are kept in this workbook.',
  failed: 'The file was not created',
};
