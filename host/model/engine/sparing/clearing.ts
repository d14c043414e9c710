import type { Model } from '@odoo/o-spreadsheet';
import { pluginWith } from '../plugins';
import type { CellZone } from '../structuredReference';
import type { CellWriter } from './cellWrites';

interface CellPlugin {
  clearCells(sheetId: string, zones: readonly CellZone[]): void;
}

interface Insides {
  /** A step is taken back or done again: whoever works out what is seen is told at the end. */
  readonly isReplayingCommand: boolean;
}

/**
 * What is cleared (rows that go, an area of a sheet) the engine clears cell by cell, blank ones too: beside a table most of a
 * row is blank. Here it clears the cells that are there, and writes them as in the middle of a step.
 */
export function clearWhatIsThere(model: Model, writer: CellWriter): void {
  const insides = model as unknown as Insides;
  const plugin = pluginWith(model, 'getCells') as CellPlugin | undefined;
  if (plugin === undefined) return;
  const clearCells = plugin.clearCells.bind(plugin);
  plugin.clearCells = (sheetId, zones) => {
    const filled = zones.flatMap((zone) => filledIn(model, sheetId, zone));
    if (insides.isReplayingCommand) {
      clearCells(sheetId, filled);
      return;
    }
    for (const { top: row, left: col } of filled) writer.clear({ sheetId, row, col });
    // Whatever clears goes on from cells that are gone for everybody.
    writer.finish();
  };
}

/** The cells of a zone that hold or look like something, each as a zone, column by column. */
function filledIn({ getters }: Model, sheetId: string, { top, bottom, left, right }: CellZone): CellZone[] {
  const filled: CellZone[] = [];
  for (let col = left; col <= right; col += 1)
    for (let row = top; row <= bottom; row += 1)
      if (getters.getCell({ sheetId, col, row }) !== undefined)
        filled.push({ top: row, bottom: row, left: col, right: col });
  return filled;
}
