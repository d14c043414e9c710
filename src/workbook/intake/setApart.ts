import type { RawCell } from '../read/rawTables';
import { isEmpty, readNumber } from '../read/readValues';
import { beginsAsTotal } from '../read/totalRows';
import { headerKey, isHeaderWord } from '../tables/matchColumns';
import { isYear, looksNumeric, withDecimalSign, type DecimalSign } from './cells';

/**
 * Rows below the headers that are no data: shown apart, taken in only when somebody says so.
 *
 * total: a row of totals, by its words or as the table's own; sum: its numbers are those of the rows above added up;
 * note: a remark below the table; repeatedHeader: the titles once more, as on every page of a printed list; otherTable:
 * a second table below; contradiction: its code is that of another commune.
 */
export type ApartReason = 'total' | 'sum' | 'note' | 'repeatedHeader' | 'otherTable' | 'contradiction';

export interface DataRows {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly RawCell[])[];
  readonly rowNumbers: readonly number[];
  /** Rows of totals that the file itself says to be such, by their numbers. */
  readonly totalsRows: readonly number[];
  readonly sign: DecimalSign | null;
}

/** For each row, why it is set apart; null: it is data. */
export function rowsSetApart(data: DataRows): (ApartReason | null)[] {
  const reasons: (ApartReason | null)[] = data.rows.map((row, index) => {
    if (isRepeatedHeader(row, data.headers)) return 'repeatedHeader';
    const isMarked = data.totalsRows.includes(data.rowNumbers[index] ?? 0);
    return isMarked || isTotal(row) ? 'total' : null;
  });
  markOtherTable(data, reasons);
  markNotes(data, reasons);
  markSums(data, reasons);
  return reasons;
}

const filledOf = (row: readonly RawCell[]): readonly RawCell[] => row.filter((cell) => !isEmpty(cell));

const LONGEST_TITLE = 200;

function isRepeatedHeader(row: readonly RawCell[], headers: readonly string[]): boolean {
  const titles = headers.filter((header) => header !== '').length;
  let same = 0;
  for (const [column, cell] of row.entries()) {
    if (isEmpty(cell)) continue;
    const header = headers[column] ?? '';
    const text = String(cell);
    if (header === '' || text.length > LONGEST_TITLE || headerKey(text) !== headerKey(header)) return false;
    same += 1;
  }
  return same > 0 && same * 2 >= titles;
}

/** Errors, and what stands for a number that nobody knows: `n.c.`, `n/d`, `?`. */
const NO_WORD = /^(?:#|[^\p{L}]*$|n[./ ]?[acdrs]\b)/iu;

/** Characters in which a word would begin. */
const LONGEST_SIGN = 60;

/** The first word of the row is that of a total. */
function isTotal(row: readonly RawCell[]): boolean {
  const first = row.find(
    (cell) =>
      typeof cell === 'string' && !NO_WORD.test(cell.trim().slice(0, LONGEST_SIGN)) && !looksNumeric(cell),
  );
  return first !== undefined && beginsAsTotal(first);
}

/** Behind an empty row, titles that are known: another table begins. */
function markOtherTable({ rows, rowNumbers }: DataRows, reasons: (ApartReason | null)[]): void {
  const start = rows.findIndex((row, index) => {
    const isBehindGap = index > 0 && (rowNumbers[index] ?? 0) - (rowNumbers[index - 1] ?? 0) > 1;
    if (!isBehindGap || reasons[index] === 'repeatedHeader') return false;
    const filled = filledOf(row);
    return (
      filled.length >= 2 &&
      !filled.some(looksNumeric) &&
      filled.filter(isHeaderWord).length >= Math.max(2, Math.ceil(filled.length / 2))
    );
  });
  if (start >= 0) for (let index = start; index < rows.length; index += 1) reasons[index] = 'otherTable';
}

const NOTE =
  /^\s*(?:\(\s*\w{1,2}\s*\)|\*|\u2022|source|note|nb\b|n\.b|remarque|champ\s*:|lecture\s*:|mise? [aà] jour|[eé]dit[eé] le|fait le|donn[eé]es )/i;

/** One cell or two of words at the very end, behind an empty row or as remarks begin. */
function markNotes({ rows, rowNumbers }: DataRows, reasons: (ApartReason | null)[]): void {
  const widths = rows.slice(0, 50).map((row) => filledOf(row).length);
  // Remarks and gaps of a short list are as many as its rows.
  const typical = widths.toSorted((a, b) => a - b)[Math.floor(widths.length * 0.8)] ?? 0;
  if (typical < 2) return;
  const looksLikeNote = (row: readonly RawCell[]): boolean => {
    const filled = filledOf(row);
    return filled.length <= (typical > 3 ? 2 : 1) && filled.every((cell) => typeof cell === 'string');
  };
  let pending: number[] = [];
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const row = rows[index] ?? [];
    // Totals stand between a table and its remarks.
    if (reasons[index] === 'total' || reasons[index] === 'otherTable') continue;
    if (reasons[index] !== null || !looksLikeNote(row)) break;
    pending.push(index);
    const isBehindGap = (rowNumbers[index] ?? 0) - (rowNumbers[index - 1] ?? rowNumbers[index] ?? 0) > 1;
    if (!isBehindGap && !NOTE.test(String(filledOf(row)[0] ?? '').slice(0, LONGEST_TITLE))) continue;
    for (const each of pending) reasons[each] = 'note';
    pending = [];
  }
}

/** Cells in which sums are looked for: beyond them a list is too long to be typed over in any case. */
const MOST_CELLS = 60_000;
/** Rows that a sum adds up at least: of a row that has a name of its own, and of one that has none. */
const FEWEST_NAMED = 3;
const FEWEST_UNNAMED = 2;
/** Cells are cents or fewer decimals: sums of them in binary differ by less. */
const TOLERANCE = 1e-6;

function markSums(data: DataRows, reasons: (ApartReason | null)[]): void {
  const { rows, rowNumbers, headers } = data;
  if (rows.length * headers.length > MOST_CELLS) return;
  const columns = headers.flatMap((_header, column) => (isSummable(data, column) ? [column] : []));
  const codes = headers.flatMap((header, column) => (isCodeHeader(header) ? [column] : []));
  if (columns.length === 0) return;
  const block = { count: 0, sums: new Map<number, number>() };
  const all = { count: 0, sums: new Map<number, number>() };
  rows.forEach((row, index) => {
    if (reasons[index] !== null) {
      if (reasons[index] === 'total') Object.assign(block, { count: 0, sums: new Map() });
      return;
    }
    const values = columns.flatMap((column): [number, number][] => {
      const value = numberOf(row[column], data.sign);
      return value === null ? [] : [[column, value]];
    });
    const isNamed = row.some((cell) => typeof cell === 'string' && !isEmpty(cell) && !looksNumeric(cell));
    const isLast =
      rows[index + 1] === undefined ||
      reasons[index + 1] !== null ||
      (rowNumbers[index + 1] ?? 0) - (rowNumbers[index] ?? 0) > 1;
    const hasCode = codes.some((column) => !isEmpty(row[column] ?? ''));
    const fewest = isNamed ? FEWEST_NAMED : FEWEST_UNNAMED;
    const isSumOf = ({ count, sums }: typeof block): boolean =>
      count >= fewest &&
      values.length > 0 &&
      values.some(([, value]) => value !== 0) &&
      values.every(([column, value]) => isClose(value, sums.get(column) ?? 0));
    if (!hasCode && (!isNamed || isLast) && (isSumOf(block) || isSumOf(all))) {
      reasons[index] = 'sum';
      Object.assign(block, { count: 0, sums: new Map() });
      return;
    }
    for (const total of [block, all]) {
      total.count += 1;
      for (const [column, value] of values) total.sums.set(column, (total.sums.get(column) ?? 0) + value);
    }
  });
}

function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a));
}

function numberOf(cell: RawCell | undefined, sign: DecimalSign | null): number | null {
  if (cell === undefined || !looksNumeric(cell)) return null;
  const reading = readNumber(withDecimalSign(cell, sign));
  return reading.ok ? reading.value.toNumber() : null;
}

const isCodeHeader = (header: string): boolean =>
  /\b(?:code|insee|siret|siren|n|numero|codgeo|dep|departement|reg|region|id|ref)\b/.test(headerKey(header));

/** A column of amounts or inhabitants: no codes, no years. */
function isSummable({ headers, rows }: DataRows, column: number): boolean {
  if (isCodeHeader(headers[column] ?? '')) return false;
  const cells = rows.slice(0, 200).flatMap((row) => (isEmpty(row[column] ?? '') ? [] : [row[column] ?? '']));
  return cells.length > 0 && cells.filter(looksNumeric).length * 2 > cells.length && !cells.every(isYear);
}
