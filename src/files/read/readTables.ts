import { isEmpty, readText } from '../../workbook/read/readValues';
import type { RawCell } from '../../workbook/read/rawTables';
import type { CellBudget, Grid, GridBuilder } from './grid';
import { Pace } from '../pace';
import { readCsv, type CsvDialect } from './readCsv';
import {
  READ_LIMITS,
  Unreadable,
  type ReadLimits,
  type ReadProblem,
  type ReadProblemCode,
} from './readLimits';
import { readOds } from './readOds';
import { readXlsx, type XlsxReading } from './readXlsx';
import { Package } from '../archive/unpack';

export type { ReadLimits, ReadProblem, ReadProblemCode } from './readLimits';

/** A table of somebody else's file, for a preview: nothing of it has been believed yet. */
export interface ReadTable {
  /** Of its sheet; `CSV` for a file that has none. */
  readonly name: string;
  readonly hidden: boolean;
  readonly headers: readonly string[];
  /** Below the headers, each as long as they are. Numbers as they were saved; dates as Excel serials; CSV as text. */
  readonly rows: readonly (readonly RawCell[])[];
  /** Rows as people count them in the file, from 1. */
  readonly headerRow: number;
  readonly rowNumbers: readonly number[];
}

export interface TablesReading {
  readonly tables: readonly ReadTable[];
  readonly problems: readonly ReadProblem[];
  /** How a CSV was read; null for a workbook. */
  readonly csv: CsvDialect | null;
}

/**
 * Reads an .xlsx, .xlsm, .ods or .csv that somebody else made, known by its first bytes and not by its name. Never throws for
 * what is in the file: it gives tables, problems or both. Rejects only with the signal's reason.
 */
export async function readTables(
  bytes: Uint8Array,
  options: { readonly limits?: Partial<ReadLimits>; readonly signal?: AbortSignal } = {},
): Promise<TablesReading> {
  const limits = { ...READ_LIMITS, ...options.limits };
  const pace = new Pace(options.signal);
  await pace.breathe();
  try {
    return await read(bytes, limits, pace);
  } catch (error) {
    options.signal?.throwIfAborted();
    // What a library says about a damaged file is no concern of the reader; that it is damaged is.
    const { code, limit } = error instanceof Unreadable ? error : new Unreadable('damaged');
    return { tables: [], problems: [{ code, severity: 'error', sheet: null, limit }], csv: null };
  }
}

/** The sheets of a workbook, cell by cell, for who knows what to look for; an enumerated problem for anything else. */
export async function readSheets(
  bytes: Uint8Array,
  signal?: AbortSignal,
): Promise<{ readonly sheets: readonly Grid[]; readonly problem: ReadProblemCode | null }> {
  try {
    const found = await readWorkbook(bytes, READ_LIMITS, { left: READ_LIMITS.cells }, new Pace(signal));
    if (found === null) return { sheets: [], problem: 'unknownFormat' };
    return { sheets: found.sheets.map((builder) => builder.finish().grid), problem: null };
  } catch (error) {
    signal?.throwIfAborted();
    return { sheets: [], problem: error instanceof Unreadable ? error.code : 'damaged' };
  }
}

/** null: the file is no workbook, and may be a CSV. */
async function readWorkbook(
  bytes: Uint8Array,
  limits: ReadLimits,
  budget: CellBudget,
  pace: Pace,
): Promise<XlsxReading | null> {
  if (bytes.length === 0) throw new Unreadable('empty');
  if (bytes.length > limits.fileBytes) throw new Unreadable('tooLarge', limits.fileBytes);
  if (startsWith(bytes, [0x50, 0x4b])) {
    const file = new Package(bytes, limits, pace);
    if (file.has('content.xml')) return { sheets: await readOds(file, limits, budget), hasMacros: false };
    if (file.has('[Content_Types].xml')) return readXlsx(file, limits, budget);
    throw new Unreadable('unknownFormat');
  }
  // The container of old Office files, and of those with a password.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new Unreadable('oldOrEncrypted');
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) throw new Unreadable('unknownFormat');
  return null;
}

async function read(bytes: Uint8Array, limits: ReadLimits, pace: Pace): Promise<TablesReading> {
  const budget = { left: limits.cells };
  const workbook = await readWorkbook(bytes, limits, budget, pace);
  if (workbook !== null) return withMacrosSaid(gathered(workbook.sheets, limits), workbook.hasMacros);
  const { grid, dialect, hasUnclosedQuote } = await readCsv(bytes, limits, budget, pace);
  const reading = gathered([grid], limits);
  const unclosed: ReadProblem = { code: 'unclosedQuote', severity: 'warning', sheet: null, limit: null };
  return {
    ...reading,
    problems: hasUnclosedQuote ? [...reading.problems, unclosed] : reading.problems,
    csv: dialect,
  };
}

/** Of a workbook with nothing to read, its code is not what matters. */
function withMacrosSaid(reading: TablesReading, hasMacros: boolean): TablesReading {
  if (!hasMacros || reading.tables.length === 0) return reading;
  const left: ReadProblem = { code: 'macrosLeftOut', severity: 'warning', sheet: null, limit: null };
  return { ...reading, problems: [...reading.problems, left] };
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function gathered(builders: readonly GridBuilder[], limits: ReadLimits): TablesReading {
  const problems: ReadProblem[] = [];
  const tables: ReadTable[] = [];
  if (builders.length > limits.sheets)
    problems.push({ code: 'tooManySheets', severity: 'warning', sheet: null, limit: limits.sheets });
  for (const builder of builders.slice(0, limits.sheets)) {
    const { grid, problems: met } = builder.finish();
    problems.push(...met);
    const table = tableOf(grid);
    if (table !== null) tables.push(table);
    else if (!grid.hidden)
      problems.push({ code: 'noHeader', severity: 'warning', sheet: grid.name, limit: null });
  }
  if (tables.length === 0) problems.push({ code: 'empty', severity: 'error', sheet: null, limit: null });
  return { tables, problems, csv: null };
}

/** Rows at the top among which the headers are looked for: people put titles and dates above their tables. */
const TITLE_ROWS = 20;

/** The headers are the first row that is nearly as wide as any and holds words only. */
function tableOf({ name, hidden, rows, rowNumbers }: Grid): ReadTable | null {
  if (rows.length === 0) return null;
  const words = (row: readonly RawCell[]): number =>
    row.filter((cell) => typeof cell === 'string' && !isEmpty(cell)).length;
  const filled = (row: readonly RawCell[]): number => row.filter((cell) => !isEmpty(cell)).length;
  const widest = Math.max(...rows.slice(0, TITLE_ROWS).map(filled));
  const found = rows
    .slice(0, TITLE_ROWS)
    .findIndex((row) => filled(row) >= Math.max(1, Math.ceil(widest * 0.6)) && words(row) === filled(row));
  const at = Math.max(0, found);
  const headers = rows[at]?.map(readText) ?? [];
  const width = Math.max(headers.length, ...rows.slice(at + 1).map((row) => row.length));
  return {
    name,
    hidden,
    headers: Array.from({ length: width }, (_, column) => headers[column] ?? ''),
    rows: rows.slice(at + 1).map((row) => Array.from({ length: width }, (_, column) => row[column] ?? '')),
    headerRow: rowNumbers[at] ?? 1,
    rowNumbers: rowNumbers.slice(at + 1),
  };
}
