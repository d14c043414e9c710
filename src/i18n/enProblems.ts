import type { ProblemSentences } from './sentences';

export const problemsInEnglish: ProblemSentences = {
  cellBeingEdited: () => ({
    what: 'A cell is being edited.',
    todo: 'Press Enter to keep the change or Esc to leave it, then try again.',
  }),
  sheetProtected: ({ sheet }) => ({
    what: sheet ? `The sheet “${sheet}” is protected.` : 'A sheet is protected.',
    todo: 'Unprotect it on the Review tab, then try again.',
  }),
  sheetHidden: ({ sheet }) => ({
    what: `The sheet “${sheet}” is hidden, and Excel refuses to show it.`,
    todo: 'Take the protection off the workbook on the Review tab, then try again.',
  }),
  tableFiltered: ({ table }) => ({
    what: table ? `The table “${table}” is filtered.` : 'A table is filtered.',
    todo: 'Clear the filter in the Data tab, then try again.',
  }),
  tablesChanged: () => ({
    what: 'Somebody else is changing the same tables.',
    todo: 'Look at what stands there, then try again.',
  }),
  workbookProtected: () => ({
    what: 'No sheet can be added: the workbook is protected or read-only.',
    todo: 'Unprotect the workbook on the Review tab, or save a copy, then try again.',
  }),
  itemGone: ({ item }) => ({
    what: item
      ? `“${item}” is no longer in the workbook.`
      : 'A sheet or a table is no longer in the workbook.',
    todo: 'If that was a mistake, undo the deletion in Excel. Then try again.',
  }),
  textUnfilled: ({ item, fields }) => ({
    what: `The letter for “${item}” asks for what is not known: ${fields}.`,
    todo: 'Fill it in, or change the text in the table Lettres.',
  }),
  nameTaken: ({ name, free }) => ({
    what: `${name ? `The name “${name}”` : 'A name that is needed'} is already taken in this workbook, and Quote-part leaves it alone.`,
    todo:
      free === null
        ? 'Rename what bears it, or open an empty workbook, then try again.'
        : 'Rename what bears it, or take another name.',
  }),
  newerSheet: ({ sheet }) => ({
    what: `The sheet “${sheet}” was drawn by a newer version of Quote-part, and this one leaves it alone.`,
    todo: 'Update Quote-part, or draw another sheet under another name.',
  }),
  cellsInTheWay: ({ sheet, address, goesWith }) => ({
    what: goesWith
      ? `“${goesWith}” has no place on the sheet “${sheet}” any more, and what you wrote beside it (${address}) would go with it.`
      : `Cells of the sheet “${sheet}” are already filled (${address}), and Quote-part does not overwrite them.`,
    todo: 'Move what they hold, then try again.',
  }),
  nothingToShare: () => ({
    what: 'There is nothing to share out: no commune has a population.',
    todo: 'Enter the populations in the table of communes, then try again.',
  }),
  amountsToChoose: ({ year }) => ({
    what: `The year ${year} has a frozen version, and the tables no longer have the same amounts.`,
    todo: 'Choose where the amounts come from, then try again.',
  }),
  tooLarge: () => ({
    what: 'This is more than Excel takes in one go.',
    todo: 'Do it in several goes, delete the rows that your tables do not need, or use Excel on a computer.',
  }),
  excelBusy: () => ({
    what: 'Excel is busy.',
    todo: 'Wait a few moments, then try again.',
  }),
  notSupported: () => ({
    what: 'This version of Excel is too old.',
    todo: 'Use Microsoft 365, Excel 2021 or Excel on the web.',
  }),
  notLoaded: () => ({
    what: 'A part of Quote-part did not arrive from the server.',
    todo: 'Check the network, then try again.',
  }),
  unexpected: () => ({
    what: 'Excel refused the operation.',
    todo: 'Try again. If it is still refused, reopen the workbook and give the details to your support.',
  }),
};
