import { CsvReader, type CsvRecord } from '../csv/csvRecords';
import {
  EncodingEvidence,
  hasStrayBytes,
  TextPieces,
  withStraysRead,
  type ReadEncoding,
} from '../csv/textDecoding';
import { announcedSeparator, detectSeparator, type ReadSeparator } from './csvSeparator';
import { GridBuilder, LONGEST_TEXT, MOST_ROW_NUMBERS, type CellBudget } from './grid';
import { Unreadable, type ReadLimits } from './readLimits';
import type { ReadPace } from './readPace';

/** Bytes that are looked at, and characters that are read, at a time. */
const STEP = 65_536;

/** How a CSV was read, for the preview to say. */
export interface CsvDialect {
  readonly separator: ReadSeparator;
  readonly encoding: ReadEncoding;
}

/** What a person says of it; what is left out is told from the text. */
export type AskedDialect = Partial<CsvDialect>;

export interface CsvReading {
  readonly grid: GridBuilder;
  readonly dialect: CsvDialect;
  readonly hasUnclosedQuote: boolean;
}

/**
 * A CSV of anybody: its encoding from its bytes, its separator from its first lines. Fields stay text; nothing is
 * evaluated. The form `="01001"`, by which others keep a code for Excel, is read as the text inside.
 */
export async function readCsv(
  bytes: Uint8Array,
  asked: AskedDialect,
  limits: ReadLimits,
  budget: CellBudget,
  pace: ReadPace,
): Promise<CsvReading> {
  const encoding = asked.encoding ?? (await detectEncoding(bytes, pace));
  const pieces = new TextPieces(encoding);
  const textAt = (at: number): string =>
    pieces.decode(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);

  let text = textAt(0);
  const announced = announcedSeparator(text);
  if (announced !== null) text = text.slice(announced.length);
  const separator = asked.separator ?? announced?.separator ?? detectSeparator(text);
  const grid = new GridBuilder('CSV', false, limits, budget);
  const reader = new CsvReader(separator, limits.columns + 1, LONGEST_TEXT);
  let number = 0;
  const take = (record: CsvRecord): boolean => {
    number += 1;
    if (number > MOST_ROW_NUMBERS) grid.stopAtRows();
    else grid.addRow(number, cellsOf(record, number, grid));
    return !grid.isFull;
  };
  for (let at = STEP; ; at += STEP) {
    const goesOn = reader.read(text, take);
    pace.reach(at / bytes.length);
    await pace.breathe();
    if (!goesOn || at >= bytes.length) break;
    text = textAt(at);
  }
  const hasUnclosedQuote = reader.isQuoted;
  const last = reader.end();
  if (last !== null && !grid.isFull) take(last);
  return { grid, dialect: { separator, encoding }, hasUnclosedQuote };
}

async function detectEncoding(bytes: Uint8Array, pace: ReadPace): Promise<ReadEncoding> {
  const evidence = new EncodingEvidence();
  for (let at = 0; at < bytes.length; at += STEP) {
    evidence.add(bytes.subarray(at, at + STEP));
    await pace.breathe();
  }
  // No text has zeros; pictures, programs and archives do.
  if (evidence.encoding === null) throw new Unreadable('unknownFormat');
  return evidence.encoding;
}

function cellsOf({ fields }: CsvRecord, row: number, grid: GridBuilder): Map<number, string> {
  const cells = new Map<number, string>();
  fields.forEach((field, column) => {
    if (field === '') return;
    const isDoubtful = hasStrayBytes(field);
    if (isDoubtful) grid.mark('doubtful', { row, column });
    cells.set(column, plain(isDoubtful ? withStraysRead(field) : field));
  });
  return cells;
}

function plain(field: string): string {
  return /^="([^"]*)"$/.exec(field)?.[1] ?? field;
}
