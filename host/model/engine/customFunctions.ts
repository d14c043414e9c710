/**
 * The add-in's custom functions, live in cells: called as Excel calls them, results and errors shown as Excel
 * shows them.
 */
import { registries } from '@odoo/o-spreadsheet';
import type { Ways } from '../ways';
import { forgetCompiled } from './compiler';

export interface FunctionMetadata {
  id: string;
  name: string;
  description?: string;
  parameters: {
    name: string;
    description?: string;
    type?: string;
    dimensionality?: string;
    optional?: boolean;
    repeating?: boolean;
  }[];
  result?: { type?: string; dimensionality?: string };
}

export type CustomFunction = (...args: unknown[]) => unknown;

/** Under this key the workbook's functions stand in the evaluation context. */
export const functionsKey = 'workbookFunctions';

export interface FunctionSource {
  /** By full name, in upper case. */
  readonly functions: ReadonlyMap<string, CustomFunction>;
  readonly ways: Pick<Ways, 'blankArguments' | 'dateSystem'>;
}

interface EngineValue {
  value: unknown;
  message?: string;
}
type EngineArgument = EngineValue | EngineValue[][] | undefined;

interface EvaluationContext {
  [functionsKey]?: FunctionSource;
  __originCellPosition?: { sheetId: string; col: number; row: number };
  getters: { getSheetName(sheetId: string): string };
}

const errorCodes = new Set([
  '#VALUE!',
  '#N/A',
  '#DIV/0!',
  '#NUM!',
  '#NULL!',
  '#NAME?',
  '#REF!',
  '#CALC!',
  '#SPILL!',
]);

/** Excel's codes that the engine does not count among its errors. */
export function declareErrors(): void {
  for (const code of errorCodes) registries.errorTypes.add(code);
}

type Description = Parameters<typeof registries.functionRegistry.replace>[1];

/** The registry is one for all workbooks of the process; which code runs, each workbook decides by its table. */
export function declareFunction(fullName: string, metadata: FunctionMetadata): void {
  const description = {
    description: metadata.description ?? '',
    category: 'Quote-part',
    isExported: true,
    args: metadata.parameters.map((parameter) => ({
      name: parameter.name,
      description: parameter.description ?? '',
      type: parameter.dimensionality === 'matrix' ? ['RANGE<ANY>'] : ['ANY'],
      ...(parameter.dimensionality === 'matrix' ? { acceptMatrix: true } : {}),
      ...(parameter.optional ? { optional: true } : {}),
      ...(parameter.repeating ? { repeating: true } : {}),
    })),
    compute(this: unknown, ...args: EngineArgument[]) {
      return evaluate(this as EvaluationContext, fullName, metadata, args);
    },
  };
  registries.functionRegistry.replace(fullName, description as unknown as Description);
  // Compiled formulas are cached with the shape of the arguments that the function had.
  forgetCompiled();
}

function evaluate(
  context: EvaluationContext,
  fullName: string,
  metadata: FunctionMetadata,
  args: EngineArgument[],
): EngineValue | EngineValue[][] {
  const source = context[functionsKey];
  const run = source?.functions.get(fullName.toUpperCase());
  if (!source || !run) return { value: '#NAME?', message: `No function ${fullName} in this workbook` };
  const values: unknown[] = [];
  for (const [index, parameter] of metadata.parameters.entries()) {
    const argument = args[index];
    const failed = firstError(argument);
    if (failed) return failed;
    const converted = convertArgument(argument, parameter, blankValues[source.ways.blankArguments]);
    if (converted === mismatch) {
      return { value: '#VALUE!', message: `${parameter.name}: a ${parameter.type ?? 'value'} is expected` };
    }
    values.push(converted);
  }
  // A function that declares one more argument than its metadata asks for the invocation.
  if (run.length > metadata.parameters.length) values.push(invocation(context, fullName));
  try {
    return toEngine(run(...values));
  } catch (error) {
    return (
      asError(error) ?? { value: '#VALUE!', message: error instanceof Error ? error.message : String(error) }
    );
  }
}

function invocation(context: EvaluationContext, functionName: string) {
  const position = context.__originCellPosition;
  if (!position) return { functionName };
  const sheet = context.getters.getSheetName(position.sheetId);
  return { functionName, address: `${sheet}!${columnLetters(position.col)}${position.row + 1}` };
}

function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

const isMatrix = (argument: EngineArgument): argument is EngineValue[][] => Array.isArray(argument);

const isErrorCode = (value: unknown) => typeof value === 'string' && registries.errorTypes.has(value);

/** Excel does not call a function that an error is passed to: the error goes through. */
function firstError(argument: EngineArgument): EngineValue | undefined {
  if (argument === undefined) return undefined;
  const cells = isMatrix(argument) ? argument.flat() : [argument];
  return cells.find((cell) => isErrorCode(cell.value));
}

const mismatch = Symbol('wrong type');

function convertArgument(
  argument: EngineArgument,
  parameter: FunctionMetadata['parameters'][number],
  blank: BlankValues,
): unknown {
  if (argument === undefined) return null;
  if (parameter.dimensionality === 'matrix') {
    return isMatrix(argument) ? rowMajor(argument, blank.inRange) : [[argument.value ?? blank.inRange]];
  }
  const value = isMatrix(argument) ? argument[0]?.[0]?.value : argument.value;
  return convertScalar(value, parameter.type ?? 'any', blank.alone);
}

interface BlankValues {
  inRange: unknown;
  /** Where any type is taken. */
  alone: unknown;
}

const blankValues: Record<Ways['blankArguments'], BlankValues> = {
  text: { inRange: '', alone: null },
  null: { inRange: null, alone: null },
  zero: { inRange: 0, alone: 0 },
};

/** The engine's matrices are lists of columns, Excel's are lists of rows. */
function rowMajor(columns: EngineValue[][], blank: unknown): unknown[][] {
  const height = columns[0]?.length ?? 0;
  return Array.from({ length: height }, (_, row) => columns.map((column) => column[row]?.value ?? blank));
}

function convertScalar(value: unknown, type: string, blank: unknown): unknown {
  const isEmpty = value === null || value === undefined;
  switch (type) {
    case 'number':
      if (isEmpty) return 0;
      if (typeof value === 'boolean') return Number(value);
      return typeof value === 'number' ? value : mismatch;
    case 'boolean':
      if (isEmpty) return false;
      if (typeof value === 'number') return value !== 0;
      return typeof value === 'boolean' ? value : mismatch;
    case 'string':
      if (isEmpty) return '';
      return typeof value === 'boolean' ? String(value).toUpperCase() : `${value as string | number}`;
    default:
      return isEmpty ? blank : value;
  }
}

function toEngine(result: unknown): EngineValue | EngineValue[][] {
  if (!Array.isArray(result)) return toCell(result);
  const rows = result.map((row: unknown) => (Array.isArray(row) ? (row as unknown[]) : [row]));
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return { value: '#CALC!', message: 'The function returned an empty array' };
  return Array.from({ length: width }, (_, column) => rows.map((row) => toCell(row[column])));
}

function toCell(value: unknown): EngineValue {
  if (value === undefined || value === null) return { value: '' };
  if (typeof value === 'number' && !Number.isFinite(value))
    return { value: '#NUM!', message: 'Not a number' };
  return asError(value) ?? { value };
}

/** `CustomFunctions.Error`, thrown or returned: known by its code, since each realm has a class of its own. */
function asError(error: unknown): EngineValue | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  const { code, message } = error as { code: unknown; message?: unknown };
  const value = errorCodes.has(String(code)) ? String(code) : '#VALUE!';
  return { value, message: typeof message === 'string' ? message : '' };
}
