import { isExcelError } from '../../read/readValues';
import type { RowValues } from '../../tables/newTables';
import type { Edit, Refusal } from '../edit';

/**
 * Rows of a file that somebody else made, as what they would do to a table: new, changed, unchanged or refused. A row
 * of ours is found by its INSEE code, then its SIRET or SIREN, then its name (applications: code, then name). An empty
 * cell of the file leaves ours as it is, and no row of the file removes one of ours.
 */

export const IMPORTED_TABLES = ['communes', 'applications', 'subscriptions'] as const;
export type ImportedTable = (typeof IMPORTED_TABLES)[number];

export interface FileRow {
  /** As people count the rows of the file. */
  readonly row: number;
  /** By the roles of the columns; what could not be read is still text. */
  readonly values: RowValues;
}

export type ImportProblem =
  | { readonly code: 'refused'; readonly refusal: Refusal }
  | { readonly code: 'unreadable'; readonly column: string; readonly value: string }
  /** Another row of the file is about the same. */
  | { readonly code: 'twice'; readonly row: number }
  /** Its code is that of one row of ours, its name that of another. */
  | { readonly code: 'twoRows'; readonly byCode: string; readonly byName: string }
  /** The commune uses the application in some of these years already. */
  | { readonly code: 'overlap' };

export interface ValueChange {
  readonly column: string;
  /** null: nothing. */
  readonly before: string | number | null;
  readonly after: string | number | null;
}

export type ImportOutcome =
  | { readonly kind: 'new' | 'changed'; readonly changes: readonly ValueChange[] }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly problem: ImportProblem };

export interface ImportLine {
  readonly row: number;
  readonly name: string;
  readonly outcome: ImportOutcome;
}

export interface ImportPlan {
  /** In the order of the file. */
  readonly lines: readonly ImportLine[];
  /** What is done when the person agrees; nothing of a refused line. */
  readonly steps: readonly Edit[];
}

/** Leaves the planning of a line; never seen outside. */
class Doubtful extends Error {
  constructor(readonly problem: ImportProblem) {
    super(problem.code);
  }
}

export function doubt(problem: ImportProblem): never {
  throw new Doubtful(problem);
}

/** A line with what becomes of it; a doubt refuses it, and so does an error in one of its cells. */
export function line(
  { row, values }: FileRow,
  name: string,
  outcomeOf: () => { readonly name: string; readonly outcome: ImportOutcome },
): ImportLine {
  try {
    for (const [column, value] of Object.entries(values))
      // A glance tells most values from an error: 5,000 rows of them are looked at.
      if (String(value).startsWith('#') && isExcelError(value))
        doubt({ code: 'unreadable', column, value: String(value) });
    return { row, ...outcomeOf() };
  } catch (error) {
    if (error instanceof Doubtful) return { row, name, outcome: { kind: 'refused', problem: error.problem } };
    throw error;
  }
}
