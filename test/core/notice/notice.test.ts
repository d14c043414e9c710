import { MONTPELLIER_2019 } from '../../../src/core/clauses/models';
import { serialDate } from '../../../src/core/dates';
import {
  answerDueOn,
  noticeOutcome,
  type NoticeOutcome,
  type NoticeTerms,
  type RequestKind,
} from '../../../src/core/notice/notice';

const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const LEAP_YEARS = new Set([2020, 2024]);
const lengthOf = (year: number, month: number): number =>
  month === 2 && LEAP_YEARS.has(year) ? 29 : MONTHS[month - 1]!;
const iso = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** Every day of the years, as a calendar on a wall has them. */
function daysOf(...years: number[]): string[] {
  return years.flatMap((year) =>
    MONTHS.flatMap((_, month) =>
      Array.from({ length: lengthOf(year, month + 1) }, (__, day) => iso(year, month + 1, day + 1)),
    ),
  );
}

const serial = (day: string): number => {
  const [year, month, date] = day.split('-').map(Number);
  return serialDate(year!, month!, date!);
};

const terms = (changes: Partial<NoticeTerms['clauses']> = {}, firstYear = 2019): NoticeTerms => ({
  clauses: { ...MONTPELLIER_2019, ...changes },
  firstYear,
  lastYear: firstYear + 2,
});

const effectYear = (outcome: NoticeOutcome): number | null =>
  outcome.kind === 'effect' ? outcome.year : null;

/** For each number of months the last day for each year, written down from a calendar. */
const LAST_DAYS: readonly (readonly [months: number, lastDays: Readonly<Record<number, string>>])[] = [
  [0, { 2019: '2018-12-31', 2020: '2019-12-31', 2021: '2020-12-31' }],
  [1, { 2019: '2018-11-30', 2020: '2019-11-30', 2021: '2020-11-30' }],
  [2, { 2019: '2018-10-31', 2020: '2019-10-31', 2021: '2020-10-31' }],
  [3, { 2019: '2018-09-30', 2020: '2019-09-30', 2021: '2020-09-30' }],
  [6, { 2019: '2018-06-30', 2020: '2019-06-30', 2021: '2020-06-30' }],
  [10, { 2019: '2018-02-28', 2020: '2019-02-28', 2021: '2020-02-29' }],
  [11, { 2019: '2018-01-31', 2020: '2019-01-31', 2021: '2020-01-31' }],
];

/** The first year for which a day is in time; null: none is left. */
const tableYear = (day: string, lastDays: Readonly<Record<number, string>>): number | null =>
  [2019, 2020, 2021].find((year) => day <= lastDays[year]! && year > Number(day.slice(0, 4))) ?? null;

/** What is wrong of many days, so that one look tells. */
function differing(
  days: readonly string[],
  expected: (day: string) => unknown,
  found: (day: string) => unknown,
) {
  return days.flatMap((day) => {
    const [wanted, is] = [JSON.stringify(expected(day)), JSON.stringify(found(day))];
    return wanted === is ? [] : [{ day, wanted, is }];
  });
}

describe.each(['add', 'drop'] as const)('%s: every day of three years', (kind) => {
  it.each(LAST_DAYS)('%i months before the end of the year', (months, lastDays) => {
    const days = daysOf(2018, 2019, 2020);
    expect(days).toHaveLength(365 + 365 + 366);
    for (const counts of ['sent', 'received'] as const) {
      const outcomeOn = (day: string): NoticeOutcome => {
        // The day that does not count is far away.
        const dates =
          counts === 'sent'
            ? { sentOn: serial(day), receivedOn: serial('2030-01-01') }
            : { sentOn: serial('2000-01-01'), receivedOn: serial(day) };
        return noticeOutcome(kind, dates, null, terms({ notice: { months, counts } }));
      };
      expect(
        differing(
          days,
          (day) => tableYear(day, lastDays),
          (day) => effectYear(outcomeOn(day)),
        ),
      ).toEqual([]);
      const because = (day: string): unknown => {
        const next = Number(day.slice(0, 4)) + 1;
        return day <= lastDays[next]!
          ? null
          : { why: 'tooLate', year: next, lastDay: serial(lastDays[next]!) };
      };
      const said = (outcome: NoticeOutcome): unknown =>
        outcome.kind === 'effect' ? outcome.delayedBy : outcome.kind === 'noEffect' && outcome.because;
      expect(differing(days, because, (day) => said(outcomeOn(day)))).toEqual([]);
    }
  });

  it('in the last year of the term nothing is left', () => {
    const nothing = { kind: 'noEffect', because: { why: 'notAllowed', year: 2022 } };
    const outcomeOn = (day: string): NoticeOutcome =>
      noticeOutcome(kind, { sentOn: serial(day), receivedOn: null }, null, terms());
    expect(differing(daysOf(2021), () => nothing, outcomeOn)).toEqual([]);
  });

  it('leap years: ten months before the end of a year that follows on one', () => {
    const notice = { months: 10, counts: 'sent' } as const;
    const expected = (day: string): number | null =>
      day <= '2023-02-28' ? 2024 : day <= '2024-02-29' ? 2025 : day <= '2025-02-28' ? 2026 : null;
    const found = (day: string): number | null =>
      effectYear(
        noticeOutcome(kind, { sentOn: serial(day), receivedOn: null }, null, terms({ notice }, 2024)),
      );
    expect(differing(daysOf(2023, 2024, 2025), expected, found)).toEqual([]);
  });
});

describe('terminate: every day of three years', () => {
  /** Article 10: on 1 January 2020 or 2021, notified by 30 September of the year before. */
  it.each([
    [{ month: 9, day: 30 }, '2019-09-30', '2020-09-30'],
    [{ month: 2, day: 29 }, '2019-02-28', '2020-02-29'],
    [{ month: 12, day: 31 }, '2019-12-31', '2020-12-31'],
  ])('notified by %o', (notifiedBefore, for2020, for2021) => {
    const clauses = { termination: { years: [2021, 2020, 2021], notifiedBefore } };
    const outcomeOn = (day: string): NoticeOutcome => {
      const dates = { sentOn: serial('2000-01-01'), receivedOn: serial(day) };
      return noticeOutcome('terminate', dates, null, terms(clauses));
    };
    const expected = (day: string): number | null => (day <= for2020 ? 2020 : day <= for2021 ? 2021 : null);
    const days = daysOf(2018, 2019, 2020);
    expect(differing(days, expected, (day) => effectYear(outcomeOn(day)))).toEqual([]);
    const nothing = { why: 'tooLate', year: 2021, lastDay: serial(for2021) };
    const late = days.filter((day) => expected(day) === null);
    expect(differing(late, () => ({ kind: 'noEffect', because: nothing }), outcomeOn)).toEqual([]);
  });

  it('on no other 1 January, whenever it is asked for', () => {
    const early = { sentOn: null, receivedOn: serial('2018-03-01') };
    expect(noticeOutcome('terminate', early, 2019, terms())).toMatchObject({
      kind: 'effect',
      year: 2020,
      delayedBy: { why: 'notAllowed', year: 2019 },
    });
    expect(noticeOutcome('terminate', early, 2022, terms())).toEqual({
      kind: 'noEffect',
      because: { why: 'notAllowed', year: 2022 },
    });
  });

  it('what was sent in time and arrived too late is too late', () => {
    const dates = { sentOn: serial('2019-09-30'), receivedOn: serial('2019-10-02') };
    expect(noticeOutcome('terminate', dates, 2020, terms())).toMatchObject({ kind: 'effect', year: 2021 });
    // Of a change the day of sending counts in this convention.
    expect(noticeOutcome('drop', dates, 2020, terms())).toMatchObject({ year: 2020, delayedBy: null });
  });
});

describe('what is asked for', () => {
  it('a later year is kept, however early it is asked for', () => {
    const dates = { sentOn: serial('2019-01-15'), receivedOn: null };
    expect(noticeOutcome('add', dates, 2021, terms())).toEqual({
      kind: 'effect',
      year: 2021,
      lastDay: serial('2020-09-30'),
      delayedBy: null,
    });
  });

  it('a time of day counts for nothing', () => {
    const dates = { sentOn: serial('2019-09-30') + 0.99, receivedOn: null };
    expect(effectYear(noticeOutcome('add', dates, null, terms()))).toBe(2020);
  });

  it.each<[RequestKind, Partial<NoticeTerms['clauses']>]>([
    ['add', { notice: null }],
    ['drop', { notice: null }],
    ['terminate', { termination: { years: [2020], notifiedBefore: null } }],
  ])('%s: a convention that does not say is not guessed at', (kind, clauses) => {
    const dates = { sentOn: serial('2019-01-15'), receivedOn: serial('2019-01-17') };
    expect(noticeOutcome(kind, dates, null, terms(clauses))).toEqual({ kind: 'noClause' });
  });

  it('the day that counts must be known', () => {
    const sent = { sentOn: serial('2019-01-15'), receivedOn: null };
    expect(noticeOutcome('terminate', sent, null, terms())).toEqual({
      kind: 'dateMissing',
      date: 'receivedOn',
    });
    expect(noticeOutcome('add', { sentOn: null, receivedOn: 43_000 }, null, terms())).toEqual({
      kind: 'dateMissing',
      date: 'sentOn',
    });
  });
});

it('the answer is due within a month of receipt, every day of three years', () => {
  const due = (day: string): number => {
    const [year, month, date] = day.split('-').map(Number) as [number, number, number];
    const [nextYear, nextMonth] = month === 12 ? [year + 1, 1] : [year, month + 1];
    return serial(iso(nextYear, nextMonth, Math.min(date, lengthOf(nextYear, nextMonth))));
  };
  const found = (day: string): number | null => answerDueOn(serial(day), { answerMonths: 1 });
  expect(differing(daysOf(2019, 2020, 2021), due, found)).toEqual([]);
  expect(answerDueOn(serial('2020-01-31'), { answerMonths: 1 })).toBe(serial('2020-02-29'));
  expect(answerDueOn(null, { answerMonths: 1 })).toBeNull();
  expect(answerDueOn(43_000, { answerMonths: null })).toBeNull();
});
