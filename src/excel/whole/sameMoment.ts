import { sameCells, sameCorner, sameRows } from '../../workbook/read/sameTables';
import type { TableRole } from '../../workbook/schema/tables';
import type { Moment, TableLook } from './tableLook';

/**
 * Whether nothing that a decision is read from has changed between two looks at the same tables: each value, each formula
 * and what it gave, each format. What was decided on the one then holds on the other, without being decided again.
 */
export function sameMoment(a: Moment, b: Moment): boolean {
  const names = new Set([...Object.keys(a.names), ...Object.keys(b.names)]);
  const roles = new Set([...Object.keys(a.looks), ...Object.keys(b.looks)] as TableRole[]);
  return (
    [...names].every((name) => a.names[name] === b.names[name]) &&
    [...roles].every((role) => sameLook(a.looks[role], b.looks[role]))
  );
}

function sameLook(a: TableLook | null | undefined, b: TableLook | null | undefined): boolean {
  if (!a || !b) return a === b;
  return (
    a.first === b.first &&
    a.daysAhead === b.daysAhead &&
    sameCells(a.headers, b.headers) &&
    sameRows(a.values, b.values) &&
    sameRows(a.formulas, b.formulas) &&
    sameRows(a.formats ?? [], b.formats ?? []) &&
    sameCorner(a.corner, b.corner)
  );
}
