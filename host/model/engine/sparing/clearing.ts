import type { Model } from '@odoo/o-spreadsheet';
import { gettersOf } from '../plugins';
import type { CellZone } from '../structuredReference';

interface CellPlugin {
  clearCells(sheetId: string, zones: readonly CellZone[]): void;
}

/**
 * What is cleared (rows that go, an area of a sheet) the engine clears cell by cell, blank ones too: beside a table most of a
 * row is blank. Here it clears the cells that are there.
 */
export function clearWhatIsThere(model: Model): void {
  const { handlers } = model as unknown as { handlers: object[] };
  const plugin = handlers.find((each) => gettersOf(each).includes('getCells')) as CellPlugin | undefined;
  if (plugin === undefined) return;
  const clearCells = plugin.clearCells.bind(plugin);
  plugin.clearCells = (sheetId, zones) =>
    clearCells(
      sheetId,
      zones.flatMap((zone) => filledIn(model, sheetId, zone)),
    );
}

/** The parts of a zone that hold or look like something, column by column. */
function filledIn({ getters }: Model, sheetId: string, { top, bottom, left, right }: CellZone): CellZone[] {
  const filled: CellZone[] = [];
  for (let col = left; col <= right; col += 1)
    for (let row = top; row <= bottom; row += 1)
      if (getters.getCell({ sheetId, col, row }) !== undefined)
        filled.push({ top: row, bottom: row, left: col, right: col });
  return filled;
}
