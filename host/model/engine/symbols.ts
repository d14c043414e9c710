/**
 * What the words of a formula mean: structured references, tables, defined names. The engine asks each time it
 * computes a cell, so a formula follows its table without being written anew.
 */
import { type CompiledFormula } from '@odoo/o-spreadsheet';
import type { CellZone, TableArea } from './structuredReference';
import { parseStructuredReference, resolveStructuredReference } from './structuredReference';

/** What the registry of the workbook tells. */
export interface SymbolSource {
  table(name: string): (TableArea & { sheetId: string }) | undefined;
  tableAt(position: Position): (TableArea & { sheetId: string }) | undefined;
  definedName(name: string): CompiledFormula | undefined;
}

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

/** The engine's own range objects; opaque here. */
type EngineRange = CompiledFormula['rangeDependencies'][number];

/** What the engine passes to a formula that it executes. */
export interface Evaluation {
  ref: (range: EngineRange) => CellResult;
  range: (range: EngineRange) => CellResult[][];
  symbol: (name: string, asRange: boolean) => Value;
  context: {
    getters: { getRangeFromZone(sheetId: string, zone: CellZone): EngineRange };
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
  const origin = evaluation.context.__originCellPosition;
  if (name.includes('[')) {
    const reference = parseStructuredReference(name);
    if (!reference) return error('#REF!', `${name} cannot be read`, asRange);
    if (reference.table === '' || reference.parts.has('#this row')) {
      for (const recording of recordings) recording.isRelative = true;
    }
    const table = reference.table ? source.table(reference.table) : origin && source.tableAt(origin);
    if (!table) return error('#REF!', `No table ${reference.table || 'around this cell'}`, asRange);
    const zone = resolveStructuredReference(reference, table, origin?.row);
    if (!zone)
      return error(reference.parts.has('#this row') ? '#VALUE!' : '#REF!', `${name} means no cell`, asRange);
    return readZone(evaluation, table.sheetId, zone, asRange);
  }
  const formula = source.definedName(name);
  if (formula) return computeName(name, formula, evaluation, read, asRange);
  const table = source.table(name);
  if (!table) return undefined;
  const zone = resolveStructuredReference(
    { table: name, parts: new Set(), columns: undefined },
    table,
    undefined,
  );
  return zone
    ? readZone(evaluation, table.sheetId, zone, asRange)
    : error('#REF!', `${name} is empty`, asRange);
}

function readZone(evaluation: Evaluation, sheetId: string, zone: CellZone, asRange: boolean): Value {
  return readRange(evaluation, evaluation.context.getters.getRangeFromZone(sheetId, zone), asRange);
}

function readRange(evaluation: Evaluation, range: EngineRange, asRange: boolean): Value {
  depend(evaluation, [range]);
  const { top, bottom, left, right } = range.zone;
  return asRange || top !== bottom || left !== right ? evaluation.range(range) : evaluation.ref(range);
}

/** The engine finds the dependencies of a formula in its text; those behind a word it has to be told. */
function depend({ context }: Evaluation, ranges: readonly EngineRange[]): void {
  for (const recording of recordings) recording.ranges.push(...ranges);
  if (context.__originCellPosition) context.addDependencies?.(context.__originCellPosition, ranges);
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

/** A thousand cells may use one name: it is computed once in a pass of the engine, whose context lives as long. */
const resultsOfPass = new WeakMap<object, Map<string, NameResult>>();

function computeName(
  name: string,
  formula: CompiledFormula,
  evaluation: Evaluation,
  read: SymbolReader,
  asRange: boolean,
): Value {
  const key = `${name.toLowerCase()}${asRange ? ' as range' : ''}`;
  const { context } = evaluation;
  const results = resultsOfPass.get(context) ?? new Map<string, NameResult>();
  resultsOfPass.set(context, results);
  const known = results.get(key);
  if (known) {
    depend(evaluation, known.ranges);
    return known.value;
  }
  const recording: NameResult = { value: { value: null }, ranges: [], isRelative: false };
  recordings.push(recording);
  try {
    recording.value = computeFormulaOfName(formula, evaluation, read, asRange);
  } finally {
    recordings.pop();
  }
  if (!recording.isRelative && namesBeingComputed.size === 0) results.set(key, recording);
  return recording.value;
}

function computeFormulaOfName(
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
    if (only?.type === 'REFERENCE' && reference) return readRange(evaluation, reference, asRange);
    if (only?.type === 'SYMBOL') return read(only.value, asRange);
    depend(evaluation, formula.rangeDependencies);
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
