/**
 * What the words of a formula mean: structured references, tables, defined names. The engine asks each time it
 * computes a cell, so a formula follows its table without being written anew.
 */
import { type CompiledFormula } from '@odoo/o-spreadsheet';
import type { CellsMeant, StructuredReference, TableArea } from './structuredReference';
import { cellsMeant, parseStructuredReference, resolveStructuredReference } from './structuredReference';

/** What the registry of the workbook tells. */
export interface SymbolSource {
  /** All of them, where they stand now. */
  tables(): readonly NamedTable[];
  definedName(name: string): CompiledFormula | undefined;
  /** Notes on which cells a formula depends; false: the engine is not there yet. */
  noteDependencies(position: Position, ranges: readonly EngineRange[]): boolean;
}

type NamedTable = TableArea & { readonly name: string; readonly sheetId: string };

interface Position {
  sheetId: string;
  col: number;
  row: number;
}

export interface CellResult {
  value: unknown;
  message?: string;
}
export type Value = CellResult | CellResult[][];

/** What the engine reads of a range, which knows more: how it is spelt. */
type EngineRange = Pick<CompiledFormula['rangeDependencies'][number], 'sheetId' | 'zone'>;

/** What the engine passes to a formula that it executes. */
export interface Evaluation {
  ref: (range: EngineRange) => CellResult;
  range: (range: EngineRange) => CellResult[][];
  symbol: (name: string, asRange: boolean) => Value;
  context: {
    __originCellPosition?: Position;
    addDependencies?(position: Position, ranges: readonly EngineRange[]): void;
  };
}

export type SymbolReader = (name: string, asRange: boolean) => Value;

export const cellError = (value: string, message: string): CellResult => ({ value, message });

const namesBeingComputed = new Set<CompiledFormula>();

/** Undefined when the word means nothing that the workbook knows. */
export function symbolValue(
  source: SymbolSource,
  evaluation: Evaluation,
  read: SymbolReader,
  name: string,
  asRange: boolean,
): Value | undefined {
  const pass = passOf(evaluation.context, source);
  if (name.includes('[')) return structuredValue(pass, evaluation, name, asRange);
  const known = resultOf(pass, evaluation, name, asRange);
  if (known) return known.value;
  const formula = source.definedName(name);
  if (formula) return computeName(pass, name, formula, evaluation, read, asRange);
  const table = pass.byName.get(name.toLowerCase());
  if (!table) return undefined;
  const zone = resolveStructuredReference(
    { table: name, parts: new Set(), columns: undefined },
    table,
    undefined,
  );
  return zone
    ? readRange(pass, evaluation, { sheetId: table.sheetId, zone }, asRange)
    : error('#REF!', `${name} is empty`, asRange);
}

function structuredValue(pass: Pass, evaluation: Evaluation, text: string, asRange: boolean): Value {
  const origin = evaluation.context.__originCellPosition;
  const found = pass.references.get(text) ?? readReference(text);
  pass.references.set(text, found);
  const { reference, meant } = found;
  if (!reference) return error('#REF!', `${text} cannot be read`, asRange);
  const isOfRow = reference.parts.has('#this row');
  if (reference.table === '' || isOfRow) for (const recording of recordings) recording.isRelative = true;
  const table = reference.table ? pass.byName.get(reference.table.toLowerCase()) : tableAround(pass, origin);
  if (!table) return error('#REF!', `No table ${reference.table || 'around this cell'}`, asRange);
  const cellsOf = meant.get(table) ?? cellsMeant(reference, table);
  meant.set(table, cellsOf);
  const zone = cellsOf(origin?.row);
  if (!zone) return error(isOfRow ? '#VALUE!' : '#REF!', `${text} means no cell`, asRange);
  return readRange(pass, evaluation, { sheetId: table.sheetId, zone }, asRange);
}

function readReference(text: string): ReadReference {
  return { reference: parseStructuredReference(text), meant: new Map() };
}

function tableAround(pass: Pass, position: Position | undefined): NamedTable | undefined {
  if (!position) return undefined;
  const { sheetId, col, row } = position;
  return pass.tables.find(
    ({ sheetId: on, zone: { top, bottom, left, right } }) =>
      on === sheetId && row >= top && row <= bottom && col >= left && col <= right,
  );
}

/** A structured reference as it reads, and which cells it means in each table that it was asked of. */
interface ReadReference {
  readonly reference: StructuredReference | undefined;
  readonly meant: Map<NamedTable, CellsMeant>;
}

/**
 * What stays as it is while the engine computes its cells once: where the tables stand, what references mean there, what
 * names come to. A thousand cells ask for the same.
 */
interface Pass {
  readonly source: SymbolSource;
  readonly tables: readonly NamedTable[];
  /** By the lower case of their names. */
  readonly byName: ReadonlyMap<string, NamedTable>;
  readonly references: Map<string, ReadReference>;
  readonly names: Map<string, NameResult>;
}

/** By the context of the engine, which lives as long as a pass. */
const passes = new WeakMap<object, Pass>();

function passOf(context: object, source: SymbolSource): Pass {
  const known = passes.get(context);
  if (known) return known;
  const tables = source.tables();
  // Of two of one name the first counts.
  const byName = new Map(tables.toReversed().map((table) => [table.name.toLowerCase(), table]));
  const pass: Pass = { source, tables, byName, references: new Map(), names: new Map() };
  passes.set(context, pass);
  return pass;
}

function readRange(pass: Pass, evaluation: Evaluation, range: EngineRange, asRange: boolean): Value {
  depend(pass, evaluation, [range]);
  const { top, bottom, left, right } = range.zone;
  if (top !== bottom || left !== right) return evaluation.range(range);
  // Of one cell the engine would keep a list for who asks for the same again: in each row it is another one.
  const cell = evaluation.ref(range);
  return asRange ? [[cell]] : cell;
}

/** The engine finds the dependencies of a formula in its text; those behind a word it has to be told. */
function depend(pass: Pass, { context }: Evaluation, ranges: readonly EngineRange[]): void {
  for (const recording of recordings) recording.ranges.push(...ranges);
  const { __originCellPosition: origin } = context;
  if (!origin || !context.addDependencies) return;
  // The engine's own way reads the cells as well; here they are read right after.
  const isNoted = pass.source.noteDependencies(origin, ranges);
  if (!isNoted) context.addDependencies(origin, ranges);
}

/** What a name gave, and all that it read to give it. */
interface NameResult {
  value: Value;
  ranges: EngineRange[];
  /** It means something else in each row: `=Communes[@Population]`. */
  isRelative: boolean;
}

/** The names that are being computed, one within the other. */
const recordings: NameResult[] = [];

const nameKey = (name: string, asRange: boolean): string =>
  `${name.toLowerCase()}${asRange ? ' as range' : ''}`;

function resultOf(
  pass: Pass,
  evaluation: Evaluation,
  name: string,
  asRange: boolean,
): NameResult | undefined {
  const known = pass.names.get(nameKey(name, asRange));
  if (known) depend(pass, evaluation, known.ranges);
  return known;
}

function computeName(
  pass: Pass,
  name: string,
  formula: CompiledFormula,
  evaluation: Evaluation,
  read: SymbolReader,
  asRange: boolean,
): Value {
  const recording: NameResult = { value: { value: null }, ranges: [], isRelative: false };
  recordings.push(recording);
  try {
    recording.value = computeFormulaOfName(pass, formula, evaluation, read, asRange);
  } finally {
    recordings.pop();
  }
  if (!recording.isRelative && namesBeingComputed.size === 0)
    pass.names.set(nameKey(name, asRange), recording);
  return recording.value;
}

function computeFormulaOfName(
  pass: Pass,
  formula: CompiledFormula,
  evaluation: Evaluation,
  read: SymbolReader,
  asRange: boolean,
): Value {
  if (formula.isBadExpression) return error('#NAME?', 'The formula of the name cannot be read', asRange);
  if (namesBeingComputed.has(formula)) return error('#REF!', 'The name refers to itself', asRange);
  namesBeingComputed.add(formula);
  try {
    const [reference] = formula.rangeDependencies;
    const only = singleToken(formula);
    if (only?.type === 'REFERENCE' && reference) return readRange(pass, evaluation, reference, asRange);
    if (only?.type === 'SYMBOL') return read(only.value, asRange);
    depend(pass, evaluation, formula.rangeDependencies);
    const execute = formula.execute as unknown as (...args: unknown[]) => Value;
    return execute.call(
      formula,
      formula.rangeDependencies,
      evaluation.ref,
      evaluation.range,
      evaluation.symbol,
      evaluation.context,
    );
  } finally {
    namesBeingComputed.delete(formula);
  }
}

/** What stands behind the equals sign, when it is one word: `=Communes[Population]`. */
function singleToken(formula: CompiledFormula): { type: string; value: string } | undefined {
  const { tokens } = formula as unknown as { tokens: { type: string; value: string }[] };
  const [, only] = tokens;
  return tokens.length === 2 ? only : undefined;
}

function error(value: string, message: string, asRange: boolean): Value {
  const result = cellError(value, message);
  return asRange ? [[result]] : result;
}
