import type { ExportWords } from './fr';
import { wholeIn } from '../../../../i18n/counted';

const whole = wholeIn('en');

export const exportInEnglish: ExportWords = {
  title: 'A workbook for each commune',
  titlePdf: 'A PDF for each commune',
  back: 'Back to documents',
  changed: ({ count }) => `Those with a change since last time (${whole(count)})`,
  comparing: 'Comparing with the last files…',
  nothingMade: ({ year }) => `No file with these contents has been made for ${year} yet.`,
  nothingChanged: 'No commune has changed since the last files.',
  content: 'Contents',
  filling: 'Contents of the cells',
  fillings: {
    portable: { name: 'Formulas', detail: 'The file computes by itself, in Excel and in LibreOffice.' },
    frozen: { name: 'Frozen values', detail: 'The amounts no longer move.' },
  },
  format: 'File format',
  create: ({ count }) => (count === 1 ? 'Create the workbook' : `Create ${whole(count)} workbooks`),
  createPdf: ({ count }) => (count === 1 ? 'Create the PDF' : `Create ${whole(count)} PDFs`),
  nothingChosen: 'Choose at least one commune and one content.',
  noCommune: 'No commune has a population: complete the table of communes.',
  errors: ({ count }) =>
    count === 1
      ? 'One error makes amounts wrong: correct it before you send these workbooks.'
      : `${whole(count)} errors make amounts wrong: correct them before you send these workbooks.`,
  reading: 'Reading the tables…',
  making: ({ name }) => `Creating: ${name}`,
  progress: ({ done, total }) => `${whole(done)} of ${total}`,
  cancel: 'Cancel',
  cancelled: 'The creation was cancelled',
  cancelledDetail: 'No file was saved.',
  failed: 'The workbooks were not created',
  made: ({ count }) => (count === 1 ? 'The workbook is created.' : `${whole(count)} workbooks are created.`),
  madePdf: ({ count }) => (count === 1 ? 'The PDF is created.' : `${whole(count)} PDFs are created.`),
  zipped: ({ file, size }) => `In ${file} (${size}).`,
  drafts: ({ count }) =>
    count > 1
      ? `${whole(count)} files hold an incomplete document, marked as a draft (“projet”).`
      : 'One file holds an incomplete document, marked as a draft (“projet”).',
  informed: ({ names }) => `Informed of their share, without a claim: ${names}.`,
  leftOut: ({ names }) => `Neither a statement nor an information: ${names}.`,
  saved: 'The file goes to your downloads.',
  sameAsBefore: 'They show the same as the last files.',
  changedSince: ({ names }) => `Changed since the last files: ${names}.`,
  notRemembered:
    'The workbook could not note what was just made: next time these communes will count as changed.',
  sendingList: 'Save the list for sending (CSV)',
  withoutText: ({ names }) =>
    `Without the letter, a field of which is not known: ${names}. The checks say which.`,
  saveAgain: 'Save again',
  noDownload: 'Excel for Mac does not save files from this pane: open each workbook, then save it.',
  openFile: ({ file }) => `Open ${file}`,
  opened: ({ file }) => `The workbook ${file} is open: save it.`,
  openFailed: 'The workbook could not be opened',
  files: 'Files created',
  kilobytes: ({ count }) => `${count} kB`,
};
