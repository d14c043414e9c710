import { isSerialDate } from '../../../core/dates';
import { isInCents, type Decimal, type Euros } from '../../../core/money';
import { columnHeader, type Binding } from '../../schema/binding';
import type { Report } from '../../read/findings/findings';
import { sameName } from '../../read/names';
import { isEmpty, readNumber, readText } from '../../read/readValues';
import { readRate } from '../../read/rates';
import type { RowView } from '../../read/tableView';
import { serialOfText } from '../../read/textDates';

/** Cells of a row, read: null where nothing stands, or nothing that can be read, which is a finding. */
export interface CellReader {
  /** Excel serial date; a time of day stays. A date that stands as text is read, and said: formulas pass it over. */
  readonly date: (column: string) => number | null;
  readonly euros: (column: string) => Euros | null;
  /** From 0. */
  readonly count: (column: string) => number | null;
  /** 0 to 1. */
  readonly rate: (column: string) => Decimal | null;
  readonly choice: <T extends string>(column: string, words: Readonly<Record<T, string>>) => T | null;
  readonly text: (column: string) => string;
  /** Says each of the columns in which nothing stands, without which the row cannot count. */
  readonly needs: (...columns: readonly string[]) => void;
}

export function cellsOf(row: RowView, binding: Binding, report: Report): CellReader {
  const read = <T>(column: string, of: (cell: ReturnType<RowView['cell']>) => T | null): T | null => {
    const cell = row.cell(column);
    if (isEmpty(cell)) return null;
    const value = of(cell);
    const place = row.place(column);
    if (value === null)
      report('accountCellInvalid', place, {
        column: columnHeader(binding, place.table, column),
        value: readText(cell),
      });
    return value;
  };
  return {
    date: (column) =>
      read(column, (cell) => {
        if (typeof cell === 'number') return isSerialDate(cell) ? cell : null;
        const serial = typeof cell === 'string' ? serialOfText(readText(cell)) : null;
        const place = row.place(column);
        if (serial !== null)
          report('dateStoredAsText', place, {
            column: columnHeader(binding, place.table, column),
            value: readText(cell),
          });
        return serial;
      }),
    euros: (column) =>
      read(column, (cell) => {
        const reading = readNumber(cell);
        return reading.ok && reading.value.gte(0) && isInCents(reading.value.toNumber())
          ? reading.value
          : null;
      }),
    count: (column) =>
      read(column, (cell) => {
        const reading = readNumber(cell);
        const number = reading.ok ? reading.value.toNumber() : NaN;
        return Number.isInteger(number) && number >= 0 && number <= MOST_DAYS ? number : null;
      }),
    rate: (column) =>
      read(column, (cell) => {
        const reading = readRate(cell);
        return reading.ok && reading.value.gte(0) && reading.value.lte(1) ? reading.value : null;
      }),
    choice: (column, words) =>
      read(
        column,
        (cell) =>
          (Object.keys(words) as (keyof typeof words)[]).find((key) => sameName(words[key], cell)) ?? null,
      ),
    text: (column) => readText(row.cell(column)),
    needs: (...columns) => {
      for (const column of columns.filter((each) => isEmpty(row.cell(each)))) {
        const place = row.place(column);
        report('accountCellMissing', place, { column: columnHeader(binding, place.table, column) });
      }
    },
  };
}

/** Longer delays are slips of the finger. */
const MOST_DAYS = 1000;
