import ical, { ICalCalendarMethod } from 'ical-generator';
import { dayOf } from '../../core/dates';

/** A day with what is due on it, in words. */
export interface CalendarEntry {
  /** The same for the same thing whenever it is written: a calendar that has it already takes the new one for it. */
  readonly id: string;
  /** Excel serial date. */
  readonly on: number;
  readonly title: string;
  readonly detail: string;
}

/**
 * An .ics file (RFC 5545) of whole days, as UTF-8; escaping and folding are the library's. `stamp`: when it is written,
 * an Excel serial date and time in UTC.
 */
export function calendarFile(name: string, entries: readonly CalendarEntry[], stamp: number): string {
  const calendar = ical({ name, prodId: { company: 'Quote-part', product: 'Calendrier', language: 'FR' } });
  calendar.method(ICalCalendarMethod.PUBLISH);
  for (const { id, on, title, detail } of entries)
    calendar.createEvent({
      id,
      // The library reads a whole day from the parts of a local date.
      start: localDay(on),
      allDay: true,
      summary: title,
      description: detail,
      stamp: new Date(Math.round((stamp - UNIX_EPOCH) * MILLISECONDS_A_DAY)),
    });
  return calendar.toString();
}

/** 1 January 1970 as an Excel serial date. */
const UNIX_EPOCH = 25_569;
const MILLISECONDS_A_DAY = 86_400_000;

function localDay(serial: number): Date {
  const { year, month, day } = dayOf(serial);
  return new Date(year, month - 1, day);
}
