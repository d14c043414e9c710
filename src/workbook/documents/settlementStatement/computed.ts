import { ALLOCATION_KEYS } from '../../../core/keys/keys';
import { Decimal, roundCents, sum } from '../../../core/money';
import { readText } from '../../read/readValues';
import type { ComputedCell, SheetCells } from '../document';
import { numberAt, roundingSaid } from '../readAmounts';
import { ownWeightLabel, totalWeightLabel } from '../keyWords';
import { AMOUNT, CONTRIBUTION, COST, RATE, SHARED } from './sections';

/** What a statement computes from the populations, costs and rates that stand in it (article 4). EUR. */
export function statementComputed(cells: SheetCells): ComputedCell[] {
  const rowOf = (labels: readonly string[]): number =>
    cells.findIndex(([first]) => labels.includes(readText(first)));
  const own = numberAt(cells, rowOf(ALLOCATION_KEYS.map(ownWeightLabel).map(readText)), 1);
  const total = numberAt(cells, rowOf(ALLOCATION_KEYS.map(totalWeightLabel).map(readText)), 1);
  const header = rowOf(['Application']);
  const foot = rowOf(['Somme des lignes']);
  const policy = roundingSaid(cells);
  if (own === null || total === null || total.isZero() || header < 0 || foot < header || policy === null)
    return [];

  const computed: ComputedCell[] = [];
  const rows = Array.from({ length: foot - header - 1 }, (_, at) => header + 1 + at);
  const share = (cost: Decimal): Decimal => roundCents(own.times(cost).div(total));
  const shared: Decimal[] = [];
  for (const row of rows) {
    const [cost, rate] = [numberAt(cells, row, COST), numberAt(cells, row, RATE)];
    if (cost === null || rate === null) continue;
    const toShare = cost.times(new Decimal(1).minus(rate));
    shared.push(toShare);
    computed.push({ row, column: CONTRIBUTION, value: cost.times(rate) });
    computed.push({ row, column: SHARED, value: toShare });
    if (policy !== 'largestRemainder') computed.push({ row, column: AMOUNT, value: share(toShare) });
  }
  const lines = sum(rows.flatMap((row) => numberAt(cells, row, AMOUNT) ?? []));
  const due = numberAt(cells, foot + 2, AMOUNT);
  computed.push({ row: foot, column: AMOUNT, value: lines });
  if (due !== null) computed.push({ row: foot + 1, column: AMOUNT, value: due.minus(lines) });
  computed.push({
    row: foot + 2,
    column: AMOUNT,
    value: policy === 'exactTotal' ? share(sum(shared)) : lines,
  });
  return computed;
}
