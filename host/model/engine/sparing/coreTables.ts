/**
 * The engine's own tables, of which it makes a list for each question: after each of its steps they are asked for a dozen
 * times, and once for each cell that is written. Here they are looked up.
 */
import type { Model } from '@odoo/o-spreadsheet';
import { pluginWith } from '../plugins';

type CoreTable = ReturnType<Model['getters']['getCoreTables']>[number];

interface TablePlugin {
  /** By sheet and id; one that is gone may be there as undefined. */
  readonly tables: Readonly<Record<string, Readonly<Record<string, CoreTable | undefined>> | undefined>>;
}

export interface CoreTables {
  table(sheetId: string, id: string): CoreTable | undefined;
  /** Whether a table ends right above a cell, or right before it: it may grow by what is written there. */
  endAt(sheetId: string, col: number, row: number): boolean;
}

export function coreTablesOf(model: Model): CoreTables {
  const plugin = pluginWith(model, 'getCoreTables') as TablePlugin | undefined;
  if (plugin === undefined) throw new Error('The engine has no tables.');
  return {
    table: (sheetId, id) => plugin.tables[sheetId]?.[id],
    endAt(sheetId, col, row) {
      const ofSheet = plugin.tables[sheetId];
      for (const id in ofSheet) {
        const zone = ofSheet[id]?.range.zone;
        if (zone === undefined) continue;
        const { top, bottom, left, right } = zone;
        if (bottom + 1 === row && col >= left && col <= right) return true;
        if (right + 1 === col && row >= top && row <= bottom) return true;
      }
      return false;
    },
  };
}
