import type { RawCell } from '../read/rawTables';
import { isEmpty, isExcelError, readNumber, readText } from '../read/readValues';
import { decimalSignOf, isCredit, isYear, looksNumeric, withDecimalSign, type DecimalSign } from './cells';
import { findCodeParts, joinedCode } from './communeCodes';
import { columnLetters, NOT_COMPUTED, type CellPlace, type Grid } from './grid';
import { findHeaderRows, headersOf, type Header, type HeaderRows } from './headerRows';
import { findMatrix, type Matrix } from './matrix';
import { rowsSetApart, type ApartReason } from './setApart';
import { aboutCells, aboutRows, type IntakeWarning } from './warnings';

/** What the person says of a table, where the guess was wrong; what is left out is guessed. */
export interface AskedUnderstanding {
  /** Numbers of the rows that give the titles, as people count them; none: there is no such row. */
  readonly headerRows?: { readonly first: number; readonly last: number } | 'none';
  readonly decimalSign?: DecimalSign;
  readonly hiddenRows?: 'taken' | 'leftOut';
  /** Numbers of rows that are data all the same, and of rows that are none. */
  readonly taken?: readonly number[];
  readonly leftOut?: readonly number[];
}

export interface IntakeColumn {
  /** '' where it has no title. */
  readonly header: string;
  /** What each line of its title says, where each says all of it. */
  readonly others: readonly string[];
  /** Columns that it was made of; null: it stands in the file. */
  readonly madeOf: readonly number[] | null;
}

export interface IntakeRow {
  /** As people count the rows of the file. */
  readonly row: number;
  /** One per column. */
  readonly cells: readonly RawCell[];
  /** leftOut: by the person; hidden: the file does not show it, and whether it counts is not said, or it does not. */
  readonly apart: ApartReason | 'leftOut' | 'hidden' | null;
}

/** How a sheet was understood, as data: everything in it can be said otherwise, and is understood again. */
export interface Understanding {
  readonly name: string;
  readonly hidden: boolean;
  /** Numbers of the rows that give the titles; null: none does. */
  readonly headerRows: { readonly first: number; readonly last: number } | null;
  readonly columns: readonly IntakeColumn[];
  /** All rows below the titles, in their order. */
  readonly rows: readonly IntakeRow[];
  /** The one that stands before decimals in the texts of the file; null: none does, or both. */
  readonly decimalSign: DecimalSign | null;
  /** The person said so. */
  readonly isSignAsked: boolean;
  /** Communes down, applications across; null: it is no such table. */
  readonly matrix: Matrix | null;
  readonly warnings: readonly IntakeWarning[];
}

export function understand(grid: Grid, asked: AskedUnderstanding = {}): Understanding {
  const header = headerOf(grid, asked);
  const start = header === null ? firstDataRow(grid, asked) : header.last + 1;
  const source = mergedDown(grid, start);
  const rowNumbers = grid.rowNumbers.slice(start);
  const width = widthOf(grid, header, source.rows);
  const found = headersOf(grid, header, width);
  const headers = found.map(({ text }) => text);
  const signs = decimalSigns(source.rows, rowNumbers);
  const sign = asked.decimalSign ?? signs.sign;
  const codes = findCodeParts(headers, source.rows);

  const columns: IntakeColumn[] = found.map(({ text, others }) => ({ header: text, others, madeOf: null }));
  if (codes.parts !== null) {
    const { department, commune } = codes.parts;
    columns.push({ header: 'Code INSEE', others: [], madeOf: [department, commune] });
  }
  const cells = source.rows.map((row): readonly RawCell[] => {
    const own = Array.from({ length: width }, (_, column) => row[column] ?? '');
    if (codes.parts === null) return own;
    return [...own, joinedCode(row[codes.parts.department] ?? '', row[codes.parts.commune] ?? '')];
  });
  const reasons = rowsSetApart({ headers, rows: cells, rowNumbers, totalsRows: grid.marks.totalsRows, sign });
  const hidden = new Set(grid.marks.hiddenRows);
  const rows = cells.map((each, index): IntakeRow => {
    const row = rowNumbers[index] ?? 0;
    return { row, cells: each, apart: apartOf(row, reasons[index] ?? null, hidden, asked) };
  });
  const data = rows.filter(({ apart }) => apart === null || apart === 'hidden');
  const matrix = findMatrix(headers, data);
  return {
    name: grid.name,
    hidden: grid.hidden,
    headerRows:
      header === null
        ? null
        : { first: grid.rowNumbers[header.first] ?? 1, last: grid.rowNumbers[header.last] ?? 1 },
    columns,
    rows,
    decimalSign: sign,
    isSignAsked: asked.decimalSign !== undefined,
    matrix,
    warnings: [
      ...headerWarnings(header, found, data),
      ...aboutRows(
        'hiddenRows',
        rows.filter(({ row }) => hidden.has(row)).map(({ row }) => row),
      ),
      ...(codes.parts === null ? [] : [madeCodes(headers, codes.parts)]),
      ...(codes.incomplete === null
        ? []
        : aboutCells(
            'codesNotWhole',
            data.map(({ row }) => ({ row, column: codes.incomplete ?? 0 })),
            headers[codes.incomplete] ?? '',
          )),
      ...cellWarnings(
        grid,
        data,
        (cell) => withDecimalSign(cell, sign, asked.decimalSign !== undefined),
        matrix,
      ),
      ...aboutCells('mergedRows', source.texts),
      ...aboutCells('mergedNumbers', source.numbers),
      ...(asked.decimalSign === undefined ? aboutCells('mixedDecimals', signs.mixed) : []),
    ],
  };
}

function headerOf(grid: Grid, { headerRows }: AskedUnderstanding): HeaderRows | null {
  if (headerRows === undefined) return findHeaderRows(grid);
  if (headerRows === 'none') return null;
  const placeOf = (number: number): number => grid.rowNumbers.findIndex((each) => each >= number);
  const [first, last] = [placeOf(headerRows.first), placeOf(headerRows.last)];
  return first < 0 ? null : { first, last: Math.max(first, last) };
}

/** Without titles, what stands above is a title of the page: rows far narrower than those below. */
function firstDataRow({ rows }: Grid, { headerRows }: AskedUnderstanding): number {
  if (headerRows === 'none') return 0;
  const widths = rows.slice(0, 100).map((row) => row.filter((cell) => !isEmpty(cell)).length);
  const typical = widths.toSorted((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 0;
  const found = widths.findIndex((width) => width * 2 > typical);
  return Math.max(0, found);
}

function widthOf(grid: Grid, header: HeaderRows | null, rows: readonly (readonly RawCell[])[]): number {
  const titles = header === null ? [] : grid.rows.slice(header.first, header.last + 1);
  let width = 0;
  for (const row of [...titles, ...rows]) width = Math.max(width, row.length);
  return width;
}

interface MergedDown {
  readonly rows: readonly (readonly RawCell[])[];
  /** Cells that took what stands above them. */
  readonly texts: readonly CellPlace[];
  /** Cells that did not: an amount would count more than once. */
  readonly numbers: readonly CellPlace[];
}

/** Rows that merged cells are spread over, all together. */
const MOST_MERGED_ROWS = 100_000;

/** What stands in a cell that is merged with those below goes for each of these rows. */
function mergedDown({ rows, rowNumbers, marks }: Grid, start: number): MergedDown {
  const down = marks.merges.filter(({ top, bottom }) => bottom > top);
  const own = rows.slice(start);
  if (down.length === 0) return { rows: own, texts: [], numbers: [] };
  const placeOf = new Map(rowNumbers.slice(start).map((number, place) => [number, place]));
  const filled = [...own];
  const texts: CellPlace[] = [];
  const numbers: CellPlace[] = [];
  let steps = MOST_MERGED_ROWS;
  for (const { top, bottom, left } of down) {
    const value = own[placeOf.get(top) ?? -1]?.[left];
    if (value === undefined || isEmpty(value)) continue;
    for (let row = top + 1; row <= bottom && steps > 0; row += 1) {
      steps -= 1;
      const place = placeOf.get(row);
      const cells = place === undefined ? undefined : filled[place];
      if (place === undefined || cells === undefined || !isEmpty(cells[left] ?? '')) continue;
      if (looksNumeric(value) && !isYear(value)) {
        numbers.push({ row, column: left });
        continue;
      }
      filled[place] = Object.assign([...cells], { [left]: value });
      texts.push({ row, column: left });
    }
  }
  return { rows: filled, texts, numbers };
}

/** Cells that are looked at for their decimal sign. */
const MOST_SIGNS = 30_000;

function decimalSigns(
  rows: readonly (readonly RawCell[])[],
  rowNumbers: readonly number[],
): { readonly sign: DecimalSign | null; readonly mixed: readonly CellPlace[] } {
  const found: Record<DecimalSign, CellPlace[]> = { ',': [], '.': [] };
  let left = MOST_SIGNS;
  for (const [index, row] of rows.entries()) {
    if ((left -= row.length) < 0) break;
    for (const [column, cell] of row.entries()) {
      const sign = decimalSignOf(cell);
      if (sign !== null) found[sign].push({ row: rowNumbers[index] ?? 0, column });
    }
  }
  const [commas, points] = [found[','], found['.']];
  if (commas.length > 0 && points.length > 0)
    return { sign: null, mixed: commas.length < points.length ? commas : points };
  return { sign: commas.length > 0 ? ',' : points.length > 0 ? '.' : null, mixed: [] };
}

function apartOf(
  row: number,
  reason: ApartReason | null,
  hidden: ReadonlySet<number>,
  { taken = [], leftOut = [], hiddenRows }: AskedUnderstanding,
): IntakeRow['apart'] {
  if (leftOut.includes(row)) return 'leftOut';
  if (taken.includes(row)) return null;
  if (reason !== null) return reason;
  return hidden.has(row) && hiddenRows !== 'taken' ? 'hidden' : null;
}

/** Rows of which it is said what has no title. */
const MOST_ROWS = 1_000;

function headerWarnings(
  header: HeaderRows | null,
  found: readonly Header[],
  data: readonly IntakeRow[],
): IntakeWarning[] {
  const headers = found.map(({ text }) => text);
  const titled = headers.map((text) => text.toLowerCase());
  const same = headers.flatMap((text, column) =>
    text !== '' && titled.indexOf(text.toLowerCase()) < column ? [column] : [],
  );
  const years = headers.flatMap((text, column) => (isYear(text) ? [column] : []));
  const untitled = headers.flatMap((text, column) => (text === '' ? [column] : []));
  const beyond = data
    .slice(0, MOST_ROWS)
    .flatMap(({ row, cells }) =>
      untitled.flatMap((column) => (isEmpty(cells[column] ?? '') ? [] : [{ row, column }])),
    );
  const named = (code: IntakeWarning['code'], which: readonly number[]): IntakeWarning[] =>
    which.length === 0
      ? []
      : [
          {
            code,
            addresses: which.map(columnLetters),
            count: which.length,
            value: which.map((column) => headers[column] ?? '').join(', '),
          },
        ];
  if (header === null) return [{ code: 'noHeader', addresses: [], count: found.length, value: '' }];
  return [
    ...(header.last > header.first
      ? [
          {
            code: 'joinedHeaders' as const,
            addresses: [],
            count: header.last - header.first + 1,
            value: found.find(({ lines }) => lines > 1)?.text ?? '',
          },
        ]
      : []),
    ...named('sameHeaders', same),
    ...named('yearHeaders', years.length > 1 ? years : []),
    ...aboutCells('beyondHeaders', beyond),
  ];
}

function madeCodes(
  headers: readonly string[],
  { department, commune }: { readonly department: number; readonly commune: number },
): IntakeWarning {
  const value = [department, commune].map((column) => headers[column] ?? '').join(' + ');
  return { code: 'joinedCodes', addresses: [department, commune].map(columnLetters), count: 2, value };
}

/** Digits, and decimals that no group of thousands could be. */
const AT_A_GLANCE = /^\d+(?:[.,]\d{1,2})?$/;
/** Longer texts are no number and no error. */
const LONGEST_LOOKED_AT = 100;
/** Cells that are looked at, row by row: more of them are never imported at once. */
const MOST_LOOKED_AT = 100_000;

function cellWarnings(
  { marks }: Grid,
  data: readonly IntakeRow[],
  readable: (cell: RawCell) => RawCell,
  matrix: Matrix | null,
): IntakeWarning[] {
  const errors: CellPlace[] = [];
  const ambiguous: CellPlace[] = [];
  const credits: CellPlace[] = [];
  const shown = new Set(data.map(({ row }) => row));
  let left = MOST_LOOKED_AT;
  for (const { row, cells } of data) {
    if ((left -= cells.length) < 0) break;
    for (const [column, cell] of cells.entries()) {
      if (typeof cell === 'number') {
        if (cell < 0) credits.push({ row, column });
        continue;
      }
      if (typeof cell !== 'string' || cell === '') continue;
      if (cell.length > LONGEST_LOOKED_AT) continue;
      if (cell.startsWith('#') && cell !== NOT_COMPUTED && isExcelError(cell)) errors.push({ row, column });
      // Most numbers are read in one way at a glance.
      if (AT_A_GLANCE.test(cell) || !looksNumeric(cell)) continue;
      const read = readable(cell);
      if (isCredit(cell) || (typeof read === 'string' && /^\s*[-\u2212]/.test(read)))
        credits.push({ row, column });
      const reading = readNumber(read);
      if (!reading.ok && reading.reason === 'ambiguous') ambiguous.push({ row, column });
    }
  }
  const inData = (places: readonly CellPlace[]): CellPlace[] => places.filter(({ row }) => shown.has(row));
  return [
    ...aboutCells('notComputed', inData(marks.notComputed)),
    ...aboutCells('errorCells', errors, readText(valueAt(data, errors[0]))),
    ...aboutCells('percentCells', inData(marks.percents)),
    ...aboutCells('doubtfulTexts', inData(marks.doubtful)),
    ...aboutCells('cutTexts', inData(marks.cut)),
    ...aboutCells('ambiguousNumbers', ambiguous, readText(valueAt(data, ambiguous[0]))),
    ...aboutCells('credits', credits, readText(valueAt(data, credits[0]))),
    ...aboutCells('matrixCells', matrix?.unread ?? [], readText(valueAt(data, matrix?.unread[0]))),
  ];
}

function valueAt(data: readonly IntakeRow[], place: CellPlace | undefined): RawCell {
  if (place === undefined) return '';
  return data.find(({ row }) => row === place.row)?.cells[place.column] ?? '';
}
