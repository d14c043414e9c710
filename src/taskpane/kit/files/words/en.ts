import type { FileWords } from './fr';

export const filesInEnglish: FileWords = {
  reading: ({ file, percent }) => (percent === '' ? `Reading ${file}…` : `Reading ${file}: ${percent}`),
  formats: 'An .xlsx, .xlsm or .ods workbook, or a .csv file, of at most 30 MB.',
  choose: 'Choose a file…',
  chooseAnother: 'Choose another file…',
  partial: 'The file was read only in part',
  cancel: 'Stop reading',
  problems: {
    empty: 'It holds no table. Choose a file of which one row gives the titles of the columns.',
    tooLarge: 'It is larger than 30 MB. Keep only the sheet that you need, then try again.',
    unknownFormat:
      'It is neither an .xlsx, .xlsm or .ods workbook nor a .csv file. Save it in one of these formats.',
    oldOrEncrypted: 'It has a password, or it is an old .xls workbook. Save it as .xlsx without a password.',
    encrypted: 'It has a password. Save it without one, then try again.',
    damaged: 'It is damaged. Open it in Excel, save it again, then try again.',
    expandsTooMuch:
      'Unpacked, it would be enormous: Quote-part does not open it. Keep only the sheet that you need.',
    tooDeep:
      'Its elements are nested far beyond what a spreadsheet does: Quote-part does not open it. Save it again from Excel.',
    tooManyElements:
      'It has more than six million elements: Quote-part does not open it. Keep only the sheet that you need.',
    tooLongText:
      'One of its texts is longer than two million characters, or all of them than forty million: Quote-part does not open it. Keep only the sheet that you need.',
    tooSlow: 'Reading it took more than thirty seconds: it was ended. Keep only the sheet that you need.',
    tooManySheets: 'It has more than 60 sheets: the others are left out.',
    tooManyRows:
      'A sheet has more than 50,000 rows, or rows beyond the last of Excel: the others are left out.',
    tooManyColumns: 'A sheet has more than 500 columns: the others are left out.',
    tooManyCells: 'It has more than a million cells: the others are left out.',
    tooMuchText:
      'The texts of its cells have more than forty million characters together: the rows below are left out.',
    unclosedQuote: 'A quoted text has no end: look at the last row of the preview.',
    noHeader: 'A sheet has no column titles: it is left out.',
    macrosLeftOut: 'Its macros are left out: only the values of its cells are read.',
    unreachable: 'It could not be opened. Was it moved? Choose it again.',
  },
};
