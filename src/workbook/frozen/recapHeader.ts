import type { RawCell } from '../read/rawTables';
import { readText } from '../read/readValues';

/** Where the row of headers stands in a recap, or in a commune's extract of it. */
export interface RecapHeader {
  readonly row: number;
  /** Every header of that row, with what a person wrote beside them. */
  readonly headers: readonly string[];
  readonly totalColumn: number;
}

/** null: no row has the headers of a recap. */
export function readRecapHeader(cells: readonly (readonly RawCell[])[]): RecapHeader | null {
  const row = cells.findIndex(
    ([name, , population]) => readText(name) === 'Commune' && readText(population) === 'Population',
  );
  const headers = (cells[row] ?? []).map(readText);
  // An application may be called « Total » too.
  const totalColumn = headers.findIndex(
    (header, column) => header === 'Total' && headers[column + 1] === 'Écart d’arrondi',
  );
  return totalColumn < 0 ? null : { row, headers, totalColumn };
}
