import { nameKey } from '../../read/names';
import { knownNames } from '../../read/knownNames';
import type { RawWorkbook } from '../../read/rawTables';
import { isEmpty, readText } from '../../read/readValues';
import { viewTable, type RowView } from '../../read/tableView';
import type { Binding } from '../../schema/binding';
import { COST_COMPONENTS } from '../../schema/tables';

/**
 * The names of the applications whose cost is given by its components, in their own row or in the one of an amendment:
 * another cost of theirs is given so, too.
 */
export function costsInParts(raw: RawWorkbook, binding: Binding): ReadonlySet<string> {
  const applications = viewTable(raw, binding, 'applications')?.rows ?? [];
  const costs = viewTable(raw, binding, 'costs')?.rows ?? [];
  const names = knownNames(raw, binding).application;
  const hasParts = (row: RowView): boolean => COST_COMPONENTS.some((column) => !isEmpty(row.cell(column)));
  const given = new Set([
    ...applications.filter(hasParts).map((row) => nameKey(row.cell('name'))),
    ...costs.filter(hasParts).map((row) => nameKey(names.known(row.cell('application')))),
  ]);
  return new Set(
    applications.map((row) => readText(row.cell('name'))).filter((name) => given.has(nameKey(name))),
  );
}
