import type { Clauses, DayOfYear } from '../clauses/clauses';
import { addDays, addMonths, dayOf, daysInMonth, serialDate } from '../dates';

/**
 * Requests for a change of what a convention covers, each for a 1 January: a commune adds or drops an application
 * (article 9), either side terminates (article 10). Days are Excel serial dates; a time of day is dropped.
 */
export const REQUEST_KINDS = ['add', 'drop', 'terminate'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** When a request left and arrived; null: not known. */
export interface RequestDates {
  readonly sentOn: number | null;
  readonly receivedOn: number | null;
}

/** By what its effect is decided. */
export interface NoticeTerms {
  readonly clauses: Pick<Clauses, 'notice' | 'termination'>;
  /** First and last year of the term. */
  readonly firstYear: number;
  readonly lastYear: number;
}

/**
 * Why a request takes no effect in the year that it is for. tooLate: its day came after `lastDay`; notAllowed: the
 * convention has no such 1 January.
 */
export type Hindrance =
  | { readonly why: 'tooLate'; readonly year: number; readonly lastDay: number }
  | { readonly why: 'notAllowed'; readonly year: number };

/** noClause: the convention does not say; dateMissing: the day that counts is not known. */
export type NoticeOutcome =
  | {
      readonly kind: 'effect';
      /** From its 1 January on. */
      readonly year: number;
      /** Last day of a request for that year. */
      readonly lastDay: number;
      /** What keeps it from the year that was asked for, or from the next one that is allowed where none was. */
      readonly delayedBy: Hindrance | null;
    }
  | { readonly kind: 'noEffect'; readonly because: Hindrance }
  | { readonly kind: 'noClause' }
  | { readonly kind: 'dateMissing'; readonly date: keyof RequestDates };

/**
 * From which year on a request takes effect: the earliest 1 January that is allowed, not before the one that was asked
 * for, and for which it is in time. Articles 9 and 10; which day counts for a change is a clause, a termination must have
 * been notified, that is, received.
 *
 * @param wished The year asked for; null: the next one.
 */
export function noticeOutcome(
  kind: RequestKind,
  dates: RequestDates,
  wished: number | null,
  terms: NoticeTerms,
): NoticeOutcome {
  const allowed = allowedYears(kind, terms);
  if (allowed === null) return { kind: 'noClause' };
  const date = countedDate(kind, terms);
  const counted = dates[date];
  if (counted === null) return { kind: 'dateMissing', date };
  const on = addDays(counted, 0);
  const next = dayOf(on).year + 1;
  const asked = wished ?? allowed.find(({ year }) => year >= next)?.year ?? next;
  const inTime = allowed.find(({ year, lastDay }) => year >= asked && on <= lastDay);
  const hindrance = (): Hindrance => {
    const own = allowed.find(({ year }) => year === asked);
    if (own === undefined) return { why: 'notAllowed', year: asked };
    return { why: 'tooLate', year: asked, lastDay: own.lastDay };
  };
  if (inTime === undefined) return { kind: 'noEffect', because: hindrance() };
  return { kind: 'effect', ...inTime, delayedBy: inTime.year === asked ? null : hindrance() };
}

/** Which day counts; of a change whose clause is empty the day of sending. */
export function countedDate(
  kind: RequestKind,
  { clauses: { notice } }: Pick<NoticeTerms, 'clauses'>,
): keyof RequestDates {
  return kind === 'terminate' || notice?.counts === 'received' ? 'receivedOn' : 'sentOn';
}

/** The years on whose 1 January it may take effect, in order, each with its last day; null: the convention does not say. */
function allowedYears(
  kind: RequestKind,
  { clauses: { notice, termination }, firstYear, lastYear }: NoticeTerms,
): { readonly year: number; readonly lastDay: number }[] | null {
  if (kind === 'terminate') {
    const { years, notifiedBefore } = termination;
    if (notifiedBefore === null) return null;
    return [...new Set(years)]
      .sort((a, b) => a - b)
      .map((year) => ({ year, lastDay: lastDayToTerminate(notifiedBefore, year) }));
  }
  if (notice === null) return null;
  const count = Math.max(0, lastYear - firstYear + 1);
  return Array.from({ length: count }, (_, index) => {
    const year = firstYear + index;
    return { year, lastDay: lastDayToAsk(notice.months, year) };
  });
}

/** Last day to ask for a change from a year on: so many months before the end of the year before (article 9). */
export function lastDayToAsk(months: number, effectYear: number): number {
  return addMonths(serialDate(effectYear - 1, 12, 31), -months);
}

/** Last day to notify a termination on the 1 January of a year (article 10). */
export function lastDayToTerminate(notifiedBefore: DayOfYear, effectYear: number): number {
  return onDay(notifiedBefore, effectYear - 1);
}

/** Of a 29 February the last day of the month in years without one. */
export function onDay({ month, day }: DayOfYear, year: number): number {
  return serialDate(year, month, Math.min(day, daysInMonth(year, month)));
}

/** Last day of the answer (article 9), from the receipt; null: the convention does not say, or it was not received. */
export function answerDueOn(
  receivedOn: number | null,
  { answerMonths }: Pick<Clauses, 'answerMonths'>,
): number | null {
  return receivedOn === null || answerMonths === null ? null : addMonths(receivedOn, answerMonths);
}
