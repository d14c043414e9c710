import type { Recap } from '../../../core/recap';
import type { CellWriter } from './cellWriter';
import type { RecapLayout } from './layout';

/** Writes the block of a live or a portable recap. */
export function remainderBlock(write: CellWriter, layout: RecapLayout, recap: Recap): void {
  const { remainder: block, firstRow, headerRow, unitRow } = layout;
  const lastRow = firstRow + layout.communes;
  const formula = (row: number, column: number, content: string): void =>
    write.put(row, column, { kind: 'formula', formula: `=${content}`, cached: null });

  write.put(headerRow, block.weightColumn, {
    kind: 'text',
    text: `Plus fort reste : ${recap.key.words.unit.other}`,
  });
  for (let row = firstRow; row < lastRow; row++) formula(row, block.weightColumn, block.weight(row));
  formula(lastRow, block.weightColumn, block.weightBeyond());

  recap.applications.forEach(({ application }, index) => {
    const column = block.amountColumn(index);
    write.put(headerRow, column, { kind: 'text', text: `${application.name} : centimes entiers` });
    write.put(headerRow, column + 1, { kind: 'text', text: `${application.name} : restes` });
    formula(unitRow, column, block.leftoverCents(index));
    for (let row = firstRow; row <= lastRow; row++) {
      formula(row, column, block.wholeCents(row, index));
      formula(row, column + 1, block.remainder(row, index));
    }
  });
}
