import { invalidArgument } from '../../../protocol/errors';
import type { CellZone } from '../../engine/structuredReference';
import type { CellBlock } from './cellBlock';

/** The cells of a block that hold formulas, in rectangles: cells of a column, then columns that have the same rows. */
export function specialCells(block: CellBlock, kind: unknown): CellZone[] {
  if (kind !== 'Formulas')
    throw invalidArgument(`The host finds no special cells of the kind ${String(kind)}.`);
  const { book, sheetId } = block;
  const within = book.grid.within(sheetId, block.zone);
  if (!within) return [];
  const zones: CellZone[] = [];
  for (let col = within.left; col <= within.right; col += 1)
    for (let row = within.top; row <= within.bottom; row += 1) {
      if (!book.cells.hasFormula({ sheetId, row, col })) continue;
      const above = zones.at(-1);
      if (above?.left === col && above.bottom === row - 1) above.bottom = row;
      else zones.push({ top: row, bottom: row, left: col, right: col });
    }
  return zones.reduce<CellZone[]>((wide, zone) => {
    const left = wide.find(
      (each) => each.right === zone.left - 1 && each.top === zone.top && each.bottom === zone.bottom,
    );
    if (left === undefined) return [...wide, zone];
    left.right = zone.right;
    return wide;
  }, []);
}
