/**
 * The workbook behind the objects that requests reach: the engine's model, what Excel keeps beside it, and
 * the watch over what changes.
 */
import type { CompiledFormula } from '@odoo/o-spreadsheet';
import { type Model, Model as EngineModel } from '@odoo/o-spreadsheet';
import { accessDenied, invalidArgument, invalidOperation, itemAlreadyExists } from '../protocol/errors';
import type { HostObject } from '../protocol/members';
import {
  intersect,
  isEntireColumns,
  isEntireRows,
  maxColumns,
  maxRows,
  parseA1,
  quoteSheetName,
  splitSheet,
  zoneToA1,
} from './addresses';
import type { CellStyle } from './cellStyle';
import { ChangeWatch } from './changeWatch';
import { prepareEngine } from './engine';
import { type DefinedName, dispatch, dispatchHost, type TableEntry } from './engine/commands';
import { sendChangesAsTheyAre } from './engine/session';
import { type CustomFunction, functionsKey } from './engine/customFunctions';
import type { RegistryGetters } from './engine/registryPlugin';
import {
  type CellZone,
  parseStructuredReference,
  renameInReference,
  resolveStructuredReference,
  type TableArea,
} from './engine/structuredReference';
import type { SymbolSource } from './engine/symbols';
import { symbolsKey } from './engine/compiler';
import { workOutWhenAsked } from './engine/whenAsked';
import { type ExportData, workKey } from './engine/workPlugin';
import { EventHub } from './eventHub';
import { generalFormat, textFormat } from './numberFormats';
import { newSheetState, type SheetState } from './sheetState';

export interface CellPosition {
  sheetId: string;
  col: number;
  row: number;
}

export type CellScalar = string | number | boolean;

interface EvaluatedCell {
  type: string;
  value: CellScalar | null;
  formattedValue: string;
  message?: string;
}

export interface BookTable extends TableArea {
  entry: TableEntry;
  sheetId: string;
}

export type NamedFormula = DefinedName & { compiled: CompiledFormula };

/**
 * Objects that others lead to: a range has a sheet, a sheet has ranges. Who stands lower asks here, so that no
 * file imports the one that it is imported by.
 */
export interface ObjectMakers {
  worksheet(sheetId: string): HostObject;
  tables(matches: (table: BookTable) => boolean): HostObject;
}

export interface BookOptions {
  data?: unknown;
  locale?: string;
}

const locales: Record<string, object> = {
  'en-US': {
    name: 'English (US)',
    code: 'en_US',
    thousandsSeparator: ',',
    decimalSeparator: '.',
    weekStart: 7,
    dateFormat: 'm/d/yyyy',
    timeFormat: 'hh:mm:ss a',
    formulaArgSeparator: ',',
  },
  'fr-FR': {
    name: 'Français',
    code: 'fr_FR',
    thousandsSeparator: ' ',
    decimalSeparator: ',',
    weekStart: 1,
    dateFormat: 'dd/mm/yyyy',
    timeFormat: 'hh:mm:ss',
    formulaArgSeparator: ';',
  },
};

/** Names of the engine's errors that Excel calls otherwise. */
const excelErrors: Record<string, string> = {
  '#REF': '#REF!',
  '#ERROR': '#VALUE!',
  '#BAD_EXPR': '#NAME?',
};

const excelError = (value: CellScalar) => (typeof value === 'string' ? (excelErrors[value] ?? value) : value);

export class Book implements SymbolSource {
  readonly model: Model;
  /** Set by the workbook object, which knows them all. */
  objects!: ObjectMakers;
  readonly locale: string;
  readonly events = new EventHub();
  readonly functions = new Map<string, CustomFunction>();
  readonly properties: Record<string, unknown> = {};
  readonly settings = new Map<string, unknown>();
  calculationMode = 'Automatic';
  name = 'Classeur1.xlsx';

  private readonly states = new Map<string, SheetState>();
  private readonly watch: ChangeWatch;
  private pending: (() => void) | undefined;
  private sheetsMade = 0;
  private amending: ((data: ExportData) => void) | undefined;

  constructor(options: BookOptions = {}) {
    prepareEngine();
    this.locale = options.locale ?? 'fr-FR';
    const locale = this.engineLocale;
    const firstSheet = { id: this.newSheetId(), name: this.freeSheetName([]) };
    const data = options.data ?? { sheets: [firstSheet], settings: { locale } };
    this.model = new EngineModel(data, {
      custom: {
        [symbolsKey]: this,
        [functionsKey]: this.functions,
        [workKey]: { run: () => this.pending?.(), amendExport: (part: ExportData) => this.amending?.(part) },
      },
    });
    allowApostrophes(this.model);
    sendChangesAsTheyAre(this.model);
    workOutWhenAsked(this.model);
    this.watch = new ChangeWatch(this);
    this.watch.start();
  }

  private get engineLocale() {
    return locales[this.locale] ?? locales['en-US'];
  }

  /** A file says nothing of the language in which it is read: that is the reader's. */
  readInOwnLanguage(): void {
    this.dispatch('UPDATE_LOCALE', { locale: this.engineLocale });
  }

  get getters(): Model['getters'] {
    return this.model.getters;
  }

  private get registry(): RegistryGetters {
    return this.model.getters as unknown as RegistryGetters;
  }

  /** Runs as one step of the engine: one evaluation at its end. */
  transact(work: () => void): void {
    if (this.pending) {
      work();
      return;
    }
    // The engine would stay in the middle of its step if an error went through it.
    let failure: { error: unknown } | undefined;
    this.pending = () => {
      try {
        work();
      } catch (error) {
        failure = { error };
      }
    };
    try {
      dispatchHost(this.model, 'HOST_TRANSACTION', {});
    } finally {
      this.pending = undefined;
    }
    if (failure) throw failure.error;
  }

  dispatch(type: Parameters<Model['dispatch']>[0], payload: object): void {
    dispatch(this.model, type, payload);
  }

  refresh(): void {
    dispatchHost(this.model, 'HOST_REFRESH', {});
  }

  /** Whatever happens within is the add-in's doing, not the user's. */
  asAddin<Result>(work: () => Result): Result {
    return this.watch.asAddin(work);
  }

  async exportXlsx(amend: (data: ExportData) => void): Promise<{ path: string; content: string }[]> {
    this.amending = amend;
    try {
      const { files } = await this.model.exportXLSX();
      return files.flatMap((file) => ('content' in file ? [{ path: file.path, content: file.content }] : []));
    } finally {
      this.amending = undefined;
    }
  }

  // --- sheets

  sheetIds(): string[] {
    return [...this.getters.getSheetIds()];
  }

  sheetName(sheetId: string): string {
    return this.getters.getSheetName(sheetId);
  }

  /** By id or by name, whatever the case. */
  findSheet(key: string): string | undefined {
    const lower = key.toLowerCase();
    return this.sheetIds().find((id) => id === key || this.sheetName(id).toLowerCase() === lower);
  }

  sheetState(sheetId: string): SheetState {
    let state = this.states.get(sheetId);
    if (!state) this.states.set(sheetId, (state = newSheetState()));
    return state;
  }

  forgetSheet(sheetId: string): void {
    this.states.delete(sheetId);
  }

  addSheet(name: string | undefined): string {
    const wanted = name ?? this.freeSheetName(this.sheetIds().map((id) => this.sheetName(id)));
    this.checkSheetName(wanted);
    const sheetId = this.newSheetId();
    const position = this.sheetIds().length;
    this.dispatch('CREATE_SHEET', { sheetId, position, name: wanted });
    return sheetId;
  }

  renameSheet(sheetId: string, newName: string): void {
    const oldName = this.sheetName(sheetId);
    if (oldName === newName) return;
    this.checkSheetName(newName, sheetId);
    this.dispatch('RENAME_SHEET', { sheetId, oldName, newName });
  }

  private checkSheetName(name: string, except?: string): void {
    const isValid =
      typeof name === 'string' &&
      name !== '' &&
      name.length <= 31 &&
      !/[[\]:*?/\\]/.test(name) &&
      !/^'|'$/.test(name);
    if (!isValid) throw invalidArgument(`The name "${name}" is not valid for a sheet.`);
    const taken = this.findSheet(name);
    if (taken !== undefined && taken !== except) throw itemAlreadyExists();
  }

  private freeSheetName(taken: string[]): string {
    const word = this.locale.startsWith('fr') ? 'Feuil' : 'Sheet';
    const lower = new Set(taken.map((name) => name.toLowerCase()));
    let index = taken.length + 1;
    while (lower.has(`${word}${index}`.toLowerCase())) index += 1;
    return `${word}${index}`;
  }

  private newSheetId(): string {
    this.sheetsMade += 1;
    const serial = this.sheetsMade.toString(16).toUpperCase().padStart(8, '0');
    return `{${serial}-0001-0000-0000-000000000000}`;
  }

  // --- the grid and its size

  rowCount(sheetId: string): number {
    return this.getters.getNumberRows(sheetId);
  }

  columnCount(sheetId: string): number {
    return this.getters.getNumberCols(sheetId);
  }

  /** The part of a zone that the engine has: Excel's grid is endless, the engine's grows as it is written to. */
  withinGrid(sheetId: string, zone: CellZone): CellZone | undefined {
    const grid = {
      top: 0,
      left: 0,
      bottom: this.rowCount(sheetId) - 1,
      right: this.columnCount(sheetId) - 1,
    };
    return intersect(zone, grid);
  }

  /** Makes the engine's grid large enough; entire rows and columns only as far as they reach it already. */
  makeRoom(sheetId: string, zone: CellZone): void {
    const rows = isEntireColumns(zone) ? 0 : zone.bottom + 1 - this.rowCount(sheetId);
    const columns = isEntireRows(zone) ? 0 : zone.right + 1 - this.columnCount(sheetId);
    if (rows > 0) this.extend(sheetId, 'ROW', this.rowCount(sheetId), rows + 50, maxRows);
    if (columns > 0) this.extend(sheetId, 'COL', this.columnCount(sheetId), columns + 5, maxColumns);
  }

  private extend(
    sheetId: string,
    dimension: 'ROW' | 'COL',
    count: number,
    wanted: number,
    limit: number,
  ): void {
    const quantity = Math.min(wanted, limit - count);
    this.watch.ignoring(() => {
      this.dispatch('ADD_COLUMNS_ROWS', {
        sheetId,
        sheetName: this.sheetName(sheetId),
        dimension,
        base: count - 1,
        quantity,
        position: 'after',
      });
    });
  }

  /** Entire rows or columns; references follow. The new ones look like the one before, as in Excel. */
  insertHeaders(sheetId: string, dimension: 'ROW' | 'COL', index: number, quantity: number): void {
    const zone = dimension === 'ROW' ? { bottom: index, right: 0 } : { bottom: 0, right: index };
    this.makeRoom(sheetId, { top: 0, left: 0, ...zone });
    this.shiftValidations(sheetId, dimension, index, quantity);
    this.dispatch('ADD_COLUMNS_ROWS', {
      sheetId,
      sheetName: this.sheetName(sheetId),
      dimension,
      base: index === 0 ? 0 : index - 1,
      quantity,
      position: index === 0 ? 'before' : 'after',
    });
  }

  removeHeaders(sheetId: string, dimension: 'ROW' | 'COL', index: number, quantity: number): void {
    const count = dimension === 'ROW' ? this.rowCount(sheetId) : this.columnCount(sheetId);
    const elements = Array.from({ length: quantity }, (_, i) => index + i).filter(
      (element) => element < count,
    );
    if (elements.length === 0) return;
    if (elements.length >= count) {
      const end = { top: 0, left: 0, bottom: count, right: count };
      this.makeRoom(sheetId, dimension === 'ROW' ? { ...end, right: 0 } : { ...end, bottom: 0 });
    }
    this.shiftValidations(sheetId, dimension, index, -quantity);
    this.dispatch('REMOVE_COLUMNS_ROWS', {
      sheetId,
      sheetName: this.sheetName(sheetId),
      dimension,
      elements,
    });
  }

  private shiftValidations(sheetId: string, dimension: 'ROW' | 'COL', index: number, quantity: number): void {
    const [first, last] = dimension === 'ROW' ? (['top', 'bottom'] as const) : (['left', 'right'] as const);
    const state = this.sheetState(sheetId);
    state.validations = state.validations.flatMap((validation) => {
      const zone = parseA1(validation.address);
      if (!zone || isEntireColumns(zone) || isEntireRows(zone)) return [validation];
      const removedEnd = index - quantity;
      const move = (at: number) => {
        if (at < index) return at;
        if (quantity > 0) return at + quantity;
        return at < removedEnd ? index : at + quantity;
      };
      if (quantity < 0 && zone[first] >= index && zone[last] < removedEnd) return [];
      const isLastRemoved = quantity < 0 && zone[last] >= index && zone[last] < removedEnd;
      const moved = {
        ...zone,
        [first]: move(zone[first]),
        [last]: isLastRemoved ? index - 1 : move(zone[last]),
      };
      return [{ ...validation, address: zoneToA1(moved) }];
    });
  }

  // --- cells

  cellStyle(position: CellPosition): CellStyle {
    return (this.getters.getCell(position)?.style ?? {}) as CellStyle;
  }

  /** As the engine has computed it. Its own declaration names the kinds by an enum that it does not give out. */
  private evaluated(position: CellPosition): EvaluatedCell {
    return this.getters.getEvaluatedCell(position);
  }

  /** What a cell says when it holds an error; undefined when it holds none. */
  errorMessage(position: CellPosition): string | undefined {
    const { type, message = '' } = this.evaluated(position);
    return type === 'error' ? message : undefined;
  }

  value(position: CellPosition): CellScalar {
    const cell = this.evaluated(position);
    if (cell.value === null) return '';
    return cell.type === 'error' ? excelError(cell.value) : cell.value;
  }

  /** What is written in a cell that holds a text, known without any computation; undefined for any other. */
  literalText(position: CellPosition): string | undefined {
    const cell = this.getters.getCell(position);
    if (cell === undefined || cell.isFormula) return undefined;
    const { content, parsedValue } = cell;
    return typeof parsedValue === 'string' && (content === parsedValue || content === `'${parsedValue}`)
      ? parsedValue
      : undefined;
  }

  formula(position: CellPosition): CellScalar {
    return this.formulaText(position) ?? this.value(position);
  }

  /** Undefined for a cell without a formula. */
  formulaText(position: CellPosition): string | undefined {
    const cell = this.getters.getCell(position);
    if (!cell?.isFormula) return undefined;
    return cell.compiledFormula.toFormulaString(this.getters).replaceAll(/#REF(?!!)/g, '#REF!');
  }

  text(position: CellPosition): string {
    const cell = this.evaluated(position);
    return cell.type === 'error' ? String(this.value(position)) : cell.formattedValue;
  }

  valueType(position: CellPosition): string {
    const cell = this.evaluated(position);
    switch (cell.type) {
      case 'number':
        return 'Double';
      case 'boolean':
        return 'Boolean';
      case 'error':
        return 'Error';
      case 'text':
        return 'String';
      default:
        return 'Empty';
    }
  }

  numberFormat(position: CellPosition): string {
    return (
      this.cellStyle(position).excel?.numberFormat ??
      (this.getters.getCell(position)?.format || generalFormat)
    );
  }

  /** As when a person types it, in English: null leaves the cell, '' empties it. */
  write(position: CellPosition, input: unknown): void {
    if (input === null || input === undefined) return;
    const content = this.contentFor(position, input);
    this.dispatch('UPDATE_CELL', { ...position, content });
  }

  /** What the engine is given for what Excel is given. A leading apostrophe makes text of anything, in both. */
  private contentFor(position: CellPosition, input: unknown): string {
    if (typeof input === 'number') {
      if (!Number.isFinite(input)) throw invalidArgument();
      return String(input);
    }
    if (typeof input === 'boolean') return input ? 'TRUE' : 'FALSE';
    if (typeof input !== 'string') throw invalidArgument();
    if (input === '' || input.startsWith("'")) return input;
    if (this.numberFormat(position) === textFormat || input === '=') return `'${input}`;
    return input;
  }

  hasContent(position: CellPosition): boolean {
    const cell = this.getters.getCell(position);
    if (cell?.isFormula) return true;
    return this.evaluated(position).type !== 'empty';
  }

  /** The cells that hold something; with their looks unless only values count. */
  usedZone(sheetId: string, valuesOnly: boolean, within?: CellZone): CellZone | undefined {
    let used: CellZone | undefined;
    const add = ({ col, row }: { col: number; row: number }) => {
      const zone = { top: row, bottom: row, left: col, right: col };
      if (within && !intersect(within, zone)) return;
      used = used
        ? {
            top: Math.min(used.top, row),
            bottom: Math.max(used.bottom, row),
            left: Math.min(used.left, col),
            right: Math.max(used.right, col),
          }
        : zone;
    };
    for (const position of this.getters.getEvaluatedCellsPositions(sheetId)) {
      if (this.hasContent(position)) add(position);
    }
    for (const cell of Object.values(this.getters.getCells(sheetId))) {
      const position = this.getters.getCellPosition(cell.id);
      if (!valuesOnly || cell.isFormula || cell.content !== '') add(position);
    }
    return used;
  }

  // --- protection

  /** Refuses what touches a locked cell of a protected sheet. */
  checkWritable(sheetId: string, zone: CellZone): void {
    if (!this.sheetState(sheetId).protection) return;
    const cells = this.withinGrid(sheetId, zone);
    if (!cells || !sameSize(cells, zone)) throw accessDenied();
    for (let row = cells.top; row <= cells.bottom; row += 1) {
      for (let col = cells.left; col <= cells.right; col += 1) {
        if (!this.cellStyle({ sheetId, col, row }).excel?.unlocked) throw accessDenied();
      }
    }
  }

  /** Refuses a change of the sheet's form unless its protection allows it. */
  checkAllowed(sheetId: string, option: string): void {
    const { protection } = this.sheetState(sheetId);
    if (protection && protection.options[option] !== true) throw accessDenied();
  }

  // --- tables

  tables(): BookTable[] {
    return this.registry.getHostTables().flatMap((entry) => this.liveTable(entry) ?? []);
  }

  private liveTable(entry: TableEntry): BookTable | undefined {
    if (!this.getters.tryGetSheet(entry.sheetId)) return undefined;
    const engineTable = this.getters
      .getCoreTables(entry.sheetId)
      .find((table) => table.id === entry.engineId);
    if (!engineTable) return undefined;
    return {
      entry,
      sheetId: entry.sheetId,
      columns: entry.columns,
      zone: engineTable.range.zone,
      hasHeaders: entry.showHeaders,
      hasTotals: engineTable.config.totalRow,
    };
  }

  table(name: string): BookTable | undefined {
    const lower = name.toLowerCase();
    const entry = this.registry.getHostTables().find((candidate) => candidate.name.toLowerCase() === lower);
    return entry && this.liveTable(entry);
  }

  tableAt({ sheetId, col, row }: CellPosition): BookTable | undefined {
    return this.tables().find(
      (table) =>
        table.sheetId === sheetId && intersect(table.zone, { top: row, bottom: row, left: col, right: col }),
    );
  }

  tableEntries(): TableEntry[] {
    return this.registry.getHostTables();
  }

  setTableEntries(tables: TableEntry[]): void {
    dispatchHost(this.model, 'HOST_SET_TABLES', { tables });
  }

  /** All formulas that name the table or the columns follow, in cells and in defined names. */
  renameInFormulas(
    table: BookTable,
    change: { newTable?: string; columns?: ReadonlyMap<string, string> },
  ): void {
    const full = { table: table.entry.name, ...change };
    const rewrite = (formula: CompiledFormula, standsInTable: boolean): string | undefined => {
      const { tokens } = formula as unknown as { tokens: { type: string; value: string }[] };
      const words = formula.isBadExpression ? tokens : new EngineText(formula).tokens(this.getters);
      const text = words.map(({ type, value }) => {
        if (type !== 'SYMBOL') return value;
        const renamed = value.includes('[')
          ? renameInReference(value, full, standsInTable)
          : change.newTable !== undefined && value.toLowerCase() === full.table.toLowerCase()
            ? change.newTable
            : undefined;
        return renamed ?? value;
      });
      const changed = words.some(({ value }, index) => value !== text[index]);
      return changed ? text.join('') : undefined;
    };
    this.transact(() => {
      for (const sheetId of this.sheetIds()) {
        for (const cell of Object.values(this.getters.getCells(sheetId))) {
          if (!cell.isFormula) continue;
          const position = this.getters.getCellPosition(cell.id);
          const stands = sheetId === table.sheetId && this.tableAt(position)?.entry.id === table.entry.id;
          const content = rewrite(cell.compiledFormula, stands);
          if (content !== undefined) this.dispatch('UPDATE_CELL', { ...position, content });
        }
      }
      const names = this.names();
      const rewritten = names.map((name) => rewrite(name.compiled, false));
      if (rewritten.some((formula) => formula !== undefined)) {
        this.setNames(names.map((name, index) => ({ ...name, formula: rewritten[index] ?? name.formula })));
      }
    });
  }

  /** A table without headers gets a row for them: what stands below moves down. */
  insertTableHeaders(sheetId: string, zone: CellZone): void {
    this.insertHeaders(sheetId, 'ROW', zone.top, 1);
  }

  // --- defined names

  /** The cells of one sheet that a text means; an address of another sheet is wrong. */
  zoneOn(sheetId: string, text: string): CellZone {
    const range = this.rangeOf(text, sheetId);
    if (range?.sheetId !== sheetId) throw invalidArgument();
    return range.zone;
  }

  address(sheetId: string, zone: CellZone): string {
    return `${quoteSheetName(this.sheetName(sheetId))}!${zoneToA1(zone)}`;
  }

  /** The cells that a text means: an address, a name, a table, a structured reference. */
  rangeOf(text: string, sheetId?: string): { sheetId: string; zone: CellZone } | undefined {
    const { sheet, a1 } = splitSheet(text);
    const zone = parseA1(a1);
    const owner = sheet === undefined ? sheetId : this.findSheet(sheet);
    if (zone) return owner === undefined ? undefined : { sheetId: owner, zone };
    const name = this.names().find((candidate) => candidate.name.toLowerCase() === text.toLowerCase());
    if (name) return this.rangeOf(name.formula.slice(1));
    const reference = parseStructuredReference(text);
    const table = this.table(reference?.table ?? text);
    if (!table) return undefined;
    const whole = reference ?? { table: text, parts: new Set<never>(), columns: undefined };
    const cells = resolveStructuredReference(whole, table, undefined);
    return cells && { sheetId: table.sheetId, zone: cells };
  }

  names(): NamedFormula[] {
    return this.registry.getHostNames();
  }

  setNames(names: DefinedName[]): void {
    const plain = names.map(({ name, formula, comment, visible }) => ({ name, formula, comment, visible }));
    dispatchHost(this.model, 'HOST_SET_NAMES', { names: plain });
  }

  definedName(name: string): CompiledFormula | undefined {
    return this.registry.getHostNameFormula(name);
  }

  /** A name serves once, for a table or a defined name, whatever the case. */
  isNameTaken(name: string, except?: string): boolean {
    const lower = name.toLowerCase();
    if (lower === except?.toLowerCase()) return false;
    return [...this.tableEntries(), ...this.names()].some((item) => item.name.toLowerCase() === lower);
  }

  /** Value of a formula that stands in no cell. */
  evaluate(formula: string): CellScalar | CellScalar[][] {
    const [sheetId = ''] = this.sheetIds();
    const result = this.getters.evaluateFormula(sheetId, formula);
    const plain = (value: unknown): CellScalar => {
      if (value === null || value === undefined) return '';
      return excelError(value as CellScalar);
    };
    if (!Array.isArray(result)) return plain(result);
    const columns = result as unknown[][];
    if (columns.length === 1 && columns[0]?.length === 1) return plain(columns[0][0]);
    return (columns[0] ?? []).map((_, row) => columns.map((column) => plain(column[row])));
  }

  recalculate(): void {
    this.dispatch('EVALUATE_CELLS', {});
  }

  /** Formulas that could not be read may be readable now: a function that they call has come. */
  compileAgain(): void {
    this.transact(() => {
      for (const sheetId of this.sheetIds()) {
        for (const cell of Object.values(this.getters.getCells(sheetId))) {
          if (!cell.isFormula || !cell.compiledFormula.isBadExpression) continue;
          const position = this.getters.getCellPosition(cell.id);
          const content = cell.compiledFormula.toFormulaString(this.getters);
          // The engine sees no change where the text is the same.
          this.dispatch('UPDATE_CELL', { ...position, content: '' });
          this.dispatch('UPDATE_CELL', { ...position, content });
        }
      }
    });
    this.setNames(this.names());
    this.recalculate();
  }

  /** The sheet that a person sees. */
  activeSheetId(): string {
    return this.getters.getActiveSheetId();
  }

  activate(sheetId: string): void {
    const from = this.activeSheetId();
    if (from === sheetId) return;
    if (!this.getters.isSheetVisible(sheetId)) throw invalidOperation('A hidden sheet cannot be activated.');
    this.dispatch('ACTIVATE_SHEET', { sheetIdFrom: from, sheetIdTo: sheetId });
  }
}

const sameSize = (a: CellZone, b: CellZone) => a.bottom === b.bottom && a.right === b.right;

/** The words of a formula as they read now; the engine declares them private. */
class EngineText {
  constructor(private readonly formula: CompiledFormula) {}

  tokens(getters: Model['getters']): { type: string; value: string }[] {
    const formula = this.formula as unknown as {
      getTokens(getters: Model['getters']): { type: string; value: string }[];
    };
    return formula.getTokens(getters);
  }
}

interface SheetPlugin {
  checkSheetName(command: unknown): string;
}

/**
 * The engine refuses apostrophes in the name of a sheet, though it reads and writes them in formulas; Excel takes
 * them, and French is full of them. Our own check (see renameSheet) has been made before.
 */
function allowApostrophes(model: Model): void {
  const { corePlugins } = model as unknown as { corePlugins: Partial<SheetPlugin>[] };
  for (const plugin of corePlugins) {
    if (!plugin.checkSheetName) continue;
    const check = plugin.checkSheetName.bind(plugin);
    plugin.checkSheetName = (command) => {
      const { name, newName } = command as { name?: string; newName?: string };
      const hasApostropheOnly = /'/.test(newName ?? name ?? '') && !/[*?/\\[\]:]/.test(newName ?? name ?? '');
      const result = check(command);
      return result === 'ForbiddenCharactersInSheetName' && hasApostropheOnly ? 'Success' : result;
    };
  }
}
