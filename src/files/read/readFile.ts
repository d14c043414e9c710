import type { Grid } from '../../workbook/intake/grid';
import { Package } from '../archive/unpack';
import type { GridBuilder, WantedSheets } from './grid';
import { readCsv, type AskedDialect, type CsvDialect } from './readCsv';
import { READ_LIMITS, Unreadable, type ReadLimits, type ReadProblem } from './readLimits';
import { readOds } from './readOds';
import { ReadPace } from './readPace';
import { readXlsx, type XlsxReading } from './readXlsx';

/** What a file of somebody else holds: nothing of it has been believed yet. */
export interface FileReading {
  readonly sheets: readonly Grid[];
  readonly problems: readonly ReadProblem[];
  /** How a CSV was read; null for a workbook. */
  readonly csv: CsvDialect | null;
}

export interface ReadOptions {
  readonly limits?: Partial<ReadLimits>;
  readonly signal?: AbortSignal;
  /** How a CSV is to be read, where the person says so. */
  readonly dialect?: AskedDialect;
  /** Formulas, number formats and hidden columns come along. */
  readonly looks?: boolean;
  /** From 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/**
 * The one door through which files come in: reads an .xlsx, .xlsm, .ods or .csv that somebody else made, known by its
 * first bytes and not by its name, within the limits. Never throws for what is in the file: it gives sheets, problems or
 * both. Rejects only with the signal's reason.
 */
export async function readFile(bytes: Uint8Array, options: ReadOptions = {}): Promise<FileReading> {
  const limits = { ...READ_LIMITS, ...options.limits };
  const pace = new ReadPace(limits, options.signal, options.onProgress);
  try {
    await pace.breathe();
    return await read(bytes, options, limits, pace);
  } catch (error) {
    options.signal?.throwIfAborted();
    // What a library says about a damaged file is no concern of the reader; that it is damaged is.
    const { code, limit } = error instanceof Unreadable ? error : new Unreadable('damaged');
    return { sheets: [], problems: [{ code, severity: 'error', sheet: null, limit }], csv: null };
  }
}

async function read(
  bytes: Uint8Array,
  { dialect = {}, looks = false }: ReadOptions,
  limits: ReadLimits,
  pace: ReadPace,
): Promise<FileReading> {
  const budget = { left: limits.cells, characters: limits.characters };
  const workbook = await readWorkbook(bytes, { limits, budget, looks }, pace);
  if (workbook !== null) return withMacrosSaid(gathered(workbook.sheets, limits), workbook.hasMacros);
  const csv = await readCsv(bytes, dialect, limits, budget, pace);
  const reading = gathered([csv.grid], limits);
  const unclosed: ReadProblem = { code: 'unclosedQuote', severity: 'warning', sheet: null, limit: null };
  return {
    ...reading,
    problems: csv.hasUnclosedQuote ? [...reading.problems, unclosed] : reading.problems,
    csv: csv.dialect,
  };
}

/** null: the file is no workbook, and may be a CSV. */
async function readWorkbook(
  bytes: Uint8Array,
  wanted: WantedSheets,
  pace: ReadPace,
): Promise<XlsxReading | null> {
  const { limits } = wanted;
  if (bytes.length === 0) throw new Unreadable('empty');
  if (bytes.length > limits.fileBytes) throw new Unreadable('tooLarge', limits.fileBytes);
  if (startsWith(bytes, [0x50, 0x4b])) {
    const file = new Package(bytes, limits, pace);
    if (file.has('content.xml')) return { sheets: await readOds(file, wanted), hasMacros: false };
    if (file.has('[Content_Types].xml')) return readXlsx(file, wanted);
    // LibreOffice may lock up the whole of a document in one part.
    throw new Unreadable(file.has('encrypted-package') ? 'encrypted' : 'unknownFormat');
  }
  // The container of old Office files, and of those with a password.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new Unreadable('oldOrEncrypted');
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) throw new Unreadable('unknownFormat');
  return null;
}

/** Of a workbook with nothing to read, its code is not what matters. */
function withMacrosSaid(reading: FileReading, hasMacros: boolean): FileReading {
  if (!hasMacros || reading.sheets.length === 0) return reading;
  const left: ReadProblem = { code: 'macrosLeftOut', severity: 'warning', sheet: null, limit: null };
  return { ...reading, problems: [...reading.problems, left] };
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function gathered(builders: readonly GridBuilder[], limits: ReadLimits): FileReading {
  const problems: ReadProblem[] = [];
  const sheets: Grid[] = [];
  if (builders.length > limits.sheets)
    problems.push({ code: 'tooManySheets', severity: 'warning', sheet: null, limit: limits.sheets });
  for (const builder of builders.slice(0, limits.sheets)) {
    const { grid, problems: met } = builder.finish();
    problems.push(...met);
    if (grid.rows.length > 0) sheets.push(grid);
    else if (!grid.hidden)
      problems.push({ code: 'noHeader', severity: 'warning', sheet: grid.name, limit: null });
  }
  if (sheets.length === 0) problems.push({ code: 'empty', severity: 'error', sheet: null, limit: null });
  return { sheets, problems, csv: null };
}

/** The sheets of a workbook, for who knows what to look for; or why there are none. A CSV is no workbook. */
export function workbookSheets<Code extends string>({
  sheets,
  problems,
  csv,
}: Pick<FileReading, 'sheets' | 'csv'> & {
  readonly problems: readonly { readonly code: Code; readonly severity: 'error' | 'warning' }[];
}): { readonly sheets: readonly Grid[]; readonly problem: Code | 'unknownFormat' | null } {
  if (csv !== null) return { sheets: [], problem: 'unknownFormat' };
  return { sheets, problem: problems.find(({ severity }) => severity === 'error')?.code ?? null };
}
