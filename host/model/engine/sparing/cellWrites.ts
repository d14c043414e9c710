/**
 * Cells that are written within a step. The engine copies every command, styles included, before it asks and does anything,
 * and tells everybody of each; here it is made for this one write, and those are told who follow cell by cell. A step of an
 * add-in is thousands of them.
 */
import type { Model } from '@odoo/o-spreadsheet';
import { gettersOf } from '../plugins';
import type { CoreTables } from './coreTables';
import type { CellZone } from '../structuredReference';
import type { CellCommand, CellWrite } from './cellCommand';
import { type ColumnWriter, columnWriter } from './columnWrites';

interface Plugin {
  beforeHandle(command: CellCommand): void;
  handle(command: CellCommand): void;
}

interface Insides {
  handlers: Plugin[];
  state: { addCommand(command: object): void };
  checkDispatchAllowedCoreCommand(command: CellCommand): readonly unknown[];
  trigger(event: 'command-dispatched', command: object): void;
}

/** Who makes the cells, by a getter. */
const MAKING = 'getCells';

/** Who follows the looks of each cell, likewise: what the cells are, how high rows are, what values read as. */
const FOLLOWING_LOOKS = [MAKING, 'getRowSize', 'getEvaluatedCell'];

/**
 * And who follows what each holds: functions that are kept an eye on; beside a table, the tables, which may grow by it. All
 * others only note that what they made of all cells is out of date.
 */
const FOLLOWING_CONTENTS = [...FOLLOWING_LOOKS, 'getCellsWithTrackedFormula'];
const FOLLOWING_BESIDE_TABLES = [...FOLLOWING_CONTENTS, 'getCoreTables'];

export interface CellWriter {
  /** Writes a cell as the engine does in the middle of a step; gives what it refuses, and why. */
  write(write: CellWrite): readonly unknown[];
  readonly columns: ColumnWriter;
  /**
   * Takes a cell away, as the engine does with those that go with their row: nobody is asked, and who does the step again does
   * it by the row.
   */
  clear(at: Pick<CellWrite, 'sheetId' | 'col' | 'row'>): void;
  /** At the end of the step: those who do not follow each cell are told that there were some. */
  finish(): void;
  /** Who is told of each cell all the same. */
  follow(hear: (command: CellCommand) => void): void;
}

export function cellWriter(model: Model, tables: CoreTables): CellWriter {
  const insides = model as unknown as Insides;
  const following = (getters: readonly string[]): readonly Plugin[] =>
    insides.handlers.filter((plugin) => getters.some((name) => gettersOf(plugin).includes(name)));
  const [followingLooks, followingContents, followingBesideTables] = [
    following(FOLLOWING_LOOKS),
    following(FOLLOWING_CONTENTS),
    following(FOLLOWING_BESIDE_TABLES),
  ];
  const followersOf = ({ content, sheetId, col, row }: CellCommand): readonly Plugin[] => {
    if (content === undefined) return followingLooks;
    // By nothing no table grows; and what is cleared may be on its way to another place.
    return content !== '' && tables.endAt(sheetId, col, row) ? followingBesideTables : followingContents;
  };
  const [making] = following([MAKING]);
  const noting = insides.handlers.filter((plugin) => !followingBesideTables.includes(plugin));
  /** On each sheet since the step began. */
  const written = new Map<string, Written>();
  let hear = (_command: CellCommand): void => undefined;
  const carryOut = (command: CellCommand, make?: () => void): void => {
    const followers = followersOf(command);
    for (const plugin of followers) plugin.beforeHandle(command);
    for (const plugin of followers)
      if (make !== undefined && plugin === making) make();
      else plugin.handle(command);
    hear(command);
    note(written, command);
  };
  const write = (asked: CellWrite): readonly unknown[] => {
    const command: CellCommand = { ...asked, type: 'UPDATE_CELL' };
    const refusals = insides.checkDispatchAllowedCoreCommand(command);
    if (refusals.length > 0) return refusals;
    insides.state.addCommand(command);
    carryOut(command);
    return refusals;
  };
  return {
    write,
    columns: columnWriter(model, {
      write,
      addCommand: (command) => insides.state.addCommand(command),
      carryOut,
    }),
    clear: (at) => carryOut({ ...at, content: '', style: null, format: '', type: 'UPDATE_CELL' }),
    finish() {
      tables.forget();
      const told = [...written];
      written.clear();
      for (const [sheetId, { zone, last }] of told) {
        for (const plugin of noting) plugin.beforeHandle(last);
        for (const plugin of noting) plugin.handle(last);
        // Whoever looks on is told once for all cells.
        const { type, content } = last;
        insides.trigger('command-dispatched', {
          type,
          sheetId,
          target: [zone],
          ...(content !== undefined && { content }),
        });
      }
    },
    follow(hearing) {
      hear = hearing;
    },
  };
}

/** Where something was written, and the command that says most of it. */
interface Written {
  readonly zone: CellZone;
  last: CellCommand;
}

/** A content says more than a format, and that more than a style. */
const weight = ({ content, format }: CellCommand): number =>
  content !== undefined ? 2 : format !== undefined ? 1 : 0;

function note(written: Map<string, Written>, command: CellCommand): void {
  const { sheetId, row, col } = command;
  const before = written.get(sheetId);
  if (before === undefined) {
    written.set(sheetId, { zone: { top: row, bottom: row, left: col, right: col }, last: command });
    return;
  }
  const { zone } = before;
  if (row < zone.top) zone.top = row;
  else if (row > zone.bottom) zone.bottom = row;
  if (col < zone.left) zone.left = col;
  else if (col > zone.right) zone.right = col;
  if (weight(command) >= weight(before.last)) before.last = command;
}
