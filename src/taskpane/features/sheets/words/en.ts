import type { SheetsWords } from './fr';
import { wholeIn } from '../../../../i18n/counted';

const whole = wholeIn('en');

export const sheetsInEnglish: SheetsWords = {
  title: ({ year }) => `Annexes and settlement statements ${year}`,
  back: 'Back to documents',
  reading: 'Reading the frozen version…',
  errors: ({ count }) =>
    count > 1
      ? `${whole(count)} errors make amounts wrong: correct them before you send these documents.`
      : 'One error makes amounts wrong: correct it before you send these documents.',
  documents: 'Documents to draw',
  filling: 'What the cells hold',
  fillings: {
    portable: {
      name: 'Excel formulas',
      detail: 'The sheet computes with its own figures. Draw it again when your tables change.',
    },
    frozen: { name: 'Frozen values', detail: 'A sheet of its own, never drawn over.' },
  },
  draw: ({ count }) => (count > 1 ? `Draw ${whole(count)} sheets` : 'Draw the sheet'),
  nothingChosen: 'Choose at least one document, and a commune for a settlement statement.',
  drawing: ({ name }) => `Drawing: ${name}`,
  progress: ({ done, total }) => `${whole(done)} of ${total}`,
  cancel: 'Cancel',
  drawn: ({ count }) => (count > 1 ? `${whole(count)} sheets are drawn.` : 'The sheet is drawn.'),
  partly: ({ drawn, total }) => `Sheets drawn: ${drawn} of ${total}.`,
  left: ({ count }) => (count > 1 ? `${whole(count)} sheets were not begun.` : 'One sheet was not begun.'),
  drafts: ({ count }) =>
    count > 1
      ? `${whole(count)} sheets are incomplete and marked as drafts (“projet”).`
      : 'One sheet is incomplete and marked as a draft (“projet”).',
  withoutLogo: ({ count }) =>
    count > 1
      ? `Excel did not take the logo on ${whole(count)} sheets, which are drawn without it. Choose another picture in the settings.`
      : 'Excel did not take the logo on one sheet, which is drawn without it. Choose another picture in the settings.',
  drawnSheets: 'Drawn sheets',
  concerned: ({ sheets }) => `Sheets concerned: ${sheets}.`,
  unchanged: '(frozen from the same data, nothing to do)',
  notDrawn: 'Sheets that were not drawn',
  intact: ({ name }) => `${name}: nothing was touched.`,
  notRestored: ({ name }) => `${name}: the sheet is incomplete. Draw it again.`,
  underAnotherName: ({ count }) =>
    count > 1 ? `Draw these ${whole(count)} sheets under other names` : 'Draw under another name',
};
