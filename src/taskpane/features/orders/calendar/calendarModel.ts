import { dueDates, type DueDate, type DueKind } from '../../../../core/calendar/dueDates';
import type { CalendarEntry } from '../../../../files/ics/calendarFile';
import { openRequests } from '../../../../workbook/accounts/requests/readRequests';
import { clausesIn } from '../../../../workbook/read/byYear/readingIn';
import { asciiPart } from '../../../../workbook/plan/fileNames';
import type { ConventionView } from '../../../model/paneReading';
import type { OrdersModel } from '../ordersModel';

/** Days that the page looks ahead. */
export const DAYS_AHEAD = 90;

/** What is due on a day: one thing, or the same of several members. */
export interface DueGroup {
  readonly kind: DueKind;
  /** Excel serial date. */
  readonly on: number;
  readonly year: number;
  /** Whom it concerns, as often as it does; none: everybody. */
  readonly members: readonly string[];
}

/** What is due from the day of calculation on, the earliest first. */
export function dueGroups(
  { raw, binding, reading }: ConventionView,
  { billing, day }: OrdersModel,
): DueGroup[] {
  const { clauses, firstYear, lastYear } = reading.settings;
  const requests = openRequests(raw, binding, reading);
  const inYear = (year: number) => clausesIn(reading, year);
  const facts = { clauses, clausesIn: inYear, firstYear, lastYear, orders: billing.orders, requests };
  const groups = new Map<string, DueDate[]>();
  for (const due of dueDates(facts, day, DAYS_AHEAD)) {
    const key = [due.kind, due.on, due.year].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), due]);
  }
  return [...groups.values()].flatMap((dues) => {
    const [first] = dues;
    if (first === undefined) return [];
    const { kind, on, year } = first;
    return [{ kind, on, year, members: dues.flatMap(({ member }) => member ?? []) }];
  });
}

/** How a group is said, in the person's language. */
export interface DueWords {
  readonly title: (group: DueGroup) => string;
  readonly detail: (group: DueGroup) => string;
}

/**
 * The same as entries of a calendar. What follows from a clause is one thing whenever it is written; what several members
 * have to do is one of its day.
 */
export function calendarEntries(
  groups: readonly DueGroup[],
  { title, detail }: DueWords,
  convention: string,
): CalendarEntry[] {
  return groups.map((group) => {
    const { kind, on, year, members } = group;
    const parts = [kind, String(year), ...(members.length === 0 ? [] : [String(on)]), asciiPart(convention)];
    return {
      id: `${parts.filter((part) => part !== '').join('-')}@quote-part`,
      on,
      title: title(group),
      detail: detail(group),
    };
  });
}
