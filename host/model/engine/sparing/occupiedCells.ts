/**
 * The engine computes a whole workbook place by place, blank ones too, of which a long table leaves hundreds of thousands
 * beside it. Here it goes over what is in use: what a formula spills into blank cells it notes while it computes the formula.
 */
import type { Model } from '@odoo/o-spreadsheet';
import type { CellZone } from '../structuredReference';

interface SheetRange {
  readonly sheetId: string;
  readonly zone: CellZone;
}

interface Insides {
  handlers: { evaluator?: { evaluate(ranges: Iterable<SheetRange>): void } }[];
}

export function computeOccupiedCells(model: Model): void {
  const { handlers } = model as unknown as Insides;
  const evaluator = handlers.find((plugin) => plugin.evaluator !== undefined)?.evaluator;
  if (evaluator === undefined) return;
  const evaluate = evaluator.evaluate.bind(evaluator);
  evaluator.evaluate = (ranges) =>
    evaluate(isWhole(ranges) ? ranges.flatMap(({ sheetId }) => occupied(model, sheetId)) : ranges);
}

/** Of a whole workbook the engine gives a list, of some cells a set of its own. */
const isWhole = (ranges: Iterable<SheetRange>): ranges is SheetRange[] => Array.isArray(ranges);

/** The smallest rectangle around the cells that hold or look like something. */
function occupied({ getters }: Model, sheetId: string): SheetRange[] {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const { id } of Object.values(getters.getCells(sheetId))) {
    const { row, col } = getters.getCellPosition(id);
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, col);
    right = Math.max(right, col);
  }
  return bottom < 0 ? [] : [{ sheetId, zone: { top, left, bottom, right } }];
}
