import { roundCents } from '../../../core/money';
import type { ApplicationRecap, Recap } from '../../../core/recap';
import type { CellWriter } from './cellWriter';
import type { RecapLayout } from './layout';

/** Writes the block of a live or a portable recap. */
export function remainderBlock(write: CellWriter, layout: RecapLayout, recap: Recap): void {
  const { remainder: block, firstRow, headerRow, unitRow } = layout;
  const lastRow = firstRow + layout.communes;
  const formula = (row: number, column: number, content: string, cached: number | null): void =>
    write.put(row, column, { kind: 'formula', formula: `=${content}`, cached });
  const weights = weightsOf(recap);

  write.put(headerRow, block.weightColumn, {
    kind: 'text',
    text: `Plus fort reste : ${recap.key.words.unit.other}`,
  });
  for (let row = firstRow; row < lastRow; row++)
    formula(row, block.weightColumn, block.weight(row), weights[row - firstRow] ?? null);
  formula(lastRow, block.weightColumn, block.weightBeyond(), weights.at(-1) ?? null);

  recap.applications.forEach((application, index) => {
    const column = block.amountColumn(index);
    const { name } = application.application;
    const values = blockValues(application, weights);
    write.put(headerRow, column, { kind: 'text', text: `${name} : centimes entiers` });
    write.put(headerRow, column + 1, { kind: 'text', text: `${name} : restes` });
    formula(unitRow, column, block.leftoverCents(index), values?.leftover ?? null);
    for (let row = firstRow; row <= lastRow; row++) {
      formula(row, column, block.wholeCents(row, index), values?.whole[row - firstRow] ?? null);
      formula(row, column + 1, block.remainder(row, index), values?.remainders[row - firstRow] ?? null);
    }
  });
}

/** Of the communes in their order, then what the total counts beyond them. */
function weightsOf({ rows, totalWeight }: Recap): number[] {
  const weights = rows.map(({ weight }) => weight);
  return [...weights, Math.max(0, totalWeight - sumOf(weights))];
}

interface BlockValues {
  readonly whole: readonly number[];
  readonly remainders: readonly number[];
  readonly leftover: number;
}

/**
 * What the formulas of an application give, computed as they are, in the numbers of a spreadsheet: who does not compute
 * reads these. null: they divide by 0.
 */
function blockValues({ costToShare }: ApplicationRecap, weights: readonly number[]): BlockValues | null {
  const total = sumOf(weights);
  if (total === 0) return null;
  const cents = roundCents(costToShare).times(100).abs().toNumber();
  const whole = weights.map((weight) => Math.floor((weight * cents) / total));
  return {
    whole,
    remainders: weights.map((weight, row) => weight * cents - total * (whole[row] ?? 0)),
    leftover: cents - sumOf(whole),
  };
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
