import { isEmpty, readNumber } from '../read/readValues';
import { sameName } from '../read/names';
import type { RawCell } from '../read/rawTables';
import { NO_COLUMN, type Binding } from '../schema/binding';
import type { ColumnRole } from '../schema/tables';

/** Columns of the table of interventions up to version 3 of the schema, when one row was an intervention and its line. */
const FORMER_COLUMNS = {
  profile: 'Profil',
  days: 'Journées',
  halfDays: 'Demi-journées',
  netAmount: 'Montant HT',
  vat: 'TVA',
  grossAmount: 'Montant TTC',
} as const satisfies Partial<Record<ColumnRole<'interventionLines'>, string>>;

type FormerColumn = keyof typeof FORMER_COLUMNS;

/** Cells of a line by the roles of their columns, as they stand in a former row. */
export type FormerLine = Readonly<Partial<Record<FormerColumn, RawCell>>>;

/**
 * The line that stood in each row of a former table, undefined where there was none; null: the table has none of the
 * columns. They stay there, for people's formulas name them, and are read no more once the lines have a table.
 */
export function formerLines(
  headers: readonly string[],
  rows: readonly (readonly RawCell[])[],
  binding: Binding,
): (FormerLine | undefined)[] | null {
  const bound = binding.tables.interventions?.columns ?? {};
  const positions = (Object.entries(FORMER_COLUMNS) as [FormerColumn, string][]).flatMap(
    ([column, header]): [FormerColumn, number][] => {
      const wanted = bound[column] ?? header;
      const at = wanted === NO_COLUMN ? -1 : headers.findIndex((each) => sameName(each, wanted));
      return at < 0 ? [] : [[column, at]];
    },
  );
  if (positions.length === 0) return null;
  return rows.map((cells) => {
    const held = positions.filter(([, at]) => !isEmpty(cells[at]));
    return held.length === 0
      ? undefined
      : Object.fromEntries(held.map(([column, at]): [FormerColumn, RawCell] => [column, cells[at] ?? '']));
  });
}

/** The rate that gave a VAT, where it did to the cent; null: another one, or none that can be told. */
export function formerVatRate({ netAmount, vat }: FormerLine, rate: number | null): number | null {
  const [net, tax] = [readNumber(netAmount), readNumber(vat)];
  if (rate === null || !net.ok || !tax.ok) return null;
  return net.value.times(rate).toDecimalPlaces(2).eq(tax.value) ? rate : null;
}
