import type { DocumentsWords } from './fr';

export const documentsInEnglish: DocumentsWords = {
  title: 'Documents',
  recap: ({ year }) => `Recap table ${year}`,
  recapDetail: 'The amounts by commune and application, with what stays with the métropole.',
  filling: 'What the cells hold',
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
    accounting: {
      name: 'Revenue orders for the finance software',
      detail: 'A CSV file, one row for each revenue order',
    },
  },
};
