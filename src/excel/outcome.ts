import type { Half } from './whole/half';

/** What can go wrong with Excel, enumerated: each has its sentence in i18n and its own test. */
export type ExcelProblem =
  /** A cell is in edit mode; Excel takes nothing meanwhile. */
  | { readonly code: 'cellBeingEdited' }
  | { readonly code: 'sheetProtected'; readonly sheet: string }
  /** A sheet is hidden, and Excel does not let it be shown. */
  | { readonly code: 'sheetHidden'; readonly sheet: string }
  /** Rows of a table are hidden by a filter: Excel refuses what comes into it or goes, or puts it elsewhere. */
  | { readonly code: 'tableFiltered'; readonly table: string }
  /** Somebody else goes on changing the tables that are written into. */
  | { readonly code: 'tablesChanged' }
  /** The workbook's structure is protected, or the file is read-only: no sheet can be added. */
  | { readonly code: 'workbookProtected' }
  /** A sheet or table that was there a moment ago is gone. */
  | { readonly code: 'itemGone'; readonly item: string }
  /** A text with fields, some of which are not known for this commune. */
  | { readonly code: 'textUnfilled'; readonly item: string; readonly fields: string }
  /** A name that we need belongs to something that is not ours; `free`: one like it that nothing has. */
  | { readonly code: 'nameTaken'; readonly name: string; readonly free: string | null }
  /** A version of the add-in to come drew the same document; `free`: a name for another sheet. */
  | { readonly code: 'newerSheet'; readonly sheet: string; readonly free: string }
  /** Cells that we would overwrite hold something that is not ours. */
  | {
      readonly code: 'cellsInTheWay';
      readonly sheet: string;
      readonly address: string;
      /** They stand beside the row of a commune, or below the column of an application, that goes. */
      readonly goesWith?: string;
    }
  /** No commune with a population, or a total population of 0: there is nothing to share out. */
  | { readonly code: 'nothingToShare' }
  /** The year was voted, the tables differ from that, and nobody has said which amounts count. */
  | { readonly code: 'amountsToChoose'; readonly year: number }
  /** More than Excel takes in one go. */
  | { readonly code: 'tooLarge' }
  /** Excel itself is busy or was closed. */
  | { readonly code: 'excelBusy' }
  /** This Excel is too old for what was asked. */
  | { readonly code: 'notSupported' }
  /** A part of the add-in did not come from the server that it is on. */
  | { readonly code: 'notLoaded' }
  /** Anything else: what Excel said, for a report. */
  | { readonly code: 'unexpected'; readonly excelCode: string; readonly message: string };

/** Something failed; `restored` says that the workbook was looked at, and is as it was before. */
export interface Failure {
  readonly ok: false;
  readonly problem: ExcelProblem;
  readonly restored: boolean;
  /** Where a change stands half in the tables: what stands where, and what it takes to settle it. */
  readonly half?: Half;
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | Failure;
