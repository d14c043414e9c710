import { MOST_VARIANTS } from '../../../core/variants/variant';
import { nameKey } from '../../read/names';
import { readText } from '../../read/readValues';
import { viewTable } from '../../read/tableView';
import type { DocumentEntry, DocumentSource, SheetCells } from '../document';
import { documentFingerprint } from '../fingerprint';
import { recapFingerprint } from '../recap/entry';

/** Variants side by side with what is in force in a year; its subject is their names. */
export const variants: DocumentEntry = {
  kind: 'variants',
  name: { fr: 'Variantes', en: 'Variants' },
  choice: null,
  inWorkbook: 'perVariants',
  inCommuneFile: null,
  needsAmounts: true,
  title: (year) => `Variantes comparées – exercice ${year}`,
  sheetName: (year) => `Variantes ${year}`,
  fingerprint(source, { year, subject }) {
    const rows = rowsOfVariants(source, subject);
    if (rows === null) return null;
    const { members, totalPopulation } = source.reading.convention;
    return documentFingerprint('variants 1', [
      year,
      rows,
      recapFingerprint(source.reading, year),
      // Who is no member in the year may be one in a variant.
      members.map(({ name, inseeCode, kind, population, membership }) => [
        [name, inseeCode, kind, population],
        membership ?? null,
      ]),
      totalPopulation,
    ]);
  },
  signed: {
    columns: (cells) => columnsFor(namesOn(cells).length),
    subject: (cells) => variantsSubject(namesOn(cells)),
  },
};

/** In column A, above the names of the variants, and between. */
export const NAMES_HEADER = 'Variante';
export const IN_FORCE = 'En vigueur';

/** The table of totals has ten; that of the communes three a variant, behind the name and what is in force. */
export function columnsFor(count: number): number {
  return Math.max(10, 2 + 3 * count);
}

const BETWEEN = ' ; ';

/** As what the sheet of some variants is known. */
export function variantsSubject(names: readonly string[]): string {
  return names.join(BETWEEN);
}

/** Their rows as they stand in the table, in its order; null: one of them is not there, or they are too many. */
function rowsOfVariants(
  { raw, binding }: DocumentSource,
  subject: string | undefined,
): readonly (readonly string[])[] | null {
  const rows = viewTable(raw, binding, 'variants')?.rows ?? [];
  const standing = new Set(rows.map((row) => nameKey(row.cell('name'))));
  const wanted = namesIn(subject, standing);
  if (wanted === null) return null;
  return rows
    .filter((row) => wanted.has(nameKey(row.cell('name'))))
    .map((row) =>
      (['name', 'object', 'key', 'field', 'value'] as const).map((column) => readText(row.cell(column))),
    );
}

/**
 * By their keys, the variants that a subject names. `standing`: the keys of all that there are; a name may hold what
 * stands between two of them. null: one is not there, or they are none or too many.
 */
export function namesIn(
  subject: string | undefined,
  standing: ReadonlySet<string>,
): ReadonlySet<string> | null {
  const parts = subject?.split(BETWEEN) ?? [];
  const found = new Set<string>();
  for (let from = 0; from < parts.length;) {
    const ends = parts.map((_, index) => parts.length - index).filter((end) => end > from);
    const end = ends.find((each) => standing.has(nameKey(parts.slice(from, each).join(BETWEEN))));
    if (end === undefined) return null;
    found.add(nameKey(parts.slice(from, end).join(BETWEEN)));
    from = end;
  }
  return found.size === 0 || found.size > MOST_VARIANTS ? null : found;
}

/** The names on a drawn sheet: below their header and what is in force. */
function namesOn(cells: SheetCells): string[] {
  const header = cells.findIndex(([label]) => readText(label) === NAMES_HEADER);
  const labels = cells.slice(header + 1).map(([label]) => readText(label));
  return header < 0 ? [] : labels.slice(1, labels.indexOf(''));
}
