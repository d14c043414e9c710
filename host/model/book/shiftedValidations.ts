import { isEntireColumns, isEntireRows, parseA1, zoneToA1 } from '../addresses';
import type { Validation } from '../sheetState';
import { shiftedZone } from './shiftedZone';

/** The rules for input as they stand after rows or columns were inserted, or removed where `quantity` is negative. */
export function shiftedValidations(
  validations: readonly Validation[],
  dimension: 'ROW' | 'COL',
  index: number,
  quantity: number,
): Validation[] {
  return validations.flatMap((validation) => {
    const zone = parseA1(validation.address);
    if (!zone || isEntireColumns(zone) || isEntireRows(zone)) return [validation];
    const moved = shiftedZone(zone, dimension, index, quantity);
    return moved ? [{ ...validation, address: zoneToA1(moved) }] : [];
  });
}
