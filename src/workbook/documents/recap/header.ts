import { ALLOCATION_KEYS } from '../../../core/keys/keys';
import { readText } from '../../read/readValues';
import type { SheetCells } from '../document';

/** Where the row of headers stands in a recap, or in a commune's extract of it. */
export interface RecapHeader {
  readonly row: number;
  /** Every header of that row, with what a person wrote beside them. */
  readonly headers: readonly string[];
  readonly totalColumn: number;
}

/** null: no row has the headers of a recap. */
export function readRecapHeader(cells: SheetCells, keys = ALLOCATION_KEYS): RecapHeader | null {
  const weights = keys.map(({ words }) => words.weight);
  const row = cells.findIndex(
    ([name, , weight]) => readText(name) === 'Commune' && weights.includes(readText(weight)),
  );
  const headers = (cells[row] ?? []).map(readText);
  // An application may be called « Total » too.
  const totalColumn = headers.findIndex(
    (header, column) => header === 'Total' && headers[column + 1] === 'Écart d’arrondi',
  );
  return totalColumn < 0 ? null : { row, headers, totalColumn };
}

/** How far a recap or an extract of it reaches; Infinity: its headers cannot be read. */
export function recapColumns(cells: SheetCells): number {
  return (readRecapHeader(cells)?.totalColumn ?? Infinity) + 2;
}
