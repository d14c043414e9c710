import type { Model } from '@odoo/o-spreadsheet';
import { gettersOf } from '../plugins';
import type { CellZone } from '../structuredReference';
import type { CellWriter } from './cellWrites';

interface CellPlugin {
  clearCells(sheetId: string, zones: readonly CellZone[]): void;
}

/**
 * What is cleared (rows that go, an area of a sheet) the engine clears cell by cell, blank ones too: beside a table most of a
 * row is blank. Here it clears the cells that are there, and writes them as in the middle of a step.
 */
export function clearWhatIsThere(model: Model, writer: CellWriter): void {
  const { handlers } = model as unknown as { handlers: object[] };
  const plugin = handlers.find((each) => gettersOf(each).includes('getCells')) as CellPlugin | undefined;
  if (plugin === undefined) return;
  plugin.clearCells = (sheetId, zones) => {
    for (const zone of zones)
      for (const at of filledIn(model, sheetId, zone)) writer.clear({ sheetId, ...at });
    // Whatever clears goes on from cells that are gone for everybody.
    writer.finish();
  };
}

/** The cells of a zone that hold or look like something, column by column. */
function filledIn(
  { getters }: Model,
  sheetId: string,
  { top, bottom, left, right }: CellZone,
): readonly { readonly col: number; readonly row: number }[] {
  const filled: { col: number; row: number }[] = [];
  for (let col = left; col <= right; col += 1)
    for (let row = top; row <= bottom; row += 1)
      if (getters.getCell({ sheetId, col, row }) !== undefined) filled.push({ col, row });
  return filled;
}
