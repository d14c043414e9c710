import { isEntireColumns, isEntireRows, parseA1, zoneToA1 } from '../addresses';
import type { Validation } from '../sheetState';

/** The rules for input as they stand after rows or columns were inserted, or removed where `quantity` is negative. */
export function shiftedValidations(
  validations: readonly Validation[],
  dimension: 'ROW' | 'COL',
  index: number,
  quantity: number,
): Validation[] {
  const [first, last] = dimension === 'ROW' ? (['top', 'bottom'] as const) : (['left', 'right'] as const);
  return validations.flatMap((validation) => {
    const zone = parseA1(validation.address);
    if (!zone || isEntireColumns(zone) || isEntireRows(zone)) return [validation];
    const removedEnd = index - quantity;
    const move = (at: number) => {
      if (at < index) return at;
      if (quantity > 0) return at + quantity;
      return at < removedEnd ? index : at + quantity;
    };
    if (quantity < 0 && zone[first] >= index && zone[last] < removedEnd) return [];
    const isLastRemoved = quantity < 0 && zone[last] >= index && zone[last] < removedEnd;
    const moved = {
      ...zone,
      [first]: move(zone[first]),
      [last]: isLastRemoved ? index - 1 : move(zone[last]),
    };
    return [{ ...validation, address: zoneToA1(moved) }];
  });
}
