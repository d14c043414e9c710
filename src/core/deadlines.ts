import { addDays, dayOf, isWeekend } from './dates';
import { publicHolidays, type Place } from './holidays';

/** Dates here are Excel serial dates (see `dates`); a time of day is dropped. */

/** The public holidays that count: those of a place, or the days of a list that somebody keeps. */
export type Holidays = Place | readonly number[];

export interface ClearDaysOptions {
  /** Moves a last day that falls on a Saturday, Sunday or public holiday to the next working day; true when omitted. */
  readonly rollOver?: boolean;
  /** Those of mainland France when omitted. */
  readonly holidays?: Holidays;
}

/** Neither a Saturday, nor a Sunday, nor a public holiday. */
export function isWorkingDay(serial: number, holidays: Holidays = 'mainland'): boolean {
  if (isWeekend(serial)) return false;
  const day = addDays(serial, 0);
  return typeof holidays === 'string'
    ? !publicHolidays(dayOf(day).year, holidays).includes(day)
    : !holidays.some((holiday) => addDays(holiday, 0) === day);
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
  { rollOver = true, holidays = 'mainland' }: ClearDaysOptions = {},
): number {
  const last = addDays(receivedOn, days + 1);
  return rollOver ? workingDayFrom(last, holidays) : last;
}

/** The day itself where it is a working day, else the next one. */
export function workingDayFrom(serial: number, holidays: Holidays = 'mainland'): number {
  let day = addDays(serial, 0);
  while (!isWorkingDay(day, holidays)) day = addDays(day, 1);
  return day;
}

/**
 * Last day to pay: `days` (30) calendar days after notification, never rolled over (article 5).
 *
 * @returns A serial date, without time of day.
 */
export function dueDate(notifiedOn: number, days = 30): number {
  return addDays(notifiedOn, days);
}
