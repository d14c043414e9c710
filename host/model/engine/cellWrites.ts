/**
 * Cells that are written within a step. The engine copies every command, styles included, before it asks and does anything;
 * here it is made for this one write, and a step of an add-in is thousands of them.
 */
import type { Model } from '@odoo/o-spreadsheet';

export interface CellWrite {
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
  readonly content?: string;
  readonly style?: object | null;
  readonly format?: string;
}

interface Command extends CellWrite {
  readonly type: 'UPDATE_CELL';
}

interface Insides {
  handlers: unknown[];
  state: { addCommand(command: Command): void };
  checkDispatchAllowedCoreCommand(command: Command): readonly unknown[];
  dispatchToHandlers(handlers: unknown[], command: Command): void;
}

/** Writes a cell as the engine does in the middle of a step; gives what it refuses, and why. */
export function cellWriter(model: Model): (write: CellWrite) => readonly unknown[] {
  const insides = model as unknown as Insides;
  return (write) => {
    const command: Command = { ...write, type: 'UPDATE_CELL' };
    const refusals = insides
      .checkDispatchAllowedCoreCommand(command)
      .filter((answer) => answer !== 'Success');
    if (refusals.length > 0) return refusals;
    insides.state.addCommand(command);
    insides.dispatchToHandlers(insides.handlers, command);
    return [];
  };
}
