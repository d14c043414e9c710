/**
 * Cells that are written within a step. The engine copies every command, styles included, before it asks and does anything;
 * here it is made for this one write, and a step of an add-in is thousands of them.
 */
import type { Model } from '@odoo/o-spreadsheet';
import { gettersOf } from '../plugins';

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
  handlers: object[];
  state: { addCommand(command: Command): void };
  checkDispatchAllowedCoreCommand(command: Command): readonly unknown[];
  dispatchToHandlers(handlers: readonly object[], command: Command): void;
}

/**
 * Who follows looks cell by cell, each by a getter: what the cells are, how high rows are, what values read as. All others
 * only note that what they made of all cells is out of date.
 */
const FOLLOWING_LOOKS = ['getCells', 'getRowSize', 'getEvaluatedCell'];

export interface CellWriter {
  /** Writes a cell as the engine does in the middle of a step; gives what it refuses, and why. */
  write(write: CellWrite): readonly unknown[];
  /** At the end of the step: those who do not follow each look are told that there were some. */
  finish(): void;
}

export function cellWriter(model: Model): CellWriter {
  const insides = model as unknown as Insides;
  const [following, others]: [object[], object[]] = [[], []];
  for (const plugin of insides.handlers)
    (FOLLOWING_LOOKS.some((name) => gettersOf(plugin).includes(name)) ? following : others).push(plugin);
  let look: Command | null = null;
  return {
    write(write) {
      const command: Command = { ...write, type: 'UPDATE_CELL' };
      const refusals = insides.checkDispatchAllowedCoreCommand(command);
      if (refusals.length > 0) return refusals;
      insides.state.addCommand(command);
      if (write.content === undefined) {
        insides.dispatchToHandlers(following, command);
        // With a format it says more than without.
        if (look === null || command.format !== undefined) look = command;
      } else insides.dispatchToHandlers(insides.handlers, command);
      return refusals;
    },
    finish() {
      const last = look;
      look = null;
      if (last !== null) insides.dispatchToHandlers(others, last);
    },
  };
}
