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
}

export const kindWays: Readonly<Ways> = {
  resultsBeforeError: 'given',
  payloadLimit: Infinity,
  pageLayout: 'kept',
  trackedRanges: 'stay',
  blankArguments: 'text',
};

export const hardWays: Readonly<Ways> = {
  resultsBeforeError: 'missing',
  payloadLimit: 5 * 1024 * 1024,
  pageLayout: 'refused',
  trackedRanges: 'follow',
  blankArguments: 'zero',
};

/** A workbook's own where nothing is asked for: hard, but for what the add-in does not bear yet. */
export const defaultWays: Readonly<Ways> = {
  ...hardWays,
  resultsBeforeError: kindWays.resultsBeforeError,
  pageLayout: kindWays.pageLayout,
  blankArguments: kindWays.blankArguments,
};
