import type { RawCell } from '../read/rawTables';
import { isEmpty, readText } from '../read/readValues';
import type { TableRole } from '../schema/tables';
import { matchColumns, type ColumnMatching } from '../tables/matchColumns';
import type { RowValues } from '../tables/newTables';
import { looksNumeric } from './cells';
import { codeShape, contradictedName, type Contradiction } from './communeCodes';
import { guessedMatching } from './guessColumns';
import { matchedRow } from './matchedRows';
import { readCross } from './matrix';
import type { IntakeRow, Understanding } from './understand';

/** Rows that tell what a column holds. */
const SAMPLE = 300;

export type PopulationWord = 'totale' | 'municipale';

/** Which column is which of ours: by the titles, of those whose contents may be meant; without titles by contents. */
export function matchUnderstood(
  { columns, headerRows, rows }: Understanding,
  role: TableRole,
  population: PopulationWord,
): ColumnMatching {
  const data = rows.filter(({ apart }) => apart === null || apart === 'hidden').map(({ cells }) => cells);
  if (headerRows === null) return guessedMatching(data.slice(0, SAMPLE), role);
  return matchColumns(
    columns.map(({ header }) => header),
    role,
    {
      otherHeaders: columns.map(({ others }) => others),
      population,
      fits: (column, index) => mayBe(column, data, index),
    },
  );
}

/** Whether the contents of a column speak against what its title says. */
function mayBe(column: string, rows: readonly (readonly RawCell[])[], index: number): boolean {
  switch (column) {
    case 'inseeCode':
      return codeShape(rows, index) !== 'part';
    case 'name':
    case 'commune': {
      const cells = rows.slice(0, SAMPLE).map((row) => row[index] ?? '');
      const held = cells.filter((cell) => !isEmpty(cell));
      return held.length === 0 || held.filter(looksNumeric).length * 2 < held.length;
    }
    default:
      return true;
  }
}

/** A row of a file as one of a table of ours. */
export interface ValuesOfRow {
  readonly row: number;
  readonly values: RowValues;
}

/** The rows that are data, as rows of a table; those that the person has to decide about are left out. */
export function valuesOf(
  understanding: Understanding,
  matching: ColumnMatching,
  role: TableRole,
): ValuesOfRow[] {
  return dataOf(understanding.rows).flatMap(({ row, cells }) => {
    const values = matchedRow(cells, matching, role, understanding);
    return values === null ? [] : [{ row, values }];
  });
}

const dataOf = (rows: readonly IntakeRow[]): readonly IntakeRow[] =>
  rows.filter(({ apart }) => apart === null);

/** The crosses of a matrix as subscriptions, row by row; a year is the first one. */
export function subscriptionsOf({ rows, columns, matrix }: Understanding): ValuesOfRow[] {
  if (matrix === null) return [];
  return dataOf(rows).flatMap(({ row, cells }) =>
    matrix.applications.flatMap((column): ValuesOfRow[] => {
      const cross = readCross(cells[column] ?? '');
      if (cross?.uses !== true) return [];
      const values: RowValues = {
        commune: readText(cells[matrix.communes]),
        application: columns[column]?.header ?? '',
        ...(cross.firstYear === null ? {} : { firstYear: cross.firstYear }),
      };
      return [{ row, values }];
    }),
  );
}

/** Rows whose code is known as that of another commune than the one they name. */
export function contradictions(
  rows: readonly ValuesOfRow[],
  reference: ReadonlyMap<string, string>,
): Contradiction[] {
  return rows.flatMap(({ row, values }) => {
    const code = readText(values['inseeCode']).toUpperCase();
    if (!reference.has(code)) return [];
    const name = readText(values['name']);
    // A CCAS has the code of its commune.
    if (/^c\.?c\.?a\.?s\b|^centre communal/i.test(name)) return [];
    const expected = contradictedName(code, name, reference);
    return expected === null ? [] : [{ row, code, name, expected }];
  });
}
