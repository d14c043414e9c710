import { type CellZone } from '../engine/structuredReference';
import { isEntireColumns, isEntireRows } from '../addresses';

/**
 * Where cells are after rows or columns were inserted before `index`, or removed from there on where `quantity` is
 * negative; undefined when none of them is left. Entire rows and columns only move across.
 */
export function shiftedZone(
  zone: CellZone,
  dimension: 'ROW' | 'COL',
  index: number,
  quantity: number,
): CellZone | undefined {
  if (dimension === 'ROW' ? isEntireColumns(zone) : isEntireRows(zone)) return zone;
  const [first, last] = dimension === 'ROW' ? (['top', 'bottom'] as const) : (['left', 'right'] as const);
  const removedEnd = index - quantity;
  const move = (at: number) => {
    if (at < index) return at;
    if (quantity > 0) return at + quantity;
    return at < removedEnd ? index : at + quantity;
  };
  if (quantity < 0 && zone[first] >= index && zone[last] < removedEnd) return undefined;
  const isLastRemoved = quantity < 0 && zone[last] >= index && zone[last] < removedEnd;
  return { ...zone, [first]: move(zone[first]), [last]: isLastRemoved ? index - 1 : move(zone[last]) };
}
