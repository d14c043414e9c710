import { isSerialDate } from '../../core/dates';
import { isInCents } from '../../core/money';
import type { ColumnKind } from '../schema/tables';
import { withLostZeros } from './checkDigits';
import type { RawCell } from './rawTables';
import { readRate } from './rates';
import { readFlag, readLines, readNumber, readText, readYear } from './readValues';
import { serialOfText } from './textDates';

/** What a column, or a setting, of a kind holds: how it is formatted, read, recognised, checked and typed. */
interface KindRules {
  /** Of its cells; English, as formats are written to Excel. */
  readonly numberFormat: string;
  /**
   * What a cell that holds something says as a value of this kind: codes as text, numbers and dates that stand as text
   * as numbers, where they can be read in one way only. What cannot be read stays as it is, for the checks to find.
   * `digits`: those of a code that has a fixed number of them.
   */
  readonly read: (cell: RawCell, digits: number) => string | number;
  /** Whether the cells of a column may be of this kind, by one that holds something. */
  readonly resembles: (cell: RawCell) => boolean;
  /** Whether a value may be written; a choice has its own list besides. */
  readonly accepts: (value: string | number) => boolean;
  /** How people type it in a form; percent: `50` is one half. */
  readonly field: 'text' | 'lines' | 'integer' | 'number' | 'percent' | 'date' | 'choice';
}

const isNumber =
  (holds: (value: number) => boolean) =>
  (value: string | number): boolean =>
    typeof value === 'number' && holds(value);

function rateIn(cell: RawCell): string | number {
  const reading = readRate(cell);
  return reading.ok ? reading.value.toNumber() : readText(cell);
}

function numberIn(cell: RawCell): string | number {
  const reading = readNumber(cell);
  return reading.ok ? reading.value.toNumber() : readText(cell);
}

function codeIn(cell: RawCell, digits: number): string {
  return withLostZeros(readText(cell), digits);
}

const TEXT: KindRules = {
  numberFormat: 'General',
  read: readText,
  resembles: (cell) => typeof cell === 'string' && !readNumber(cell).ok,
  accepts: () => true,
  field: 'text',
};
const NUMBER = {
  read: numberIn,
  resembles: (cell: RawCell) => readNumber(cell).ok,
  field: 'number',
} as const;

export const COLUMN_KINDS: Readonly<Record<ColumnKind, KindRules>> = {
  text: TEXT,
  lines: { ...TEXT, read: readLines, field: 'lines' },
  code: { ...TEXT, numberFormat: '@', read: codeIn, resembles: () => true },
  integer: {
    ...NUMBER,
    numberFormat: '#,##0',
    accepts: isNumber((value) => Number.isInteger(value) && value >= 0),
    field: 'integer',
  },
  money: {
    ...NUMBER,
    // The space inside the quotes: see `AMOUNT_FORMAT`.
    numberFormat: '#,##0.00" €"',
    accepts: isNumber((value) => value >= 0 && isInCents(value)),
  },
  rate: {
    ...NUMBER,
    // Two decimals, always: with optional ones Excel shows one half as « 50,% ».
    numberFormat: '0.00"\u00a0"%',
    read: rateIn,
    resembles(cell) {
      const reading = readRate(cell);
      return reading.ok && reading.value.gte(0) && reading.value.lte(1);
    },
    accepts: isNumber((value) => value >= 0 && value <= 1),
    field: 'percent',
  },
  year: {
    ...NUMBER,
    numberFormat: '0',
    resembles: (cell) => readYear(cell).ok,
    accepts: isNumber((value) => readYear(value).ok),
  },
  date: {
    ...NUMBER,
    numberFormat: 'dd/mm/yyyy',
    read: (cell) => (typeof cell === 'number' ? cell : (serialOfText(readText(cell)) ?? readText(cell))),
    resembles: () => true,
    accepts: isNumber(isSerialDate),
    field: 'date',
  },
  choice: {
    ...TEXT,
    resembles: (cell) => typeof cell === 'string' || typeof cell === 'boolean' || readFlag(cell).ok,
    field: 'choice',
  },
};
