import type { DayOfYear } from '../../core/clauses/clauses';
import { serialOfDay } from '../../core/dates';
import { MONTH_NAMES } from '../../french/dates';
import { withoutAccents } from './names';

const SECONDS_A_DAY = 86_400;

/** `2021-09-30` or `2021-09-30T12:00:00` as an Excel serial date; null for anything else, or for no day of the calendar. */
export function serialOfIso(text: string): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?Z?)?$/.exec(text.trim());
  if (match === null) return null;
  const [year, month, day, hours, minutes, seconds] = match
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  const serial = serialOfDay({ year: year ?? 0, month: month ?? 0, day: day ?? 0 });
  const time = ((hours ?? 0) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0);
  return serial === null ? null : serial + time / SECONDS_A_DAY;
}

/** A date as people type it here: `30/09/2021`, `30-9-2021`, `30.09.21`; and the ISO form. */
export function serialOfText(text: string): number | null {
  const match = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text.trim());
  if (match === null) return serialOfIso(text);
  const year = Number(match[4]);
  // As Excel reads two digits: up to 29 in this century.
  const full = match[4]?.length === 4 ? year : year + (year < 30 ? 2000 : 1900);
  return serialOfDay({ year: full, month: Number(match[3]), day: Number(match[1]) });
}

/** A day of the year as people type it: `30 septembre`, `1er janvier`, `30/09`; null for anything else. */
export function dayOfYearOfText(text: string): DayOfYear | null {
  const words = withoutAccents(text);
  const [, digits, number, name] = /^(\d{1,2})(?:er)?\s*(?:[/.-]\s*(\d{1,2})|\s([a-z]+))$/.exec(words) ?? [];
  if (digits === undefined) return null;
  const month = number === undefined ? MONTHS.indexOf(name ?? '') + 1 : Number(number);
  const day = Number(digits);
  // A leap year has every day that any year has.
  return serialOfDay({ year: 2020, month, day }) === null ? null : { month, day };
}

const MONTHS = MONTH_NAMES.map(withoutAccents);
