import type { DocumentFileWords } from './fr';
import { wholeIn } from '../../../../i18n/counted';

const whole = wholeIn('en');

export const documentFileInEnglish: DocumentFileWords = {
  title: 'A document as a file',
  back: 'Back to documents',
  document: 'Which document',
  documentDetail: 'The sheets that Quote-part has drawn in this workbook. One leaves at a time.',
  none: 'No sheet yet: draw the document first.',
  search: 'Search a sheet',
  noneFound: 'No sheet of that name.',
  more: ({ count }) =>
    count === 1
      ? 'And one more sheet: the search finds it.'
      : `And ${whole(count)} more sheets: the search finds them.`,
  stale: ({ sheet }) => `The tables have changed since “${sheet}” was drawn`,
  staleDetail: 'The file will say what the tables say today.',
  byHand: 'What was written on the sheet by hand does not go into the file.',
  format: 'File format',
  nothingChosen: 'Choose a document.',
  save: 'Save the file',
  open: 'Open the workbook',
  making: 'Making the file…',
  saved: 'The file is made',
  savedDetail: ({ file, size }) => `${file} (${size} kB) goes to your downloads.`,
  saveAgain: 'Save again',
  opened: 'The workbook is open',
  openedDetail: ({ file }) => `Save it, under the name ${file} for instance.`,
  noDownload:
    'Excel for Mac saves no files from this pane: the document opens in a workbook, for you to save.',
  draft: 'It is incomplete, and marked as a draft.',
  failed: 'The file was not made',
  notRebuilt: 'This frozen version can no longer be made again',
  notRebuiltDetail:
    'The tables have changed since, and nothing in the workbook gives the very same cells. In Excel, copy the sheet to a new workbook and save that.',
};
