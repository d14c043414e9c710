import { foldedName } from '../../read/names';
import { readNumber, readText } from '../../read/readValues';
import type { RowValues } from '../../tables/newTables';
import type { Edit } from '../edit';
import { doubt } from './importPlan';

/** Between the values of a file's row and the fields of one of ours. */

/** What the rows of a table are, to those of a file. */
export interface Kind<Fields extends { readonly name: string }> {
  find(values: RowValues): Fields | null;
  /** The row as the file wants it. */
  merged(values: RowValues, before: Fields | null): Fields;
  edit(before: Fields | null, after: Fields): Edit;
  /** As people read it. */
  shown(fields: Fields): Readonly<Record<string, string | number | null>>;
  /** What no two rows of a file may share. */
  keys(fields: Fields): string[];
}

/** The only one that has a key; null where there are none or several. */
export function only<Row>(rows: readonly Row[], has: (row: Row) => boolean): Row | null {
  const found = rows.filter(has);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Values of a file's row have been read: the text of a cell, as it is. */
export const textOf = (values: RowValues, column: string): string => String(values[column] ?? '');

/** The file's number; `current` where its cell is empty. */
export function numberOf(values: RowValues, column: string, current: number | null): number | null {
  const value = values[column];
  if (value === undefined) return current;
  const reading = readNumber(value);
  return reading.ok
    ? reading.value.toNumber()
    : doubt({ code: 'unreadable', column, value: readText(value) });
}

/** Both ways of finding a row must find the same. */
export function agreed<Fields extends { readonly name: string }>(
  byCode: Fields | null,
  byName: Fields | null,
): Fields | null {
  if (byCode && byName && byCode !== byName)
    doubt({ code: 'twoRows', byCode: byCode.name, byName: byName.name });
  return byCode ?? byName;
}

/** Our spelling of a name stays where the file means the same. */
export function nameOf(values: RowValues, before: { readonly name: string } | null): string {
  const name = textOf(values, 'name');
  if (before === null) return name;
  return name === '' || foldedName(name) === foldedName(before.name) ? before.name : name;
}

/** As people read them: nothing rather than ''. */
export function emptyAsNull(fields: object): Record<string, string | number | null> {
  return Object.fromEntries(
    Object.entries(fields).map(([column, value]: [string, string | number | null]) => [
      column,
      value === '' ? null : value,
    ]),
  );
}
