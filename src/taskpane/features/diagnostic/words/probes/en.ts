import type { ProbeWords } from './words';

export const probesInEnglish: ProbeWords = {
  excelApi: {
    assumed: 'Excel knows the functions that Quote-part needs (ExcelApi 1.12).',
    answers: { there: 'they are there', missing: 'they are missing' },
    otherwise: 'Excel does not normally offer Quote-part; bring Excel up to date.',
  },
  functionsRuntime: {
    assumed: 'Excel can run functions in cells (CustomFunctionsRuntime 1.3).',
    answers: { there: 'it can', missing: 'it cannot' },
    otherwise: 'Draw with Excel formulas or frozen values, and bring Excel up to date.',
  },
  sharedRuntime: {
    assumed: 'The pane and the ribbon share one engine (SharedRuntime 1.1).',
    answers: { shown: 'they do', missing: 'they do not', refused: 'they should, but it shows no pane' },
    otherwise: 'The buttons of the ribbon may do nothing; the pane leads to the same pages.',
  },
  ribbonTabs: {
    assumed: 'The ribbon takes a tab that counts what is wrong (RibbonApi 1.2).',
    answers: { there: 'it does', missing: 'it does not' },
    otherwise: 'The count stands on the Checks tab of the pane.',
  },
  undoGroup: {
    assumed: 'Excel’s own undo takes a drawing back in one step (ExcelApi 1.20).',
    answers: { there: 'it does', missing: 'it does not' },
    otherwise:
      'Excel takes the drawing back in several steps, or not at all. The undo of the pane does not depend on it.',
  },
  renamedSheets: {
    assumed: 'Excel tells when a sheet gets another name (ExcelApiOnline 1.1).',
    answers: { there: 'it does', missing: 'it does not' },
    otherwise: 'The new name is seen at the next reading, after any other change.',
  },
  webView: {
    assumed: 'The pane is shown by a current browser.',
    answers: { modern: 'a current browser', old: 'an old browser', unknown: 'an unknown browser' },
    otherwise: 'The pane may not look right. On Windows, install WebView2.',
  },
  storage: {
    assumed: 'The pane remembers what you chose to see.',
    answers: { kept: 'it does', missing: 'it can keep nothing' },
    otherwise: 'The pane opens on the overview each time. Nothing in the workbook depends on it.',
  },
  clipboard: {
    assumed: 'The pane can copy a text.',
    answers: { api: 'it can', selection: 'by selecting it only', none: 'it cannot' },
    otherwise: 'The text stands in a field: select it and copy it.',
  },
  savedFiles: {
    assumed: 'The pane can save files.',
    answers: { saved: 'it can', opened: 'it cannot, but Excel can open them', missing: 'it cannot' },
    otherwise: 'The workbooks of the communes open in Excel one by one, for you to save.',
  },
  englishFormulas: {
    assumed: 'A formula written in English is understood in every language.',
    answers: { computed: 'it is computed', other: 'it gives something else', refused: 'it is refused' },
    otherwise: 'Draw with frozen values, and pass this diagnostic on.',
  },
  textStaysText: {
    assumed: 'A text that looks like a formula stays a text.',
    answers: { text: 'it does', other: 'it becomes something else', refused: 'it is refused' },
    otherwise: 'Import nothing whose origin you do not know, and pass this diagnostic on.',
  },
  numberFormats: {
    assumed: 'The format of amounts in euros is kept as it is.',
    answers: { kept: 'it is', other: 'it is changed', refused: 'it is refused' },
    otherwise: 'The amounts are right all the same; only how they look may differ.',
  },
  dateSystem: {
    assumed: 'The workbook counts its days from 1900.',
    answers: { from1900: 'from 1900', from1904: 'from 1904' },
    otherwise:
      'Dates may be four years and a day apart: compare one, or work in a workbook that counts from 1900 (Excel’s advanced options).',
  },
  structuredReferences: {
    assumed: 'A formula may name the column of a table.',
    answers: {
      kept: 'it is kept as it is',
      addresses: 'the name becomes an address',
      other: 'it gives something else',
      refused: 'it is refused',
    },
    otherwise: 'A live summary may not follow the tables: draw it again after each addition.',
  },
  ourFunctions: {
    assumed: 'The QUOTEPART functions are there and compute what they should.',
    answers: {
      computed: '€62.05, as it should be',
      waiting: 'they do not come to an end',
      unknown: 'Excel does not know their name',
      other: 'they give something else',
      refused: 'they are refused',
    },
    otherwise:
      'Draw with Excel formulas, which do not need them. The administrator finds the cause in the deployment guide (functions.json).',
  },
  blankCells: {
    assumed: 'A function can tell a blank cell.',
    answers: { blank: 'it gets it blank', zero: 'it gets 0', other: 'it gets something else' },
    otherwise:
      'Write 50% rather than leave a contribution blank: a 0 in the place of a blank would share the whole cost.',
  },
  errorArguments: {
    assumed: 'An error in a cell goes as it is to the formula that reads it.',
    answers: { passedOn: 'it does', other: 'the function makes something else of it' },
    otherwise: 'The formula shows another error, never an amount.',
  },
  spilling: {
    assumed: 'A function can fill several cells.',
    answers: { spilled: 'it fills them', oneCell: 'it fills one only', other: 'it cannot' },
    otherwise: 'ALLOCATE and STATEMENT need Excel 2021 or later. The documents do without them.',
  },
  namesFromRanges: {
    assumed: 'A name can point at a cell.',
    answers: { named: 'it does', other: 'it points elsewhere', refused: 'it is refused' },
    otherwise: 'The tables cannot be made; say so when you pass this diagnostic on.',
  },
  namesFromText: {
    assumed: 'A name can be given by the text of a formula.',
    answers: {
      taken: 'it is taken as it is',
      addresses: 'it becomes a fixed address',
      refused: 'it is refused',
    },
    otherwise: 'The names of Quote-part point at cells, which do not have this fault.',
  },
  nameFormulas: {
    assumed: 'The formula of a name is read back in English.',
    answers: { english: 'in English', local: 'in the language of Excel' },
    otherwise: 'Quote-part compares it with what Excel said of it before only, never with what it wrote.',
  },
  nullLeavesCells: {
    assumed: 'A row can be written without touching some of its cells.',
    answers: { left: 'they stay', other: 'they change', refused: 'it is refused' },
    otherwise: 'Quote-part reads the tables again after writing, and puts back what should not have changed.',
  },
  calculatedColumns: {
    assumed: 'A formula written into a blank column of a table fills the column.',
    answers: { filled: 'it does', alone: 'it stays alone', refused: 'it is refused' },
    otherwise: 'There is nothing to put back: Quote-part reads the column again either way.',
  },
  emptiedTables: {
    assumed: 'A table that was emptied has no row.',
    answers: { noRow: 'it has none', blankRow: 'it keeps a blank one', refused: 'it cannot be emptied' },
    otherwise: 'A blank row is read as one that holds nothing, and does not count.',
  },
  rowsAsCells: {
    assumed: 'Rows of a table are deleted together, as the cells that they are.',
    answers: { deleted: 'they go', kept: 'they stay', refused: 'it is refused' },
    otherwise: 'Quote-part reads the tables again after writing, and says what was not done.',
  },
  filteredTables: {
    assumed: 'A filtered table refuses to lose a row.',
    answers: { refused: 'it refuses', ignored: 'nothing happens', deleted: 'the row is deleted' },
    otherwise: 'Quote-part looks for a filter before it writes, and asks you to clear it.',
  },
  dropDownLists: {
    assumed: 'A cell can offer a list of words.',
    answers: { kept: 'it does', other: 'the list is changed', refused: 'it is refused' },
    otherwise: 'Anything can be typed; Checks says what does not fit.',
  },
  noRollback: {
    assumed: 'After an error, what Excel has done already stays.',
    answers: { kept: 'it stays', rolledBack: 'Excel takes it back' },
    otherwise: 'Quote-part reads the tables again after each error and says what stands there.',
  },
  resultsBeforeError: {
    assumed: 'After an error, what Excel has answered already arrives.',
    answers: { given: 'it does', missing: 'it does not' },
    otherwise: 'Quote-part does not need it: it finds what it made by reading the workbook again.',
  },
  trackedRanges: {
    assumed: 'A range that is followed stays the same when rows come above it.',
    answers: {
      followed: 'it follows its cells',
      stayed: 'it keeps its address',
      refused: 'it is refused',
    },
    otherwise: 'Quote-part looks for each row by its key at the moment of writing.',
  },
  payload: {
    assumed: 'A megabyte can be written and read in one go.',
    answers: { carried: 'it goes through', other: 'it arrives changed', refused: 'it is refused' },
    otherwise: 'A large document may be refused; the workbook is then as before.',
  },
  areaLists: {
    assumed: 'Two ranges are named together with a comma between them.',
    answers: { commas: 'with a comma', semicolons: 'with a semicolon', refused: 'it is refused' },
    otherwise: 'The pages of table and chart may come together in print. Look at the preview.',
  },
  changeEvents: {
    assumed: 'Excel tells when a cell changes.',
    answers: { told: 'it does', silent: 'it does not', refused: 'it refuses to' },
    otherwise: 'The pane does not follow the grid: change tabs or open it again for it to read.',
  },
  sheetProperties: {
    assumed: 'A sheet keeps the mark that Quote-part puts on it.',
    answers: { kept: 'it does', lost: 'it loses it', refused: 'it refuses it' },
    otherwise: 'A drawn sheet may not be known again: it is then left as it is.',
  },
  documentSettings: {
    assumed: 'The workbook keeps the settings of Quote-part.',
    answers: { kept: 'it does', lost: 'it loses them', refused: 'it refuses them' },
    otherwise: 'The tables are known by their usual names.',
  },
  printSetup: {
    assumed: 'The pages of a sheet can be set up.',
    answers: {
      kept: 'they are set up',
      fitLost: 'but for the number of pages across',
      refused: 'it is refused',
    },
    otherwise: 'The sheet is drawn, and it is said that its pages have to be set up by hand.',
  },
  frozenPanes: {
    assumed: 'The titles of a sheet can be frozen.',
    answers: { frozen: 'they are', other: 'they are not', refused: 'it is refused' },
    otherwise: 'A drawing may fail; the workbook is then as before.',
  },
  charts: {
    assumed: 'A chart can be drawn.',
    answers: { drawn: 'it is', refused: 'it is refused' },
    otherwise: 'Drawing a document that has a chart may fail; the workbook is then as before.',
  },
  pictures: {
    assumed: 'A picture can be placed on a sheet, in the size that is wanted (ExcelApi 1.9).',
    answers: { placed: 'it is', otherSize: 'it has another size', refused: 'it is refused' },
    otherwise:
      'The logo may be missing from drawn sheets, or too large; the files of the communes do not depend on it.',
  },
  selection: {
    assumed: 'The pane can lead to a cell.',
    answers: { selected: 'it is selected', other: 'another one is', refused: 'it is refused' },
    otherwise: 'Checks names the sheet and the cell: go there by hand.',
  },
  hiddenSheets: {
    assumed: 'A hidden sheet refuses to be shown as it is.',
    answers: { refused: 'it refuses', shown: 'it is shown' },
    otherwise: 'There is nothing to do: the sheet is shown.',
  },
  veryHiddenSheets: {
    assumed: 'A very hidden sheet (hidden by a macro) refuses to be deleted.',
    answers: { refused: 'it refuses', deleted: 'it is deleted' },
    otherwise: 'Quote-part deletes none: it looks first.',
  },
  protectedSheets: {
    assumed: 'A protected sheet refuses to be changed.',
    answers: { refused: 'it refuses', written: 'it is changed' },
    otherwise: 'Quote-part looks for protection before it writes, and changes no protected sheet.',
  },
};
