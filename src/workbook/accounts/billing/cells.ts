import { isSerialDate } from '../../../core/dates';
import { isInCents, type Decimal, type Euros } from '../../../core/money';
import { columnHeader, type Binding } from '../../schema/binding';
import type { Report } from '../../read/findings/findings';
import { nameKey } from '../../read/names';
import type { RawCell } from '../../read/rawTables';
import { isEmpty, readNumber, readText } from '../../read/readValues';
import { readRate } from '../../read/rates';
import type { RowView } from '../../read/tableView';
import { serialOfText } from '../../read/textDates';

/** Cells of a row, read: null where nothing stands, or nothing that can be read, which is a finding. */
export interface CellReader {
  /** Excel serial date; a time of day stays. A date that stands as text is read, and said: formulas pass it over. */
  date(column: string): number | null;
  euros(column: string): Euros | null;
  /** From 0. */
  count(column: string): number | null;
  /** 0 to 1. */
  rate(column: string): Decimal | null;
  choice<T extends string>(column: string, words: Readonly<Record<T, string>>): T | null;
  text(column: string): string;
  /** Says each of the columns in which nothing stands, without which the row cannot count. */
  needs(...columns: readonly string[]): void;
}

export function cellsOf(row: RowView, binding: Binding, report: Report): CellReader {
  return new RowCells(row, binding, report);
}

/** Thousands of rows are read at once: what reads a cell is made once for all of them. */
class RowCells implements CellReader {
  constructor(
    private readonly row: RowView,
    private readonly binding: Binding,
    private readonly report: Report,
  ) {}

  date(column: string): number | null {
    return this.read(column, (cell) => {
      if (typeof cell === 'number') return isSerialDate(cell) ? cell : null;
      const serial = typeof cell === 'string' ? serialOfText(readText(cell)) : null;
      if (serial !== null)
        this.report('dateStoredAsText', this.row.place(column), {
          column: this.header(column),
          value: readText(cell),
        });
      return serial;
    });
  }

  euros(column: string): Euros | null {
    return this.read(column, eurosIn);
  }

  count(column: string): number | null {
    return this.read(column, countIn);
  }

  rate(column: string): Decimal | null {
    return this.read(column, rateIn);
  }

  choice<T extends string>(column: string, words: Readonly<Record<T, string>>): T | null {
    return this.read(column, (cell) => keyOf(words, cell));
  }

  text(column: string): string {
    return readText(this.row.cell(column));
  }

  needs(...columns: readonly string[]): void {
    for (const column of columns)
      if (isEmpty(this.row.cell(column)))
        this.report('accountCellMissing', this.row.place(column), { column: this.header(column) });
  }

  private read<T>(column: string, of: (cell: RawCell) => T | null): T | null {
    const cell = this.row.cell(column);
    if (isEmpty(cell)) return null;
    const value = of(cell);
    if (value === null)
      this.report('accountCellInvalid', this.row.place(column), {
        column: this.header(column),
        value: readText(cell),
      });
    return value;
  }

  private header(column: string): string {
    return columnHeader(this.binding, this.row.place(column).table, column);
  }
}

/** Of each list of words, what they stand for, by the key of each: they are constants, and looked up for each row. */
const keys = new WeakMap<object, ReadonlyMap<string, string>>();

/** What a word stands for; null: none of these. */
function keyOf<T extends string>(words: Readonly<Record<T, string>>, cell: RawCell): T | null {
  let known = keys.get(words);
  if (known === undefined) {
    const entries = Object.entries<string>(words).map(([key, word]) => [nameKey(word), key] as const);
    // Of two words that are the same, the first counts.
    known = new Map(entries.toReversed());
    keys.set(words, known);
  }
  return (known.get(nameKey(cell)) as T | undefined) ?? null;
}

function eurosIn(cell: RawCell): Euros | null {
  const reading = readNumber(cell);
  return reading.ok && reading.value.gte(0) && isInCents(reading.value.toNumber()) ? reading.value : null;
}

function countIn(cell: RawCell): number | null {
  const reading = readNumber(cell);
  const number = reading.ok ? reading.value.toNumber() : NaN;
  return Number.isInteger(number) && number >= 0 && number <= MOST_DAYS ? number : null;
}

function rateIn(cell: RawCell): Decimal | null {
  const reading = readRate(cell);
  return reading.ok && reading.value.gte(0) && reading.value.lte(1) ? reading.value : null;
}

/** Longer delays are slips of the finger. */
const MOST_DAYS = 1000;
