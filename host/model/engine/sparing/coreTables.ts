/**
 * The engine's own tables, of which it makes a list for each question: after each of its steps they are asked for a dozen
 * times, and once for each cell that is written. Here they are looked up.
 */
import type { Model } from '@odoo/o-spreadsheet';
import { pluginWith } from '../plugins';
import type { CellZone } from '../structuredReference';

type CoreTable = ReturnType<Model['getters']['getCoreTables']>[number];

interface TablePlugin {
  /** By sheet and id; one that is gone may be there as undefined. */
  readonly tables: Readonly<Record<string, Readonly<Record<string, CoreTable | undefined>> | undefined>>;
  handle(command: object): void;
}

export interface CoreTables {
  table(sheetId: string, id: string): CoreTable | undefined;
  /**
   * Whether a table ends right above a cell, or right before it: it may grow by what is written there. It is asked in the
   * middle of a step, at whose end all is to be forgotten.
   */
  endAt(sheetId: string, col: number, row: number): boolean;
  forget(): void;
}

export function coreTablesOf(model: Model): CoreTables {
  const plugin = pluginWith(model, 'getCoreTables') as TablePlugin | undefined;
  if (plugin === undefined) throw new Error('The engine has no tables.');
  /** By sheet, as they are until the engine is told of what may change them. */
  const zones = new Map<string, readonly CellZone[]>();
  const handle = plugin.handle.bind(plugin);
  plugin.handle = (command) => {
    handle(command);
    zones.clear();
  };
  const zonesOn = (sheetId: string): readonly CellZone[] => {
    const known = zones.get(sheetId);
    if (known !== undefined) return known;
    const found = Object.values(plugin.tables[sheetId] ?? {}).flatMap((table) => table?.range.zone ?? []);
    zones.set(sheetId, found);
    return found;
  };
  return {
    table: (sheetId, id) => plugin.tables[sheetId]?.[id],
    endAt(sheetId, col, row) {
      for (const { top, bottom, left, right } of zonesOn(sheetId)) {
        if (bottom + 1 === row && col >= left && col <= right) return true;
        if (right + 1 === col && row >= top && row <= bottom) return true;
      }
      return false;
    },
    forget: () => zones.clear(),
  };
}
