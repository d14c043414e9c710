import { GridBuilder, type CellBudget } from './grid';
import type { Pace } from '../pace';
import { Unreadable, type ReadLimits } from './readLimits';
import { decodeWindows1252 } from '../csv/textEncoding';

const SEPARATORS = [';', '\t', ',', '|'] as const;
/** Lines that are looked at to find the separator. */
const SAMPLE = 20;

/** How a CSV was read, for the preview to say. */
export interface CsvDialect {
  readonly separator: string;
  readonly encoding: 'utf-8' | 'utf-16' | 'windows-1252';
}

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
  limits: ReadLimits,
  budget: CellBudget,
  pace: Pace,
): Promise<CsvReading> {
  const { text: decoded, encoding } = decode(bytes);
  const announced = /^sep=([;,|\t])\r?\n/i.exec(decoded);
  const text = announced === null ? decoded : decoded.slice(announced[0].length);
  const separator = announced?.[1] ?? detectSeparator(text);
  const grid = new GridBuilder('CSV', false, limits, budget);
  let number = 0;
  let hasUnclosedQuote = false;
  for (const { fields, closed } of records(text, separator)) {
    number += 1;
    grid.addRow(
      number,
      new Map(fields.slice(0, limits.columns + 1).map((field, column) => [column, plain(field)])),
    );
    if (!closed) hasUnclosedQuote = true;
    if (grid.isFull) break;
    if (number % 500 === 0) await pace.breathe();
  }
  return { grid, dialect: { separator, encoding }, hasUnclosedQuote };
}

function decode(bytes: Uint8Array): { text: string; encoding: CsvDialect['encoding'] } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16' };
  // No text has one; pictures, programs and archives do.
  if (bytes.includes(0)) throw new Unreadable('unknownFormat');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: decodeWindows1252(bytes), encoding: 'windows-1252' };
  }
}

/** The one that cuts the first lines into the same number of fields, the more the better; `;` when none does. */
function detectSeparator(text: string): string {
  let best = { separator: ';', score: 0 };
  for (const separator of SEPARATORS) {
    const counts: number[] = [];
    for (const { fields } of records(text, separator)) {
      if (fields.some((field) => field.trim() !== '')) counts.push(fields.length);
      if (counts.length >= SAMPLE) break;
    }
    const widest = Math.max(1, ...counts);
    if (widest === 1) continue;
    const score = counts.filter((count) => count === widest).length / counts.length + widest / 1_000;
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}

interface CsvRecord {
  readonly fields: readonly string[];
  /** false: the text ended inside quotes. */
  readonly closed: boolean;
}

/** RFC 4180, with any line end, and quotes inside an unquoted field as they stand. */
function* records(text: string, separator: string): Generator<CsvRecord> {
  let at = 0;
  while (at < text.length) {
    const fields: string[] = [];
    let closed = true;
    for (let more = true; more;) {
      if (text[at] === '"') {
        let field = '';
        at += 1;
        for (;;) {
          const quote = text.indexOf('"', at);
          if (quote < 0) {
            field += text.slice(at);
            at = text.length;
            closed = false;
            break;
          }
          field += text.slice(at, quote);
          at = quote + 1;
          if (text[at] !== '"') break;
          field += '"';
          at += 1;
        }
        const end = fieldEnd(text, separator, at);
        fields.push(field + text.slice(at, end));
        at = end;
      } else {
        const end = fieldEnd(text, separator, at);
        fields.push(text.slice(at, end));
        at = end;
      }
      more = text[at] === separator;
      at += text.startsWith('\r\n', at) ? 2 : 1;
    }
    yield { fields, closed };
  }
}

function fieldEnd(text: string, separator: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const character = text[at];
    if (character === separator || character === '\n' || character === '\r') return at;
  }
  return text.length;
}

function plain(field: string): string {
  return /^="([^"]*)"$/.exec(field)?.[1] ?? field;
}
