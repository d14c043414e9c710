/**
 * The engine's command bus, with the few commands that this host adds to it. Commands are data; the engine's
 * own types do not know ours, so the casts stand here and nowhere else.
 */
import { coreTypes, invalidateEvaluationCommands, type Model, registries } from '@odoo/o-spreadsheet';
import { HostError } from '../../protocol/errors';

export interface DefinedName {
  name: string;
  /** With its equals sign, as it was written. */
  formula: string;
  comment: string;
  visible: boolean;
  /** The sheet that alone knows it; otherwise the whole workbook does. */
  sheetId?: string;
}

/** What Excel knows of a table and the engine does not. */
export interface TableEntry {
  id: string;
  name: string;
  sheetId: string;
  /** Id of the engine's own table. */
  engineId: string;
  columns: string[];
  showHeaders: boolean;
  /** Its one row below the headers is no row of it, but where the first one will stand. */
  isEmptied?: boolean;
}

/** Tables that stand elsewhere, came or went: what they are called, and the sheets that they were and are on. */
export interface MovedTables {
  readonly words: readonly string[];
  readonly sheets: readonly string[];
}

export interface HostCommands {
  HOST_SET_NAMES: { names: DefinedName[] };
  HOST_SET_TABLES: { tables: TableEntry[] };
  /** The cells behind some words have changed place: what calls them is computed again. */
  HOST_REFRESH: MovedTables;
  /** Runs what the workbook has pending as one step: one evaluation, one undo. */
  HOST_TRANSACTION: Record<string, never>;
}

type EngineSet = Set<string>;

const coreCommands: (keyof HostCommands)[] = ['HOST_SET_NAMES', 'HOST_SET_TABLES', 'HOST_REFRESH'];

const inverses = registries.inverseCommandRegistry as unknown as {
  replace(command: string, inverse: (command: unknown) => unknown): void;
};

export function declareCommands(): void {
  for (const command of coreCommands) {
    (coreTypes as unknown as EngineSet).add(command);
    (invalidateEvaluationCommands as unknown as EngineSet).add(command);
    // Of a step that is taken back, how its commands place those after it elsewhere: these place nothing.
    inverses.replace(command, (same) => same);
  }
}

interface Outcome {
  /** Empty where it was done. */
  reasons: unknown[];
}

type AnyDispatch = (type: string, payload?: object) => Outcome;

/** Dispatches one of the engine's commands; what it refuses, other than a change that changes nothing, is an error. */
export function dispatch(model: Model, type: Parameters<Model['dispatch']>[0], payload: object): void {
  const { reasons } = (model.dispatch as unknown as AnyDispatch)(type, payload);
  failWhereRefused(type, reasons);
}

export function failWhereRefused(type: string, reasons: readonly unknown[]): void {
  if (reasons.every((reason) => harmless.has(String(reason)))) return;
  throw new HostError('InvalidOperation', `The grid refused ${type}: ${reasons.join(', ')}`);
}

const harmless = new Set(['NoChanges', 'InvalidSelection']);

export function dispatchHost<Name extends keyof HostCommands>(
  model: Model,
  type: Name,
  payload: HostCommands[Name],
): void {
  (model.dispatch as unknown as AnyDispatch)(type, payload);
}
