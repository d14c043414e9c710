import { matchColumns, matchedRows, type ColumnMatching } from '../../../../files/read/matchColumns';
import type { ReadTable } from '../../../../files/read/readTables';
import type { Binding } from '../../../../workbook/schema/binding';
import {
  IMPORTED_TABLES,
  type FileRow,
  type ImportedTable,
  type ImportPlan,
} from '../../../../workbook/edits/import/importPlan';
import { planImport } from '../../../../workbook/edits/import/importRows';
import type { RawWorkbook } from '../../../../workbook/read/rawTables';

/** Which table of a file, as what, and from which of its columns. */
export interface ImportChoices {
  readonly table: number;
  readonly role: ImportedTable;
  readonly matching: ColumnMatching;
}

/** What each table of a file looks like most: the one with most columns of ours, and least of them by other words. */
export function guessedChoices(tables: readonly ReadTable[]): ImportChoices | null {
  const guesses = tables.flatMap((table, index) =>
    IMPORTED_TABLES.map((role) => {
      const matching = matchColumns(table.headers, role);
      const points = matching.matches.reduce(
        (sum, { certainty }) => sum + { header: 3, synonym: 2, none: 0 }[certainty],
        // Ours are four columns or nine: what is missing weighs more than what is there.
        -4 * matching.missing.length - (table.hidden ? 1 : 0) - (table.rows.length === 0 ? 8 : 0),
      );
      return { choices: { table: index, role, matching }, points };
    }),
  );
  return guesses.toSorted((a, b) => b.points - a.points)[0]?.choices ?? null;
}

/** The same with one of our columns from another of the file, or from none; a column of the file feeds one of ours. */
export function withMatch(matching: ColumnMatching, column: string, index: number | null): ColumnMatching {
  return {
    ...matching,
    matches: matching.matches.map((match) => {
      if (match.column === column) return { ...match, index, certainty: index === null ? 'none' : 'header' };
      return index !== null && match.index === index ? { ...match, index: null, certainty: 'none' } : match;
    }),
  };
}

/** Columns of which one must be there (each inner list) for rows to be found. */
const NEEDED: Readonly<Record<ImportedTable, readonly (readonly string[])[]>> = {
  communes: [['name', 'inseeCode', 'siret']],
  applications: [['name', 'code']],
  subscriptions: [['commune'], ['application']],
};

export function hasNeededColumns({ role, matching }: ImportChoices): boolean {
  const there = new Set(matching.matches.flatMap(({ column, index }) => (index === null ? [] : [column])));
  return NEEDED[role].every((columns) => columns.some((column) => there.has(column)));
}

/** More at a time would be more than one request to Excel takes. */
export const MOST_IMPORTED_ROWS = 5000;

/** What the rows of a table would do to ours. */
export function plannedImport(
  table: ReadTable,
  { role, matching }: ImportChoices,
  { raw, binding }: { readonly raw: RawWorkbook; readonly binding: Binding },
): ImportPlan {
  const rows = table.rows.flatMap((cells, index): FileRow[] =>
    matchedRows({ ...table, rows: [cells] }, matching, role).map((values) => ({
      row: table.rowNumbers[index] ?? index + 1,
      values,
    })),
  );
  return planImport(raw, binding, role, rows);
}
