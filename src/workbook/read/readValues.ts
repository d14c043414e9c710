import { Decimal, toDecimal } from '../../core/money';

/**
 * Reading one cell of a table. Cells hold what people typed or pasted; what can be read in one way only is read,
 * everything else is refused with its reason, never guessed.
 */

export type Reading<Value, Reason extends string> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly reason: Reason };

/**
 * empty: nothing there; error: an Excel error such as #N/A; notFinite: NaN or an infinity; ambiguous: digits that can
 * be read in more than one way, or in none; text: anything else (words, dates as text, TRUE).
 */
export type NumberProblem = 'empty' | 'text' | 'ambiguous' | 'notFinite' | 'error';

/** What is read: digits with their thousands separators (spaces: plain, no-break, thin, narrow), then the decimals. */
const READABLE = [
  // 7037; 8333,33; 0,125; 1234,567; 1.5; 8333.33
  /^(\d+)(?:[.,](\d+))?$/,
  // 7 037; 8 333,33; 12 345,678
  /^([1-9]\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3})+)(?:,(\d+))?$/,
  // 8 333.33
  /^([1-9]\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3})+)\.(\d{1,2}|\d{4,})$/,
  // 8.333,33; 1.234.567
  /^([1-9]\d{0,2}(?:\.\d{3})+),(\d+)$/,
  /^([1-9]\d{0,2}(?:\.\d{3}){2,})$/,
  // 8,333.33; 1,234,567
  /^([1-9]\d{0,2}(?:,\d{3})+)\.(\d+)$/,
  /^([1-9]\d{0,2}(?:,\d{3}){2,})$/,
];
/**
 * A single separator behind one to three digits and before exactly three may be the decimal one or that of thousands,
 * unless the number starts with 0, as no group does.
 */
const DECIMAL_OR_THOUSANDS = /^[1-9]\d{0,2}[.,]\d{3}$/;
const DIGITS_AND_SEPARATORS = /^[\d., \u00a0\u2009\u202f]*\d[\d., \u00a0\u2009\u202f]*$/;
/** Far longer than any amount: longer digits would leave the range in which products are exact. */
const LONGEST_NUMBER = 60;

/**
 * A number, exact: a number cell at Excel's own 15 significant digits, a text cell as it is written.
 *
 * | cell                                         | read as                                          |
 * |----------------------------------------------|--------------------------------------------------|
 * | 8333.33 (a number)                           | 8333.33                                          |
 * | `7 037` with a plain, no-break or narrow one | 7037                                             |
 * | `8 333,33 €`, `8333,33`, `-12,5`             | 8333.33, 8333.33, -12.5                          |
 * | `(1 200,50)`, `1 200,50-`, `(12 €)`          | -1200.5, -1200.5, -12: as accountants write them |
 * | `50 %`, `12,5%`                              | 0.5, 0.125                                       |
 * | `1234,567`, `12 345,678`, `0,125`            | French decimals: no other way to read them       |
 * | `1.5`, `8333.33`, `8 333.33`, `0.125`        | a decimal point: no other way to read them       |
 * | `8.333,33`, `8,333.33`                       | 8333.33: the last of the two is the decimal one  |
 * | `1.234.567`, `1,234,567`                     | 1234567: a decimal separator stands only once    |
 * | `1,234`, `1.234`, `12.345 %`                 | ambiguous: decimal or thousands                  |
 * | `8 333.333`                                  | ambiguous: decimals or a slip in the grouping    |
 * | `70 37`, `1,2,3`, `12.05.2019`, `5,`, `,5`   | ambiguous: wrongly grouped, or cut               |
 * | nothing, spaces                              | empty                                            |
 * | `#N/A`, `#VALEUR!`                           | error                                            |
 * | NaN, an infinity                             | notFinite                                        |
 * | `environ 12`, `12/05/2019`, `1e5`, TRUE      | text, as is anything longer than 60 characters   |
 */
export function readNumber(cell: unknown): Reading<Decimal, NumberProblem> {
  const value = plainValue(cell);
  // Most cells, thousands of them: nothing more is asked of a number.
  if (typeof value === 'number') {
    return Number.isFinite(value)
      ? { ok: true, value: toDecimal(value) }
      : { ok: false, reason: 'notFinite' };
  }
  if (isEmpty(value)) return { ok: false, reason: 'empty' };
  if (isExcelError(value)) return { ok: false, reason: 'error' };
  return typeof value === 'string' ? readNumberText(value.trim()) : { ok: false, reason: 'text' };
}

/** Below 0 as accountants write it, `(1 200,50 €)`, and as some programs do, `1 200,50-`. */
const BELOW_ZERO = [
  /^\(\s*(?<digits>\d.*?)\s*(?<inner>[€%]?)\s*\)\s*(?<unit>[€%]?)$/,
  /^(?<digits>\d.*?)\s*(?<inner>[€%]?)\s*[-\u2212]\s*(?<unit>[€%]?)$/,
];

/** The sign in front, whichever way it was written. */
function withSignInFront(text: string): string {
  for (const pattern of BELOW_ZERO) {
    const { digits, inner = '', unit = '' } = pattern.exec(text)?.groups ?? {};
    if (digits !== undefined) return `-${digits}${inner}${unit}`;
  }
  return text;
}

function readNumberText(text: string): Reading<Decimal, NumberProblem> {
  if (text.length > LONGEST_NUMBER) return { ok: false, reason: 'text' };
  const [, sign, digits = '', unit] = /^([-+\u2212]?)\s*(.*?)\s*([€%]?)$/.exec(withSignInFront(text)) ?? [];
  if (!DIGITS_AND_SEPARATORS.test(digits)) return { ok: false, reason: 'text' };
  const match = DECIMAL_OR_THOUSANDS.test(digits)
    ? null
    : READABLE.reduce<RegExpExecArray | null>((found, pattern) => found ?? pattern.exec(digits), null);
  if (!match) return { ok: false, reason: 'ambiguous' };
  const magnitude = new Decimal(`${(match[1] ?? '').replace(/\D/g, '')}.${match[2] ?? '0'}`);
  const signed = sign === '-' || sign === '\u2212' ? magnitude.negated().plus(0) : magnitude;
  return { ok: true, value: unit === '%' ? signed.div(100) : signed };
}

/** Text of which nothing is to be tidied: most cells, and the quick way for thousands of them. */
const TIDY = /^[!-~]+(?: [!-~]+)*$/;

/** The text of a cell: NFC, spaces of any kind collapsed to one plain space, trimmed; '' for an empty cell. */
export function readText(cell: unknown): string {
  if (typeof cell === 'string' && TIDY.test(cell)) return cell;
  const value = plainValue(cell);
  const text =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : '';
  return String(text).normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Text that may have several lines, such as a list: its line ends stay. Nothing of an Excel error. */
export function readLines(cell: unknown): string {
  if (isEmpty(cell) || isExcelError(cell)) return '';
  return String(plainValue(cell)).normalize('NFC').replace(/\r\n?/g, '\n').trim();
}

const YES = new Set(['x', 'oui', 'o', '1', 'vrai', 'true']);
const NO = new Set(['', 'non', 'n', '0', 'faux', 'false']);

/** A flag: TRUE, a number but 0, x, oui, o, 1 = yes; empty, FALSE, 0, non, n = no; case and spaces do not matter. */
export function readFlag(cell: unknown): Reading<boolean, 'text' | 'notFinite' | 'error'> {
  const value = plainValue(cell);
  if (typeof value === 'number') {
    return Number.isFinite(value) ? { ok: true, value: value !== 0 } : { ok: false, reason: 'notFinite' };
  }
  if (isExcelError(value)) return { ok: false, reason: 'error' };
  const word = readText(value).toLowerCase();
  if (YES.has(word)) return { ok: true, value: true };
  return NO.has(word) ? { ok: true, value: false } : { ok: false, reason: 'text' };
}

/** A calendar year, an integer from 1900 to 9999; notAYear for another number, such as a date. */
export function readYear(cell: unknown): Reading<number, NumberProblem | 'notAYear'> {
  if (typeof cell === 'number' && isYear(cell)) return { ok: true, value: cell };
  const reading = readNumber(cell);
  if (!reading.ok) return reading;
  const year = reading.value.toNumber();
  return isYear(year) ? { ok: true, value: year } : { ok: false, reason: 'notAYear' };
}

const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1900 && value <= 9999;

/** Nothing, or spaces only. */
export function isEmpty(cell: unknown): boolean {
  const value = plainValue(cell);
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}

/** Cells give an error as text, in English (#VALUE!) or in the workbook's language (#VALEUR!). */
export function isExcelError(cell: unknown): boolean {
  const value = plainValue(cell);
  if (typeof value !== 'string' || !value.includes('#')) return false;
  return /^#(N\/A|GETTING_DATA|[A-ZÀ-Ý0-9/_]+[!?])$/.test(readText(value));
}

/** A cell that holds a data type (a formatted number, a linked entity) gives an object around its plain value. */
function plainValue(cell: unknown): unknown {
  return typeof cell === 'object' && cell !== null && 'basicValue' in cell ? cell.basicValue : cell;
}
