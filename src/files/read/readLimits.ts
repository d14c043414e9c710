/** What reading somebody else's file may cost. A file of tables stays far below; what goes beyond is cut or refused. */
export interface ReadLimits {
  readonly fileBytes: number;
  /** All unpacked parts of a file together: a small zip may hold gigabytes. */
  readonly unpackedBytes: number;
  readonly sheets: number;
  /** Of one sheet, those that hold something. */
  readonly rows: number;
  readonly columns: number;
  /** Of the whole file. */
  readonly cells: number;
  /** Characters of all its cells; a text that many of them share counts in each, as it does for who takes them in. */
  readonly characters: number;
  /** XML: elements of the whole file, and how deep they stand in one another. */
  readonly elements: number;
  readonly depth: number;
  /** Characters of one text, tag or comment of XML, and of all shared texts of a workbook. */
  readonly textLength: number;
  readonly sharedLength: number;
  /** Of work on one file; waiting for other work of the pane does not count. */
  readonly milliseconds: number;
}

export const READ_LIMITS: ReadLimits = {
  fileBytes: 30_000_000,
  unpackedBytes: 150_000_000,
  sheets: 60,
  rows: 50_000,
  columns: 500,
  cells: 1_000_000,
  characters: 40_000_000,
  elements: 6_000_000,
  depth: 100,
  textLength: 2_000_000,
  sharedLength: 40_000_000,
  milliseconds: 30_000,
};

/**
 * What was found about a file. Nothing could be read: empty; tooLarge; unknownFormat (a picture, a PDF, …);
 * oldOrEncrypted (an .xls, or a workbook with a password); encrypted (an .ods with a password); damaged; expandsTooMuch
 * (a zip bomb); tooDeep, tooManyElements, tooLongText (XML that is no table); tooSlow. Read in part: tooManySheets,
 * tooManyRows, tooManyColumns, tooManyCells, tooMuchText (the rest is left out); unclosedQuote (a CSV whose last text has no end);
 * noHeader (a sheet with nothing in it); macrosLeftOut (an .xlsm: its cells are read, its code is not).
 */
export type ReadProblemCode =
  | 'empty'
  | 'tooLarge'
  | 'unknownFormat'
  | 'oldOrEncrypted'
  | 'encrypted'
  | 'damaged'
  | 'expandsTooMuch'
  | 'tooDeep'
  | 'tooManyElements'
  | 'tooLongText'
  | 'tooSlow'
  | 'tooManySheets'
  | 'tooManyRows'
  | 'tooManyColumns'
  | 'tooManyCells'
  | 'tooMuchText'
  | 'unclosedQuote'
  | 'noHeader'
  | 'macrosLeftOut';

export interface ReadProblem {
  readonly code: ReadProblemCode;
  readonly severity: 'error' | 'warning';
  /** Where it concerns one sheet. */
  readonly sheet: string | null;
  /** The limit that was met. */
  readonly limit: number | null;
}

/** Ends the reading of a file; `readFile` makes a problem of it. */
export class Unreadable extends Error {
  constructor(
    readonly code: ReadProblemCode,
    readonly limit: number | null = null,
  ) {
    super(code);
  }
}
