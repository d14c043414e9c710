import { TABLE_ROLES } from '../schema/tables';
import type { RawTable, RawTables, TableCorner } from './rawTables';

/**
 * The tables of a reading; one that stands as it stood at the reading before is the same object as then, so that what was
 * made of it needs not be made again. All of them have been read.
 */
export function sameTables(before: RawTables, now: RawTables): RawTables {
  const kept = TABLE_ROLES.map((role) => {
    const [was, is] = [before[role], now[role]];
    return [role, was !== null && is !== null && isSame(was, is) ? was : is] as const;
  });
  return Object.fromEntries(kept) as RawTables;
}

type Cells = readonly unknown[];
type Rows = readonly Cells[];

function isSame(was: RawTable, is: RawTable): boolean {
  return (
    sameCorner(was.corner, is.corner) &&
    sameCells(was.headers, is.headers) &&
    sameRows(was.rows, is.rows) &&
    sameFormulas(was.formulas, is.formulas)
  );
}

export function sameCorner(was: TableCorner | undefined, is: TableCorner | undefined): boolean {
  return was?.sheet === is?.sheet && was?.row === is?.row && was?.column === is?.column;
}

function sameFormulas(was: Rows | undefined, is: Rows | undefined): boolean {
  if (was === undefined || is === undefined) return was === is;
  return sameRows(was, is);
}

export function sameRows(was: Rows, is: Rows): boolean {
  if (was === is) return true;
  return was.length === is.length && was.every((row, at) => sameCells(row, is[at] ?? []));
}

export function sameCells(was: Cells, is: Cells): boolean {
  return was.length === is.length && was.every((cell, at) => cell === is[at]);
}
