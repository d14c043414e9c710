import { dayOf } from '../../core/dates';
import { roundHalfUp, toDecimal, type Decimal } from '../../core/money';
import { MONTH_NAMES } from '../../french/dates';
import { formatSections, type FormatPiece } from './numberFormat';

/** Between thousands, as a French Excel has it. */
const THOUSANDS = '\u202f';
const WEEKDAYS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'] as const;
/** What a number of no format shows at most. */
const GENERAL_DIGITS = 10;

/**
 * A number as a French Excel shows it: read at 15 significant digits, rounded half away from zero. Throws for a format
 * that our sheets do not use.
 */
export function shownNumber(value: number, numberFormat: string): string {
  const exact = toDecimal(value);
  if (numberFormat === 'General' || numberFormat === '@')
    return exact.toSignificantDigits(GENERAL_DIGITS).toString().replace('.', ',');
  const sections = formatSections(numberFormat);
  const [positive = []] = sections;
  if (exact.isZero()) return section(sections[2] ?? positive, exact);
  if (exact.isPositive()) return section(positive, exact);
  const negative = sections[1];
  return negative ? section(negative, exact.abs()) : `-${section(positive, exact.abs())}`;
}

/** `value`: 0 or more. */
function section(pieces: readonly FormatPiece[], value: Decimal): string {
  const percent = pieces.some(({ kind }) => kind === 'percent');
  return pieces
    .map((piece) => {
      switch (piece.kind) {
        case 'words':
          return piece.text;
        case 'percent':
          return '%';
        case 'digits':
          return digits(piece.text, percent ? value.times(100) : value);
        case 'date':
          return dateShown(piece.text, value.toNumber());
        case 'color':
          return '';
      }
    })
    .join('');
}

function digits(code: string, value: Decimal): string {
  const [whole = '', decimals = ''] = code.split('.');
  const asked = (text: string): number => text.split('0').length - 1;
  const [integer = '', fraction = ''] = roundHalfUp(value, decimals.length)
    .toFixed(decimals.length)
    .split('.');
  const kept = fraction.replace(/0+$/, '').padEnd(asked(decimals), '0');
  const least = (integer === '0' ? '' : integer).padStart(asked(whole), '0');
  const grouped = whole.includes(',') ? least.replace(/\B(?=(?:\d{3})+$)/g, THOUSANDS) : least;
  // Excel keeps the comma of a format with decimals, whether any are left or not.
  return decimals === '' ? grouped : `${grouped},${kept}`;
}

function dateShown(code: string, serial: number): string {
  const { year, month, day } = dayOf(serial);
  const twoDigits = (part: number): string => String(part).padStart(2, '0');
  switch (code) {
    case 'd':
      return String(day);
    case 'dd':
      return twoDigits(day);
    case 'm':
      return String(month);
    case 'mm':
      return twoDigits(month);
    case 'yy':
      return twoDigits(year % 100);
    case 'yyyy':
      return String(year);
    case 'mmm':
    case 'mmmm': {
      const name = MONTH_NAMES[month - 1] ?? '';
      return code === 'mmmm' || name.length <= 5 ? name : `${name.slice(0, 4)}.`;
    }
    default: {
      const name = WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? '';
      return code === 'dddd' ? name : `${name.slice(0, 3)}.`;
    }
  }
}
