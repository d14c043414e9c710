import { periodOf } from '../../../workbook/edits/pairChange';
import type { PairChange, Period } from '../../../workbook/edits/edit';
import { isActiveInAny } from '../../../core/periods';
import { startFrom, stopFrom } from '../../../workbook/edits/periods';
import { nameKey } from '../../../workbook/read/names';
import type { GridCells, Turn } from '../../kit/grid/gridCells';
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
  /** Their INSEE codes, empty for who has none. */
  readonly codes: readonly string[];
  readonly applications: readonly string[];
  readonly cells: readonly (readonly MatrixCell[])[];
}

/** Who uses what in a year, as the workbook holds it. */
export function subscribedIn(tables: Tables, year: number): Matrix {
  const members = once(membersOf(tables));
  const applications = once(applicationsOf(tables)).map(({ name }) => name);
  const keys = rememberedKeys();
  /** By member, then by application: thousands of rows name the same few. */
  const periodsOf = new Map<string, Map<string, Period[]>>();
  for (const { member, application, ...years } of subscriptionsOf(tables)) {
    const [memberKey, applicationKey] = [keys(member), keys(application)];
    const ofMember = periodsOf.get(memberKey) ?? new Map<string, Period[]>();
    periodsOf.set(memberKey, ofMember);
    const periods = ofMember.get(applicationKey);
    const period = periodOf(years);
    if (periods) periods.push(period);
    else ofMember.set(applicationKey, [period]);
  }
  const across = applications.map((application) => ({
    application,
    name: keys(application),
    quoted: JSON.stringify(keys(application)),
  }));
  const cells = members.map(({ name: member }) => {
    const ofMember = periodsOf.get(keys(member));
    const row = `${year},${JSON.stringify(keys(member))}`;
    return across.map(({ application, name, quoted }): MatrixCell => {
      const periods = ofMember?.get(name) ?? NO_PERIODS;
      return {
        // Quoted, so that no two pairs of names give the same.
        key: `${row},${quoted}`,
        member,
        application,
        periods,
        active: isActiveInAny(periods, year),
        changed: false,
      };
    });
  });
  return {
    members: members.map(({ name }) => name),
    codes: members.map(({ inseeCode }) => inseeCode),
    applications,
    cells,
  };
}

const NO_PERIODS: readonly Period[] = [];

/** `nameKey`, told once for each name. */
function rememberedKeys(): (name: string) => string {
  const keys = new Map<string, string>();
  return (name) => {
    const key = keys.get(name) ?? nameKey(name);
    keys.set(name, key);
    return key;
  };
}

/** The same with what a person wants changed; rows of which nothing is wanted stay the same objects. */
export function withWanted(matrix: Matrix, wanted: Wanted): Matrix {
  if (Object.keys(wanted).length === 0) return matrix;
  const turned = (cell: MatrixCell): boolean => (wanted[cell.key] ?? cell.active) !== cell.active;
  const cells = matrix.cells.map((line) =>
    line.some(turned)
      ? line.map((cell) => (turned(cell) ? { ...cell, active: !cell.active, changed: true } : cell))
      : line,
  );
  return { ...matrix, cells };
}

/** What a turn of cells in the grid wants of the subscriptions. */
export const wantedBy = ({ keys, on }: Turn): Wanted => Object.fromEntries(keys.map((key) => [key, on]));

/** The cells as the grid shows them. */
export const gridCellsOf = ({ cells }: Matrix): GridCells =>
  cells.map((line) => line.map(({ key, active, changed }) => ({ key, on: active, changed })));

/** The first of those that have the same name: edits find rows by it. */
function once<Row extends { readonly name: string }>(rows: readonly Row[]): Row[] {
  const known = new Set<string>();
  return rows.filter(({ name }) => {
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
