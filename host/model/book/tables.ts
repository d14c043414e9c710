/** The tables of the workbook: the engine's, with the names and columns that Excel knows of them. */
import { intersect } from '../addresses';
import { dispatchHost, type TableEntry } from '../engine/commands';
import type { TableArea } from '../engine/structuredReference';
import type { CellPosition } from './cells';
import type { BookEngine } from './engine';

export interface BookTable extends TableArea {
  entry: TableEntry;
  sheetId: string;
}

/** With its place among the tables of its sheet: the engine numbers its own anew when it opens them again. */
export interface SavedTable extends TableEntry {
  place: number;
}

export class Tables {
  constructor(private readonly engine: BookEngine) {}

  all(): BookTable[] {
    return this.entries().flatMap((entry) => this.live(entry) ?? []);
  }

  private live(entry: TableEntry): BookTable | undefined {
    const { coreTables, getters } = this.engine;
    const engineTable = coreTables.table(entry.sheetId, entry.engineId);
    if (!engineTable || !getters.tryGetSheet(entry.sheetId)) return undefined;
    return {
      entry,
      sheetId: entry.sheetId,
      columns: entry.columns,
      zone: engineTable.range.zone,
      hasHeaders: entry.showHeaders,
      hasTotals: engineTable.config.totalRow,
    };
  }

  withId(id: string): BookTable | undefined {
    const entry = this.entries().find((candidate) => candidate.id === id);
    return entry && this.live(entry);
  }

  named(name: string): BookTable | undefined {
    const lower = name.toLowerCase();
    const entry = this.entries().find((candidate) => candidate.name.toLowerCase() === lower);
    return entry && this.live(entry);
  }

  at({ sheetId, col, row }: CellPosition): BookTable | undefined {
    return this.all().find(
      (table) =>
        table.sheetId === sheetId && intersect(table.zone, { top: row, bottom: row, left: col, right: col }),
    );
  }

  entries(): TableEntry[] {
    return this.engine.registry.getHostTables();
  }

  change(id: string, change: Partial<TableEntry>): void {
    this.setEntries(this.entries().map((entry) => (entry.id === id ? { ...entry, ...change } : entry)));
  }

  save(): SavedTable[] {
    return this.entries().map((entry) => ({
      ...entry,
      place: this.engine.getters.getCoreTables(entry.sheetId).findIndex(({ id }) => id === entry.engineId),
    }));
  }

  restore(saved: readonly SavedTable[]): void {
    this.setEntries(
      saved.map(({ place, ...entry }) => ({
        ...entry,
        engineId: this.engine.getters.getCoreTables(entry.sheetId)[place]?.id ?? entry.engineId,
      })),
    );
  }

  setEntries(tables: TableEntry[]): void {
    dispatchHost(this.engine.model, 'HOST_SET_TABLES', { tables });
  }
}

export function nextTableId(entries: readonly TableEntry[]): string {
  return String(1 + Math.max(0, ...entries.map((entry) => Number(entry.id))));
}
