import { Decimal, roundCents, sum } from '../../../core/money';
import { readText } from '../../read/readValues';
import type { ComputedCell, SheetCells } from '../document';
import { numberAt, roundingSaid } from '../readAmounts';
import { readRecapHeader } from './header';

const WEIGHT = 2;
const FIRST_APPLICATION = 3;
/** From the row of headers: annual cost, rate, cost to share, cost per unit; then the communes. */
const [COST, RATE, SHARE, UNIT, FIRST_ROW] = [1, 2, 3, 4, 5];

/**
 * What a recap, or a commune's extract of it, computes from its populations, costs and rates: shares (article 4), totals
 * and gaps of the communes, and what is billed. EUR. What the largest remainder gives is believed: an extract does not
 * hold what it depends on.
 */
export function recapComputed(cells: SheetCells): ComputedCell[] {
  const header = readRecapHeader(cells);
  const policy = roundingSaid(cells);
  if (header === null || policy === null) return [];
  const { row: top, totalColumn } = header;
  const applications = Array.from(
    { length: totalColumn - FIRST_APPLICATION },
    (_, at) => FIRST_APPLICATION + at,
  );
  const totalWeight = numberAt(cells, top + UNIT, WEIGHT);
  const shareOf = (column: number): Decimal | null => {
    const [cost, rate] = [numberAt(cells, top + COST, column), numberAt(cells, top + RATE, column)];
    return cost === null || rate === null ? null : cost.times(new Decimal(1).minus(rate));
  };
  const computed: ComputedCell[] = [];
  const put = (row: number, column: number, value: Decimal | null): void => {
    if (value !== null) computed.push({ row, column, value });
  };
  for (const column of applications) put(top + SHARE, column, shareOf(column));
  if (totalWeight === null || totalWeight.isZero()) return computed;

  const foot = cells.findLastIndex(([label]) => readText(label) === 'Total refacturé');
  const last = foot < 0 ? top + FIRST_ROW : foot - 1;
  for (let row = top + FIRST_ROW; row <= last; row += 1) {
    const weight = numberAt(cells, row, WEIGHT);
    const used = applications.filter((column) => numberAt(cells, row, column) !== null);
    if (weight === null) continue;
    const share = (cost: Decimal): Decimal => roundCents(weight.times(cost).div(totalWeight));
    const exact =
      policy === 'largestRemainder' ? [] : used.map((column) => ({ column, share: shareOf(column) }));
    for (const { column, share: cost } of exact) put(row, column, cost === null ? null : share(cost));
    const lines = sum(used.flatMap((column) => numberAt(cells, row, column) ?? []));
    const costs = used.flatMap((column) => shareOf(column) ?? []);
    put(row, totalColumn, policy === 'exactTotal' ? share(sum(costs)) : lines);
    const total = numberAt(cells, row, totalColumn);
    put(row, totalColumn + 1, total === null ? null : total.minus(lines));
  }
  if (foot >= 0)
    for (const column of [...applications, totalColumn])
      put(
        foot,
        column,
        sum(
          cells
            .slice(top + FIRST_ROW, foot)
            .flatMap((_, at) => numberAt(cells, top + FIRST_ROW + at, column) ?? []),
        ),
      );
  return computed;
}
