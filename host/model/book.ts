/**
 * The workbook behind the objects that requests reach: the engine's model, what Excel keeps beside it, and
 * the watch over what changes. Each of its parts has a file of its own in book/.
 */
import type { HostObject } from '../protocol/members';
import { Addressing } from './book/addressing';
import { CalculatedColumns } from './book/calculatedColumns';
import { Cells } from './book/cells';
import { BookEngine } from './book/engine';
import { Filters } from './book/filters';
import { Formulas } from './book/formulas';
import { Grid } from './book/grid';
import { Names } from './book/names';
import { Protection } from './book/protection';
import { firstSheet, Sheets } from './book/sheets';
import { type BookTable, Tables } from './book/tables';
import { TrackedZones } from './book/trackedZones';
import { ChangeWatch } from './changeWatch';
import type { CustomFunction } from './engine/customFunctions';
import type { SymbolSource } from './engine/symbols';
import { EventHub } from './eventHub';
import { engineLocale } from './locale/locales';
import { defaultWays, type Ways } from './ways';

/**
 * Objects that others lead to: a range has a sheet, a sheet has ranges. Who stands lower asks here, so that no
 * file imports the one that it is imported by.
 */
export interface ObjectMakers {
  worksheet(sheetId: string): HostObject;
  tables(matches: (table: BookTable) => boolean): HostObject;
  /** Rows of a table's body, the first one by its place on the sheet. */
  deleteTableRows(tableId: string, row: number, count: number): void;
}

export interface BookOptions {
  data?: unknown;
  locale?: string;
  ways?: Ways;
}

export class Book {
  readonly engine: BookEngine;
  readonly sheets: Sheets;
  readonly grid: Grid;
  readonly cells: Cells;
  readonly protection: Protection;
  readonly tables: Tables;
  readonly names: Names;
  readonly filters: Filters;
  readonly calculatedColumns: CalculatedColumns;
  readonly addressing: Addressing;
  readonly formulas: Formulas;
  readonly tracked = new TrackedZones();
  /** Set by the workbook object, which knows them all. */
  objects!: ObjectMakers;
  readonly events = new EventHub();
  readonly functions = new Map<string, CustomFunction>();
  readonly properties: Record<string, unknown> = {};
  readonly settings = new Map<string, unknown>();
  readonly ways: Ways;
  calculationMode = 'Automatic';
  name = 'Classeur1.xlsx';

  private readonly watch: ChangeWatch;

  constructor(options: BookOptions = {}) {
    const locale = options.locale ?? 'fr-FR';
    this.ways = options.ways ?? { ...defaultWays };
    const newBook = { sheets: [firstSheet(locale)], settings: { locale: engineLocale(locale) } };
    const symbols: SymbolSource = {
      tables: () => this.tables.all().map((table) => ({ ...table, name: table.entry.name })),
      definedName: (name) => this.names.formulaOf(name),
      // Its first cells are computed while the engine is made.
      noteDependencies: (...noted) =>
        (this.engine as BookEngine | undefined)?.noteDependencies(...noted) ?? false,
    };
    this.engine = new BookEngine(locale, options.data ?? newBook, symbols, this);
    this.sheets = new Sheets(this.engine);
    this.cells = new Cells(this.engine, this.ways, (sheetId) =>
      this.tables.all().flatMap((table) => (table.sheetId === sheetId ? [table.zone] : [])),
    );
    this.tables = new Tables(this.engine);
    this.filters = new Filters(this.engine, this.tables, this.ways);
    this.calculatedColumns = new CalculatedColumns(this.engine, this.tables, this.ways);
    this.names = new Names(this.engine, this.tables);
    this.addressing = new Addressing(this.sheets, this.tables, this.names);
    this.formulas = new Formulas(this.engine, this.sheets, this.names);
    this.watch = new ChangeWatch(this);
    this.grid = new Grid(this.engine, this.sheets, (work) => this.watch.ignoring(work));
    this.protection = new Protection(this.sheets, this.grid, this.cells);
    this.watch.start();
  }

  /** Whatever happens within is the add-in's doing, not the user's. */
  asAddin<Result>(work: () => Result): Result {
    return this.watch.asAddin(work);
  }
}
