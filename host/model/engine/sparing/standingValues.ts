/**
 * The engine computes the whole workbook anew for whatever touches its sheets, tables or names: a sheet that is added, a
 * grid that grows at its foot, a table that gets a row. Most of it changes no value. Here values stand where nothing that
 * they rest on has moved; where that cannot be told, all is computed as before.
 */
import type { CompiledFormula, Model } from '@odoo/o-spreadsheet';
import { unite } from '../../addresses';
import { differing } from '../../differing';
import type { DefinedName, HostCommands, MovedTables, TableEntry } from '../commands';
import type { RegistryGetters } from '../registryPlugin';
import type { CellZone } from '../structuredReference';
import { FormulasInUse } from './formulasInUse';

type Command =
  | { readonly type: 'REMOVE_MERGE'; readonly target: readonly unknown[] }
  | { readonly type: 'CREATE_SHEET'; readonly sheetId: string }
  | {
      readonly type: 'ADD_COLUMNS_ROWS';
      readonly sheetId: string;
      readonly dimension: 'ROW' | 'COL';
      readonly base: number;
      readonly position: 'before' | 'after';
    }
  | {
      readonly type: 'REMOVE_COLUMNS_ROWS';
      readonly sheetId: string;
      readonly dimension: 'ROW' | 'COL';
      readonly elements: readonly number[];
    }
  | ({ readonly type: 'HOST_SET_TABLES' } & HostCommands['HOST_SET_TABLES'])
  | ({ readonly type: 'HOST_SET_NAMES' } & HostCommands['HOST_SET_NAMES'])
  | ({ readonly type: 'HOST_REFRESH' } & HostCommands['HOST_REFRESH'])
  | { readonly type: 'EVALUATE_CELLS' };

interface Position {
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
}

interface PositionSet extends Iterable<Position> {
  add(position: Position): void;
}

interface Evaluator {
  blockedArrayFormulas: PositionSet;
  createEmptyPositionSet(): PositionSet;
  getEvaluatedPositionsInSheet(sheetId: string): readonly Position[];
  /** Computes all cells of some ranges anew; of a list it would take that it is the whole workbook. */
  evaluate(ranges: ReadonlySet<Pick<Range, 'sheetId' | 'zone'>>): void;
  /** As it was computed last; nothing is computed for it. */
  getEvaluatedCell(position: Position): { readonly value: unknown };
}

interface EvaluationPlugin {
  evaluator?: Evaluator;
  shouldRebuildDependenciesGraph: boolean;
  /** Cells that were written since all was computed. */
  readonly positionsToUpdate: readonly Position[];
  beforeHandle(command: Command): void;
  handle(command: Command): void;
}

interface Range {
  readonly sheetId: string;
  readonly zone: CellZone;
  readonly invalidSheetName?: string;
  readonly invalidXc?: string;
}

/**
 * From so many cells on it is asked whether all is computed after all: to follow what depends on each cell takes longer
 * where half of them, or more, are written.
 */
const MANY = 5_000;

/** Before the model has seen any command. */
export function keepStandingValues(model: Model): void {
  const { handlers } = model as unknown as { handlers: EvaluationPlugin[] };
  const plugin = handlers.find(({ evaluator }) => evaluator !== undefined);
  if (plugin?.evaluator === undefined) return;
  const { evaluator } = plugin;
  const [beforeHandle, handle] = [plugin.beforeHandle.bind(plugin), plugin.handle.bind(plugin)];
  /** Commands that leave the values, and may ask for something once they are done; one may lead to others before. */
  const leaving = new WeakSet<Command>();
  const formulas = new FormulasInUse(model);
  let asksAt = MANY;
  plugin.beforeHandle = (command) => {
    formulas.follow(command);
    if (plugin.shouldRebuildDependenciesGraph || !leavesValues({ model, evaluator, formulas }, command))
      beforeHandle(command);
    else leaving.add(command);
  };
  plugin.handle = (command) => {
    handle(command);
    formulas.follow(command);
    if (leaving.has(command)) {
      if (command.type === 'REMOVE_COLUMNS_ROWS') computeMoved(evaluator, command, plugin.positionsToUpdate);
      if (command.type === 'CREATE_SHEET' || command.type === 'ADD_COLUMNS_ROWS') makeRoom(evaluator);
    }
    if (plugin.shouldRebuildDependenciesGraph) return;
    const written = plugin.positionsToUpdate.length;
    if (written < MANY) asksAt = MANY;
    if (written < asksAt) return;
    // If what comes is new cells, half of all are written when so many are.
    asksAt = cellsOf(model) - written;
    if (written >= asksAt) plugin.shouldRebuildDependenciesGraph = true;
  };
}

/** What found no room to spill is noted on sheets as large as they were when all was computed. */
function makeRoom(evaluator: Evaluator): void {
  const blocked = evaluator.createEmptyPositionSet();
  for (const position of evaluator.blockedArrayFormulas) blocked.add(position);
  evaluator.blockedArrayFormulas = blocked;
}

interface Computed {
  readonly model: Model;
  readonly evaluator: Evaluator;
  readonly formulas: FormulasInUse;
}

/** Whether no value of the workbook can be another one after a command, as it stands before it. */
function leavesValues(computed: Computed, command: Command): boolean {
  const { model, evaluator } = computed;
  switch (command.type) {
    case 'REMOVE_MERGE':
      return command.target.length === 0;
    case 'CREATE_SHEET':
      return !hasFormula(computed, isBroken);
    case 'ADD_COLUMNS_ROWS':
      return (
        isAtTheEnd(model, command) &&
        !hasFormula(
          computed,
          (formula, cells) =>
            readsTheEnd(model, formula, command) || cells().some((cell) => isHeldIn(evaluator, cell)),
        )
      );
    case 'REMOVE_COLUMNS_ROWS':
      return isByItself(computed, command.sheetId);
    case 'HOST_SET_TABLES':
      return !isMentioned(computed, changedTables(registryOf(model).getHostTables(), command.tables));
    case 'HOST_SET_NAMES':
      return !isMentioned(computed, {
        words: changedNames(registryOf(model).getHostNames(), command.names),
        sheets: [],
      });
    case 'HOST_REFRESH':
      return !isMentioned(computed, command);
    default:
      return false;
  }
}

const cellsOf = ({ getters }: Model): number =>
  getters.getSheetIds().reduce((total, id) => total + getters.getCells(id).length, 0);

const registryOf = ({ getters }: Model): RegistryGetters => getters as unknown as RegistryGetters;

/** `cells`: where it stands; nowhere, and on no sheet, where it is that of a name. */
type Test = (formula: CompiledFormula, cells: () => readonly Position[], sheetId: string | null) => boolean;

/** Whether one of the formulas of the workbook is such. */
function hasFormula({ model, formulas }: Computed, isSuch: Test): boolean {
  const { getters } = model;
  return (
    formulas
      .all()
      .some(({ formula, cells, sheetId }) =>
        isSuch(formula, () => cells.flatMap((id) => getters.tryGetCellPosition(id) ?? []), sheetId),
      ) ||
    registryOf(model)
      .getHostNames()
      .some(({ compiled }) => isSuch(compiled, () => [], null))
  );
}

const rangesOf = (formula: CompiledFormula): readonly Range[] => formula.rangeDependencies;

/** It cannot be read, or names a sheet that is not there. */
const isBroken = (formula: CompiledFormula): boolean =>
  formula.isBadExpression ||
  rangesOf(formula).some((range) => range.invalidSheetName !== undefined || range.invalidXc !== undefined);

type Growth = Extract<Command, { type: 'ADD_COLUMNS_ROWS' }>;
type Removal = Extract<Command, { type: 'REMOVE_COLUMNS_ROWS' }>;

const sizeOf = ({ getters }: Model, sheetId: string, dimension: Growth['dimension']): number =>
  dimension === 'ROW' ? getters.getNumberRows(sheetId) : getters.getNumberCols(sheetId);

function isAtTheEnd(model: Model, { sheetId, dimension, base, position }: Growth): boolean {
  return position === 'after' && base === sizeOf(model, sheetId, dimension) - 1;
}

/** As the formula of a whole column does. */
function readsTheEnd(model: Model, formula: CompiledFormula, { sheetId, dimension }: Growth): boolean {
  if (formula.rangeDependencies.length === 0) return false;
  const last = sizeOf(model, sheetId, dimension) - 1;
  return rangesOf(formula).some(
    (range) =>
      range.sheetId === sheetId && (dimension === 'ROW' ? range.zone.bottom : range.zone.right) >= last,
  );
}

/** It would spill, and found no room. */
const isHeldIn = (evaluator: Evaluator, at: Position): boolean =>
  evaluator.getEvaluatedCell(at).value === '#SPILL!';

/** Whether a sheet holds no formula, and none of the others reads it, or may: what INDIRECT reads its text says. */
function isByItself(computed: Computed, sheetId: string): boolean {
  const words = registryOf(computed.model)
    .getHostTables()
    .filter((table) => table.sheetId === sheetId)
    .map(({ name }) => name);
  return (
    !hasFormula(
      computed,
      (formula, _cells, on) =>
        on === sheetId ||
        rangesOf(formula).some((range) => range.sheetId === sheetId) ||
        formula.usesSymbol('INDIRECT'),
    ) && !isMentioned(computed, { words, sheets: [sheetId] })
  );
}

/**
 * On a sheet without formulas, from the first row or column on that goes: what moves up to there has stood further on, or was
 * written there since all was computed.
 */
function computeMoved(
  evaluator: Evaluator,
  { sheetId, dimension, elements }: Removal,
  written: readonly Position[],
): void {
  const first = elements.reduce((least, each) => Math.min(least, each));
  const cells: CellZone[] = [
    ...evaluator.getEvaluatedPositionsInSheet(sheetId),
    ...written.filter((position) => position.sheetId === sheetId),
  ].map(({ row, col }) => ({ top: row, left: col, bottom: row, right: col }));
  if (cells.length === 0) return;
  const all = cells.reduce(unite);
  const zone = dimension === 'ROW' ? { ...all, top: first } : { ...all, left: first };
  if (zone.top <= zone.bottom && zone.left <= zone.right) evaluator.evaluate(new Set([{ sheetId, zone }]));
}

function changedTables(before: readonly TableEntry[], after: readonly TableEntry[]): MovedTables {
  const changed = differing(before, after, ({ name, sheetId, engineId, columns, showHeaders }) => [
    name,
    sheetId,
    engineId,
    columns,
    showHeaders,
  ]);
  return { words: changed.map(({ name }) => name), sheets: changed.map(({ sheetId }) => sheetId) };
}

const changedNames = (before: readonly DefinedName[], after: readonly DefinedName[]): string[] =>
  differing(before, after, ({ name, formula, sheetId }) => [name, formula, sheetId]).map(({ name }) => name);

function isMentioned(computed: Computed, { words, sheets }: MovedTables): boolean {
  if (words.length === 0 && sheets.length === 0) return false;
  const called = new Set(words.map((word) => word.toLowerCase()));
  followNames(computed.model, called);
  return hasFormula(computed, (formula, _cells, sheetId) =>
    wordsOf(formula).some((word) =>
      word === '' ? sheetId === null || sheets.includes(sheetId) : called.has(word),
    ),
  );
}

/** A name whose formula calls one of them means something else in turn. */
function followNames(model: Model, called: Set<string>): void {
  const names = registryOf(model).getHostNames();
  for (let before = -1; before !== called.size;) {
    before = called.size;
    for (const { name, compiled } of names)
      if (wordsOf(compiled).some((word) => called.has(word))) called.add(name.toLowerCase());
  }
}

const knownWords = new WeakMap<CompiledFormula, readonly string[]>();

/** The tables and names that a formula calls, in lower case; '': the table that it stands in. */
function wordsOf(formula: CompiledFormula): readonly string[] {
  const known = knownWords.get(formula);
  if (known) return known;
  const words = formula.symbols.map((symbol) => (symbol.split('[')[0] ?? '').toLowerCase());
  knownWords.set(formula, words);
  return words;
}
