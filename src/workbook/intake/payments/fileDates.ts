import { isSerialDate, serialOfDay } from '../../../core/dates';
import type { RawCell } from '../../read/rawTables';
import { readText } from '../../read/readValues';
import { serialOfText } from '../../read/textDates';

/**
 * A day as a list from software gives it, as an Excel serial date without time; null where it can be read in no way, or
 * in more than one.
 *
 * | cell                                 | read as          |
 * |--------------------------------------|------------------|
 * | 44510.5 (a number)                   | 10 November 2021 |
 * | `10/11/2021`, `10.11.21`, ISO        | the same         |
 * | `10/11/2021 14:32`                   | the same         |
 * | `20211110`, `10112021`, also numbers | the same         |
 */
export function dateOfFile(cell: RawCell): number | null {
  if (typeof cell === 'number' && isSerialDate(cell)) return Math.floor(cell);
  if (typeof cell !== 'number' && typeof cell !== 'string') return null;
  const text = readText(cell).replace(/ \d{1,2}[:h]\d{2}(?::\d{2})?$/, '');
  const serial = serialOfText(text) ?? serialOfDigits(text);
  return serial === null ? null : Math.floor(serial);
}

/** Years of payments: digits of which another part is the year are another date. */
const isYear = (year: number): boolean => year >= 1990 && year <= 2099;

function serialOfDigits(text: string): number | null {
  if (!/^\d{8}$/.test(text)) return null;
  const part = (from: number, to: number): number => Number(text.slice(from, to));
  const days = [
    { year: part(0, 4), month: part(4, 6), day: part(6, 8) },
    { year: part(4, 8), month: part(2, 4), day: part(0, 2) },
  ].flatMap((day) => (isYear(day.year) ? (serialOfDay(day) ?? []) : []));
  return days.length === 1 ? (days[0] ?? null) : null;
}
