import { dayOf } from '../../core/dates';
import type { Decimal } from '../../core/money';
import { encodeText, type TextEncoding } from './textEncoding';

/**
 * CSV for other people's software (RFC 4180 with a separator of choice): typed cells, so that each is written as what
 * it is. Two things that look alike are kept apart:
 *
 * - *text* may come from anybody. What a spreadsheet would take for a formula (it begins with `= + - @`, their full-width
 *   forms, a tab or a line end, even behind spaces) gets an apostrophe before it, as OWASP's page on CSV injection says.
 * - a *code* (SIRET, INSEE, account) is letters and digits that must arrive as they are, leading zeros included. It
 *   always stands between quotes, which is how CSV says that it is text. Excel does not listen when it opens a CSV by a
 *   double click; for files made for Excel, `codes: 'excelText'` writes `="01001"`, the one form that it keeps as
 *   text. Finance software would import those characters, so that this is not the default. A code of anything but
 *   letters, digits, dots and dashes is text, and protected like text.
 */
export type CsvCell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly code: string }
  /** EUR, written with two decimals and without thousands separators. */
  | { readonly kind: 'amount'; readonly amount: Decimal }
  /** Excel serial date (1900 system); a time of day is dropped. */
  | { readonly kind: 'date'; readonly serial: number }
  | { readonly kind: 'integer'; readonly value: number };

export const CSV_SEPARATORS = [';', ',', '\t', '|'] as const;
export const CSV_DECIMAL_SIGNS = [',', '.'] as const;
export const CSV_DATE_FORMATS = ['dd/mm/yyyy', 'yyyy-mm-dd', 'ddmmyyyy', 'yyyymmdd'] as const;
export const CSV_CODES = ['quoted', 'excelText'] as const;

export interface CsvOptions {
  readonly separator: (typeof CSV_SEPARATORS)[number];
  readonly decimalSign: (typeof CSV_DECIMAL_SIGNS)[number];
  readonly dateFormat: (typeof CSV_DATE_FORMATS)[number];
  readonly encoding: TextEncoding;
  readonly codes: (typeof CSV_CODES)[number];
  /** A first line with the names of the columns. */
  readonly header: boolean;
}

/** What French finance software and French Excel read. */
export const DEFAULT_CSV_OPTIONS: CsvOptions = {
  separator: ';',
  decimalSign: ',',
  dateFormat: 'dd/mm/yyyy',
  encoding: 'utf-8-bom',
  codes: 'quoted',
  header: true,
};

export interface CsvColumn<Row> {
  readonly header: string;
  readonly cell: (row: Row) => CsvCell;
}

export interface CsvFile {
  readonly bytes: Uint8Array;
  /** Characters that the encoding does not have, each once; a `?` stands for them in the file. */
  readonly lostCharacters: readonly string[];
}

export function writeCsv<Row>(
  rows: readonly Row[],
  columns: readonly CsvColumn<Row>[],
  options: CsvOptions,
): CsvFile {
  const lines = rows.map((row) => columns.map((column) => csvField(column.cell(row), options)));
  if (options.header)
    lines.unshift(columns.map(({ header }) => csvField({ kind: 'text', text: header }, options)));
  const text = lines.map((fields) => `${fields.join(options.separator)}\r\n`).join('');
  return encodeText(text, options.encoding);
}

/** One field as it stands in the file. */
export function csvField(cell: CsvCell, options: CsvOptions): string {
  switch (cell.kind) {
    case 'empty':
      return '';
    case 'text':
      return quotedWhereNeeded(protectedText(cell.text), options);
    case 'code':
      return codeField(cell.code, options);
    case 'amount':
      return quotedWhereNeeded(decimalText(cell.amount, options.decimalSign), options);
    case 'date':
      return dateText(cell.serial, options.dateFormat);
    case 'integer':
      return String(Math.trunc(cell.value) + 0);
  }
}

const STARTS_A_FORMULA = /^[\s\u0000]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

function protectedText(text: string): string {
  return STARTS_A_FORMULA.test(text) ? `'${text}` : text;
}

function codeField(code: string, options: CsvOptions): string {
  if (code === '') return '';
  if (!/^[A-Za-z0-9][A-Za-z0-9.-]*$/.test(code)) return `"${protectedText(code).replaceAll('"', '""')}"`;
  return options.codes === 'excelText' ? `"=""${code}"""` : `"${code}"`;
}

function quotedWhereNeeded(text: string, { separator }: CsvOptions): string {
  const needed = text.includes(separator) || /["\r\n]|^\s|\s$/.test(text);
  return needed ? `"${text.replaceAll('"', '""')}"` : text;
}

function decimalText(amount: Decimal, decimalSign: string): string {
  return amount
    .toFixed(2)
    .replace(/^-(?=[0.]*$)/, '')
    .replace('.', decimalSign);
}

function dateText(serial: number, format: CsvOptions['dateFormat']): string {
  const { year, month, day } = dayOf(serial);
  const digits = (value: number, length: number): string => String(value).padStart(length, '0');
  return format
    .replace('yyyy', digits(year, 4))
    .replace('mm', digits(month, 2))
    .replace('dd', digits(day, 2));
}
