import type { PairChange, Period } from '../../../workbook/edits/edit';
import { isActiveInAny } from '../../../core/periods';
import { startFrom, stopFrom } from '../../../workbook/edits/periods';
import { nameKey } from '../../../workbook/read/names';
import { applicationsOf, membersOf, subscriptionsOf, type Tables } from '../../model/rows';

/** Who uses what in a year, and what a person wants changed: year, member and application -> wanted. */
export type Wanted = Readonly<Record<string, boolean>>;

export interface MatrixCell {
  readonly key: string;
  readonly member: string;
  readonly application: string;
  /** All periods, as they stand in the workbook. */
  readonly periods: readonly Period[];
  readonly active: boolean;
  /** active is what the person wants, not yet what the workbook holds. */
  readonly changed: boolean;
}

export interface Matrix {
  readonly members: readonly string[];
  readonly applications: readonly string[];
  readonly cells: readonly (readonly MatrixCell[])[];
}

const keyOf = (year: number, member: string, application: string): string =>
  JSON.stringify([year, nameKey(member), nameKey(application)]);

export function matrixOf(tables: Tables, year: number, wanted: Wanted): Matrix {
  const members = once(membersOf(tables).map(({ name }) => name));
  const applications = once(applicationsOf(tables).map(({ name }) => name));
  const periodsOf = new Map<string, Period[]>();
  for (const { member, application, firstYear, lastYear, reference } of subscriptionsOf(tables)) {
    const key = keyOf(year, member, application);
    periodsOf.set(key, [...(periodsOf.get(key) ?? []), { firstYear, lastYear, reference }]);
  }
  const cells = members.map((member) =>
    applications.map((application): MatrixCell => {
      const key = keyOf(year, member, application);
      const periods = periodsOf.get(key) ?? [];
      const now = isActiveInAny(periods, year);
      const active = wanted[key] ?? now;
      return { key, member, application, periods, active, changed: active !== now };
    }),
  );
  return { members, applications, cells };
}

/** Whether two rows of cells show the same. */
export function sameCells(before: readonly MatrixCell[], now: readonly MatrixCell[]): boolean {
  return (
    before.length === now.length &&
    before.every((was, index) => {
      const is = now[index];
      return is !== undefined && was.key === is.key && was.active === is.active && was.changed === is.changed;
    })
  );
}

/** The first of those that have the same name: edits find rows by it. */
function once(names: readonly string[]): string[] {
  const known = new Set<string>();
  return names.filter((name) => {
    const key = nameKey(name);
    if (key === '' || known.has(key)) return false;
    known.add(key);
    return true;
  });
}

export function changedCells({ cells }: Matrix): MatrixCell[] {
  return cells.flat().filter((cell) => cell.changed);
}

export function pairsOf(matrix: Matrix, year: number, firstYearOfTerm: number): PairChange[] {
  return changedCells(matrix).map(({ member, application, periods, active }) => ({
    member,
    application,
    before: periods,
    after: active ? startFrom(periods, year) : stopFrom(periods, year, firstYearOfTerm),
  }));
}

/** A place in the grid; row -1: the header of a column, column -1: the header of a row. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** What a press on a spot wants: one cell the other way round; a header all on, or all off when all are on. */
export function toggled(matrix: Matrix, { row, column }: Spot): Wanted {
  const cells = matrix.cells
    .filter((_, index) => row === -1 || index === row)
    .flatMap((line) => line.filter((_, index) => column === -1 || index === column));
  const active = !cells.every((cell) => cell.active);
  return Object.fromEntries(cells.map((cell) => [cell.key, active]));
}

/** Where a key takes the focus; null: the key is not ours. */
export function nextSpot(
  { row, column }: Spot,
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  { members, applications }: Pick<Matrix, 'members' | 'applications'>,
): Spot | null {
  const [lastRow, lastColumn] = [members.length - 1, applications.length - 1];
  const at = (toRow: number, toColumn: number): Spot => ({
    row: Math.min(Math.max(toRow, -1), lastRow),
    column: Math.min(Math.max(toColumn, -1), lastColumn),
  });
  switch (key) {
    case 'ArrowUp':
      return at(row - 1, column);
    case 'ArrowDown':
      return at(row + 1, column);
    case 'ArrowLeft':
      return at(row, column - 1);
    case 'ArrowRight':
      return at(row, column + 1);
    case 'PageUp':
      return at(row - 10, column);
    case 'PageDown':
      return at(row + 10, column);
    case 'Home':
      return ctrlKey ? at(0, 0) : at(row, -1);
    case 'End':
      return ctrlKey ? at(lastRow, lastColumn) : at(row, lastColumn);
    default:
      return null;
  }
}
