import { addDays, dayOf, isWeekend, serialDate } from './dates';

/** Dates here are Excel serial dates (see `dates`); a time of day is dropped. */

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

/** The eleven public holidays of a year (Code du travail L3133-1), and the local ones asked for; serial dates. */
export function publicHolidays(
  year: number,
  { alsaceMoselle = false, goodFriday = false }: LocalHolidays = {},
): number[] {
  const easter = easterSunday(year);
  const movable = [1, 39, 50, ...(goodFriday ? [-2] : [])].map((days) => addDays(easter, days));
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
  return !isWeekend(serial) && !publicHolidays(dayOf(serial).year, holidays).includes(addDays(serial, 0));
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
  let last = addDays(receivedOn, days + 1);
  while (rollOver && !isWorkingDay(last, holidays)) last = addDays(last, 1);
  return last;
}

/**
 * Last day to pay: `days` (30) calendar days after notification, never rolled over (article 5).
 *
 * @returns A serial date, without time of day.
 */
export function dueDate(notifiedOn: number, days = 30): number {
  return addDays(notifiedOn, days);
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
