/**
 * Dates here are Excel serial dates (1900 system): 1 is 1 January 1900, a time of day is the fraction and is dropped.
 * The system counts a 29 February 1900 (serial 60) that never was; it is read as the 28th.
 */

const MILLISECONDS_A_DAY = 86_400_000;
/** 1 January 1970, in days after 30 December 1899. */
const UNIX_EPOCH = 25_569;

export interface LocalHolidays {
  /** Moselle, Bas-Rhin and Haut-Rhin: 26 December is a holiday (Code du travail L3134-13). */
  readonly alsaceMoselle?: boolean;
  /** Good Friday is one only in those of their communes that have a Protestant church (same article). */
  readonly goodFriday?: boolean;
}

export interface ClearDaysOptions extends LocalHolidays {
  /** Moves a last day that falls on a Saturday, Sunday or public holiday to the next working day; true when omitted. */
  readonly rollOver?: boolean;
}

/** Serial date of a day of the Gregorian calendar; month 1 to 12. */
export function serialDate(year: number, month: number, day: number): number {
  return fromDayNumber(Date.UTC(year, month - 1, day) / MILLISECONDS_A_DAY + UNIX_EPOCH);
}

/** Calendar year of a serial date. */
export function yearOf(serial: number): number {
  return new Date((dayNumber(serial) - UNIX_EPOCH) * MILLISECONDS_A_DAY).getUTCFullYear();
}

/** Calendar days from one serial date to another; negative when the second is earlier. */
export function daysBetween(from: number, to: number): number {
  return dayNumber(to) - dayNumber(from);
}

/** The eleven public holidays of a year (Code du travail L3133-1), and the local ones asked for; serial dates. */
export function publicHolidays(
  year: number,
  { alsaceMoselle = false, goodFriday = false }: LocalHolidays = {},
): number[] {
  const easter = dayNumber(easterSunday(year));
  const movable = [1, 39, 50, ...(goodFriday ? [-2] : [])].map((days) => fromDayNumber(easter + days));
  const fixed: [month: number, day: number][] = [
    [1, 1],
    [5, 1],
    [5, 8],
    [7, 14],
    [8, 15],
    [11, 1],
    [11, 11],
    [12, 25],
  ];
  if (alsaceMoselle) fixed.push([12, 26]);
  return [...fixed.map(([month, day]) => serialDate(year, month, day)), ...movable].sort((a, b) => a - b);
}

/** Neither a Saturday, nor a Sunday, nor a public holiday. */
export function isWorkingDay(serial: number, holidays: LocalHolidays = {}): boolean {
  const day = dayNumber(serial);
  // Day 0, 30 December 1899, was a Saturday.
  return day % 7 > 1 && !publicHolidays(yearOf(serial), holidays).includes(fromDayNumber(day));
}

/**
 * Last day to act within `days` clear days (jours francs) of a receipt: neither the day of receipt nor the last day
 * counts, so it is the day after the last full day; then rolled over, unless told otherwise (article 5: 8 clear days
 * to contest; Code de procédure civile 642 for the roll-over, which the convention does not spell out).
 *
 * @param receivedOn Serial date of receipt.
 * @param days Clear days, an integer from 0.
 * @returns A serial date, without time of day.
 */
export function clearDays(
  receivedOn: number,
  days: number,
  { rollOver = true, ...holidays }: ClearDaysOptions = {},
): number {
  let last = dayNumber(receivedOn) + days + 1;
  while (rollOver && !isWorkingDay(fromDayNumber(last), holidays)) last += 1;
  return fromDayNumber(last);
}

/**
 * Last day to pay: `days` (30) calendar days after notification, never rolled over (article 5).
 *
 * @returns A serial date, without time of day.
 */
export function dueDate(notifiedOn: number, days = 30): number {
  return fromDayNumber(dayNumber(notifiedOn) + days);
}

/** Real days after 30 December 1899, which equal the serial date from 1 March 1900 on. */
function dayNumber(serial: number): number {
  const whole = Math.floor(serial);
  return whole < 60 ? whole + 1 : whole;
}

function fromDayNumber(day: number): number {
  return day <= 60 ? day - 1 : day;
}

/** Gregorian Easter (the anonymous algorithm of 1876, as Meeus gives it). */
function easterSunday(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const marchDay = 22 + epact + weekday - 7 * late;
  return serialDate(year, 3, marchDay);
}
