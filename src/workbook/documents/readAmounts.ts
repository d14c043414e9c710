import { toDecimal, type Decimal } from '../../core/money';
import { ROUNDING_POLICIES, type RoundingPolicy } from '../../core/convention';
import { french } from '../../french/typography';
import { readText } from '../read/readValues';
import type { SheetCells } from './document';
import { EACH_ROUNDED, roundingNote } from './notes';

/** Figures and words of a document, read back to compute it again. */

/** The number of a cell at Excel's 15 digits; null: none stands there. */
export function numberAt(cells: SheetCells, row: number, column: number): Decimal | null {
  const cell = cells[row]?.[column];
  return typeof cell === 'number' && Number.isFinite(cell) ? toDecimal(cell) : null;
}

/**
 * How the amounts of a document were rounded, as its note says; null: it does not say it any more, or amounts are sums of
 * those of communes that have merged, and follow from nothing that stands there.
 */
export function roundingSaid(cells: SheetCells): RoundingPolicy | null {
  // A note may stand in several rows.
  const words = cells.map(([first]) => readText(first)).join(' ');
  if (words.includes(readText(french(EACH_ROUNDED)))) return null;
  const isSaid = (roundingPolicy: RoundingPolicy): boolean =>
    words.includes(readText(roundingNote({ roundingPolicy })));
  return ROUNDING_POLICIES.find(isSaid) ?? null;
}
