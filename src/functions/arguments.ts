import { isSerialDate } from '../core/dates';
import type { Holidays } from '../core/deadlines';
import { PLACES } from '../core/holidays';
import { halfYearStart, type HalfYearRate } from '../core/lateInterest';
import type { Decimal } from '../core/money';
import { sameName } from '../workbook/read/names';
import { isEmpty, readFlag, readNumber, readText, readYear } from '../workbook/read/readValues';
import { PLACE_WORDS } from '../workbook/schema/words';
import { MESSAGES } from './messages';

/**
 * Checks of what a formula hands over. Each takes the place to name in the message and the raw value, and gives the
 * value to compute with, or throws the error that the cell shows. The functions declare their parameters as "any":
 * declared as numbers, Excel itself would refuse text with a bare #VALUE! and nobody would learn which argument it was.
 */

type Message = Exclude<keyof typeof MESSAGES, 'populationAboveTotal'>;

/** #VALUE! with its sentence. */
export function refuse(message: Message, where: string, detail: unknown = ''): never {
  fail('invalidValue', MESSAGES[message](where, show(detail)));
}

/** #N/A with its sentence: what was looked up is not there. */
export function notFound(message: Message, where: string, detail: unknown): never {
  fail('notAvailable', MESSAGES[message](where, show(detail)));
}

/** #DIV/0!, which carries no sentence. */
export function divisionByZero(): never {
  fail('divisionByZero');
}

/**
 * Where a value comes from: what is typed in a formula is a number or it is refused, even text that looks like a
 * number; a table may hold text that reads as a number in one way only, as people paste it.
 */
type Source = 'formula' | 'table';

/** EUR of either sign: a credit (avoir) is a cost below 0. */
export function eurosOf(where: string, value: unknown, source: Source = 'formula'): Decimal {
  const cell = oneCell(where, value);
  const reading = readNumber(cell);
  if (!reading.ok) return refuse(reading.reason === 'error' ? 'text' : reading.reason, where, cell);
  return typeof cell === 'string' && source === 'formula' ? refuse('text', where, cell) : reading.value;
}

/** A number from 0. */
export function amountOf(where: string, value: unknown, source?: Source): Decimal {
  const amount = eurosOf(where, value, source);
  return amount.isNegative() ? refuse('negative', where, oneCell(where, value)) : amount;
}

/** Inhabitants or days: an integer from 0. */
export function integerOf(where: string, value: unknown, source?: Source): number {
  const number = amountOf(where, value, source);
  return number.isInteger() ? number.toNumber() : refuse('notAnInteger', where, oneCell(where, value));
}

/** 0 to 1. */
export function rateOf(where: string, value: unknown, source?: Source): Decimal {
  const rate = amountOf(where, value, source);
  return rate.lte(1) ? rate : refuse('notARate', where, oneCell(where, value));
}

/**
 * What `read` makes of an argument; `byDefault` when it was left out (null) or refers to an empty cell. In some Excels an
 * empty cell comes as 0, which nothing tells from a 0 that was meant: the arguments' descriptions say so.
 */
export function optional<Value, Default>(
  read: (where: string, value: unknown) => Value,
  where: string,
  value: unknown,
  byDefault: Default,
): Value | Default {
  return isEmpty(oneCell(where, value)) ? byDefault : read(where, value);
}

/** Reads as in a table, text too. */
export const inTable =
  <Value>(read: (where: string, value: unknown, source: Source) => Value) =>
  (where: string, value: unknown): Value =>
    read(where, value, 'table');

/** Number of decimals, 0 to 10. */
export function decimalsOf(where: string, value: unknown): number {
  const decimals = integerOf(where, value);
  return decimals <= 10 ? decimals : refuse('notDecimals', where, oneCell(where, value));
}

export function flagOf(where: string, value: unknown): boolean {
  const cell = oneCell(where, value);
  const reading = readFlag(cell);
  if (reading.ok) return reading.value;
  return refuse(reading.reason === 'notFinite' ? 'notFinite' : 'notAFlag', where, cell);
}

/** Excel serial date, 1900 system. */
export function dateOf(where: string, value: unknown): number {
  const date = amountOf(where, value).toNumber();
  return isSerialDate(date) ? date : refuse('notADate', where, oneCell(where, value));
}

/**
 * Public holidays: a place by its word, a range of dates (empty cells are passed over), or, as ever, yes for
 * Alsace-Moselle and no for the rest of mainland France.
 */
export function holidaysOf(where: string, value: unknown): Holidays {
  const range = rangeOf(value);
  const cell = range[0]?.[0];
  // One date alone is a list too: 1 and 0 are a yes and a no.
  if (sameShape(range, [[0]]) && !(typeof cell === 'number' && cell > 1)) {
    const place = PLACES.find((each) => sameName(PLACE_WORDS[each], cell));
    if (place !== undefined) return place;
    const flag = readFlag(cell);
    if (!flag.ok) return refuse(flag.reason === 'notFinite' ? 'notFinite' : 'notAPlace', where, cell);
    return flag.value ? 'alsaceMoselle' : 'mainland';
  }
  return range.flatMap((row, r) =>
    row.flatMap((cell, c) => (isEmpty(cell) || cell === 0 ? [] : [dateOf(cellOf(where, r, c), cell)])),
  );
}

/** Rates by half-year: two columns, the first day of the half-year and its rate; empty rows are passed over. */
export function halfYearRatesOf(where: string, range: readonly unknown[][]): HalfYearRate[] {
  return range.flatMap(([first, rate, ...more], r) => {
    if (more.length > 0) refuse('notTwoColumns', where);
    if (isEmpty(first) && isEmpty(rate)) return [];
    const from = dateOf(cellOf(where, r, 0), first);
    if (halfYearStart(from) !== Math.floor(from)) refuse('notAHalfYear', cellOf(where, r, 0));
    return [{ from, rate: rateOf(cellOf(where, r, 1), rate) }];
  });
}

/** A calendar year. */
export function yearOf(where: string, value: unknown, source?: Source): number {
  amountOf(where, value, source);
  const cell = oneCell(where, value);
  const reading = readYear(cell);
  return reading.ok ? reading.value : refuse('notAYear', where, cell);
}

/** A name, not empty, spaces tidied. */
export function nameOf(where: string, value: unknown): string {
  return readText(oneCell(where, value)) || refuse('empty', where);
}

/** A commune's inhabitants and all inhabitants: integers, the first within the second; #DIV/0! for nobody at all. */
export function populationsOf(communePopulation: unknown, totalPopulation: unknown) {
  const population = integerOf('communePopulation', communePopulation);
  const total = integerOf('totalPopulation', totalPopulation);
  if (total > 0 && population > total) {
    fail('invalidValue', MESSAGES.populationAboveTotal(show(population), show(total)));
  }
  return { population, totalPopulation: total };
}

/** A range as rows of cells; a single value is a range of one cell. */
export function rangeOf(value: unknown): unknown[][] {
  return isRange(value) ? value : [[value]];
}

function isRange(value: unknown): value is unknown[][] {
  return Array.isArray(value);
}

export function sameShape(a: readonly unknown[][], b: readonly unknown[][]): boolean {
  return a.length === b.length && a[0]?.length === b[0]?.length;
}

/** Where a cell of a range stands, counted from 1. */
export function cellOf(argument: string, row: number, column: number): string {
  return `${argument} (ligne ${row + 1}, colonne ${column + 1})`;
}

/** Excel gives a range to an argument that takes one value when a formula says so. */
function oneCell(where: string, value: unknown): unknown {
  const range = rangeOf(value);
  return sameShape(range, [[0]]) ? range[0]?.[0] : refuse('notOneCell', where);
}

function show(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'VRAI' : 'FAUX';
  return typeof value === 'number' ? String(value).replace('.', ',') : readText(value);
}

function fail(code: keyof typeof CustomFunctions.ErrorCode, message?: string): never {
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- what the runtime catches, though typed as no Error
  throw new CustomFunctions.Error(CustomFunctions.ErrorCode[code], message);
}
