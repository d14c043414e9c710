import type { VersionOrigin } from '../../core/amountsOrigin';

/**
 * A drawn sheet as data: everything that `excel/drawSheet` puts into the workbook, and `files/` into a file.
 * Rows and columns count from 0. Whoever carries a plan out decides nothing.
 */

/** Text is always text: what would be read as a formula, a number or a date must be written so that it is not. */
export type PlanCell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  /** value: as a double, from an exact amount with at most 15 significant digits. */
  | { readonly kind: 'number'; readonly value: number }
  /** English syntax, with its leading `=`; `cached`: the value that it must give, for files. */
  | { readonly kind: 'formula'; readonly formula: string; readonly cached: number | string | null };

/** Looks that a region may have; what each means in colours and borders stands in `sheetStyles`. */
export type StyleName =
  | 'title'
  | 'subtitle'
  | 'header'
  | 'headerLeft'
  | 'bandLabel'
  | 'band'
  | 'row'
  | 'total'
  | 'foot'
  | 'footStrong'
  | 'check'
  | 'note'
  | 'helper'
  | 'section'
  | 'label'
  | 'value'
  | 'strong'
  | 'wrapped'
  | 'name'
  | 'mark'
  | 'markTotal';

export interface Region {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface StyledRegion extends Region {
  readonly style: StyleName;
}

export interface FormattedRegion extends Region {
  /** English number format, such as `#,##0.00`. */
  readonly numberFormat: string;
}

export type Filling = 'live' | 'portable' | 'frozen';

/**
 * What a sheet is, as its label says: one of the register of documents, or one that a later version drew, which is kept
 * as it is.
 */
export type SheetKind = string;

export interface SheetPlan {
  /**
   * What the sheet is: with `year`, one sheet of a kind and a year in a workbook, or one a commune.
   */
  readonly kind: SheetKind;
  readonly year: number;
  /** The commune that the sheet is about, where there is one sheet a commune. */
  readonly subject?: string;
  readonly filling: Filling;
  /** Name of the sheet when it is made; an existing one keeps the name that people gave it. */
  readonly sheetName: string;
  readonly cells: readonly (readonly PlanCell[])[];
  readonly look: SheetLook;
  /** Where the rows and columns that come and go stand, so that a redraw moves what stays instead of overwriting it. */
  readonly body: Body;
  /** Of the inputs: the same inputs give the same one, in any filling. */
  readonly fingerprint: string;
  /** The version that its amounts are from; left out: the tables, or it has none. */
  readonly origin?: VersionOrigin;
  /** Of a frozen recap: what its author wrote for it. */
  readonly note?: string;
  /** Of a frozen document: the fingerprint of everything that stands above the row that prints it. */
  readonly values?: string;
  /** Cells over which the creditor's logo stands, where there is one. */
  readonly logo?: Region;
  /** Figures that other sheets of the same file hold too: there they stand once. */
  readonly shared?: readonly SharedFigure[];
}

/** A figure by its place from 0; `of` says what it is. */
export interface SharedFigure {
  readonly of: string;
  readonly row: number;
  readonly column: number;
}

/** How a sheet looks and prints; small enough to be kept with the sheet. */
export interface SheetLook {
  /** Later ones over earlier ones. */
  readonly styles: readonly StyledRegion[];
  readonly numberFormats: readonly FormattedRegion[];
  /** In characters, one per column. */
  readonly columnWidths: readonly number[];
  /**
   * In points, for rows that are not as high as one line of the standard font (15): not every program fits a row to a
   * text that wraps.
   */
  readonly rowHeights?: readonly RowHeight[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly charts?: readonly PlanChart[];
  readonly print: PrintSetup;
}

/**
 * Bars of amounts that the sheet holds, all 0 or more: `bars` lie, for many names or long ones, in the order of the
 * cells from the top; `columns` stand.
 */
export interface PlanChart {
  /** By which a redraw finds it among the person's own; one of a kind on its sheet. */
  readonly name: string;
  readonly kind: 'bars' | 'columns';
  readonly title: string;
  /** What it shows, for people who do not see it. */
  readonly altText: string;
  /** A row or a column of names, and of as many amounts. */
  readonly categories: Region;
  readonly values: Region;
  /** What the amounts are. */
  readonly seriesName: string;
  readonly numberFormat: string;
  /** In files: how many times larger than usual its letters are, for a sheet that is printed small. */
  readonly letters?: number;
  /** The cells that it covers. They are not ours: what somebody wrote there stays. */
  readonly anchor: Region;
}

export interface RowHeight {
  readonly row: number;
  readonly points: number;
}

export interface PrintSetup {
  readonly orientation: 'portrait' | 'landscape';
  readonly area: Region;
  /** Beside the area, on a page of its own: far enough that the rows that are repeated say nothing there. */
  readonly ownPage?: Region;
  /** The area on one page, however small it is printed for that. */
  readonly onePage?: boolean;
  readonly repeatedRows: { readonly from: number; readonly count: number };
  /** Text, without Excel's own codes but for the page numbers `&P` and `&N`. */
  readonly footer: { readonly left: string; readonly center: string; readonly right: string };
  /** Points, in files; left out: as usual. Programs make a footer as small as they make the page. */
  readonly footerSize?: number;
}

/** Keys of the rows and columns of the table inside a sheet: a row is its commune, a column its application. */
export interface Body {
  /** The row and the column where the keys can be read. */
  readonly keyRow: number;
  readonly keyColumn: number;
  readonly firstRow: number;
  readonly rowKeys: readonly string[];
  readonly firstColumn: number;
  readonly columnKeys: readonly string[];
}
