import { type Binding, columnHeader } from '../../workbook/schema/binding';
import { readText } from '../../workbook/read/readValues';
import { sameName } from '../../workbook/read/names';
import { columnsOf, type TableRole } from '../../workbook/schema/tables';
import type { WholeProgress } from './compareLooks';
import { addedRows, type Steps } from './steps';
import type { Making, Structure } from './structure';
import { valueAt, type Moment, type TableLook } from './tableLook';

/** What becomes of a change that stands half in the workbook. */
export type Direction = 'finish' | 'takeBack';

/** A change that stands half in the workbook: what stands where, and all that it takes to finish it or to take it back. */
export interface Half {
  readonly places: readonly HalfPlace[];
  /** What can be done about it: a making is taken back, the removal of a creation is finished, rows either way. */
  readonly ways: readonly Direction[];
  /** Plain data. */
  readonly change:
    | ({ readonly kind: 'rows' } & Change)
    | { readonly kind: 'making'; readonly before: Structure; readonly making: Making }
    | { readonly kind: 'creation'; readonly mark: CreationMark };
}

/** What was created, as it stood then: it is taken away only while it still stands so. */
export interface CreationMark {
  readonly sheetIds: readonly string[];
  readonly state: string;
}

export interface Change {
  readonly binding: Binding;
  readonly before: Moment;
  readonly steps: Steps;
}

export interface HalfPlace {
  /** A table, or a defined name. */
  readonly table: string;
  /** What people call the row. */
  readonly row: string;
  /** changed: it is as it was to become; pending: as it was before; unknown: somebody else has changed the table. */
  readonly state: 'changed' | 'pending' | 'unknown';
}

/** More than a person reads. */
const PLACES = 12;

/** `progress` null: the workbook could not be looked at. */
export function placesOf({ binding, before, steps }: Change, progress: WholeProgress | null): HalfPlace[] {
  if (progress === null) return [];
  const places: HalfPlace[] = [];
  const add = (table: string, row: string, state: HalfPlace['state']): void => {
    if (!places.some((each) => each.table === table && each.row === row)) places.push({ table, row, state });
  };
  for (const name of progress.names.written) add(name, '', 'changed');
  for (const name of progress.names.unwritten) add(name, '', 'pending');
  for (const [role, done] of Object.entries(progress.tables) as [
    TableRole,
    WholeProgress['tables'][TableRole],
  ][]) {
    const look = before.looks[role];
    if (!look) continue;
    if (!done) {
      add(look.name, '', 'unknown');
      continue;
    }
    const words = (row: number): string => rowWords(look, role, binding, row);
    for (const { row } of done.written) add(look.name, words(row), 'changed');
    for (const row of done.removed) add(look.name, words(row), 'changed');
    for (const { row } of done.unwritten) add(look.name, words(row), 'pending');
    for (const row of done.unremoved) add(look.name, words(row), 'pending');
    for (const row of addedRows(steps, role)) {
      const cells = keys(look, role, binding).map((header) => row[header]?.cell);
      const named = cells.flatMap((cell) => (cell?.kind === 'text' ? [cell.text] : []));
      add(look.name, named.join(', '), done.added > 0 ? 'changed' : 'pending');
    }
  }
  return places.slice(0, PLACES);
}

function rowWords(look: TableLook, role: TableRole, binding: Binding, row: number): string {
  const cells = keys(look, role, binding).map((header) => valueAt(look, row, look.headers.indexOf(header)));
  return cells.map(readText).filter(Boolean).join(', ');
}

/** Headers of the columns that tell a row from others. */
function keys(look: TableLook, role: TableRole, binding: Binding): string[] {
  const needed = columnsOf(role).filter(([, { required }]) => required);
  return needed.slice(0, 2).flatMap(([column]) => {
    const wanted = columnHeader(binding, role, column);
    return look.headers.find((header) => sameName(header, wanted)) ?? [];
  });
}
