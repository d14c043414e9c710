/**
 * Sees every change that goes through the engine, whoever makes it, and after each step does what Excel does:
 * a table that has grown or whose header has been typed over is known as such, and who asked is told.
 */
import { intersect, unite, zoneToA1 } from './addresses';
import type { Book, BookTable, CellPosition } from './book';
import type { TableEntry } from './engine/commands';
import type { CellZone } from './engine/structuredReference';
import { anywhere } from './eventHub';
import { textFormat } from './numberFormats';

interface Command {
  type: string;
  sheetId?: string;
  col?: number;
  row?: number;
  content?: string;
  dimension?: 'ROW' | 'COL';
  base?: number;
  quantity?: number;
  position?: 'before' | 'after';
  elements?: number[];
}

interface Change {
  sheetId: string;
  changeType: string;
  zone: CellZone;
}

const edited = 'RangeEdited';

export class ChangeWatch {
  private changes: Change[] = [];
  private texts: (CellPosition & { content: string })[] = [];
  private isIgnoring = false;
  private isSettling = false;
  private isAddin = false;
  private sheets = new Map<string, string>();
  private tableIds = new Map<string, { name: string; sheetId: string }>();
  private zones = '';
  private activeSheet = '';
  private selected = '';

  constructor(private readonly book: Book) {}

  start(): void {
    const { model } = this.book;
    this.settle();
    model.on('command-dispatched', this, (command) => this.note(command as Command));
    model.on('update', this, () => this.settle());
    model.selection.observe(this, { handleEvent: () => this.noteSelection() });
  }

  asAddin<Result>(work: () => Result): Result {
    const before = this.isAddin;
    this.isAddin = true;
    try {
      return work();
    } finally {
      this.isAddin = before;
    }
  }

  /** The grid of the engine grows; Excel's is endless, so nothing happens there. */
  ignoring(work: () => void): void {
    this.isIgnoring = true;
    try {
      work();
    } finally {
      this.isIgnoring = false;
    }
  }

  private note(command: Command): void {
    if (this.isIgnoring || command.sheetId === undefined) return;
    const { sheetId } = command;
    switch (command.type) {
      case 'UPDATE_CELL': {
        if (command.content === undefined) return;
        const { col = 0, row = 0, content } = command;
        const isText = content !== '' && !content.startsWith("'");
        if (isText && this.book.numberFormat({ sheetId, col, row }) === textFormat) {
          this.texts.push({ sheetId, col, row, content });
        }
        this.add(sheetId, edited, { top: row, bottom: row, left: col, right: col });
        break;
      }
      case 'ADD_COLUMNS_ROWS': {
        const { base = 0, quantity = 1, position, dimension } = command;
        const first = position === 'before' ? base : base + 1;
        this.addHeaders(sheetId, dimension, 'Inserted', first, first + quantity - 1);
        break;
      }
      case 'REMOVE_COLUMNS_ROWS': {
        const { elements = [], dimension } = command;
        this.addHeaders(sheetId, dimension, 'Deleted', Math.min(...elements), Math.max(...elements));
        break;
      }
    }
  }

  private addHeaders(
    sheetId: string,
    dimension: 'ROW' | 'COL' | undefined,
    what: string,
    first: number,
    last: number,
  ) {
    const wide = { left: 0, right: 16_383, top: 0, bottom: 1_048_575 };
    if (dimension === 'ROW') this.add(sheetId, `Row${what}`, { ...wide, top: first, bottom: last });
    else this.add(sheetId, `Column${what}`, { ...wide, left: first, right: last });
  }

  /** One event for one step: its cells in the smallest rectangle around them. */
  private add(sheetId: string, changeType: string, zone: CellZone): void {
    const same = this.changes.find(
      (change) => change.sheetId === sheetId && change.changeType === changeType,
    );
    if (same) same.zone = unite(same.zone, zone);
    else this.changes.push({ sheetId, changeType, zone });
  }

  /** After a step of the engine. What it does itself may be a step again, which has to come to rest first. */
  private settle(): void {
    if (this.isSettling) return;
    this.isSettling = true;
    try {
      this.keepTexts();
      this.tellChanges();
      this.followSheets();
      this.adoptTables();
      this.followHeaders();
      this.followZones();
    } finally {
      this.isSettling = false;
    }
    // What the above has changed in turn (formulas that follow a rename) is part of the same step.
    this.changes = [];
  }

  /** What a person types into a cell with the text format is text, whatever it looks like. */
  private keepTexts(): void {
    const { texts } = this;
    this.texts = [];
    for (const { content, ...position } of texts) {
      this.book.dispatch('UPDATE_CELL', { ...position, content: `'${content}` });
    }
  }

  private tellChanges(): void {
    // Cells that the engine rewrites because rows or columns came or went are not edits.
    const moved = new Set(
      this.changes.filter((change) => change.changeType !== edited).map(({ sheetId }) => sheetId),
    );
    const changes = this.changes.filter(
      ({ changeType, sheetId }) => changeType !== edited || !moved.has(sheetId),
    );
    this.changes = [];
    for (const { sheetId, changeType, zone } of changes) {
      if (!this.book.getters.tryGetSheet(sheetId)) continue;
      const message = {
        changeType,
        source: 'Local',
        worksheetId: sheetId,
        address: zoneToA1(zone),
        ...(this.isAddin ? { triggerSource: 'ThisLocalAddin' } : {}),
        referenceId: `${sheetId}!${zoneToA1(zone)}`,
      };
      this.book.events.emit('worksheetChanged', [sheetId, anywhere], () => message);
      for (const table of this.book.tables()) {
        const touched = table.sheetId === sheetId && intersect(table.zone, zone);
        if (!touched) continue;
        this.book.events.emit('tableChanged', [table.entry.id, sheetId, anywhere], () => ({
          ...message,
          tableId: table.entry.id,
          address: zoneToA1(touched),
        }));
      }
    }
  }

  private followSheets(): void {
    const { book } = this;
    const now = new Map(book.sheetIds().map((id) => [id, book.sheetName(id)]));
    for (const [worksheetId, nameAfter] of now) {
      const nameBefore = this.sheets.get(worksheetId);
      const source = 'Local';
      if (nameBefore === undefined) {
        book.events.emit('worksheetAdded', [anywhere], () => ({ source, worksheetId }));
      } else if (nameBefore !== nameAfter) {
        const message = { source, worksheetId, nameBefore, nameAfter };
        book.events.emit('worksheetNameChanged', [anywhere, worksheetId], () => message);
      }
    }
    for (const worksheetId of this.sheets.keys()) {
      if (now.has(worksheetId)) continue;
      book.forgetSheet(worksheetId);
      book.events.emit('worksheetDeleted', [anywhere], () => ({ source: 'Local', worksheetId }));
    }
    this.sheets = now;
    const active = book.activeSheetId();
    if (active !== this.activeSheet) {
      const from = this.activeSheet;
      this.activeSheet = active;
      if (from) book.events.emit('worksheetDeactivated', [anywhere, from], () => ({ worksheetId: from }));
      book.events.emit('worksheetActivated', [anywhere, active], () => ({ worksheetId: active }));
    }
  }

  /** A table that a person makes in the grid gets a name; the entry of one that is gone goes too. */
  private adoptTables(): void {
    const { book } = this;
    const entries = book.tableEntries();
    const known: TableEntry[] = book.tables().map((table) => table.entry);
    const added: TableEntry[] = [];
    for (const sheetId of book.sheetIds()) {
      for (const table of book.getters.getCoreTables(sheetId)) {
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
    if (added.length > 0 || known.length !== entries.length) book.setTableEntries([...known, ...added]);
    this.tellTables();
  }

  private tellTables(): void {
    const { book } = this;
    const now = new Map(book.tables().map(({ entry: { id, name, sheetId } }) => [id, { name, sheetId }]));
    for (const [tableId, { sheetId: worksheetId }] of now) {
      if (this.tableIds.has(tableId)) continue;
      const message = { source: 'Local', tableId, worksheetId };
      book.events.emit('tableAdded', [anywhere, worksheetId], () => message);
    }
    for (const [tableId, { name: tableName, sheetId: worksheetId }] of this.tableIds) {
      if (now.has(tableId)) continue;
      const message = { source: 'Local', tableId, tableName, worksheetId };
      book.events.emit('tableDeleted', [anywhere, worksheetId], () => message);
    }
    this.tableIds = now;
  }

  private freeTableName(taken: readonly TableEntry[]): string {
    const word = this.book.locale.startsWith('fr') ? 'Tableau' : 'Table';
    const isTaken = (name: string) =>
      taken.some((entry) => entry.name.toLowerCase() === name.toLowerCase()) || this.book.isNameTaken(name);
    let index = 1;
    while (isTaken(`${word}${index}`)) index += 1;
    return `${word}${index}`;
  }

  /** Headers are texts, each different. One that is typed over renames its column in all formulas. */
  private followHeaders(): void {
    for (const table of this.book.tables()) {
      if (!table.hasHeaders && table.entry.columns.length > 0) continue;
      const headers = this.readHeaders(table);
      const { columns } = table.entry;
      if (headers.length === columns.length && headers.every((header, index) => header === columns[index]))
        continue;
      const renamed = renamedColumns(columns, headers);
      if (renamed.size > 0) this.book.renameInFormulas(table, { columns: renamed });
      const entries = this.book.tableEntries();
      this.book.setTableEntries(
        entries.map((entry) => (entry.id === table.entry.id ? { ...entry, columns: headers } : entry)),
      );
    }
  }

  private readHeaders({ zone, sheetId, hasHeaders }: BookTable): string[] {
    const word = this.book.locale.startsWith('fr') ? 'Colonne' : 'Column';
    const headers: string[] = [];
    const isTaken = (name: string) => headers.some((header) => header.toLowerCase() === name.toLowerCase());
    for (let col = zone.left; col <= zone.right; col += 1) {
      const position = { sheetId, col, row: zone.top };
      const read = hasHeaders ? (this.book.literalText(position) ?? this.book.value(position)) : '';
      const typed = typeof read === 'string' ? read : this.book.text(position);
      let header = typed === '' ? `${word}${col - zone.left + 1}` : typed;
      for (let copy = 2; isTaken(header); copy += 1) header = `${typed === '' ? word : typed}${copy}`;
      headers.push(header);
      if (hasHeaders && header !== read) {
        this.book.dispatch('UPDATE_CELL', { ...position, content: `'${header}` });
      }
    }
    return headers;
  }

  /** The words of formulas mean other cells once a table has another place: compute again. */
  private followZones(): void {
    const zones = JSON.stringify(
      this.book.tables().map(({ entry, zone, columns }) => [entry.name, zone, columns]),
    );
    if (zones === this.zones) return;
    const isFirst = this.zones === '';
    this.zones = zones;
    if (!isFirst || zones !== '[]') this.book.refresh();
  }

  private noteSelection(): void {
    const { book } = this;
    const sheetId = book.activeSheetId();
    const zone = book.getters.getSelectedZone();
    const selected = `${sheetId}!${zoneToA1(zone)}`;
    if (selected === this.selected) return;
    this.selected = selected;
    const message = { address: zoneToA1(zone), worksheetId: sheetId };
    book.events.emit('worksheetSelectionChanged', [sheetId, anywhere], () => message);
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

export function nextTableId(entries: readonly TableEntry[]): string {
  return String(1 + Math.max(0, ...entries.map((entry) => Number(entry.id))));
}
