/**
 * Excel serial dates (1900 system): 1 is 1 January 1900, as Excel shows it, and a time of day is the fraction. The
 * system counts a 29 February 1900 (serial 60) that never was; it is read as the 28th (serial 59), so that every day
 * has one serial and every serial is a day.
 */

/** A day of the Gregorian calendar; month 1 to 12. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** 31 December 9999, the last day that Excel knows. */
const LAST_SERIAL = 2_958_465;
const FIRST_YEAR = 1900;

const MILLISECONDS_A_DAY = 86_400_000;
/** 1 January 1970, in days after 30 December 1899. */
const UNIX_EPOCH = 25_569;

/** Whether Excel shows a day for a number: from 1 January 1900 to 31 December 9999. */
export function isSerialDate(value: number): boolean {
  return value >= 1 && value < LAST_SERIAL + 1;
}

/** Serial date of a day that is known to exist. */
export function serialDate(year: number, month: number, day: number): number {
  return fromDayNumber(Date.UTC(year, month - 1, day) / MILLISECONDS_A_DAY + UNIX_EPOCH);
}

/** Serial date of a day as somebody wrote it; null where the calendar, or Excel, has no such day. */
export function serialOfDay({ year, month, day }: Day): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= FIRST_YEAR && year <= 9999 ? serialDate(year, month, day) : null;
}

/** The day of a serial date, without its time. */
export function dayOf(serial: number): Day {
  const date = new Date((dayNumber(serial) - UNIX_EPOCH) * MILLISECONDS_A_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** A moment by the clock on the wall of whoever asks, to the second. */
export function serialOfMoment(moment: Date): number {
  const seconds = Math.floor(moment.getTime() / 1000) - moment.getTimezoneOffset() * 60;
  return UNIX_EPOCH + (seconds * 1000) / MILLISECONDS_A_DAY;
}

/** Calendar days from one serial date to another; negative when the second is earlier. */
export function daysBetween(from: number, to: number): number {
  return dayNumber(to) - dayNumber(from);
}

/** The serial date so many calendar days later, or earlier, without time of day. */
export function addDays(serial: number, days: number): number {
  return fromDayNumber(dayNumber(serial) + days);
}

/**
 * The serial date so many months later, or earlier when negative, without time of day: the day of the same number or,
 * where the month has none, its last day (Code de procédure civile 641: 31 December less three months is 30 September).
 */
export function addMonths(serial: number, months: number): number {
  const { year, month, day } = dayOf(serial);
  const count = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
  return serialDate(target.year, target.month, Math.min(day, daysInMonth(target.year, target.month)));
}

/** 28 to 31; month 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** A Saturday or a Sunday. */
export function isWeekend(serial: number): boolean {
  // Day 0, 30 December 1899, was a Saturday.
  return dayNumber(serial) % 7 <= 1;
}

/** Real days after 30 December 1899, which equal the serial date from 1 March 1900 on. */
function dayNumber(serial: number): number {
  const whole = Math.floor(serial);
  return whole < 60 ? whole + 1 : whole;
}

function fromDayNumber(day: number): number {
  return day <= 60 ? day - 1 : day;
}
