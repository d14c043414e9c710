import type { NameIndex } from '../../read/names';
import { nameKey, sameName } from '../../read/names';
import type { RawWorkbook } from '../../read/rawTables';
import { readText } from '../../read/readValues';
import { viewTable, type RowView } from '../../read/tableView';
import {
  VARIANT_FIELDS,
  VARIANT_OBJECTS,
  type VariantField,
  type VariantObject,
} from '../../read/variants/words';
import type { Binding } from '../../schema/binding';

/** Of a row of the table of variants: the cells that hold a name. */
export interface NamingRow {
  readonly row: RowView;
  readonly columns: readonly ('key' | 'value')[];
}

type Named = 'commune' | 'application';

/** What a row is about is named by its key: of these objects, something that another table has. */
const KEYS: Readonly<Record<Named, readonly VariantObject[]>> = {
  // Communes may merge into one that is there already.
  commune: ['commune', 'merger'],
  application: ['application'],
};

/** By these fields the value is a name. */
const VALUES: Readonly<Record<Named, readonly VariantField[]>> = {
  commune: ['member', 'chiefTown'],
  application: ['uses'],
};

/** The rows of variants that name a member or an application, however they spell it; none where there are no variants. */
export function rowsOfVariantsNaming(
  raw: RawWorkbook,
  binding: Binding,
  column: Named,
  name: string,
  names: NameIndex,
): readonly NamingRow[] {
  const table = viewTable(raw, binding, 'variants');
  if (table === null || table.missingColumns.length > 0) return [];
  const isIt = (cell: unknown): boolean => nameKey(names.known(cell)) === nameKey(name);
  return table.rows.flatMap((row): NamingRow[] => {
    const keyed = KEYS[column].some((each) => sameName(VARIANT_OBJECTS[each], row.cell('object')));
    const valued = VALUES[column].some((each) => sameName(VARIANT_FIELDS[each], row.cell('field')));
    const columns = [
      ...(keyed && isIt(row.cell('key')) ? ['key' as const] : []),
      ...(valued && isIt(row.cell('value')) ? ['value' as const] : []),
    ];
    return columns.length === 0 ? [] : [{ row, columns }];
  });
}

/** The names of those variants, each once. */
export function variantsNaming(rows: readonly NamingRow[]): readonly string[] {
  const names = new Map(rows.map(({ row }) => [nameKey(row.cell('name')), readText(row.cell('name'))]));
  return [...names.values()];
}
