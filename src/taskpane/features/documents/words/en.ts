import type { DocumentsWords } from './fr';

export const documentsInEnglish: DocumentsWords = {
  title: 'Documents',
  recap: ({ year }) => `Recap table ${year}`,
  recapDetail: 'The amounts by commune and application, with what stays with the body.',
  filling: 'What the cells hold',
  unmarked: 'Sheets without a mark',
  unmarkedDetail:
    'They look as if Quote-part had drawn them, but another program has erased their mark. Once taken up, a sheet is followed and redrawn in place again; nothing is written on it.',
  markAgain: 'Take up this sheet',
  markedAgain: ({ sheet }) => `The sheet “${sheet}” is taken up.`,
  notMarkedAgain: ({ sheet }) => `The sheet “${sheet}” is not taken up`,
  toolsTitle: 'Prepare and send',
  tools: {
    sheets: {
      name: 'Annexes and settlement statements',
      detail: 'Drawn in this workbook: annexe 1, annexe 3, a statement for each commune',
    },
    council: {
      name: 'Council version',
      detail: 'Freeze a year, compare it, check a document that came back',
    },
    communeFiles: {
      name: 'A workbook for each commune',
      detail: 'The settlement statement and the annexes, in a file for each commune',
    },
    documentFile: {
      name: 'A document as a file',
      detail: 'Any drawn sheet, quotes and letters too: .xlsx, .ods or PDF',
    },
    accounting: {
      name: 'Revenue orders for the finance software',
      detail: 'A CSV file, one row for each revenue order',
    },
    interventions: {
      name: 'Interventions',
      detail: 'Quote, agreement, performance and claim of what communes ask for',
    },
  },
};
