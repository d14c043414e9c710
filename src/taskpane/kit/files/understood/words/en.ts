import type { UnderstoodWords } from './fr';
import { countedIn, wholeIn } from '../../../../../i18n/counted';

const counted = countedIn('en');
const whole = wholeIn('en');

export const understoodInEnglish: UnderstoodWords = {
  understood: 'How the file was understood',
  understoodDetail: 'Its first lines as they stand. Correct what is wrong: the file is read again.',
  firstLines: 'First lines of the file',
  rowNumber: 'Row',
  headerRow: 'Row of the column titles',
  noHeaderRow: 'None',
  rowOption: ({ row, excerpt }) => `${row}: ${excerpt}`,
  headerLines: 'Rows of titles',
  separator: 'Separator',
  separators: { ';': 'Semicolon', '\t': 'Tab', ',': 'Comma', '|': 'Vertical bar' },
  encoding: 'Encoding',
  encodings: {
    'utf-8': 'UTF-8',
    'windows-1252': 'Windows (1252)',
    macintosh: 'Mac',
    'utf-16': 'UTF-16',
    'utf-16be': 'UTF-16 (big-endian)',
  },
  decimalSign: 'Decimal sign',
  decimalSigns: { ',': 'Comma: 1,50', '.': 'Point: 1.50' },
  noDecimalSign: 'None found',
  andMore: ({ shown, count }) => `${shown} and ${whole(count)} more`,
  cautions: 'To look at in the file',
  questions: {
    noHeader: 'No row gives the titles',
    hiddenRows: 'The file hides rows',
    yearHeaders: 'Several columns are called by a year',
  },
  questionsOpen: ({ count }) =>
    count > 1
      ? `Answer the ${whole(count)} questions about the file first.`
      : 'Answer the question about the file first.',
  answers: { noHeader: 'These columns are right', yearHeaders: 'Import none of these columns' },
  hiddenRows: { taken: 'Import them too', leftOut: 'Leave them out' },
  warnings: {
    noHeader: () =>
      'The columns are guessed from what stands in them: check them below, or say which row gives the titles.',
    hiddenRows: ({ count, at }) =>
      `${counted(count, 'row is hidden', 'rows are hidden')} by a filter or by hand: ${at}.`,
    yearHeaders: ({ value, at }) => `${value} (columns ${at}): choose below which one holds the population.`,
    joinedHeaders: ({ count, value }) =>
      value === ''
        ? `The titles take ${whole(count)} rows.`
        : `The titles take ${whole(count)} rows, joined: “${value}”.`,
    sameHeaders: ({ value, at }) =>
      `A title stands several times: “${value}” (columns ${at}). The first column is proposed.`,
    beyondHeaders: ({ at }) => `Cells have no title above them: ${at}.`,
    notComputed: ({ count, at }) =>
      `${counted(count, 'formula was', 'formulas were')} never computed: ${at}. Open the file in Excel, save it, then choose it again.`,
    errorCells: ({ value, at }) => `Cells hold an error (${value}): ${at}. Their rows are refused.`,
    percentCells: ({ at }) => `Cells are shown in percent: ${at}. 50% is read as 0.5.`,
    mergedRows: ({ at }) =>
      `Cells were merged over several rows: what they hold goes for each of them (${at}).`,
    mergedNumbers: ({ at }) =>
      `A number is merged over several rows: it counts for the first only (empty: ${at}).`,
    doubtfulTexts: ({ at }) => `Characters are not of this encoding: ${at}. Check them.`,
    cutTexts: ({ at }) =>
      `Texts longer than 32,767 characters, or with more than 30 accents on one letter, were cut: ${at}.`,
    mixedDecimals: ({ at }) => `Commas and points both stand before decimals: check ${at}.`,
    ambiguousNumbers: ({ value, at }) =>
      `Numbers can be read in two ways, such as “${value}”: ${at}. Choose the decimal sign.`,
    credits: ({ value, at }) => `Amounts are negative (credits), such as “${value}”: ${at}.`,
    joinedCodes: ({ value }) => `The INSEE codes are made of ${value}.`,
    codesNotWhole: ({ value }) =>
      `“${value}” has three digits only, without the département: these are no whole INSEE codes, and are not taken.`,
    matrixCells: ({ value, at }) =>
      `Cells are neither a cross, nor yes, nor no, such as “${value}”: ${at}. They are not taken.`,
  },
  apartTitle: ({ count }) => (count === 0 ? 'Rows set apart' : `${counted(count, 'row', 'rows')} set apart`),
  apartDetail: 'Nothing of this is imported, but for what you tick.',
  apart: {
    total: 'row of totals',
    sum: 'sum of the rows above',
    note: 'remark below the table',
    repeatedHeader: 'titles once more',
    otherTable: 'another table begins here',
    contradiction: 'code of another commune',
    leftOut: 'left out by you',
  },
  takenIn: 'taken in as you asked',
  table: 'Sheet of the file',
  tableOption: ({ name, count }) => `${name} (${counted(count, 'row', 'rows')})`,
  columns: 'Columns',
  columnsDetail: 'For each of yours, the one of the file that it comes from.',
  notImported: 'Do not import',
  unnamedColumn: ({ number }) => `Column ${number}`,
  example: ({ value }) => `For example: “${value}”`,
  line: ({ row }) => `row ${row}`,
  more: ({ count }) => (count === 1 ? 'Show the last one' : `Show the other ${whole(count)}`),
  noRows: 'This table has no row below its column titles.',
  tooLarge:
    'This table is too large to be imported at once: split the file, or keep only the columns that you need.',
  tooManyRows: ({ count, limit }) =>
    `This table has ${count} rows. Quote-part imports at most ${limit} at a time: split the file.`,
};
