import type { RawWorkbook } from '../../../../workbook/read/rawTables';
import type { ConventionView } from '../../../model/paneReading';
import { indexNames, type NameIndex } from './frenchParts';

export const NO_NAMES: NameIndex = new Map();

/** Whatever stands as text in a cell or a header of the tables, and the names of their sheets and of those that are drawn. */
export function namesIn({ raw, sheets }: ConventionView): NameIndex {
  const known = indexes.get(raw);
  if (known?.sheets === sheets) return known.index;
  const names = [
    ...sheets.map(({ name }) => name),
    ...Object.values(raw.tables).flatMap((table) => [
      table?.corner?.sheet ?? '',
      ...(table?.headers ?? []),
      ...(table?.rows.flat().filter((cell) => typeof cell === 'string') ?? []),
    ]),
  ];
  const index = indexNames(names);
  indexes.set(raw, { sheets, index });
  return index;
}

/** The same reading has the same names. */
const indexes = new WeakMap<
  RawWorkbook,
  { readonly sheets: ConventionView['sheets']; readonly index: NameIndex }
>();
