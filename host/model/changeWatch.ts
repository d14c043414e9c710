/**
 * Sees every change that goes through the engine, whoever makes it, and after each step does what Excel does:
 * a table that has grown or whose header has been typed over is known as such, and who asked is told.
 */
import { contains, intersect, unite, zoneToA1 } from './addresses';
import type { CellPosition } from './book/cells';
import type { BookTable } from './book/tables';
import type { TrackedZones } from './book/trackedZones';
import { differing } from './differing';
import type { CellZone } from './engine/structuredReference';
import { anywhere, type EventHub } from './eventHub';
import { textFormat } from './numberFormats';
import { type TableParts, TableWatch } from './tableWatch';

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
  /** What a step back, or forward again, goes over. */
  commands?: readonly Command[];
}

interface Change {
  sheetId: string;
  changeType: string;
  zone: CellZone;
}

const edited = 'RangeEdited';

/** What of the workbook is watched, and told to. */
interface Watched extends TableParts {
  readonly events: EventHub;
  readonly tracked: TrackedZones;
}

/** What taking a command back does to the cells. Cells get back what they held, which the command does not say: only where. */
function undone(command: Command): Command {
  const { type, base = 0, quantity = 1, position, elements = [] } = command;
  const first = position === 'before' ? base : base + 1;
  switch (type) {
    case 'UPDATE_CELL':
      return command.content === undefined ? command : { ...command, content: '' };
    case 'ADD_COLUMNS_ROWS':
      return {
        ...command,
        type: 'REMOVE_COLUMNS_ROWS',
        elements: Array.from({ length: quantity }, (_, index) => first + index),
      };
    case 'REMOVE_COLUMNS_ROWS':
      return {
        ...command,
        type: 'ADD_COLUMNS_ROWS',
        base: Math.min(...elements),
        quantity: elements.length,
        position: 'before',
      };
    default:
      return { type };
  }
}

/** By what the engine gives anew when it is another one: told of every step. */
const standsAs = (table: BookTable, before: BookTable | undefined): boolean =>
  table.entry.name === before?.entry.name &&
  table.sheetId === before.sheetId &&
  table.zone === before.zone &&
  table.columns === before.columns &&
  table.hasHeaders === before.hasHeaders &&
  table.hasTotals === before.hasTotals;

export class ChangeWatch {
  private changes: Change[] = [];
  private texts: (CellPosition & { content: string })[] = [];
  private readonly tableWatch: TableWatch;
  private isIgnoring = false;
  private isSettling = false;
  private isAddin = false;
  private sheets = new Map<string, string>();
  private tableIds = new Map<string, { name: string; sheetId: string }>();
  private placed: readonly BookTable[] = [];
  private activeSheet = '';
  private selected = '';

  constructor(private readonly book: Watched) {
    this.tableWatch = new TableWatch(book);
  }

  start(): void {
    const { model } = this.book.engine;
    this.settle();
    model.on('command-dispatched', this, (command) => this.note(command as Command));
    this.book.engine.followWrites((command) => this.note(command));
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
    if (this.isIgnoring) return;
    if (command.type === 'UNDO') for (const each of command.commands ?? []) this.note(undone(each));
    if (command.type === 'REDO') for (const each of command.commands ?? []) this.note(each);
    if (command.sheetId === undefined) return;
    const { sheetId } = command;
    switch (command.type) {
      case 'UPDATE_CELL': {
        const { col, row, content } = command;
        // Of cells that are told of together each was told of before.
        if (content === undefined || col === undefined || row === undefined) return;
        const isText = content !== '' && !content.startsWith("'");
        if (isText && this.book.cells.numberFormat({ sheetId, col, row }) === textFormat) {
          this.texts.push({ sheetId, col, row, content });
        }
        this.add(sheetId, edited, { top: row, bottom: row, left: col, right: col });
        break;
      }
      case 'ADD_COLUMNS_ROWS': {
        const { base = 0, quantity = 1, position, dimension } = command;
        const first = position === 'before' ? base : base + 1;
        this.book.tracked.shiftHeaders(sheetId, dimension ?? 'ROW', first, quantity);
        this.addHeaders(sheetId, dimension, 'Inserted', first, first + quantity - 1);
        break;
      }
      case 'REMOVE_COLUMNS_ROWS': {
        const { elements = [], dimension } = command;
        const first = Math.min(...elements);
        this.book.tracked.shiftHeaders(sheetId, dimension ?? 'ROW', first, -elements.length);
        this.addHeaders(sheetId, dimension, 'Deleted', first, Math.max(...elements));
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
    if (same && contains(same.zone, zone)) return;
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
      this.tableWatch.adopt();
      this.tellTables();
      this.tableWatch.followHeaders();
      this.tableWatch.followRows();
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
      this.book.engine.writeCell({ ...position, content: `'${content}` });
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
      if (!this.book.engine.getters.tryGetSheet(sheetId)) continue;
      const message = {
        changeType,
        source: 'Local',
        worksheetId: sheetId,
        address: zoneToA1(zone),
        ...(this.isAddin ? { triggerSource: 'ThisLocalAddin' } : {}),
        referenceId: `${sheetId}!${zoneToA1(zone)}`,
      };
      this.book.events.emit('worksheetChanged', [sheetId, anywhere], () => message);
      for (const table of this.book.tables.all()) {
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
    const now = new Map(book.sheets.ids().map((id) => [id, book.sheets.nameOf(id)]));
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
      book.sheets.forget(worksheetId);
      book.events.emit('worksheetDeleted', [anywhere], () => ({ source: 'Local', worksheetId }));
    }
    this.sheets = now;
    const active = book.sheets.activeId();
    if (active !== this.activeSheet) {
      const from = this.activeSheet;
      this.activeSheet = active;
      if (from) book.events.emit('worksheetDeactivated', [anywhere, from], () => ({ worksheetId: from }));
      book.events.emit('worksheetActivated', [anywhere, active], () => ({ worksheetId: active }));
    }
  }

  private tellTables(): void {
    const { book } = this;
    const now = new Map(book.tables.all().map(({ entry: { id, name, sheetId } }) => [id, { name, sheetId }]));
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

  /** The words of formulas mean other cells once a table has another place: they are computed again. */
  private followZones(): void {
    const now = this.book.tables.all();
    if (now.length === this.placed.length && now.every((table, at) => standsAs(table, this.placed[at])))
      return;
    const moved = differing(this.placed, now, ({ entry, sheetId, zone, columns, hasHeaders, hasTotals }) => [
      entry.name,
      sheetId,
      zone,
      columns,
      hasHeaders,
      hasTotals,
    ]);
    this.placed = now;
    if (moved.length === 0) return;
    this.book.engine.refresh({
      words: moved.map(({ entry }) => entry.name),
      sheets: moved.map(({ sheetId }) => sheetId),
    });
  }

  private noteSelection(): void {
    const { book } = this;
    const sheetId = book.sheets.activeId();
    const zone = book.engine.getters.getSelectedZone();
    const selected = `${sheetId}!${zoneToA1(zone)}`;
    if (selected === this.selected) return;
    this.selected = selected;
    const message = { address: zoneToA1(zone), worksheetId: sheetId };
    book.events.emit('worksheetSelectionChanged', [sheetId, anywhere], () => message);
  }
}
