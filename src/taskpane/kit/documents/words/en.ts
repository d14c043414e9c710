import type { DrawnWords, SavedWords } from './fr';

export const drawnInEnglish: DrawnWords = {
  drawn: ({ sheet }) => `The sheet “${sheet}” is drawn.`,
  notDrawn: 'The sheet was not drawn',
};

export const savedInEnglish: SavedWords = {
  formats: {
    xlsx: 'Excel workbook (.xlsx)',
    ods: 'OpenDocument workbook (.ods)',
    pdf: 'Pages to print and to archive (.pdf)',
  },
};
