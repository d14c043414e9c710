import { roundCents } from '../../../core/money';
import { readText } from '../../read/readValues';
import type { ComputedCell, SheetCells } from '../document';
import { numberAt } from '../readAmounts';

/** VAT and gross price beside each net price, rounded half up to the cent, price by price. EUR. */
export function pricesComputed(cells: SheetCells): ComputedCell[] {
  const header = cells.findIndex(([first]) => readText(first) === 'Profil');
  const rateRow = cells.findIndex(([first]) => readText(first).startsWith('Taux de TVA'));
  const rate = numberAt(cells, rateRow, 1);
  if (header < 0 || rate === null) return [];
  return cells.flatMap((_, row) =>
    [1, 4].flatMap((column): ComputedCell[] => {
      const net = row > header ? numberAt(cells, row, column) : null;
      if (net === null) return [];
      const vat = roundCents(net.times(rate));
      return [
        { row, column: column + 1, value: vat },
        { row, column: column + 2, value: net.plus(vat) },
      ];
    }),
  );
}
