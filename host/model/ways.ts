/**
 * The ways of a real Excel that a kind stand-in hides, each to be had or not: a test asks for the one that it means.
 * `hardWays` is a French Excel on the desktop as documents and threads describe it ("#" numbers are threads of
 * OfficeDev/office-js), `kindWays` what one would wish for.
 *
 * Some need no switch, because the host knows no kinder one: a batch that fails keeps what came before the error;
 * `''` empties a cell and `null` leaves it alone; a hidden sheet cannot be activated and a very hidden one not be
 * deleted (#365); a protected sheet refuses what touches its locked cells; a custom function is not called with an
 * error value (documented, but for `allowErrorForDataTypeAny`).
 */
export interface Ways {
  /**
   * Of a request that fails: the results of the actions before the error come with it, or not (documented: what the
   * client finds it applies, nothing says that it is there).
   */
  resultsBeforeError: 'given' | 'missing';
  /**
   * How many bytes a request or a response may have (documented for Excel on the web: 5 MB). A response that is too
   * large is refused once all has been carried out.
   */
  payloadLimit: number;
  /**
   * How pages are printed: `refused` where no printer is installed (said; the code is a guess), and with it the rest of
   * the request; `fitLost` where the number of pages is passed over in silence (#1860, off the ribbon's own tab).
   */
  pageLayout: 'kept' | 'fitLost' | 'refused';
  /**
   * A range that the client holds on to (`trackedObjects.add`, and all of `Excel.run` on its own account): the same
   * cells after rows or columns came or went (documented, seen in #6102), or the same address.
   */
  trackedRanges: 'follow' | 'stay';
  /**
   * What a custom function is given for a blank cell: zero (desktop, #4702, #1951; called fixed in #5262), null (the
   * web), or an empty text within a range and null alone. Takes effect where cells are computed anew.
   */
  blankArguments: 'zero' | 'null' | 'text';
  /** `NamedItem.formula` is read in the language and with the separators of the desktop (#2834), or in English. */
  nameFormulas: 'local' | 'english';
  /**
   * The text of a formula for a name (`names.add`, `NamedItem.formula`). `refused`: on a desktop whose lists have
   * semicolons a text with commas (#2891) or a structured reference is refused, elsewhere the latter turns into the
   * address of the moment; `addresses`: it does so everywhere (#740); `taken`: it stays as it is. Ranges given as such,
   * and `addFormulaLocal`, are taken in each.
   */
  namesFromText: 'refused' | 'addresses' | 'taken';
  /**
   * A table of which a filter shows some rows only: rows are not deleted and cells out of sight not written to, with
   * InsertDeleteConflict and FilteredRangeConflict (Excel.ErrorCodes); or no row is deleted and nothing said (#994), and
   * what is written goes into the rows that are seen, one after the other (#224); or the filter changes nothing.
   */
  filteredTables: 'refused' | 'misplaced' | 'ignored';
  /**
   * A formula that is written into a column of a table whose other cells are blank, or all have another formula: the
   * whole column takes it over, the lowest one where several are written ("Fill formulas in tables to create calculated
   * columns", on by default: #2093, #5909, #6745); or it stays alone.
   */
  columnFormulas: 'fill' | 'alone';
  /**
   * A table whose last row is deleted, or that is made of its headers only: it has no row (`rows.count` 0, #5909), and
   * the first one that comes takes the blank place below the headers; or it keeps one blank row.
   */
  emptiedTables: 'noRow' | 'blankRow';
  /** What parts the addresses that `sheet.getRanges` is given: what parts lists on the desktop (#1167), or a comma. */
  areaLists: 'local' | 'commas';
  /**
   * The day that serial dates count from (1904 in workbooks from an old Mac): what dates show, and what DATE, TODAY,
   * YEAR and their like give. What is typed as a date is still taken for one of the 1900 system.
   */
  dateSystem: 1900 | 1904;
}

export const kindWays: Readonly<Ways> = {
  resultsBeforeError: 'given',
  payloadLimit: Infinity,
  pageLayout: 'kept',
  trackedRanges: 'stay',
  blankArguments: 'text',
  nameFormulas: 'english',
  namesFromText: 'taken',
  filteredTables: 'ignored',
  columnFormulas: 'alone',
  emptiedTables: 'blankRow',
  areaLists: 'commas',
  dateSystem: 1900,
};

export const hardWays: Readonly<Ways> = {
  resultsBeforeError: 'missing',
  payloadLimit: 5 * 1024 * 1024,
  pageLayout: 'refused',
  trackedRanges: 'follow',
  blankArguments: 'zero',
  nameFormulas: 'local',
  namesFromText: 'refused',
  filteredTables: 'refused',
  columnFormulas: 'fill',
  emptiedTables: 'noRow',
  areaLists: 'local',
  // Rare, and no harder than the other: a test that means it says so.
  dateSystem: 1900,
};

/**
 * A workbook's own where nothing is asked for: hard, but for what the add-in does not bear yet, and for the print setup,
 * which most desktops take: were it refused by default, no test would see how a sheet is printed, and every drawing
 * would take the requests that it takes to bear that. What a refusal comes to is for `test/excel/printSetup`.
 */
export const defaultWays: Readonly<Ways> = {
  ...hardWays,
  pageLayout: kindWays.pageLayout,
};
