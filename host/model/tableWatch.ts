/** Tables as Excel would know them after a step: each with a name, and with the headers that stand in its cells. */
import type { BookEngine } from './book/engine';
import type { Cells } from './book/cells';
import type { Formulas } from './book/formulas';
import type { Names } from './book/names';
import type { Sheets } from './book/sheets';
import { type BookTable, nextTableId, type Tables } from './book/tables';
import type { TableEntry } from './engine/commands';

/** What of the workbook its tables are followed in. */
export interface TableParts {
  readonly engine: BookEngine;
  readonly sheets: Sheets;
  readonly cells: Cells;
  readonly tables: Tables;
  readonly names: Names;
  readonly formulas: Formulas;
}

export class TableWatch {
  constructor(private readonly parts: TableParts) {}

  /** A table that a person makes in the grid gets a name; the entry of one that is gone goes too. */
  adopt(): void {
    const { engine, sheets, tables } = this.parts;
    const entries = tables.entries();
    const known: TableEntry[] = tables.all().map((table) => table.entry);
    const added: TableEntry[] = [];
    for (const sheetId of sheets.ids()) {
      for (const table of engine.getters.getCoreTables(sheetId)) {
        if (known.some((entry) => entry.sheetId === sheetId && entry.engineId === table.id)) continue;
        const all = [...entries, ...added];
        added.push({
          id: nextTableId(all),
          name: this.freeTableName(all),
          sheetId,
          engineId: table.id,
          columns: [],
          showHeaders: table.config.numberOfHeaders > 0,
        });
      }
    }
    if (added.length > 0 || known.length !== entries.length) tables.setEntries([...known, ...added]);
  }

  /** Where something has been written below the headers there is a row again. */
  followRows(): void {
    const { tables, cells } = this.parts;
    for (const { entry, sheetId, zone, hasTotals } of tables.all()) {
      if (entry.isEmptied !== true) continue;
      const body = { ...zone, top: zone.top + 1, bottom: zone.bottom - (hasTotals ? 1 : 0) };
      const hasRows = body.bottom > body.top || cells.usedZone(sheetId, true, body) !== undefined;
      if (hasRows) tables.change(entry.id, { isEmptied: false });
    }
  }

  private freeTableName(taken: readonly TableEntry[]): string {
    const word = this.parts.engine.locale.startsWith('fr') ? 'Tableau' : 'Table';
    const isTaken = (name: string) =>
      taken.some((entry) => entry.name.toLowerCase() === name.toLowerCase()) ||
      this.parts.names.isTaken(name);
    let index = 1;
    while (isTaken(`${word}${index}`)) index += 1;
    return `${word}${index}`;
  }

  /** Headers are texts, each different. One that is typed over renames its column in all formulas. */
  followHeaders(): void {
    for (const table of this.parts.tables.all()) {
      if (!table.hasHeaders && table.entry.columns.length > 0) continue;
      const headers = this.readHeaders(table);
      const { columns } = table.entry;
      if (headers.length === columns.length && headers.every((header, index) => header === columns[index]))
        continue;
      const renamed = renamedColumns(columns, headers);
      if (renamed.size > 0) this.parts.formulas.rename(table, { columns: renamed });
      const entries = this.parts.tables.entries();
      this.parts.tables.setEntries(
        entries.map((entry) => (entry.id === table.entry.id ? { ...entry, columns: headers } : entry)),
      );
    }
  }

  private readHeaders({ zone, sheetId, hasHeaders }: BookTable): string[] {
    const word = this.parts.engine.locale.startsWith('fr') ? 'Colonne' : 'Column';
    const { cells } = this.parts;
    const headers: string[] = [];
    const isTaken = (name: string) => headers.some((header) => header.toLowerCase() === name.toLowerCase());
    for (let col = zone.left; col <= zone.right; col += 1) {
      const position = { sheetId, col, row: zone.top };
      const read = hasHeaders ? (cells.literalText(position) ?? cells.value(position)) : '';
      const typed = typeof read === 'string' ? read : cells.text(position);
      let header = typed === '' ? `${word}${col - zone.left + 1}` : typed;
      for (let copy = 2; isTaken(header); copy += 1) header = `${typed === '' ? word : typed}${copy}`;
      headers.push(header);
      if (hasHeaders && header !== read) {
        this.parts.engine.writeCell({ ...position, content: `'${header}` });
      }
    }
    return headers;
  }
}

/** Old header (lower case) to new: only where the table has as many columns as before. */
function renamedColumns(before: readonly string[], after: readonly string[]): Map<string, string> {
  const renamed = new Map<string, string>();
  if (before.length !== after.length) return renamed;
  before.forEach((name, index) => {
    const newName = after[index];
    const moved = newName !== undefined && before.includes(newName);
    if (newName !== undefined && newName !== name && !moved) renamed.set(name.toLowerCase(), newName);
  });
  return renamed;
}
