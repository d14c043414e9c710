import { Decimal } from '../../core/money';
import type { RawCell } from '../read/rawTables';
import { isEmpty, readNumber } from '../read/readValues';

/** Reading the cells of a file whose decimal sign is known, or told from all of them. */

export const DECIMAL_SIGNS = [',', '.'] as const;
export type DecimalSign = (typeof DECIMAL_SIGNS)[number];

const SPACES = '[ \\u00a0\\u2009\\u202f]';
/** Digits with what stands between and around them: a sign before or behind, brackets, a unit. */
const NUMERIC = /^[-+(\u2212]?\s*\d[\d.,\s\u00a0\u2009\u202f]*[€%]?\s*[-)\u2212]?$/;

/** Looks like a number, whether or not it can be read in one way. */
export function looksNumeric(cell: RawCell): boolean {
  if (typeof cell === 'number') return true;
  return typeof cell === 'string' && cell.length <= 60 && NUMERIC.test(cell.trim());
}

export function isYear(cell: RawCell): boolean {
  if (typeof cell === 'number') return Number.isInteger(cell) && cell >= 1900 && cell <= 2100;
  return typeof cell === 'string' && /^\s*(?:19\d\d|20\d\d|2100)\s*$/.test(cell);
}

/** `(1 200,50)` and `1 200,50-`, as accountants write what is due to the other. */
const CREDIT = /^(?:\(\s*(.*?)\s*\)|(.*?)\s*[-\u2212])$/;

/** The number of a credit with its sign before it; null: the text is none. */
function creditText(text: string): string | null {
  const found = CREDIT.exec(text);
  const inner = found?.[1] ?? found?.[2];
  return inner !== undefined && /^\d/.test(inner) && looksNumeric(inner) ? `-${inner}` : null;
}

export function isCredit(cell: RawCell): boolean {
  return typeof cell === 'string' && creditText(cell.trim()) !== null;
}

/** Which sign a text shows to be the decimal one, where it can be no other; groups of thousands alone show nothing. */
export function decimalSignOf(cell: RawCell): DecimalSign | null {
  if (typeof cell !== 'string' || !looksNumeric(cell)) return null;
  const digits = cell.replace(/[^\d.,]/g, '');
  const last = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
  if (last <= 0) return null;
  const sign = digits[last] as DecimalSign;
  const [whole, decimals] = [digits.slice(0, last), digits.slice(last + 1)];
  const other = sign === ',' ? '.' : ',';
  if (whole.includes(sign) || decimals === '') return null;
  if (whole.includes(other)) return sign;
  return decimals.length !== 3 || whole.length > 3 || whole.startsWith('0') ? sign : null;
}

/**
 * A cell as readers take it. What they read in one way stays as it is; a credit gets its sign; what could be read in two
 * ways is read with the decimal sign of the file, where that is known. That `1,234` has decimals is believed only when
 * somebody said so: elsewhere in the file a comma may well stand before them. Numbers at 15 significant digits.
 */
export function withDecimalSign(cell: RawCell, sign: DecimalSign | null, isAsked = false): RawCell {
  if (typeof cell !== 'string' || isEmpty(cell)) return cell;
  const text = creditText(cell.trim()) ?? cell;
  const reading = readNumber(text);
  if (reading.ok) return text === cell ? cell : reading.value.toNumber();
  if (reading.reason !== 'ambiguous' || sign === null) return cell;
  if (!isAsked && text.includes(sign)) return cell;
  return numberWithSign(text.trim(), sign) ?? cell;
}

/** Digits, in groups of three or none, then the decimals; null: not with this sign. */
function numberWithSign(text: string, sign: DecimalSign): number | null {
  const group = sign === ',' ? '\\.' : ',';
  const pattern = new RegExp(
    `^([-+\\u2212]?)\\s*(\\d+|\\d{1,3}(?:${SPACES}\\d{3})+|\\d{1,3}(?:${group}\\d{3})+)(?:\\${sign}(\\d+))?\\s*([€%]?)$`,
  );
  const found = pattern.exec(text);
  if (found === null) return null;
  const [, minus, whole = '', decimals = '0', unit] = found;
  const magnitude = new Decimal(`${whole.replace(/\D/g, '')}.${decimals}`);
  const signed = minus === '-' || minus === '\u2212' ? magnitude.negated() : magnitude;
  return (unit === '%' ? signed.div(100) : signed).toNumber();
}
